"""Shorter pauses: Textual's pilot waits 20 ms at a time for the program to fall silent, thousands of times in a run.

Here it goes on as soon as the event loop has nothing to do, no call is under way in a thread, and nothing waits to
be drawn. Only where another thread than those of calls is about, the processor time tells, as in Textual's own.
"""

import asyncio
import threading
from time import monotonic, process_time
from typing import Any

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual._wait import SLEEP_GRANULARITY as LANGT
from textual.app import App

BLUNK = LANGT / 20
"""seconds between two looks at a thread that is at work"""
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


def _tegn(app: App[Any] | None) -> bool:
    """Draws now what would be drawn at the next tick, as the pilot does at the end of a pause; whether there was any."""
    venter = [s for s in app._screen_stack if s._update_timer._active.is_set()] if app is not None else []
    for side in venter:
        side._on_timer_update()
    return bool(venter)


async def _traadene_er_stille(brukt: float) -> bool:
    """A look at the threads, and a short wait where one is at work."""
    if not _traad_i_arbeid():
        return True
    if _kall_i_arbeid() and brukt < TAALMOD:
        await asyncio.sleep(BLUNK)
        return False
    arbeid = process_time()
    await asyncio.sleep(LANGT)
    return process_time() - arbeid < LANGT * STILLE


async def vent_til_stille(min_sleep: float = LANGT, max_sleep: float = 1) -> None:
    """As Textual's ``wait_for_idle``, by looking at what there is to wait for."""
    loop, app, start = asyncio.get_running_loop(), active_app.get(None), monotonic()
    while (brukt := monotonic() - start) < max_sleep:
        await asyncio.sleep(0)
        if not await _traadene_er_stille(brukt) or loop._ready:
            continue
        if _tegn(app):
            continue
        if app is not None and app._resize_timer is not None:
            await asyncio.sleep(BLUNK)
        elif brukt <= min_sleep:
            await asyncio.sleep(min_sleep - brukt)
        else:
            return


def forkort(bytt: pytest.MonkeyPatch) -> None:
    """For as long as the patch stands."""
    for modul in (textual.app, textual.pilot):
        bytt.setattr(modul, "wait_for_idle", vent_til_stille)
