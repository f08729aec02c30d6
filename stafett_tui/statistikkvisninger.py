"""Read models of the leder's statistics (SPEC 11.2). None stands for what is not shown."""

from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Statistikkrad(Maskert):
    """One cell."""

    nokkel: str
    navn: T
    antall: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Statistikktabell(Maskert):
    """Cells that make a whole, and their sum."""

    nokkel: str
    tittel: T
    rader: tuple[Statistikkrad, ...]
    sum: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Statistikk(Maskert):
    """One unit in one year. ``bestand`` are the logs as they stand today and those that were
    deleted, the rest is what happened in the year."""

    virksomhet: str
    aar: int
    aarene: tuple[int, ...]
    bestand: tuple[Statistikktabell, ...]
    tabeller: tuple[Statistikktabell, ...]
