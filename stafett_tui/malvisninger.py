"""Read models of templates."""

from datetime import datetime
from uuid import UUID

from data.koder import Malslag, Tiltakstype
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Malskjema(Maskert):
    """What the form of a template holds. Fields may be empty; then the form is refused."""

    slag: Malslag | None
    type: Tiltakstype | None
    tekst: str


@dataclass(frozen=True, slots=True, repr=False)
class Malkort(Maskert):
    """One template. ``{barnet}`` stands where the child's first name goes."""

    slag: Malslag
    type: Tiltakstype | None
    tekst: str
    id: UUID | None = None
    """of one that the unit has saved; None for those that come with the program"""
    kan_endres: bool = False
    """changed and removed"""
    lagret_av: str = ""
    lagret: datetime | None = None

    def med_navn(self, fornavn: str) -> str:
        """The text for one child."""
        return self.tekst.replace("{barnet}", fornavn)
