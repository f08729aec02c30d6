"""A canvas that remembers what each mark is, and finishes its pages when it is known how many they became."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from stafett_tui.utskrift.merking import Merker

Etterpaa = Callable[[Any, int], None]
"""draws on a page that is done, given the canvas and how many pages there are"""


class Merkelerret(Canvas):  # type: ignore[misc]
    """``merker`` is the tree; ``steder`` the page of each place that is linked to.

    A second layout only to learn the page numbers would cost as much as the first, so what tells them is drawn
    last, on pages that are kept open until then.
    """

    def __init__(self, *hva: Any, paa_hver: Etterpaa | None = None, **valg: Any) -> None:
        super().__init__(*hva, **valg)
        self.merker = Merker()
        self.steder: dict[str, int] = {}
        self.etterpaa: defaultdict[int, list[Etterpaa]] = defaultdict(list)
        self._paa_hver = paa_hver
        self._ferdige: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Puts the page by, and begins the next."""
        self._ferdige.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Draws what waited for the number of pages, and writes the file."""
        antall = len(self._ferdige)
        for tilstand in self._ferdige:
            self.__dict__.update(tilstand)
            for tegn in (*self.etterpaa[self._pageNumber], *([self._paa_hver] if self._paa_hver else [])):
                tegn(self, antall)
            super().showPage()
        super().save()
