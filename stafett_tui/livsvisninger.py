"""Read models and forms of the log's end: passive, active again, deleted (SPEC 9)."""

from datetime import date, datetime
from uuid import UUID

from data.koder import Avslutningsgrunn, Loggstatus, Virksomhetstype
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.sprak.tekst import T


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
    apne_tiltak: int
    arkivert: bool
    """a whole archive copy is made of the log as it is now"""
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
    overfores: bool = False
    venter_paa_kvittering: bool = False
    """it is sent to another municipality in a file"""
    arkiveres_i: Virksomhetstype | None = None
    """where a copy was made that the archive's reference is not written on: the kind of unit, by which it is filed"""


@dataclass(frozen=True, slots=True, repr=False)
class Lederlogg(Maskert):
    """A log as the leder sees it in an employee's list: its head, never its content (SPEC 2.3).

    ``kan`` holds ``gjor_aktiv``, ``slett`` and ``overfor`` as far as they are allowed.
    """

    id: UUID
    navn: str
    alder: int
    nummer_maskert: str
    status: Loggstatus
    samtykke: Samtykkestatus
    apne_tiltak: int
    alle_tiltak: int
    oppdatert: datetime
    passiv_fra: date | None
    moden: bool
    """it has been passive for six months"""
    kan: frozenset[str]
    overfores: bool = False
    """it is sent to another, and waits for the answer"""
    overforinger: int = 0
    """how many times it has come to another"""


@dataclass(frozen=True, slots=True, repr=False)
class Ansattlogger(Maskert):
    """An employee's logs: «Stafettbarn» are held by them, «Aktørbarn» are others' that they work in."""

    ansettelse_id: UUID
    navn: str
    stilling: str
    aktiv: bool
    stafettbarn: tuple[Lederlogg, ...]
    aktorbarn: tuple[Lederlogg, ...]
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Slettegrunnlag(Maskert):
    """What the leder is to know before she deletes a log."""

    logg_id: UUID
    navn: str
    alder: int
    passiv_fra: date
    vurderes: date
    moden: bool
    arkivert: bool
    """the archive has a whole copy of the log as it is"""
    tekster: int
    logger: int
    """in so many texts of so many other logs the child is named"""
    maler: int
    """and in so many of the units' templates"""


@dataclass(frozen=True, slots=True, repr=False)
class Sletteskjema(Maskert):
    """The leder's answers. ``krevd``: the family demands it before the six months are gone."""

    referanse: str
    bekreftet: str
    krevd: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Innsynslinje(Maskert):
    """One line of the unit's access log: never content (SPEC 11.3)."""

    nr: int
    tid: datetime
    hvem: str
    hva: T
    barn: str
    lesing: bool
    hvorfor: T | None = None
    """in which duty, and for what reason; None of older acts"""


@dataclass(frozen=True, slots=True, repr=False)
class Innsynslogg(Maskert):
    """The newest first. ``flere``: there are older ones."""

    linjer: tuple[Innsynslinje, ...]
    flere: bool
    i_dag: date
