"""Read models and forms of a transfer (SPEC 8)."""

from datetime import date, datetime
from uuid import UUID

from data.koder import Overforingsdor, Overforingstilstand
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Overforingsskjema(Maskert):
    """Who is to take over, through which door, and why. ``mottaker`` is a key of ``regler.overforing``.

    ``familien_dag`` is the day the foresatte were told (same unit), or signed (elsewhere), ``familien_hvordan`` how,
    or where the signed form lies. ``blir`` are the oppmerksomheter that do not go along.
    """

    dor: Overforingsdor | None
    mottaker: str = ""
    grunn: str = ""
    familien_dag: date | None = None
    familien_hvordan: str = ""
    bekreftet: bool = False
    blir: frozenset[UUID] = frozenset()
    tiltak_folger: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Overleveringsskjema(Maskert):
    """That the family's agreed papers were handed to another municipality: to which, when, and their consent."""

    kommune: str
    overlevert: date | None
    grunn: str
    familien_dag: date | None
    bekreftet: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Mottakervalg(Maskert):
    """One whom a log can go to. A leder is named with her unit, and hands it on."""

    nokkel: str
    navn: str
    stilling: str
    virksomhet: str
    er_leder: bool


@dataclass(frozen=True, slots=True, repr=False)
class Overforingssak(Maskert):
    """An oppmerksomhet that goes on. One with an open tiltak goes along."""

    id: UUID
    tekst: str
    apne_tiltak: int


@dataclass(frozen=True, slots=True, repr=False)
class Overforingsvalg(Maskert):
    """What the page of transfer begins with: of one log its open oppmerksomheter, of several their number."""

    logger: tuple[UUID, ...]
    barn: tuple[str, ...]
    holder: str
    virksomhet: str
    saker: tuple[Overforingssak, ...]
    egne_tiltak: int
    """open tiltak that the holder is responsible for"""
    passive: int
    av_lederen: bool
    holder_er_her: bool
    """the holder has not left, and may stay as an aktør"""
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Overforingskort(Maskert):
    """A transfer that waits, to me or from me. To me it tells what one must know to answer, and no more: whom it is
    about, from whom, why, and since when."""

    id: UUID
    barn: str
    dor: Overforingsdor
    grunn: str
    sendt: datetime
    til_meg: bool
    som_leder: bool
    fra: str
    fra_virksomhet: str
    """empty of a child with sperret adresse, whose school it would tell"""
    til: str
    tilstand: Overforingstilstand
    svar: str
    """the receiver's reason for saying no"""
    passiv: bool
    i_dag: date
    logg_id: UUID | None = None
    """of the asker's own log alone, to send it anew"""
    i_fil: bool = False
    """to another municipality, which answers with a receipt"""
