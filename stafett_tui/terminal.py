"""The terminal as it is left when the program is killed: blank, and in order. Textual tidies up in all other cases."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

_AV = ("<u", "?1000l", "?1002l", "?1003l", "?1006l", "?1015l", "?1004l", "?2004l", "?2048l", "?2026l")
"""what Textual turned on: keyboard protocol, mouse, focus, paste, sizes, one-step drawing"""
LAAST = "STAFETT_LAAST"
"""variable of a process that took over from one that was locked"""
RYDD = "".join(f"\x1b[{kode}" for kode in (*_AV, "0m", "H", "2J", "?1049l", "?25h", "?7h", "23;0t"))
"""all of that off, the screen blank, and the one that was there before back with its cursor and title"""


def vokt() -> Callable[[], None]:
    """Sets a watch over the terminal that is drawn on; the call to make when the program has ended by itself."""
    from data.plattform import vokt_terminalen

    return vokt_terminalen(sys.__stderr__.fileno(), RYDD) if sys.__stderr__ is not None else lambda: None


def start_igjen(mappe: Path) -> NoReturn:
    """The same program in a new process, with nothing but the folder, and the word that it is locked: then no keyring
    opens it. After everything is closed."""
    from data.plattform import erstatt_prosessen

    os.environ[LAAST] = "1"

    sys.stdout.flush()
    sys.stderr.flush()
    erstatt_prosessen([sys.executable, "-P", "-m", "stafett_tui.cli", "--mappe", str(mappe)])
