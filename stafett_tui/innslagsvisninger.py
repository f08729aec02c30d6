"""Read models of what is written between the meetings: lysglimt, notes, and who takes part (SPEC 5.8)."""

from datetime import date, datetime
from uuid import UUID

from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Lysglimtrad(Maskert):
    """A lysglimt. ``fra`` gave it; ``skrevet_av`` is another only when it was written on their behalf."""

    id: UUID
    logg_id: UUID
    barn: str
    tekst: str
    fra: str
    rolle: T | None
    """of a foresatt, or that it is the child; None for an employee"""
    skrevet_av: str
    """empty when whoever gave it wrote it"""
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Giver(Maskert):
    """One on whose behalf a lysglimt can be written: ``foresatt:<id>`` or ``barnet``."""

    nokkel: str
    navn: str
    rolle: T


@dataclass(frozen=True, slots=True, repr=False)
class Lysglimtliste(Maskert):
    """The lysglimt of one log, newest first. ``givere`` is empty for who may write only their own."""

    rader: tuple[Lysglimtrad, ...]
    givere: tuple[Giver, ...]
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Vedleggsrad(Maskert):
    """A PDF that belongs to a note."""

    id: UUID
    tittel: str
    storrelse: int
    """bytes"""


@dataclass(frozen=True, slots=True, repr=False)
class Notatrad(Maskert):
    """A note in full."""

    id: UUID
    logg_id: UUID
    tittel: str
    """the first words"""
    tekst: str
    skjult_for_foresatte: bool
    skjult_grunn: str
    skrevet_av: str
    tid: datetime
    vedlegg: tuple[Vedleggsrad, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Notatliste(Maskert):
    """The notes of one log, newest first."""

    rader: tuple[Notatrad, ...]
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Deltakelse(Maskert):
    """Whether home and child have their own part in the log, in counts: open tiltak, and lysglimt given."""

    hjemmets_tiltak: int
    hjemmets_lysglimt: int
    barnets_tiltak: int
    barnets_lysglimt: int
    andres_lysglimt: int
    """given by employees"""
