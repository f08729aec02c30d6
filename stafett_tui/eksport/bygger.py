"""Puts the pieces of a document after one another, and remembers its headings for the table of contents."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import Spacer

from data.koder import Malform
from stafett_tui.eksport.modell import Person
from stafett_tui.eksport.ordliste import Ord
from stafett_tui.eksport.sidebilder import Vedleggsbilder
from stafett_tui.eksport.stiler import BREDDE, faktatabell, hel_linjetabell, linjetabell, punkter, stiler
from stafett_tui.utskrift.deler import Flytdel, Grense, Innholdslinje, avsnitt, overskrift, tabell

_NAVN = 38.0
"""width of the first column of facts, in millimetres"""
_HELE = 8
"""rows of a table that is moved to the next page rather than parted"""


class Bygger:
    """The document while it is made. ``dybde`` lowers all headings: an earlier log stands under one of its own.

    ``til_familien`` is a copy on paper: without identity numbers, and no archive's."""

    def __init__(
        self, malform: Malform, bilder: Sequence[Vedleggsbilder] = (), *, til_familien: bool = False
    ) -> None:
        self.ord = Ord(malform)
        self.til_familien = til_familien
        self.tegnet = {b.vedlegg: b.sider for b in bilder}
        """what is drawn of each attachment"""
        self.deler: list[Flytdel] = []
        self.dybde = 0
        self._punkter: list[tuple[str, str, int]] = []

    def overskrift(self, tekst: str, nivaa: int) -> None:
        """A heading; those of the two first levels stand in the contents and the bookmarks."""
        nivaa += self.dybde
        nokkel = f"s{len(self._punkter) + 1}" if nivaa <= 2 + self.dybde and nivaa <= 3 else ""
        if nokkel:
            self._punkter.append((tekst, nokkel, nivaa))
        self.deler.append(overskrift(tekst, getattr(stiler(), f"h{min(nivaa, 4)}"), nivaa, nokkel))

    def tekst(self, tekst: str, stil: str = "tekst") -> None:
        """A paragraph; nothing for an empty one."""
        if tekst:
            self.deler.append(avsnitt(tekst, getattr(stiler(), stil)))

    def svak(self, *setninger: str) -> None:
        """What is said in passing: who and when."""
        self.tekst(" ".join(s for s in setninger if s), "svak")

    def luft(self, millimeter: float) -> None:
        """Room."""
        self.deler.append(Spacer(0, punkter(millimeter)))

    def fakta(self, rader: Iterable[tuple[str, str | None]]) -> None:
        """Names and values, those that have a value."""
        med = [(navn, verdi) for navn, verdi in rader if verdi]
        if med:
            s = stiler()
            celler = [[avsnitt(n, s.hode), avsnitt(v, s.celle)] for n, v in med]
            bredder = [punkter(_NAVN), punkter(BREDDE - _NAVN)]
            self.deler.append(tabell(celler, bredder, faktatabell(), hoderader=0, hodekolonner=1))
            self.luft(2)

    def tabell(self, hode: Sequence[str], rader: Iterable[Sequence[str]], bredder: Sequence[float]) -> None:
        """A table with a header; widths in millimetres."""
        s = stiler()
        celler = [[avsnitt(h, s.hode) for h in hode]]
        celler += [[avsnitt(v, s.celle) for v in rad] for rad in rader]
        utseende = hel_linjetabell() if len(celler) <= _HELE else linjetabell()
        self.deler.append(tabell(celler, [punkter(b) for b in bredder], utseende))
        self.luft(3)

    def innhold(self) -> list[Flytdel]:
        """The table of contents, once all headings are known."""
        s = stiler()
        linjer = [
            Innholdslinje(tekst, nokkel, s.innhold1 if nivaa == 1 else s.innhold2, punkter(6.0 * (nivaa - 1)))
            for tekst, nokkel, nivaa in self._punkter
        ]
        return [avsnitt(self.ord("Innhold"), s.h1), Grense("TOC"), *linjer, Grense()] if linjer else []

    def hvem(self, person: Person) -> str:
        """«Maren Dahl, kontaktlærer, Bakkehaugen skole»."""
        return ", ".join(d for d in (person.navn, person.stilling, person.virksomhet) if d)
