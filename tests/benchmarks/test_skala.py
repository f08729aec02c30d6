"""With twenty thousand logs in the database a caseworker waits no longer than with a hundred.

``STAFETT_GRUNDIG=1`` builds the twenty thousand; an ordinary run is content with fewer.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from statistics import median

import pytest
import sqlalchemy as sa

from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import mine_aktorlogger, mine_stafettlogger
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.visninger import Loggvisning
from tests.benchmarks.baser import apnet, lag_base
from tests.benchmarks.maaling import RUNDER, etter_tur, forhold, krev, skriv
from tests.conftest import GRUNDIG

FAA, MANGE = 100, 20_000 if GRUNDIG else 3_000
GANGER = 5
"""calls a turn; a turn's figure is their median"""
OPPSLAG: dict[str, Callable[[Okt], object]] = {
    "min_side": min_side,
    "stafettlogger": mine_stafettlogger,
    "aktorlogger": mine_aktorlogger,
    "logg": lambda okt: hent_logg(okt, mine_stafettlogger(okt).rader[0].id),
    "apne": lambda okt: apne_logg(okt, mine_stafettlogger(okt).rader[0].id),
}


@pytest.fixture(scope="module")
def okter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Okt, Okt]]:
    """The same stafettholder, with the same logs of her own, in a small and a large municipality."""
    mappe = tmp_path_factory.mktemp("skala")
    with ExitStack() as apne:
        liten = apne.enter_context(apnet(lag_base(mappe / "liten", FAA)))
        start = time.monotonic()
        stor = apne.enter_context(apnet(lag_base(mappe / "stor", MANGE)))
        skriv("building", barn=MANGE, s=time.monotonic() - start)
        yield liten, stor


@contextmanager
def setninger(okt: Okt) -> Iterator[list[str]]:
    """The SQL statements that are sent meanwhile."""
    sett: list[str] = []

    def sendt(_f: object, _p: object, setning: str, *_resten: object) -> None:
        sett.append(setning)

    sa.event.listen(okt.base.motor.lesemotor, "before_cursor_execute", sendt)
    try:
        yield sett
    finally:
        sa.event.remove(okt.base.motor.lesemotor, "before_cursor_execute", sendt)


def _tid(oppslag: Callable[[Okt], object], okt: Okt) -> float:
    tider = []
    for _ in range(GANGER):
        start = time.perf_counter()
        oppslag(okt)
        tider.append((time.perf_counter() - start) * 1000)
    return median(tider)


def test_de_ser_like_mye(okter: tuple[Okt, Okt]) -> None:
    """Else the two would not be comparable."""
    liten, stor = okter
    for liste in (mine_stafettlogger, mine_aktorlogger):
        assert len(liste(liten).rader) == len(liste(stor).rader) > 0
    assert isinstance(OPPSLAG["logg"](stor), Loggvisning)


@pytest.mark.parametrize("navn", OPPSLAG)
def test_antallet_setninger_er_det_samme(okter: tuple[Okt, Okt], navn: str) -> None:
    antall = []
    for okt in okter:
        with setninger(okt) as sendt:
            OPPSLAG[navn](okt)
        antall.append(len(sendt))
    skriv("statements", oppslag=navn, antall=antall)
    assert antall[0] == antall[1] > 0


@pytest.mark.parametrize("navn", OPPSLAG)
def test_tiden_er_den_samme(okter: tuple[Okt, Okt], navn: str) -> None:
    liten, stor = okter
    tider = etter_tur(
        {"liten": lambda: _tid(OPPSLAG[navn], liten), "stor": lambda: _tid(OPPSLAG[navn], stor)}, RUNDER
    )
    tall = forhold(tider["stor"], tider["liten"])
    krev(f"{navn} with {MANGE} logs, × {FAA}", tall, 1.3, ms={k: median(t) for k, t in tider.items()})
