"""Read models of the transfer file (SPEC 8.2)."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Filvalg(Maskert):
    """What the form «Overfør til annen kommune» begins with."""

    logg_id: UUID
    barn: str
    oppmerksomheter: Mapping[UUID, str]
    notater: int
    skjulte: int
    """notes hidden from foresatte"""
    filer: tuple["Sendtfil", ...]
    """the files that were made before, newest first"""
    i_dag: date
    passiv: bool = False
    """the log is passive, and goes whole"""


@dataclass(frozen=True, slots=True, repr=False)
class Sendtfil(Maskert):
    """A file that was made here. Who took it in is told when the receipt is read."""

    id: UUID
    kommune: str
    laget: datetime
    kvittert: datetime | None
    mottatt_av: str
    trukket: datetime | None

    @property
    def venter(self) -> bool:
        """It may be taken in any day, and the stafettholder here is responsible until the receipt is read."""
        return self.kvittert is None and self.trukket is None


@dataclass(frozen=True, slots=True, repr=False)
class Kvitteringsvalg(Maskert):
    """What the form that reads the receipt begins with: the file, and what can become of the log here."""

    fil: Sendtfil
    passiv: bool
    """the log is passive already"""
    arkivert: bool
    """a whole archive copy is made of the log as it is now"""


@dataclass(frozen=True, slots=True, repr=False)
class Filskjema(Maskert):
    """What the form asks for: the receiver's ``nokkel``, or ``med_passord``, and a passphrase is made."""

    kommune: str
    grunn: str
    samtykket: date | None
    nokkel: str = ""
    med_passord: bool = False
    oppmerksomheter: frozenset[UUID] | None = None
    """None for all of them"""
    notater: bool = True
    skjulte: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Mottakernokkel(Maskert):
    """What another municipality locks a file for us with, and how it knows that one is from us."""

    kommune: str
    nokkel: str
    kjennetegn: str


@dataclass(frozen=True, slots=True, repr=False)
class Filinnhold(Maskert):
    """What a file holds, shown before anything is written."""

    fil_id: UUID
    fra: str
    laget: datetime
    laget_av: str
    kontakt: str
    kjennetegn: str
    kjent: bool | None
    """the sender's key is as before; False: it is another than before; None: nothing came from there before"""
    barn: str
    fodt: date
    nummer: str
    """masked"""
    foresatte: tuple[str, ...]
    niva: int
    samtykke: T
    antall: tuple[tuple[T, int], ...]
    tidligere: UUID | None
    """a passive log of one's own on the same number, which the new one can be linked to"""
    tidligere_fra: date | None
    sperret: bool
    passiv_fra: date | None = None
    """when it was made passive there, and so it is here"""
