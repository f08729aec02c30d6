"""How a figure is made: the two take turns in one run, each turn gives a ratio, and the median of those counts.

An ordinary run allows twice the figure, since the machine has other things to do; ``make grundig`` holds the
figure itself. Every benchmark prints one line of JSON.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from tests.conftest import GRUNDIG

RUNDER = 9 if GRUNDIG else 7
SLAKK = 1 if GRUNDIG else 2

_SKRIPT = Path(sys.executable).with_name("stafett")
STAFETT = (
    [str(_SKRIPT)]
    if _SKRIPT.exists()
    else [sys.executable, "-c", "import sys; from stafett_tui.cli import main; sys.exit(main())"]
)
"""the installed command; in a checkout that is not installed, what it does"""
BAR = [sys.executable, str(Path(__file__).with_name("bar.py"))]


def etter_tur(maalinger: Mapping[str, Callable[[], float]], runder: int = RUNDER) -> dict[str, list[float]]:
    """The figures of each measurement, taken in turn; who begins changes from round to round."""
    ut: dict[str, list[float]] = {navn: [] for navn in maalinger}
    for runde in range(runder):
        for navn in sorted(maalinger, reverse=bool(runde % 2)):
            ut[navn].append(maalinger[navn]())
    return ut


def forhold(vaart: list[float], bart: list[float]) -> float:
    """The median of the rounds' ratios."""
    return median(v / b for v, b in zip(vaart, bart, strict=True))


def p95(tider: list[float]) -> float:
    """What nineteen of twenty are below."""
    return sorted(tider)[int(len(tider) * 0.95)]


def skriv(hva: str, **tall: object) -> None:
    """One line of JSON; seen with ``pytest -s`` and when it fails."""
    rundet = {k: round(v, 3) if isinstance(v, float) else v for k, v in tall.items()}
    print(json.dumps({"maaling": hva, **rundet}, ensure_ascii=False))


def krev(hva: str, tall: float, grense: float, **mer: object) -> None:
    """Prints the figure and holds it to its limit."""
    skriv(hva, tall=tall, grense=grense, slakk=SLAKK, **mer)
    assert tall <= grense * SLAKK, f"{hva}: {tall:.2f} is more than {grense} × {SLAKK}"
