"""Shorter pauses: Textual's pilot waits 20 ms at a time for the program to fall silent, thousands of times in a run.

A step is short when only the event loop could be at work. While a thread works or a picture waits to be drawn, it
is as long as Textual's own.
"""

import asyncio
import threading
from time import monotonic, process_time

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual._wait import SLEEP_GRANULARITY as LANGT

KORT = LANGT / 4
"""seconds of a step when nothing else is at work"""
TAALMOD = 0.1
"""seconds that a call in a thread is waited for; a test may hold one up on purpose"""
STILLE = 1 / 20
"""share of a step that a silent program may work"""


def _kall_i_arbeid() -> bool:
    """Whether a call that was handed to a thread is under way, though a busy machine may give it no time."""
    pool = asyncio.get_running_loop()._default_executor
    return pool is not None and not (
        pool._work_queue.empty() and pool._idle_semaphore._value >= len(pool._threads)
    )


def _traad_i_arbeid() -> bool:
    """Whether a thread other than this one may be at work: any but those of the loop's pool that wait for work."""
    pool = asyncio.get_running_loop()._default_executor
    ledige = set(pool._threads) if pool is not None and not _kall_i_arbeid() else set()
    return any(t not in ledige and t is not threading.current_thread() for t in threading.enumerate())


def _bilde_venter() -> bool:
    """Whether the page has something to draw at its next tick."""
    app = active_app.get(None)
    return app is not None and bool(app._screen_stack) and app.screen._update_timer._active.is_set()


async def vent_til_stille(min_sleep: float = LANGT, max_sleep: float = 1) -> None:
    """As Textual's ``wait_for_idle``, in shorter steps where that is safe."""
    start = monotonic()
    while monotonic() - start < max_sleep:
        steg = LANGT if _traad_i_arbeid() or _bilde_venter() else KORT
        arbeid = process_time()
        await asyncio.sleep(steg)
        stille = process_time() - arbeid < steg * STILLE
        brukt = monotonic() - start
        if _kall_i_arbeid() and brukt < TAALMOD:
            continue
        if brukt > min_sleep and stille and (steg == LANGT or not (_traad_i_arbeid() or _bilde_venter())):
            return


def forkort(bytt: pytest.MonkeyPatch) -> None:
    """For as long as the patch stands."""
    for modul in (textual.app, textual.pilot):
        bytt.setattr(modul, "wait_for_idle", vent_til_stille)
