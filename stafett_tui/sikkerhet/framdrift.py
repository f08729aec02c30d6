"""Tells whoever waits what is under way, when an opening has more to do than to open: an older database, above all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from stafett_tui.sprak.tekst import T

_MOTTAKER: ContextVar[Callable[[T], object] | None] = ContextVar("framdrift", default=None)


@contextmanager
def til(mottaker: Callable[[T], object]) -> Iterator[None]:
    """What is done inside, in this thread, is told to ``mottaker``."""
    merke = _MOTTAKER.set(mottaker)
    try:
        yield
    finally:
        _MOTTAKER.reset(merke)


def meld(tekst: T) -> None:
    """This begins now."""
    if (mottaker := _MOTTAKER.get()) is not None:
        mottaker(tekst)
