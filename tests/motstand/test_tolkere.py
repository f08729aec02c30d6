"""Whatever comes from outside, every reader answers or refuses: never an exception of another kind, never a long wait."""

import random
import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from data import plattform, sikkerhetskopi
from data.nokkelfil import Nokkelfil
from stafett_tui import tasteregler
from tests.benchmarks.maaling import skriv
from tests.byggere_data import DATABASEFIL
from tests.conftest import GRUNDIG
from tests.fulle_logger import full_verden
from tests.kommandolinje.konsoll import Bord
from tests.motstand.fra_andre import Post
from tests.motstand.gode import EGNE_TASTER, INNSTILLINGER
from tests.motstand.tolkere import NAA, TOLKERE, Rom

INNTASTINGER = 10_000 if GRUNDIG else 500
LENGST = 5.0
"""seconds that one input may take, on a busy machine"""
DYPT = b"[" * 100_000
FUNNET: dict[str, list[Any]] = {
    "eksport": [DYPT],
    "kvittering for overføringsfil": [
        DYPT,
        lambda rom: {**rom.post.gode_kvitteringer()[0], "kommune": "\ud800"},
        lambda rom: {**rom.post.gode_kvitteringer()[0], "bevis": "\udfff" * 64},
    ],
    "overføringsfil": [("manifest", {}), ("logg", []), ("innside", DYPT)],
    "egne taster": [
        b"a = " + DYPT,
        b"dekk = " + b"9" * 5000,
        b"dekk = 2026-02-31",
        b"[" + b"a." * 5000 + b"a]\nb = 1",
    ],
    "nøkkelfil": [DYPT],
    "feilede innlogginger": [
        DYPT,
        b'{"maren": {"antall": "\\ud800", "sist": "2026-11-12T09:00:00+00:00"}}',
        b'{"maren": {"antall": Infinity, "sist": "2026-11-12T09:00:00+00:00"}}',
    ],
}
"""inputs that once were faults, and their likes; or how they are made from good ones"""


@pytest.fixture(scope="module")
def rom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rom]:
    v, f = full_verden(tmp_path_factory.mktemp("tolkere") / "base")
    sikkerhetskopi.ta_kopi(v.mappe / DATABASEFIL, Nokkelfil.les(v.mappe), v.base.nokkel, NAA)
    bord, adminbord = Bord(v.mappe, "maren"), Bord(v.mappe, "kari")
    post = Post(tmp_path_factory.mktemp("post"))
    filer = tmp_path_factory.mktemp("filer")
    with pytest.MonkeyPatch.context() as bytt:
        for navn in ("synk", "synk_mappe"):  # what survives a power cut is proven elsewhere
            bytt.setattr(plattform, navn, lambda _hva: None)
        bytt.chdir(filer)  # a path that an accident made is made here
        for b in (bord, adminbord):
            event.listen(
                b.inne.base.motor.lesemotor, "connect", lambda c, _: c.execute("PRAGMA synchronous=OFF")
            )
        yield Rom(v, f, filer, bord, adminbord, post)
    post.lukk()
    bord.lukk()
    adminbord.lukk()
    v.base.lukk()


@pytest.mark.parametrize("navn", TOLKERE)
def test_det_gode_blir_lest(rom: Rom, navn: str) -> None:
    """Else nothing is proven by what is refused."""
    tolker = TOLKERE[navn]
    if tolker.kan:  # the others refuse nothing, or by a value
        for god in tolker.gode(rom):
            tolker.les(rom, god)


def test_det_gode_godtas_ogsaa_der_det_onde_er_et_svar(rom: Rom) -> None:
    assert isinstance(tasteregler.les(EGNE_TASTER.decode()), dict)
    assert {rom.adminbord.kjor(*linje).status for linje in INNSTILLINGER} == {0}
    assert {type(rom.post.les(inn)) for inn in rom.post.gode()} == {UUID}


@pytest.mark.parametrize("navn", TOLKERE)
def test_tilfeldige_feil(rom: Rom, navn: str) -> None:
    tolker = TOLKERE[navn]
    gode, avvist, lengst = tolker.gode(rom), 0, 0.0
    for nr in range(INNTASTINGER):
        t = random.Random(f"{navn}:{nr}")  # noqa: S311 - the same accidents every time
        inn = tolker.muter(t, t.choice(gode))
        start = time.perf_counter()
        avvist += _les(navn, rom, inn, nr)
        lengst = max(lengst, time.perf_counter() - start)
    skriv("tolker", navn=navn, inntastinger=INNTASTINGER, avvist=avvist, lengst=lengst)
    assert lengst < LENGST


@pytest.mark.parametrize(("navn", "nr"), [(navn, nr) for navn in FUNNET for nr in range(len(FUNNET[navn]))])
def test_det_som_er_funnet_for(rom: Rom, navn: str, nr: int) -> None:
    inn = FUNNET[navn][nr]
    _les(navn, rom, inn(rom) if callable(inn) else inn, -nr)


def _les(navn: str, rom: Rom, inn: Any, nr: int) -> bool:
    """Whether it was refused by an exception that it may raise."""
    tolker = TOLKERE[navn]
    try:
        tolker.les(rom, inn)
    except tolker.kan:
        return True
    except BaseException as feil:
        feil.add_note(f"{navn} {nr}: {inn if len(repr(inn)) < 2000 else repr(inn)[:2000]!r}")
        raise
    return False
