"""In use: cursor, page, wheel and typing, at rest, and memory. All seen from outside."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import pytest

from screens.postgang import FORSTE_RUNDE
from tests.benchmarks.conftest import FLERE
from tests.benchmarks.maaling import BAR, RUNDER, STAFETT, etter_tur, forhold, krev, skriv
from tests.benchmarks.pseudoterminal import Terminal
from tests.conftest import GRUNDIG

TRYKK = 10
"""keys a turn; a turn's figure is their median"""
RO = 10.0 if GRUNDIG else 7.0
"""seconds that the programs are left alone, in as many equal parts as there are rounds"""
CPU, VEKKET = 0.5, 0.5
"""milliseconds and wake-ups a second that may come from the machine's own doing"""


def _median(t: Terminal, tast: str) -> float:
    tider = []
    for _ in range(TRYKK):
        tider.append(t.svartid(tast))
        time.sleep(0.01)
    return median(tider)


def _fra_toppen(t: Terminal, tast: str) -> float:
    """At the end of a list a key draws nothing. The page moves the mark, which the wheel does not."""
    for vei in ("side_ned", "home", "ctrl+home"):
        t.trykk(vei)
        t.rolig(0.1)
    return _median(t, tast)


@pytest.fixture(scope="module")
def lister(full_liste: Path) -> Iterator[tuple[Terminal, Terminal]]:
    """«Mine stafettlogger» and the bare table, both with hundreds of rows."""
    with (
        Terminal([*STAFETT, "demo", "--mappe", str(full_liste)]) as vaar,
        Terminal([*BAR, "tabell", str(FLERE)]) as bar,
    ):
        vaar.vent_paa("Evaluer")
        vaar.uvirksom()
        vaar.vent_paa("Barn0000", vaar.trykk("2"))
        bar.vent_paa("Navn 3")
        for t in (vaar, bar):
            t.uvirksom()
        yield vaar, bar


@pytest.mark.parametrize("tast", ["ned", "side_ned", "rull_ned"])
def test_lister(lister: tuple[Terminal, Terminal], tast: str) -> None:
    vaar, bar = lister
    tider = etter_tur({"stafett": lambda: _fra_toppen(vaar, tast), "bar": lambda: _fra_toppen(bar, tast)})
    tall = forhold(tider["stafett"], tider["bar"])
    krev(f"{tast} in a list, × bare", tall, 1.25, ms={k: median(t) for k, t in tider.items()})


def test_skriving(base: Path) -> None:
    with (
        Terminal([*STAFETT, "--mappe", str(base)]) as vaar,
        Terminal([*BAR, "felt"]) as bar,
    ):
        vaar.vent_paa("Brukernavn")
        bar.vent_paa("Skriv her")
        for t in (vaar, bar):
            t.uvirksom()
        tider = etter_tur({"stafett": lambda: _median(vaar, "a"), "bar": lambda: _median(bar, "a")})
    tall = forhold(tider["stafett"], tider["bar"])
    krev("typing in a field, × bare", tall, 1.25, ms={k: median(t) for k, t in tider.items()})


def _i_ro(alle: dict[str, Terminal]) -> tuple[dict[str, int], dict[str, tuple[float, float]]]:
    """Bytes written in all; milliseconds and wake-ups a second, the median of the parts of the rest.

    The programs rest at the same time, so that what the machine does besides falls on all of them.
    """
    del_ = RO / RUNDER
    byte = {navn: t.antall_byte for navn, t in alle.items()}
    deler: dict[str, list[tuple[float, float]]] = {navn: [] for navn in alle}
    for _ in range(RUNDER):
        for_ = {navn: t.regnskap() for navn, t in alle.items()}
        time.sleep(del_)
        for navn, t in alle.items():
            cpu, vekket = t.regnskap()
            deler[navn].append(((cpu - for_[navn][0]) / del_, (vekket - for_[navn][1]) / del_))
    return (
        {navn: t.antall_byte - byte[navn] for navn, t in alle.items()},
        {navn: (median(d[0] for d in malt), median(d[1] for d in malt)) for navn, malt in deler.items()},
    )


def test_i_ro_og_minne(base: Path) -> None:
    """Nothing is written, also with a field in focus; no more work and wake-ups than the bare program."""
    with ExitStack() as apne:
        bar = apne.enter_context(Terminal(BAR))
        innlogging = apne.enter_context(Terminal([*STAFETT, "--mappe", str(base)]))
        min_side = apne.enter_context(Terminal([*STAFETT, "demo", "--mappe", str(base)]))
        skjema = apne.enter_context(Terminal([*STAFETT, "demo", "--mappe", str(base)]))
        bar.vent_paa("Navn 3")
        innlogging.vent_paa("Brukernavn")
        min_side.vent_paa("Evaluer")
        skjema.vent_paa("Evaluer")
        skjema.vent_paa("Avbryt", skjema.trykk("n"))
        alle = {"bar": bar, "innlogging": innlogging, "min_side": min_side, "skjema": skjema}
        time.sleep(FORSTE_RUNDE + 1)  # the round with the mail comes once, after log-in, and is no rest
        for t in alle.values():
            t.uvirksom()
        skrevet, brukt = _i_ro(alle)
        minne = {navn: t.minne() for navn, t in alle.items()}
    assert skrevet == dict.fromkeys(alle, 0)
    skriv("at rest: ms and wake-ups a second", **brukt)
    bar_cpu, bar_vekket = brukt.pop("bar")
    for navn, (cpu, vekket) in brukt.items():
        krev(f"{navn} at rest, processor time × bare", cpu / (bar_cpu * 1.1 + CPU), 1.0)
        krev(f"{navn} at rest, wake-ups × bare", vekket / (bar_vekket * 1.1 + VEKKET), 1.0)
    krev("memory on Min side, × bare", minne["min_side"] / minne["bar"], 2.3, mb=minne)
