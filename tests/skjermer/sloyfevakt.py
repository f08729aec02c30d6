"""Watches the event loop's thread for what may take its time there: database, key, files, PDF, network, sleep.

What a test does itself, in its own coroutine, is not the program's doing and is left out.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pypdf
import pytest
import sqlalchemy as sa
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate

from data import innpakking

TESTENE = str(Path(__file__).parents[1]) + os.sep
HENDELSER = {"socket.connect", "socket.getaddrinfo", "subprocess.Popen"}
"""what Python itself tells of, besides files"""

_vakter: list["Sloyfevakt"] = []


class Sloyfevakt:
    """What was caught, as words; and the threads in which the same was done rightly."""

    def __init__(self, mappe: Path) -> None:
        self._mappe = str(mappe)
        self.funn: list[str] = []
        self.ellers: set[str] = set()
        """kinds that were seen outside the loop: the watch is awake"""

    def hendelse(self, navn: str, args: tuple[Any, ...]) -> None:
        """One of Python's audit events."""
        if navn == "open" and isinstance(args[0], str | bytes | os.PathLike):
            if os.fsdecode(args[0]).startswith(self._mappe):
                self.meld("file", Path(os.fsdecode(args[0])).name)
        elif navn in HENDELSER:
            self.meld(navn, "")

    def meld(self, slag: str, hva: str) -> None:
        """Something happened now, in this thread."""
        if asyncio._get_running_loop() is None:
            self.ellers.add(slag)
        elif (hvor := _programmets(sys._getframe(1))) is not None:
            self.funn.append(f"{slag} {hva} in {hvor}".replace("  ", " "))


def _programmets(ramme: FrameType | None) -> str | None:
    """The innermost place in the program that is at work; None when it is the test's own doing."""
    innerst: str | None = None
    while ramme is not None:
        fil = ramme.f_code.co_filename
        if fil.startswith(TESTENE) and fil != __file__:
            return None
        if innerst is None and any(f"{os.sep}{p}{os.sep}" in fil for p in ("data", "stafett_tui", "screens")):
            innerst = f"{Path(fil).name}:{ramme.f_lineno} {ramme.f_code.co_name}"
        ramme = ramme.f_back
    return innerst or "a library"


def _tilsyn(navn: str, args: tuple[Any, ...]) -> None:
    """Python cannot take an audit hook away again; with nobody on watch it does nothing."""
    for vakt in _vakter:
        vakt.hendelse(navn, args)


@contextmanager
def vakt(mappe: Path, bytt: pytest.MonkeyPatch) -> Iterator[Sloyfevakt]:
    """On watch over everything, and over the files in ``mappe``."""
    v = Sloyfevakt(mappe)

    def pakk(eier: Any, navn: str, slag: str) -> None:
        ekte: Callable[..., Any] = getattr(eier, navn)

        def sett(*args: Any, **kw: Any) -> Any:
            v.meld(slag, navn)
            return ekte(*args, **kw)

        bytt.setattr(eier, navn, sett)

    def setning(_f: object, _p: object, sql: str, *_resten: object) -> None:
        v.meld("database", sql[:40])

    pakk(innpakking, "Argon2id", "key")
    for klasse in (pypdf.PdfReader, pypdf.PdfWriter, Canvas):
        pakk(klasse, "__init__", "pdf")
    pakk(BaseDocTemplate, "build", "pdf")
    pakk(time, "sleep", "pause")
    sa.event.listen(sa.Engine, "before_cursor_execute", setning)
    _installer()
    _vakter.append(v)
    try:
        yield v
    finally:
        _vakter.remove(v)
        sa.event.remove(sa.Engine, "before_cursor_execute", setning)


@cache
def _installer() -> None:
    sys.addaudithook(_tilsyn)
