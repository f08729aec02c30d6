"""What each mark on a page is, for those who have it read aloud: headings, paragraphs, tables, links, in order.

reportlab draws and says nothing of it. So each piece opens an element in one tree, draws inside a marked content
sequence, and what only decorates is marked as that (ISO 32000-1, 14.7–14.8; PDF/UA-1, 7.1). The tree is written
into the file by ``arkivklar``, once the pages are there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from data.maskert import Maskert

Lerret = Any


@dataclass(slots=True, repr=False)
class Element(Maskert):
    """One element of the tree. ``barn`` holds elements, marks ``(page, number)`` and links ``(page, -1 - nr)``."""

    rolle: str
    barn: list["Element | tuple[int, int]"] = field(default_factory=list)
    alt: str = ""
    """what stands in for a picture"""
    omfang: str = ""
    """``Column`` or ``Row`` of a header cell"""
    ramme: tuple[float, float, float, float] | None = None
    """where a picture stands on its page, in points"""


class Merker:
    """The tree of one document, and how many marks each page has."""

    def __init__(self) -> None:
        self.rot = Element("Document")
        self.antall: dict[int, int] = {}
        self._apne = [self.rot]
        self.inne = False
        """inside a piece that is marked as a whole: what is drawn in it is not marked again"""

    def apne(self, element: Element) -> None:
        """A new element under the one that is open."""
        self._apne[-1].barn.append(element)
        self._apne.append(element)

    def gjenapne(self, element: Element) -> None:
        """Goes on with one that began on an earlier page."""
        self._apne.append(element)

    def lukk(self) -> None:
        self._apne.pop()

    def merk(self, lerret: Lerret, element: Element) -> None:
        """What is drawn from here to ``slutt`` belongs to the element."""
        side = lerret.getPageNumber()
        nr = self.antall.get(side, 0)
        self.antall[side] = nr + 1
        element.barn.append((side, nr))
        lerret._code.append(f"/{element.rolle} <</MCID {nr}>> BDC")  # noqa: SLF001 - no public way in
        self.inne = True

    def slutt(self, lerret: Lerret) -> None:
        lerret._code.append("EMC")  # noqa: SLF001
        self.inne = False

    def lenke(self, lerret: Lerret, element: Element) -> None:
        """The link that was laid on the page last is the element's."""
        antall = len(lerret._annotationrefs)  # noqa: SLF001
        element.barn.append((lerret.getPageNumber(), -antall))


def merker_for(lerret: Lerret) -> Merker:
    """The tree that this canvas draws into."""
    merker: Merker = lerret.merker
    return merker


@contextmanager
def som(lerret: Lerret, element: Element) -> Iterator[None]:
    """Draws an element of its own; within a piece that is marked already it is a part of that."""
    merker = merker_for(lerret)
    if merker.inne:
        yield
        return
    merker.apne(element)
    merker.merk(lerret, element)
    yield
    merker.slutt(lerret)
    merker.lukk()


@contextmanager
def pynt(lerret: Lerret, slag: str = "Layout") -> Iterator[None]:
    """Draws what says nothing: lines, colours, page numbers."""
    if merker_for(lerret).inne:
        yield
        return
    _begynn_pynt(lerret, merker_for(lerret), slag)
    yield
    merker_for(lerret).slutt(lerret)


class Tabellmerking:
    """Marks one table, through the calls that reportlab's ``renderCB`` makes; also when it goes on over pages.

    The first ``hoderader`` rows head the columns, the first ``hodekolonner`` columns the rows. Rows that are
    repeated at the top of the next page are only shown again.
    """

    def __init__(self, hoderader: int = 1, hodekolonner: int = 0) -> None:
        self._hoderader, self._hodekolonner = hoderader, hodekolonner
        self._element: Element | None = None
        self._gjentas = False
        self._rad = 0

    def __call__(self, tabell: Any, hendelse: str, *hva: Any) -> None:
        """reportlab's call: what begins or ends, and where."""
        lerret, merker = tabell.canv, merker_for(tabell.canv)
        match hendelse:
            case "startTable":
                self._begynn(merker)
            case "startBG" | "startLines":
                _begynn_pynt(lerret, merker)
            case "endBG" | "endLines":
                merker.slutt(lerret)
            case "endTable":
                merker.lukk()
            case _:
                self._i_rad(lerret, merker, hendelse, hva)

    def _i_rad(self, lerret: Lerret, merker: Merker, hendelse: str, hva: tuple[Any, ...]) -> None:
        if hendelse == "startRow":
            self._rad = hva[0]
            if not self._bare_vist_igjen:
                merker.apne(Element("TR"))
        elif hendelse == "startCell":
            self._celle(lerret, merker, hva[1])
        elif hendelse == "endCell":
            merker.slutt(lerret)
            if not self._bare_vist_igjen:
                merker.lukk()
        elif not self._bare_vist_igjen:  # endRow
            merker.lukk()

    def _begynn(self, merker: Merker) -> None:
        self._gjentas = self._element is not None
        if self._element is None:
            self._element = Element("Table")
            merker.apne(self._element)
        else:
            merker.gjenapne(self._element)

    @property
    def _bare_vist_igjen(self) -> bool:
        return self._gjentas and self._rad < self._hoderader

    def _celle(self, lerret: Lerret, merker: Merker, kolonne: int) -> None:
        if self._bare_vist_igjen:
            _begynn_pynt(lerret, merker)
            return
        omfang = "Column" if self._rad < self._hoderader else "Row" if kolonne < self._hodekolonner else ""
        celle = Element("TH" if omfang else "TD", omfang=omfang)
        merker.apne(celle)
        merker.merk(lerret, celle)


def _begynn_pynt(lerret: Lerret, merker: Merker, slag: str = "Layout") -> None:
    lerret._code.append(f"/Artifact <</Type /{slag}>> BDC")  # noqa: SLF001
    merker.inne = True
