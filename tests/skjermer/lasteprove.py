"""A program of its own that opens a practice database, looks at what is loaded when Min side stands, and then goes
everywhere one can go from there: ``python -m tests.skjermer.lasteprove MAPPE BRUKER``, JSON on stdout.

In a program of its own because the tests have everything loaded. Each way out is tried as the first one: the rest,
which is loaded after the first, is not loaded here.
"""

import asyncio
import json
import sys
import threading
from collections.abc import Callable
from functools import partial
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, cast

from textual.pilot import Pilot

from screens.app import StafettApp
from screens.min_side import MinSide
from tests.hjelpere import wait_for

TASTER = ("2", "3", "4", "5", "n", "m", "f1", "f2", "f9")
VAARE = ("data", "screens", "stafett_tui")


class Iloekka:
    """Stands first among Python's finders and notes which of our modules are loaded in the event loop."""

    def __init__(self) -> None:
        self._traad = threading.get_ident()
        self.lastet: list[str] = []

    def find_spec(self, navn: str, _sti: object = None, _maal: object = None) -> ModuleSpec | None:
        if threading.get_ident() == self._traad and navn.partition(".")[0] in VAARE:
            self.lastet.append(navn)
        return None


async def rolig(pilot: Pilot[Any]) -> None:
    """As in ``tests.skjermer.hjelp``, which loads what is not to be loaded here."""
    for _ in range(3):
        await pilot.pause()
        await wait_for(pilot, lambda: not any(w.is_running for w in pilot.app.workers))


async def _tilbake(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, StafettApp)
    while len(app.screen_stack) > 2:
        app.pop_screen()
        await pilot.pause()
    app.vis_seksjon("min_side")
    await rolig(pilot)


async def prov(mappe: Path, bruker: str) -> dict[str, Any]:
    """What is loaded on Min side, by each way out of it, and in the event loop."""
    app = StafettApp(mappe)
    app.apne_oving(bruker)
    async with app.run_test(size=(120, 40)) as pilot:
        await rolig(pilot)
        await wait_for(pilot, lambda: not any(t.name == "last" for t in threading.enumerate()))
        paa_min_side = sorted(sys.modules)
        vakt = Iloekka()
        sys.meta_path.insert(0, vakt)
        app.lasting.resten_er_bedt_om = True
        ut: dict[str, int] = {}
        side: Any = app.screen
        veier: dict[str, Callable[[], Any]] = {t: partial(pilot.press, t) for t in TASTER}
        for oppgave in side._oppgaver.values():
            veier[oppgave.slag] = partial(_kall, pilot, lambda o=oppgave: cast("Any", app.screen)._gjor(o))
        veier["utboks"] = partial(_kall, pilot, app.action_vis_utboks)
        veier["hjelpebok"] = partial(_kall, pilot, app.action_vis_hjelpebok)
        veier["utseende"] = partial(_kall, pilot, app.action_velg_tema)
        for navn, ga in veier.items():
            for_ = set(sys.modules)
            await ga()
            await wait_for(pilot, lambda: not isinstance(app.screen, MinSide))
            await rolig(pilot)
            ut[navn] = len(set(sys.modules) - for_)
            await _tilbake(pilot)
    return {"min_side": paa_min_side, "veier": ut, "i_loekka": vakt.lastet}


async def _kall(pilot: Pilot[Any], gjor: Any) -> None:
    pilot.app.screen.call_later(gjor)
    await pilot.pause()


if __name__ == "__main__":
    json.dump(asyncio.run(prov(Path(sys.argv[1]), sys.argv[2])), sys.stdout)
