"""Is the file whole? SQLite's own look at its structure, SQLCipher's at every page's seal, and the foreign keys."""

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.lettklasse import dataclass
from data.motor import koble, oversett


@dataclass(frozen=True, slots=True)
class Filfunn:
    """How many faults of each kind."""

    struktur: int
    sider: int
    """pages whose seal is not right: changed by somebody without the key, or by the disk"""
    fremmednokler: int

    @property
    def hel(self) -> bool:
        return not (self.struktur or self.sider or self.fremmednokler)


def kontroller_fil(sti: Path, nokkel: bytearray) -> Filfunn:
    """Looks the whole file over; takes over ``nokkel``. ``Lagringsfeil`` when it does not even open.

    What a page's seal stops is counted as a fault and raises nothing: the rest is still looked at.
    """
    forbindelse = koble(sti, nokkel)
    try:
        return Filfunn(
            struktur=_tell(forbindelse, "PRAGMA integrity_check", frisk="ok"),
            sider=_tell(forbindelse, "PRAGMA cipher_integrity_check"),
            fremmednokler=_tell(forbindelse, "PRAGMA foreign_key_check"),
        )
    finally:
        forbindelse.close()


def krev_hel(sti: Path, nokkel: bytearray) -> None:
    """``Lagringsfeil`` unless the file is whole; takes over ``nokkel``."""
    if not kontroller_fil(sti, nokkel).hel:
        raise Lagringsfeil(Lagringskode.SKADET)


def _tell(forbindelse: object, sporring: str, frisk: str | None = None) -> int:
    try:
        rader = forbindelse.execute(sporring).fetchall()  # type: ignore[attr-defined]
    except sqlcipher.Error as feil:
        kjent = oversett(feil)
        if kjent is not None and kjent.kode is not Lagringskode.SKADET:
            raise kjent from None
        return 1
    return sum(1 for rad in rader if rad[0] != frisk)
