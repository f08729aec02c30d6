"""Stands between SQLite and the disk: writes down all that is written, cut off and synced, or lets the disk be full.

A copy of SQLite's own layer (``sqlite3_vfs``) with four functions of ours, registered by SQLite's own interface; the
rest, and the work itself, is SQLite's. What is written to ``-shm`` is not seen and not needed: it is made anew.
"""

import ctypes as c
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO, Any

from sqlcipher3 import _sqlite3

FULL = 13
"""SQLITE_FULL, which is what SQLite's own layer answers when the disk is"""
P, INT, Q = c.c_void_p, c.c_int, c.c_longlong
SKRIV, KUTT, SYNK = c.CFUNCTYPE(INT, P, P, INT, Q), c.CFUNCTYPE(INT, P, Q), c.CFUNCTYPE(INT, P, INT)
APNE, SLETT = c.CFUNCTYPE(INT, P, P, P, INT, P), c.CFUNCTYPE(INT, P, P, INT)
METODER = 18
"""functions in ``sqlite3_io_methods`` version 3, after its number"""


class Vfs(c.Structure):
    _fields_ = [("versjon", INT), ("fil_byte", INT), ("maks_sti", INT), ("neste", P), ("navn", c.c_char_p), ("data", P),
                ("apne", P), ("slett", P), *((f"annet{i}", P) for i in range(13))]  # fmt: skip


class Metoder(c.Structure):
    _fields_ = [("versjon", INT), ("lukk", P), ("les", P), ("skriv", P), ("kutt", P), ("synk", P),
                *((f"annet{i}", P) for i in range(METODER - 5))]  # fmt: skip


class Lag:
    """Our layer. ``sett`` is told of each thing that reaches the disk; ``full`` lets nothing more be written."""

    def __init__(self) -> None:
        self.sett: Callable[[tuple[Any, ...]], object] = lambda _hendelse: None
        self.full = False
        self._bib = c.CDLL(_sqlite3.__file__)
        self._bib.sqlite3_vfs_find.restype = P
        self._ekte: int = self._bib.sqlite3_vfs_find(None)
        self._vfs = Vfs.from_buffer_copy(Vfs.from_address(self._ekte))
        self._navn: dict[int, str] = {}
        """open file → its name"""
        self._tabeller: dict[int, Metoder] = {}
        """SQLite's functions → ours over them; kept for good, since a file may be closed late"""
        self._kall: list[object] = [APNE(self._apne), SLETT(self._slett)]
        self._ekte_apne = APNE(self._vfs.apne)
        self._ekte_slett = SLETT(self._vfs.slett)
        self._vfs.navn = b"prove"
        self._vfs.apne, self._vfs.slett = (c.cast(k, P).value for k in self._kall)  # type: ignore[arg-type]

    @contextmanager
    def foran(self) -> Iterator["Lag"]:
        """Files that are opened inside go through it, and go on doing so."""
        self._bib.sqlite3_vfs_register(c.byref(self._vfs), 1)
        try:
            yield self
        finally:
            self._bib.sqlite3_vfs_register(P(self._ekte), 1)
            self._bib.sqlite3_vfs_unregister(c.byref(self._vfs))
            self.full = False

    def _apne(self, vfs: int, navn: int, fil: int, flagg: int, ut: int) -> int:
        svar = self._ekte_apne(vfs, navn, fil, flagg, ut)
        sted = c.cast(fil, c.POINTER(P))
        if not svar and sted[0]:
            self._navn[fil] = Path(c.string_at(navn).decode()).name if navn else ""
            sted[0] = c.addressof(self._tabell(sted[0]))
        return int(svar)

    def _slett(self, vfs: int, navn: int, synk: int) -> int:
        svar = self._ekte_slett(vfs, navn, synk)
        if not svar:
            self.sett(("slettet", Path(c.string_at(navn).decode()).name))
        return int(svar)

    def _tabell(self, ekte: int) -> Metoder:
        if ekte not in self._tabeller:
            tabell = Metoder.from_buffer_copy(Metoder.from_address(ekte))
            skriv, kutt, synk = SKRIV(tabell.skriv), KUTT(tabell.kutt), SYNK(tabell.synk)

            def skriver(fil: int, hva: int, antall: int, fra: int) -> int:
                if self.full:
                    return FULL
                self.sett(("skrev", self._navn[fil], fra, c.string_at(hva, antall)))
                return int(skriv(fil, hva, antall, fra))

            def kutter(fil: int, til: int) -> int:
                self.sett(("kuttet", self._navn[fil], til))
                return int(kutt(fil, til))

            def synker(fil: int, flagg: int) -> int:
                svar = int(synk(fil, flagg))
                self.sett(("synket", self._navn[fil]))
                return svar

            kall = (SKRIV(skriver), KUTT(kutter), SYNK(synker))
            self._kall += [skriv, kutt, synk, *kall]
            tabell.skriv, tabell.kutt, tabell.synk = (c.cast(k, P).value for k in kall)  # type: ignore[arg-type]
            self._tabeller[ekte] = tabell
        return self._tabeller[ekte]


@cache
def laget() -> Lag:
    """One in a process: SQLite keeps its address."""
    return Lag()


@contextmanager
def ta_opp(ut: IO[bytes]) -> Iterator[Callable[[str], None]]:
    """Writes down what reaches the disk, and between it what was acknowledged."""
    lag = laget()
    lag.sett = lambda hendelse: pickle.dump(hendelse, ut)
    with lag.foran():
        yield lambda kvittering: pickle.dump(("kvittert", kvittering), ut)
    lag.sett = lambda _hendelse: None


def les_opptak(fil: Path) -> list[tuple[Any, ...]]:
    """All that was written down, in order."""
    hendelser = []
    with fil.open("rb") as inn:
        while True:
            try:
                hendelser.append(pickle.load(inn))  # noqa: S301 - our own file of a moment ago
            except EOFError:
                return hendelser
