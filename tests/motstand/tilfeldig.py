"""A user who presses anything anywhere: keys, the mouse, pastes and new sizes of the window, by a seed."""

import random
import string
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from textual import events
from textual.pilot import OutOfBounds, Pilot

from tests.skjermer.hjelp import rolig

BOKSTAVER = [t for t in string.ascii_letters + "æøå" + string.digits + string.punctuation if t not in "<%'"]
"""left out is what no Norwegian text may hold, by which text of the program's own that went wrong is known"""
NAVN = dict(zip(" -+.,/?!", ("space", "minus", "plus", "full_stop", "comma", "slash",
                                                "question_mark", "exclamation_mark"), strict=True))  # fmt: skip
GANG = ["tab", "shift+tab", "up", "down", "left", "right", "enter", "enter", "space", "escape"]
REDIGER = ["home", "end", "pageup", "pagedown", "backspace", "delete", "insert", "ctrl+home", "ctrl+end", "shift+left",
           "shift+end", "ctrl+left", "ctrl+right", "ctrl+shift+left"]  # fmt: skip
FUNKSJON = [f"f{nr}" for nr in range(1, 13)]
STYR = [f"ctrl+{t}" for t in string.ascii_lowercase if t != "q"]
"""not the one that ends the program"""
LIM = ("to\nlinjer\r\nog tre", "\x1b[31mrød\x07", "\u202ebakvendt", "[/] [b]fet", "15891590110", "x" * 5000, "31.2.2026",
       "\U0001f469\u200d\U0001f467", "\x00", "  ")  # fmt: skip
STORRELSER = [(120, 40), (80, 24), (60, 18), (200, 60), (40, 10), (20, 5)]
I_SLENGEN = 8
"""keys at most that come without the program having had time for the one before"""
SER_ETTER = 0.4
"""how often it is looked at what is on the screen"""


@dataclass
class Fingre:
    """What is pressed. ``spor`` is what was, to be told when something broke."""

    tilfeldig: random.Random
    spor: list[str] = field(default_factory=list)

    async def trykk(self, pilot: Pilot[Any], antall: int, se: Callable[[], Awaitable[None]]) -> int:
        """Presses that many, and lets ``se`` look in between; how many that came before the program ended."""
        gjort = 0
        while gjort < antall and pilot.app.is_running and not pilot.app._exit:
            gjort += await self._noe(pilot, antall - gjort)
            if self.tilfeldig.random() < SER_ETTER:
                await se()
        return gjort

    async def _noe(self, pilot: Pilot[Any], rest: int) -> int:
        t = self.tilfeldig
        hva = t.random()
        if hva < 0.05:
            await self._klikk(pilot)
        elif hva < 0.07:
            tekst = t.choice(LIM)
            self.spor.append(f"paste {tekst[:12]!r}")
            pilot.app.post_message(events.Paste(tekst))
            await pilot.pause()
        elif hva < 0.09:
            storrelse = t.choice(STORRELSER)
            self.spor.append(f"size {storrelse}")
            await pilot.resize_terminal(*storrelse)
        else:
            taster = [self._tast() for _ in range(min(rest, t.randint(1, I_SLENGEN)))]
            self.spor += taster
            for tast in taster[:-1]:
                pilot.app.simulate_key(tast)
            await pilot.press(taster[-1])
            if t.random() < 0.25:
                await rolig(pilot)
            return len(taster)
        return 1

    def _tast(self) -> str:
        t = self.tilfeldig
        tast = t.choice(t.choices((BOKSTAVER, GANG, REDIGER, FUNKSJON, STYR), (30, 45, 8, 8, 9))[0])
        return NAVN.get(tast, tast)

    async def _klikk(self, pilot: Pilot[Any]) -> None:
        bredde, hoyde = pilot.app.size
        sted = self.tilfeldig.randrange(max(1, bredde)), self.tilfeldig.randrange(max(1, hoyde))
        self.spor.append(f"click {sted}")
        try:
            await pilot.click(offset=sted, times=self.tilfeldig.choice((1, 1, 2)))
        except OutOfBounds:  # the window grew smaller meanwhile
            return
