"""The pieces that flow down a page, each marked as what it is: text, headings, a table of contents, tables."""

from collections.abc import Sequence
from typing import Any, TypeVar
from unicodedata import is_normalized
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle
from reportlab.platypus.paraparser import ParaFrag

from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.utskrift.merking import Element, Tabellmerking, merker_for, pynt
from stafett_tui.utskrift.tegn import bare_kjente

Flytdel = Any
"""a piece that flows down the page: a paragraph, a space, a table"""


class Avsnitt(Paragraph):  # type: ignore[misc]
    """A paragraph; one that goes on over the page is still one."""

    rolle = "P"

    def __init__(self, tekst: str | None, stil: ParagraphStyle, **valg: Any) -> None:
        super().__init__(tekst, stil, **valg)
        self.element: list[Element] = []
        self._brutt_for: float | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """As high as it becomes. A piece is asked several times for one width, and breaks its lines once."""
        if self._brutt_for == availWidth and hasattr(self, "blPara"):
            return self.width, self.height
        self._brutt_for = availWidth
        svar: tuple[float, float] = super().wrap(availWidth, availHeight)
        return svar

    def split(self, availWidth: float, availHeight: float) -> list[Flytdel]:  # noqa: N803 - reportlab's names
        """The part that has room, and the rest."""
        deler: list[Avsnitt] = super().split(availWidth, availHeight)
        for del_ in deler:
            del_.rolle, del_.element = self.rolle, self.element
        return deler

    def draw(self) -> None:
        """Draws it, as an element of its own unless it stands in one."""
        merker = merker_for(self.canv)
        if merker.inne:
            super().draw()
            return
        if self.element:
            merker.gjenapne(self.element[0])
        else:
            self.element.append(Element(self.rolle))
            merker.apne(self.element[0])
        merker.merk(self.canv, self.element[0])
        super().draw()
        merker.slutt(self.canv)
        merker.lukk()


class Overskrift(Avsnitt):
    """A heading: a place to link to, and a bookmark unless its text is to be kept out of them."""

    def __init__(self, tekst: str | None, stil: ParagraphStyle, **valg: Any) -> None:
        super().__init__(tekst, stil, **valg)
        self.nivaa, self.nokkel, self.bokmerke = 1, "", ""

    def draw(self) -> None:
        """Draws it, and says where it stands."""
        if self.nokkel:
            self.canv.bookmarkHorizontal(self.nokkel, 0, self.height + 6)
            self.canv.steder[self.nokkel] = self.canv.getPageNumber()
            if self.bokmerke:
                self.canv.addOutlineEntry(self.bokmerke, self.nokkel, self.nivaa - 1, closed=self.nivaa > 1)
        super().draw()


def tekst_som_den_er(tekst: str) -> str:
    """For reportlab's paragraphs: «<b>» is three characters, and a line break is one."""
    return escape(bare_kjente(rens_avsnitt(tekst))).replace("\n", "<br/>")


def avsnitt(tekst: str, utseende: ParagraphStyle, rolle: str = "P") -> Flytdel:
    """A paragraph of text as it was written."""
    del_ = _del(Avsnitt, tekst, utseende)
    del_.rolle = rolle
    return del_


D = TypeVar("D", bound=Avsnitt)


def _del(slag: type[D], tekst: str, utseende: ParagraphStyle) -> D:
    """A text of one line needs no reading of markup, which takes longer than drawing it."""
    hel = tekst if tekst.isprintable() and is_normalized("NFC", tekst) else rens_avsnitt(tekst)
    if "\n" in hel:
        return slag(tekst_som_den_er(hel), utseende)
    bit = ParaFrag(
        text=bare_kjente(hel).strip(),
        fontName=utseende.fontName,
        fontSize=utseende.fontSize,
        textColor=utseende.textColor,
        bold=0,
        italic=0,
        rise=0,
        greek=0,
        link=[],
        us_lines=[],
    )
    return slag(None, utseende, frags=[bit] if bit.text else [])


