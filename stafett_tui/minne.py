"""What the program does about its own memory while it loads, and when it has loaded. Light: loaded first of all."""

import gc
from collections.abc import Callable

TERSKLER = (20_000, 20, 100)
"""garbage collection less often than Python's own: a full round holds up the screen for tens of milliseconds"""


def under_innlasting() -> None:
    """No garbage collection: what is loaded is kept, and looking through it takes a tenth of the start."""
    gc.disable()


def etter_innlogging(slipp: Callable[[], None]) -> None:
    """What was used in passing to log in and show the first page goes back: ``slipp`` is the database's part."""
    from data.plattform import gi_tilbake_minne

    slipp()
    gc.collect()
    gi_tilbake_minne()


def etter_innlasting() -> None:
    """Garbage collection again, but never of what was loaded; what was used in passing goes back to the system."""
    from data.plattform import gi_tilbake_minne

    gi_tilbake_minne()
    gc.freeze()
    gc.set_threshold(*TERSKLER)
    gc.enable()
