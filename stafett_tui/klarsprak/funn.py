"""What the language help answers with."""

from dataclasses import dataclass
from enum import StrEnum

from stafett_tui.sprak.tekst import T


class Leser(StrEnum):
    """Who the text is written to (handbook B: «Skriv til barnet eller barnets foreldre»)."""

    FORELDRE = "foreldre"
    BARNET = "barnet"


class Regeltekst(T):
    """What the rule file says to its reader; the catalogues have it as they have the texts in the source. What it
    proposes to write is no such text: that is in the language of what is written."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, repr=False)
class Bytte:
    """Text to put in place of what stands from ``start`` to ``slutt``."""

    start: int
    slutt: int
    tekst: str

    @property
    def plass(self) -> tuple[int, int] | None:
        """Where in ``tekst`` the writer is to fill in what only she knows: «[dato]»."""
        fra, til = self.tekst.find("["), self.tekst.find("]")
        return (fra, til + 1) if 0 <= fra < til else None

    def flyttet(self, antall: int) -> "Bytte":
        """The same, in a text that begins ``antall`` characters earlier."""
        return Bytte(self.start + antall, self.slutt + antall, self.tekst)


@dataclass(frozen=True, slots=True, repr=False)
class Funn:
    """One thing that could be said more plainly. ``start`` and ``slutt`` count characters, ``slutt`` not included.

    No ``repr``: it holds what somebody wrote.
    """

    start: int
    slutt: int
    regel: str
    forslag: T | str
    """a better wording, or in a text of ours what to do when none can be given"""
    hvorfor: T
    bytte: Bytte | None = None
    """what can be put in by one key; None when only the writer knows what to write"""

    def flyttet(self, antall: int) -> "Funn":
        """The same, in a text that begins ``antall`` characters earlier."""
        bytte = self.bytte.flyttet(antall) if self.bytte is not None else None
        return Funn(self.start + antall, self.slutt + antall, self.regel, self.forslag, self.hvorfor, bytte)


@dataclass(frozen=True, slots=True)
class Lesbarhet:
    """LIX: words a sentence + the share of words over six letters; and its band in words."""

    lix: float
    niva: T


@dataclass(frozen=True, slots=True)
class Rapport:
    """All that was found in a text, in its order."""

    lesbarhet: Lesbarhet | None
    """None when there are no words"""
    funn: tuple[Funn, ...]