def overskrift(tekst: str, utseende: ParagraphStyle, nivaa: int, nokkel: str = "") -> Flytdel:
    """A heading of level 1 to 6, with a bookmark when it has a key."""
    del_ = _del(Overskrift, tekst, utseende)
    del_.rolle, del_.nivaa, del_.nokkel = f"H{nivaa}", nivaa, nokkel
    del_.bokmerke = " ".join(rens_avsnitt(tekst).split()) if nokkel else ""
    del_.keepWithNext = 1
    return del_


class Grense(Flowable):  # type: ignore[misc]
    """Opens or closes a group of pieces; takes no room."""

    def __init__(self, rolle: str = "") -> None:
        super().__init__()
        self._rolle = rolle
        self.width = self.height = 0

    def draw(self) -> None:
        """Nothing is drawn."""
        merker = merker_for(self.canv)
        if self._rolle:
            merker.apne(Element(self._rolle))
        else:
            merker.lukk()


class Innholdslinje(Flowable):  # type: ignore[misc]
    """A line of the table of contents: a link with the page, which is filled in when all pages are there."""

    def __init__(self, tekst: str, nokkel: str, utseende: ParagraphStyle, innrykk: float) -> None:
        super().__init__()
        self._tekst = " ".join(bare_kjente(rens_avsnitt(tekst)).split())
        self._nokkel, self._stil, self._innrykk = nokkel, utseende, innrykk
        self.height = utseende.leading

    def wrap(self, bredde: float, _hoyde: float) -> tuple[float, float]:
        """The whole width, one line."""
        self.width = bredde
        return bredde, self.height

    def draw(self) -> None:
        """Draws the words, and leaves the page for later."""
        lerret, merker = self.canv, merker_for(self.canv)
        lenke = Element("Link")
        merker.apne(Element("TOCI"))
        merker.apne(lenke)
        merker.merk(lerret, lenke)
        tekst, slutt = self._kortet(self.width - self._innrykk - 40)
        lerret.setFont(self._stil.fontName, self._stil.fontSize)
        lerret.setFillColor(self._stil.textColor)
        lerret.drawString(self._innrykk, 3, tekst)
        merker.slutt(lerret)
        boks = (self._innrykk, 0, self.width, self.height)
        lerret.linkRect(self._tekst, self._nokkel, boks, relative=1, Border="[0 0 0]")
        merker.lenke(lerret, lenke)
        merker.lukk()
        merker.lukk()
        x, y = lerret.absolutePosition(0, 0)

        def siden(ferdig: Any, _antall: int) -> None:
            nr = str(ferdig.steder[self._nokkel])
            ferdig.setFont(self._stil.fontName, self._stil.fontSize)
            ferdig.setFillColor(self._stil.textColor)
            with pynt(ferdig):
                _prikker(ferdig, x + self._innrykk + slutt + 6, x + self.width - 26, y + 3)
            merker.merk(ferdig, lenke)
            ferdig.drawRightString(x + self.width, y + 3, nr)
            merker.slutt(ferdig)

        lerret.etterpaa[lerret.getPageNumber()].append(siden)

    def _kortet(self, plass: float) -> tuple[str, float]:
        """The words that have room on the line, and how wide they are."""
        tekst, mer = self._tekst, ""
        while (bredde := stringWidth(tekst + mer, self._stil.fontName, self._stil.fontSize)) > plass:
            tekst, mer = tekst[:-1].rstrip(), "…"
        return tekst + mer, bredde


def _prikker(lerret: Any, fra: float, til: float, y: float) -> None:
    if til > fra:
        lerret.saveState()
        lerret.setLineWidth(0.6)
        lerret.setDash(0.6, 3)
        lerret.line(fra, y, til, y)
        lerret.restoreState()


def tabell(
    rader: Sequence[Sequence[Flytdel]],
    bredder: Sequence[float | None],
    utseende: TableStyle,
    *,
    hoderader: int = 1,
    hodekolonner: int = 0,
) -> Flytdel:
    """A table whose first rows or columns are headers, also to those who hear it."""
    del_ = Table(
        [list(rad) for rad in rader],
        colWidths=list(bredder),
        repeatRows=hoderader,
        hAlign="LEFT",
        renderCB=Tabellmerking(hoderader, hodekolonner),
    )
    del_.setStyle(utseende)
    return del_
