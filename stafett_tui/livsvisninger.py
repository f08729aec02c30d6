"""Read models and forms of the log's end: passive, active again, deleted (SPEC 9)."""

from datetime import date, datetime
from uuid import UUID

from data.koder import Avslutningsgrunn
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Avslutningsskjema(Maskert):
    """Why a log is ended, and where that was decided: a meeting of the log's, else the day of another."""

    grunn: Avslutningsgrunn | None
    mote_id: UUID | None = None
    besluttet: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Avslutningsmote(Maskert):
    """A meeting that it can have been decided at."""

    id: UUID
    start: datetime
    sted: str


@dataclass(frozen=True, slots=True, repr=False)
class Avslutningsvalg(Maskert):
    """What the form of ending begins with, and what to know first."""

    logg_id: UUID
    barn: str
    moter: tuple[Avslutningsmote, ...]
    samtykke_trukket: bool
    apne_tiltak: int
    planlagte_moter: int
    vurderes: date
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Passivkort(Maskert):
    """A passive log as its holder may know it: the head, and when it is to be decided on."""

    logg_id: UUID
    barn: str
    passiv_fra: date
    vurderes: date
    moden: bool
