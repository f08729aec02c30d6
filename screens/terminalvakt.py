"""The terminal is left blank and in order however the program ends: told to stop, hung up on, or killed.

Textual restores it when it ends by itself. Light: loaded with the app.
"""

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.app import StafettApp

SIGNALER = tuple(getattr(signal, navn) for navn in ("SIGTERM", "SIGHUP") if hasattr(signal, navn))
TAALMOD = 3.0
"""seconds that the drafts get to be kept in, when the system wants the program gone"""
_AV = ("<u", "?1000l", "?1002l", "?1003l", "?1006l", "?1015l", "?1004l", "?2004l", "?2048l", "?2026l")
"""what Textual turned on: keyboard protocol, mouse, focus, paste, sizes, one-step drawing"""
RYDD = "".join(f"\x1b[{kode}" for kode in (*_AV, "0m", "H", "2J", "?1049l", "?25h", "?7h", "23;0t"))
"""all of that off, the screen blank, and the one that was there before back with its cursor and title"""


class Terminalvakt:
    """The watch over one run of the program."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._ferdig: Callable[[], None] | None = None

    def begynn(self) -> None:
        """In the running program: ends in order when it is told to."""
        lokke = asyncio.get_running_loop()
        for nummer in SIGNALER:
            try:
                lokke.add_signal_handler(nummer, self._avbrutt, nummer)
            except (
                NotImplementedError,
                RuntimeError,
                ValueError,
            ):  # Windows, or a loop outside the main thread
                return

    def vokt(self) -> None:
        """Against what no program hears: a shell of its own that tidies up. Blocks for a moment."""
        from data.plattform import vokt_terminalen

        self._ferdig = vokt_terminalen(sys.__stderr__.fileno(), RYDD) if sys.__stderr__ is not None else None

    def avslutt(self) -> None:
        """The program has ended by itself."""
        if self._ferdig is not None:
            self._ferdig()

    def _avbrutt(self, nummer: int) -> None:
        """Keeps the drafts, and goes."""
        app = self._app
        app.behold_kladder()
        app.set_timer(TAALMOD, lambda: app.exit(return_code=128 + nummer))
        app.etter_bakgrunnen(lambda: app.exit(return_code=128 + nummer))
