"""Small helpers for tests of the interface."""

import asyncio
import inspect
import time
from collections.abc import Callable
from typing import Any

from textual.css.query import NoMatches
from textual.pilot import Pilot

PUST = 0.005
"""seconds between two looks: what is waited for may need the processor"""


async def wait_for(pilot: Pilot[Any], condition: Callable[[], object], timeout: float = 10.0) -> None:
    """Let the program run until ``condition`` holds; fail after ``timeout`` seconds and say what was awaited.

    A widget that is not mounted yet counts as not yet. The time is a ceiling for a stuck program, never a
    wait: the test goes on as soon as the condition holds.
    """
    frist = time.monotonic() + timeout
    while not _holder(condition):
        if time.monotonic() > frist:
            skjerm = type(pilot.app.screen).__name__
            raise AssertionError(f"Waited {timeout:g} s on {skjerm} for: {_kilde(condition)}")
        await pilot.pause()
        await asyncio.sleep(PUST)


def _holder(condition: Callable[[], object]) -> bool:
    try:
        return bool(condition())
    except NoMatches:
        return False


def _kilde(condition: Callable[[], object]) -> str:
    """The condition as it is written in the test, else its name."""
    try:
        return inspect.getsource(condition).strip()
    except (OSError, TypeError):
        return repr(condition)
