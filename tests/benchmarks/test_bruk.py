"""In use: cursor, page, wheel and typing, at rest, and memory. All seen from outside."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import pytest

from screens.postgang import FORSTE_RUNDE
from tests.benchmarks.conftest import FLERE
from tests.benchmarks.maaling import BAR, STAFETT, etter_tur, forhold, krev, skriv
from tests.benchmarks.pseudoterminal import Terminal
from tests.conftest import GRUNDIG

TRYKK = 10
"""keys a turn; a turn's figure is their median"""
RO = 10.0 if GRUNDIG else 4.0
"""seconds that a program is left alone"""
VEKKET = 0.5
"""wake-ups a second that may come from the machine's own doing"""


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
        for_ = {navn: (t.antall_byte, *t.regnskap()) for navn, t in alle.items()}
        time.sleep(RO)
        etter = {navn: (t.antall_byte, *t.regnskap()) for navn, t in alle.items()}
        minne = {navn: t.minne() for navn, t in alle.items()}
    bruk = {navn: [(e - f) / RO for e, f in zip(etter[navn], for_[navn], strict=True)] for navn in alle}
    skriv("at rest: bytes, ms and wake-ups a second", **bruk)
    for navn in ("innlogging", "min_side", "skjema"):
        skrevet, cpu, vekket = bruk[navn]
        assert skrevet == 0, navn
        assert cpu <= bruk["bar"][1] * 1.1 + 0.5, navn
        assert vekket <= bruk["bar"][2] * 1.1 + VEKKET, navn
    krev("memory on Min side, × bare", minne["min_side"] / minne["bar"], 2.3, mb=minne)
