"""What is known, as labels and values in two columns. One widget however many lines."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from screens.felles.tekstvern import Visbar, vis
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

BREDDE = 20
"""columns of the labels"""
Opplysning = tuple[T, Visbar | None]
"""label and value; a value that is None is not shown at all"""


class Opplysninger(Widget):
    """Labels to the left, values to the right, wrapped in their own column."""

    ALLOW_SELECT = False
    SCOPED_CSS = False
    DEFAULT_CSS = (
        "Opplysninger { height: auto; width: 1fr; margin: 0 0 1 0; } .-lav Opplysninger { margin: 0; }"
    )

    def __init__(self, linjer: Sequence[Opplysning], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._linjer = linjer

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._legg_ut(width))

    def render(self) -> Content:
        return Content("\n").join(self._legg_ut(self.content_size.width))

    def _legg_ut(self, bredde: int) -> list[Content]:
        sprak = getattr(self.app, "sprak", STANDARDSPRAK)
        merke = min(BREDDE, bredde // 2)
        ut: list[Content] = []
        for ledetekst, verdi in self._linjer:
            if verdi is None:
                continue
            hode = vis(ledetekst, sprak).truncate(merke - 1, ellipsis=True).pad_right(0)
            hode = hode.pad_right(merke - hode.cell_length).stylize("$text-muted")
            linjer = vis(verdi, sprak).wrap(max(bredde - merke, 10)) or [Content("")]
            ut += [(hode if i == 0 else Content(" " * merke)) + linje for i, linje in enumerate(linjer)]
        return ut
