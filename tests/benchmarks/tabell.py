"""The table against ``DataTable`` with the same rows: ``python -m tests.benchmarks.tabell``, JSON on stdout.

A figure is milliseconds of processor time from the act until its frame is drawn, the encoding for a terminal
included. Waiting for the next frame is not counted, so other programs on the machine disturb little. The two
take turns, each in a program of its own; the ratio is the median of the rounds' ratios.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any

from rich.text import Text
from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import DataTable

from screens.felles.tabell import Kolonne, Rad, Tabell
from stafett_tui.sprak.tekst import T

RADER = 10_000
RUNDER = 7
STEG = 60
"""steps of each kind in a round; a round's figure is their median"""
SKJERM = (120, 40)
KOLONNER = (
    Kolonne("navn", T("Barn"), 24, vekt=1),
    Kolonne("alder", T("Alder"), 5, hoyre=True),
    Kolonne("niva", T("Nivå"), 4, hoyre=True),
    Kolonne("tiltak", T("Tiltak"), 6, hoyre=True),
    Kolonne("frist", T("Frist"), 8),
    Kolonne("merknad", T("Merknad"), 24, vekt=1),
)
Maalt = dict[str, float]


def celler(nr: int) -> tuple[str, ...]:
    merknad = "4 dager over frist" if nr % 3 == 0 else ""
    return (f"Barn {nr:06d}", str(nr % 19), str(nr % 4), str(nr % 7), "8. nov", merknad)


class Maaleapp(App[None]):
    """An empty page that draws as for a terminal; what it would send goes nowhere."""

    ENABLE_COMMAND_PALETTE = False
    is_headless = False  # else the frames are never encoded

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"


@dataclass(frozen=True, slots=True)
class Kandidat:
    """One of the two: how it is made with all its rows, and its acts."""

    lag: Callable[[], Widget]
    handlinger: dict[str, Callable[[Any], object]]


def vaar(antall: int) -> Kandidat:
    rader = [
        Rad(str(nr), {k.nokkel: _innhold(c) for k, c in zip(KOLONNER, celler(nr), strict=True)})
        for nr in range(antall)
    ]

    def lag() -> Widget:
        tabell = Tabell(KOLONNER)
        tabell.sett_rader(rader)
        return tabell

    return Kandidat(lag, HANDLINGER)


def _innhold(tekst: str) -> Content:
    return Content(tekst).stylize("bold $error") if "over" in tekst else Content(tekst)


def datatable(antall: int) -> Kandidat:
    rader = [
        tuple(
            Text(c, style="bold red" if "over" in c else "", justify="right" if k.hoyre else "left")
            for k, c in zip(KOLONNER, celler(nr), strict=True)
        )
        for nr in range(antall)
    ]

    def lag() -> Widget:
        tabell: DataTable[Text] = DataTable(cursor_type="row")
        for k in KOLONNER:
            tabell.add_column(k.tittel.paa(), width=k.min + 15 * k.vekt, key=k.nokkel)
        for nr, rad in enumerate(rader):
            tabell.add_row(*rad, key=str(nr))
        return tabell

    return Kandidat(lag, HANDLINGER)


HANDLINGER: dict[str, Callable[[Any], object]] = {
    "cursor": lambda t: t.action_cursor_down(),
    "page": lambda t: t.action_page_down(),
    "scroll": lambda t: t.scroll_to(y=t.scroll_offset.y + 1, animate=False),
}


async def til_tegnet(widget: Widget, handling: Callable[[], object]) -> float:
    """Milliseconds of processor time until what ``handling`` changed is drawn."""
    ferdig = asyncio.Event()
    start = time.process_time()
    handling()
    widget.call_after_refresh(ferdig.set)
    await asyncio.wait_for(ferdig.wait(), 60)
    return (time.process_time() - start) * 1000


async def maal(kandidat: Kandidat, steg: int) -> Maalt:
    """One round in a program of its own: build and mount, then each act ``steg`` times."""
    app = Maaleapp()
    async with app.run_test(size=SKJERM) as pilot:
        await pilot.pause()
        gc.collect()
        start = time.process_time()
        tabell = kandidat.lag()
        await app.mount(tabell)
        ut = {"mount": (time.process_time() - start) * 1000 + await til_tegnet(tabell, lambda: None)}
        tabell.focus()
        await pilot.pause()
        for navn, handling in kandidat.handlinger.items():
            tabell.scroll_to(y=0, animate=False)
            await pilot.pause()
            tider = [await til_tegnet(tabell, partial(handling, tabell)) for _ in range(steg)]
            assert navn == "cursor" or tabell.scroll_offset.y >= steg, "it must have moved to be measured"
            ut[navn] = median(tider)
    return ut


async def sammenlign(antall: int = RADER, runder: int = RUNDER, steg: int = STEG) -> dict[str, Maalt]:
    """Medians in milliseconds for both, and ours over theirs; who begins changes from round to round."""
    kandidater = {"tabell": vaar(antall), "datatable": datatable(antall)}
    maalt: dict[str, list[Maalt]] = {navn: [] for navn in kandidater}
    for runde in range(runder):
        for navn in sorted(kandidater, reverse=bool(runde % 2)):
            maalt[navn].append(await maal(kandidater[navn], steg))
    hva = maalt["tabell"][0]
    return {
        **{f"{n}_ms": {h: round(median(r[h] for r in rr), 2) for h in hva} for n, rr in maalt.items()},
        "forhold": {
            h: round(median(a[h] / b[h] for a, b in zip(maalt["tabell"], maalt["datatable"], strict=True)), 3)
            for h in hva
        },
    }


def main() -> None:
    svar = asyncio.run(sammenlign())
    json.dump({"rader": RADER, "runder": RUNDER, "steg": STEG, **svar}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
