"""What stands in the file beside the log itself, and in its receipt. JSON follows from these classes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from data.maskert import Maskert
from stafett_tui.eksport.modell import EnHendelse, EnOverforing, Person

FORMAT, VERSJON = "stafett-overforing", 1
KVITTERING = "stafett-kvittering"


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Avsender(Maskert):
    """Who made the file. ``nokkel`` is the public half of the signing key, in hex."""

    kommune: str
    person: Person
    kontakt: str
    nokkel: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Mottaker(Maskert):
    """Whom it is for. ``nokkel`` is the age recipient, empty when a passphrase locks it."""

    kommune: str
    nokkel: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Filpost(Maskert):
    """One file inside."""

    navn: str
    storrelse: int
    sha256: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Manifest(Maskert):
    """What the signature is over. ``kode`` (hex) is told by none but the receipt."""

    format: str
    versjon: int
    id: UUID
    laget: datetime
    oving: bool
    avsender: Avsender
    mottaker: Mottaker
    kode: str
    filer: tuple[Filpost, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Motekilde(Maskert):
    """What an import must know of a meeting that its copy tells in words: ids, in the copy's order."""

    id: UUID
    saker: tuple[UUID, ...]
    deltakere: tuple["Deltakerkilde", ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Deltakerkilde(Maskert):
    """Who a participant is: an employee, a foresatt, or the child when both are None."""

    ansatt: Person | None
    foresatt: UUID | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Tillegg(Maskert):
    """What the copy for the archive does not tell, and an import needs. ``lysglimt``: on which foresatt's behalf."""

    nummer_grunn: str
    moter: tuple[Motekilde, ...]
    lysglimt: tuple[UUID | None, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Tidligere(Maskert):
    """What was done with a log before it came here, and whom it was sent to there."""

    hendelser: tuple[EnHendelse, ...]
    overforinger: tuple[EnOverforing, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Kvitteringsfil(Maskert):
    """The receipt. ``bevis`` is HMAC-SHA256 over all the rest, with the file's own code: only who has opened the file
    could make it. It names no child."""

    format: str
    versjon: int
    fil: UUID
    sha256: str
    kommune: str
    mottatt: datetime
    mottatt_av: Person
    bevis: str
