"""Loading modules in a thread while the first page is in use: in short turns, and giving way to keys.

Loading and drawing share one interpreter lock. A short switch interval lets the event loop in often; besides,
the loading thread stands still at the next module while keys are being pressed.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec

TUR = 0.0002
"""seconds that a thread may hold the interpreter while another waits"""
PUST = 0.03
"""seconds after a key in which nothing is loaded"""
HOYST = 1.0
"""seconds that the keys may hold up the loading in all"""


class _Vikeplikt:
    """Stands first among Python's finders, and so is asked before each module. Finds nothing."""

    def __init__(self, sist_tast: Callable[[], float]) -> None:
        self._traad = threading.get_ident()
        self._sist_tast = sist_tast
        self._igjen = HOYST

    def find_spec(self, _navn: str, _sti: object = None, _maal: object = None) -> ModuleSpec | None:
        if threading.get_ident() == self._traad:
            while self._igjen > 0 and time.monotonic() - self._sist_tast() < PUST:
                self._igjen -= PUST / 10
                time.sleep(PUST / 10)
        return None


@contextmanager
def i_bakgrunnen(sist_tast: Callable[[], float]) -> Iterator[None]:
    """While this thread loads. ``sist_tast`` is when a key was last pressed, by the monotonic clock."""
    vikeplikt, vanlig = _Vikeplikt(sist_tast), sys.getswitchinterval()
    sys.meta_path.insert(0, vikeplikt)
    sys.setswitchinterval(TUR)
    try:
        yield
    finally:
        sys.setswitchinterval(vanlig)
        sys.meta_path.remove(vikeplikt)
