"""What a search field is made of: the line, and the row that shows the one picked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.widget import Widget

from screens.felles.felt.linje import Linjefelt
from screens.felles.felt.rulleliste import INGENTING
from screens.felles.tekstvern import flett, vis
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.felt.soker import Soker


@dataclass(frozen=True, slots=True)
class Treff:
    """One that was found."""

    nokkel: str
    tekst: Content
    forklaring: Content = INGENTING


class Sokelinje(Linjefelt):
    """Where the search is typed; the list's keys go to the list."""

    def __init__(self, eier: "Soker", plassholder: T | None) -> None:
        super().__init__(eier.navn, plassholder=plassholder)
        self._eier = eier

    def tast(self, tast: str) -> bool:
        return self._eier.listetast(tast) or super().tast(tast)

    def on_blur(self) -> None:
        self._eier.lukk()


class Valgtrad(Widget, can_focus=True):
    """The one that was picked, with a way back."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Valgtrad {
        display: none; height: 1; width: 1fr; padding: 0 1; background: $surface; color: $foreground;
        border-left: outer $border-blurred;
        &:focus { border-left: thick $accent; }
    }
    """

    def __init__(self, eier: "Soker") -> None:
        super().__init__()
        self._eier = eier

    def render(self) -> Content:
        endre = vis(T("× endre"), self._eier.sprak)
        treff = self._eier.treff
        if treff is None:
            return Content("")
        bredde = max(self.content_size.width - endre.cell_length - 2, 1)
        tekst = flett(treff.tekst, Content("  "), (treff.forklaring, "$text-muted"))
        return flett(tekst.truncate(bredde, ellipsis=True, pad=True), Content("  "), (endre, "$primary"))

    def on_key(self, hendelse: events.Key) -> None:
        if hendelse.key in ("enter", "space", "backspace", "delete"):
            hendelse.stop()
            hendelse.prevent_default()
            self._eier.endre()

    def on_click(self) -> None:
        self._eier.endre()
