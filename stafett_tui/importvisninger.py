"""Read models of employees from a file: what each line would do, before anything is written."""

from collections.abc import Sequence
from enum import StrEnum

from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.regler.ansattfil import Ansattfil
from stafett_tui.sprak.tekst import T


class Importutfall(StrEnum):
    """What becomes of a line."""

    NY = "ny"
    ENDRES = "endres"
    UENDRET = "uendret"
    FEIL = "feil"


IMPORTUTFALL = {
    Importutfall.NY: T("ny"),
    Importutfall.ENDRES: T("endres"),
    Importutfall.UENDRET: T("uendret"),
    Importutfall.FEIL: T("feil"),
}


@dataclass(frozen=True, slots=True, repr=False)
class Importlinje(Maskert):
    """One line of the file. ``merknader`` say what is wrong, what is changed, or what to know."""

    linje: int
    navn: str
    stilling: str
    utfall: Importutfall
    merknader: tuple[T, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Importplan(Maskert):
    """The whole file, judged. ``fil`` is what was read, and is what is written: not what the file has become."""

    fil: Ansattfil
    linjer: tuple[Importlinje, ...]
    ikke_brukt: tuple[str, ...]
    """columns that Stafett has no use for, or that the hat may not set"""
    apen_for_andre: bool
    """others on the machine can read the file"""

    def antall(self, utfall: Importutfall) -> int:
        """How many lines."""
        return sum(r.utfall is utfall for r in self.linjer)

    @property
    def skrives(self) -> int:
        """How many lines would change anything."""
        return self.antall(Importutfall.NY) + self.antall(Importutfall.ENDRES)

    @property
    def med_feil(self) -> Sequence[Importlinje]:
        """The lines that are left out."""
        return [r for r in self.linjer if r.utfall is Importutfall.FEIL]
