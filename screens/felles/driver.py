"""Textual's own driver, that bears that the terminal goes away: its window is closed, or its server is killed.

Textual writes in a thread that ends when a write fails, and then whoever draws waits for ever for a place in its
queue; and the signal that follows a hang-up has it begin anew on the terminal that is gone. The program would stand
still with the database open, and no lock would come.
"""

import contextlib
import os
from typing import IO, Any

from textual.driver import Driver


class Utstrom:
    """What is written to a terminal that is gone, is dropped."""

    def __init__(self, strom: IO[str]) -> None:
        self._strom = strom

    def write(self, tekst: str) -> None:
        with contextlib.suppress(OSError):
            self._strom.write(tekst)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._strom.flush()

    def __getattr__(self, navn: str) -> Any:
        return getattr(self._strom, navn)


def som_taaler_brudd(driver: type[Driver]) -> type[Driver]:
    """This driver of Textual's, for a terminal that may go away. One that writes to none, as in tests, as it is."""

    class Taalmodig(driver):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kw: Any) -> None:
            super().__init__(*args, **kw)
            if (strom := getattr(self, "_file", None)) is not None:
                self._file = Utstrom(strom)

        def _sigcont_application(self, *args: Any) -> None:
            if os.isatty(self.fileno):
                super()._sigcont_application(*args)

    return Taalmodig
