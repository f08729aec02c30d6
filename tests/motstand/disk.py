"""Disks that are full, folders that cannot be written in, files that may not grow."""

import ctypes
import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.motstand.vfs import Lag, laget

FYLL = "fyll"
STORRELSE = "12m"
KAP_DAC_OVERRIDE = 1
_V3 = 0x20080522
"""the version of Linux's capability calls"""


@dataclass
class Disk:
    """A small disk at ``mappe``; where none may be mounted SQLite's own is made full instead."""

    mappe: Path
    lag: Lag | None = None

    def fyll(self) -> None:
        """Not a byte is left."""
        if self.lag is not None:
            self.lag.full = True
            return
        with (self.mappe / FYLL).open("wb", buffering=0) as fil:
            for bolk in (1 << 16, 1 << 12, 1):
                while _skriver(fil.fileno(), bolk):
                    pass

    def rydd(self) -> None:
        """There is room again."""
        if self.lag is not None:
            self.lag.full = False
        (self.mappe / FYLL).unlink(missing_ok=True)


def _skriver(fil: int, antall: int) -> bool:
    try:
        return os.write(fil, bytes(antall)) == antall
    except OSError:
        return False


@contextmanager
def liten_disk(mappe: Path) -> Iterator[Disk]:
    """A disk of its own, gone afterwards."""
    mappe.mkdir()
    kall = ["mount", "-t", "tmpfs", "-o", f"size={STORRELSE},mode=0700", "tmpfs", str(mappe)]
    with ExitStack() as stabel:
        try:
            montert = subprocess.run(kall, capture_output=True, check=False).returncode == 0
        except FileNotFoundError:
            montert = False
        if montert:
            stabel.callback(subprocess.run, ["umount", "-l", str(mappe)], check=True)
            yield Disk(mappe)
        else:
            yield Disk(mappe, stabel.enter_context(laget().foran()))


@contextmanager
def ingen_fil_over(antall_byte: int) -> Iterator[None]:
    """No file may grow past this, as a quota would have it."""
    myk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (antall_byte, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (myk, hard))


@contextmanager
def som_vanlig_bruker() -> Iterator[None]:
    """Root may write anywhere, which would prove nothing: this thread lays that right aside for a while."""
    if os.geteuid() != 0:
        yield
        return
    bib = ctypes.CDLL(None, use_errno=True)
    hode, rettigheter = (ctypes.c_uint32 * 2)(_V3, 0), (ctypes.c_uint32 * 6)()
    assert bib.capget(hode, rettigheter) == 0
    for_ = rettigheter[0]
    rettigheter[0] = for_ & ~(1 << KAP_DAC_OVERRIDE)
    assert bib.capset(hode, rettigheter) == 0
    try:
        yield
    finally:
        rettigheter[0] = for_
        assert bib.capset(hode, rettigheter) == 0


@contextmanager
def skrivebeskyttet(mappe: Path) -> Iterator[None]:
    """Neither the folder nor what is in it can be written to, as on a disk that went over to reading only."""
    filer = {f: f.stat().st_mode for f in (*mappe.iterdir(), mappe)}
    for fil in filer:
        fil.chmod(0o500 if fil is mappe else 0o400)
    try:
        with som_vanlig_bruker():
            yield
    finally:
        for fil, modus in filer.items():
            fil.chmod(modus)
