"""Read models of what is thought out before a tiltak: the map of maintaining factors, and the tiltakstrapp."""

from uuid import UUID

from data.koder import Arena, Endring, Faktorslag, Tiltakstype
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.regler.plan import Trinntilstand
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort


@dataclass(frozen=True, slots=True, repr=False)
class Faktorskjema(Maskert):
    """What the form of a factor holds. Fields may be empty; then the form is refused."""

    slag: Faktorslag | None
    tekst: str
    arena: Arena | None
    endring: Endring | None
    tiltak_id: UUID | None = None
    """a tiltak of the oppmerksomhet that answers it already"""


@dataclass(frozen=True, slots=True, repr=False)
class Trinnskjema(Maskert):
    """What the form of a step holds. ``plass`` counts from 1; None is last, or where it is."""

    type: Tiltakstype | None
    tekst: str
    plass: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Tiltaksforslag(Maskert):
    """What Nytt tiltak begins with when it comes from a factor or a step."""

    type: Tiltakstype
    hvem: str
    """``meg``, ``ansatt``, ``barnet`` or ``begge`` (the foresatte); empty to leave it open"""
    tekst: str
    om: T
    """what it is about, over the form"""
    faktor_id: UUID | None = None
    trinn_id: UUID | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Faktorkort(Maskert):
    """One maintaining factor."""

    id: UUID
    slag: Faktorslag
    tekst: str
    arena: Arena
    endring: Endring
    tiltak_id: UUID | None
    tiltak: T | None
    """what the tiltak that answers it is called; None while there is none"""
    versjon: int
    avsluttet: bool = False
    """the oppmerksomhet is ended, and takes no more tiltak"""

    @property
    def egen_uten_tiltak(self) -> bool:
        """The own service must itself work with what is its own (guide B)."""
        return self.arena is Arena.TJENESTEN and self.tiltak is None and not self.avsluttet


@dataclass(frozen=True, slots=True, repr=False)
class Trinnkort(Maskert):
    """One step of the tiltakstrapp."""

    id: UUID
    nr: int
    type: Tiltakstype
    tekst: str
    tilstand: Trinntilstand
    tiltak_id: UUID | None
    versjon: int


@dataclass(frozen=True, slots=True, repr=False)
class Plan(Maskert):
    """What is thought out for one oppmerksomhet."""

    oppmerksomhet_id: UUID
    oppmerksomhet: str
    faktorer: tuple[Faktorkort, ...]
    """what can be changed most, first"""
    trinn: tuple[Trinnkort, ...]
    kan_endres: bool

    @property
    def uten_tiltak(self) -> int:
        """How many factors of the own service have no tiltak."""
        return sum(f.egen_uten_tiltak for f in self.faktorer)

    @property
    def forste_plass(self) -> int:
        """The first place that a step may be put in: those that have begun stay where they are."""
        return 1 + sum(t.tilstand in (Trinntilstand.GJORT, Trinntilstand.PAAGAAR) for t in self.trinn)

    @property
    def neste(self) -> Trinnkort | None:
        """The step that can begin now."""
        return next((t for t in self.trinn if t.tilstand is Trinntilstand.KLAR), None)


@dataclass(frozen=True, slots=True, repr=False)
class Planvisning(Maskert):
    """A plan with the log it belongs to, as its pages show it."""

    logg: Loggvisning
    oppmerksomhet: Oppmerksomhetkort
    plan: Plan
