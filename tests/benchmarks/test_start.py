"""From the command to the first page, and from the passphrase to Min side."""

import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from data import nokler
from data.nokkelfil import Nokkelfil
from tests.benchmarks.baser import HOLDER, passord
from tests.benchmarks.maaling import BAR, STAFETT, etter_tur, forhold, krev, p95
from tests.benchmarks.pseudoterminal import Terminal

MIN_SIDE = "Evaluer"
"""stands in the rows of Min side: they are there, and not only the page"""


def _til(kommando: Sequence[str], ord_: str) -> float:
    with Terminal(kommando) as t:
        return t.vent_paa(ord_)


def _kjoretid(kommando: Sequence[str]) -> float:
    start = time.monotonic()
    subprocess.run(kommando, check=True, capture_output=True)
    return (time.monotonic() - start) * 1000


def _logg_inn(t: Terminal, mappe: Path) -> int:
    """Types name and passphrase when all is loaded, and Enter."""
    t.vent_paa("Brukernavn")
    t.trykk(HOLDER)
    t.trykk("tab")
    t.trykk(passord(mappe))
    t.uvirksom()
    return t.trykk("enter")


def test_hjelpen() -> None:
    tider = etter_tur(
        {
            "stafett": lambda: _kjoretid([*STAFETT, "--help"]),
            "python": lambda: _kjoretid([sys.executable, "-c", "pass"]),
        }
    )
    tall = forhold(tider["stafett"], tider["python"])
    krev("stafett --help, × python -c pass", tall, 6, ms=median(tider["stafett"]))


def test_forste_bilde_og_andre_start_av_demo(base: Path) -> None:
    tider = etter_tur(
        {
            "bar": lambda: _til(BAR, "Navn 3"),
            "stafett": lambda: _til([*STAFETT, "--mappe", str(base)], "Brukernavn"),
            "demo": lambda: _til([*STAFETT, "demo", "--mappe", str(base)], MIN_SIDE),
        }
    )
    ms = {navn: median(t) for navn, t in tider.items()}
    krev("first frame, × bare", forhold(tider["stafett"], tider["bar"]), 1.25, ms=ms)
    krev("stafett demo to Min side, × bare", forhold(tider["demo"], tider["bar"]), 2.8, ms=ms)


def test_fra_passordet_til_min_side(base: Path) -> None:
    """The KDF is slow by intent, and not counted."""
    kdf = _kdf(base)

    def inn() -> float:
        with Terminal([*STAFETT, "--mappe", str(base)]) as t:
            fra = _logg_inn(t, base)
            start = (time.monotonic() - t.start) * 1000
            return t.vent_paa(MIN_SIDE, fra) - start - kdf

    tider = etter_tur({"bar": lambda: _til(BAR, "Navn 3"), "inn": inn})
    tall = forhold(tider["inn"], tider["bar"])
    krev("Enter to Min side, × bare start", tall, 0.8, ms=median(tider["inn"]), kdf=kdf)


def _kdf(base: Path) -> float:
    fil, hemmelig = Nokkelfil.les(base), passord(base)
    tider = []
    for _ in range(5):
        start = time.monotonic()
        assert nokler.las_opp(fil, HOLDER, hemmelig, datetime.now(UTC)) is not None
        tider.append((time.monotonic() - start) * 1000)
    return median(tider)


def test_taster_besvares_mens_resten_lastes(base: Path) -> None:
    """From the first frame on, until well after all is loaded."""
    tider: list[float] = []
    for _ in range(3):
        with Terminal([*STAFETT, "--mappe", str(base)]) as t:
            t.vent_paa("Brukernavn")
            slutt = time.monotonic() + 1
            while time.monotonic() < slutt:
                tider.append(t.svartid("a", hele=False))
                time.sleep(0.01)
    krev("key while loading, p95 in ms", p95(tider), 15, median=median(tider), antall=len(tider))
