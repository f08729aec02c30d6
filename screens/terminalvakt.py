"""The terminal is left blank and in order however the program ends: told to stop, hung up on, or killed.

Textual restores it when it ends by itself. Light: loaded with the app.
"""

import asyncio
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.app import StafettApp

SIGNALER = tuple(getattr(signal, navn) for navn in ("SIGTERM", "SIGHUP") if hasattr(signal, navn))
TAALMOD = 3.0
"""seconds that the drafts get to be kept in, when the system wants the program gone"""


class Terminalvakt:
    """The watch over one run of the program."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._ferdig: Callable[[], None] | None = None
        self.avbrutt = False
        """whether it was told to end: then it does not begin again, locked or not"""

    def begynn(self) -> None:
        """In the running program: ends in order when it is told to."""
        lokke = asyncio.get_running_loop()
        lokke.set_debug(
            False
        )  # PYTHONDEVMODE has it tell, on top of the picture, of what it holds and takes long over
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
        from stafett_tui.terminal import vokt

        self._ferdig = vokt()

    def avslutt(self) -> None:
        """The program has ended by itself."""
        if self._ferdig is not None:
            self._ferdig()

    def _avbrutt(self, nummer: int) -> None:
        """Keeps the drafts, and goes. Hung up on, it is a lock: who closed the window may not be who opens the next."""
        app = self._app
        self.avbrutt = True
        if nummer == getattr(signal, "SIGHUP", None):
            app.laas.behold_stedet()
        app.behold_kladder()
        app.set_timer(TAALMOD, lambda: app.exit(return_code=128 + nummer))
        app.etter_bakgrunnen(lambda: app.exit(return_code=128 + nummer))
