"""The list that opens under a field. It draws and takes the mouse; the field keeps focus and the keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.geometry import Offset, Size, clamp
from textual.message import Message
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from screens.felles.tekstvern import flett
from screens.felles.visning import si_opplest

MAKS_RADER = 8
INGENTING = Content("")
_STEG = {"up": -1, "down": 1, "pageup": -MAKS_RADER, "pagedown": MAKS_RADER}


@dataclass(frozen=True, slots=True)
class Rad:
    """One row: the text, and what is said of it in muted letters to the right."""

    tekst: Content
    forklaring: Content = INGENTING


class Rulleliste(Widget):
    """At most eight rows at a time, over what lies below."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"rulleliste--markor"}
    DEFAULT_CSS = """
    Rulleliste {
        display: none; overlay: screen; constrain: inside none; height: auto; width: 1fr;
        border: solid $accent; background: $surface; color: $foreground; padding: 0 1;
        &.-apen { display: block; }
        &> .rulleliste--markor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """

    class Valgt(Message):
        """A row was clicked."""

        def __init__(self, nr: int) -> None:
            super().__init__()
            self.nr = nr

    def __init__(self) -> None:
        super().__init__()
        self.rader: Sequence[Rad] = ()
        self.markor: int | None = None
        self.melding = Content("")
        self._topp = 0

    @property
    def apen(self) -> bool:
        return self.has_class("-apen")

    def vis_rader(
        self, rader: Sequence[Rad], *, markor: int | None = None, melding: Content | None = None
    ) -> None:
        """Opens with these rows; ``melding`` is what an empty list says."""
        self.rader = rader
        self.melding = melding or Content("")
        self._topp = 0
        self.sett_markor(markor)
        self.add_class("-apen")
        self._plasser()
        self.refresh(layout=True)

    def lukk(self) -> None:
        self.remove_class("-apen")

    def sett_markor(self, nr: int | None) -> None:
        self.markor = clamp(nr, 0, len(self.rader) - 1) if nr is not None and self.rader else None
        if self.markor is not None:
            self._topp = clamp(self._topp, self.markor - MAKS_RADER + 1, self.markor)
            rad = self.rader[self.markor]
            si_opplest(self, flett(rad.tekst, Content(" "), rad.forklaring))
        self.refresh()

    def markorsted(self) -> Offset:
        """Where the marked row begins."""
        return Offset(0, (self.markor or 0) - self._topp)

    def tast(self, tast: str) -> bool:
        """Moves in the list; False for other keys."""
        if tast not in _STEG or not self.apen:
            return False
        self.sett_markor(0 if self.markor is None else self.markor + _STEG[tast])
        return True

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return clamp(len(self.rader), 1, MAKS_RADER)

    def render_line(self, y: int) -> Strip:
        bredde = self.content_size.width
        nr = self._topp + y
        if nr >= len(self.rader):
            linje = Content("") if y else self.melding.stylize("$text-muted")
            return Visual.to_strips(self, linje, bredde, 1, self.visual_style, pad=True)[0]
        paa = nr == self.markor
        stil = self.get_visual_style("rulleliste--markor") if paa else self.visual_style
        linje = self._linje(self.rader[nr], bredde, dus=not paa)
        return Visual.to_strips(self, linje, bredde, 1, stil, pad=True)[0]

    def on_click(self, hendelse: events.Click) -> None:
        hendelse.stop()
        sted = hendelse.get_content_offset(self)
        if sted is not None and self._topp + sted.y < len(self.rader):
            self.post_message(self.Valgt(self._topp + sted.y))

    def on_mouse_scroll_down(self, hendelse: events.MouseScrollDown) -> None:
        hendelse.stop()
        self._rull(1)

    def on_mouse_scroll_up(self, hendelse: events.MouseScrollUp) -> None:
        hendelse.stop()
        self._rull(-1)

    def _plasser(self) -> None:
        """Under the field, or over it when there is no room below."""
        felt = self.parent.region if isinstance(self.parent, Widget) else self.region
        hoyde = clamp(len(self.rader), 1, MAKS_RADER) + 2
        over = felt.bottom + hoyde > self.app.size.height and felt.y >= hoyde
        self.styles.offset = (0, -hoyde - felt.height if over else 0)

    def _rull(self, rader: int) -> None:
        self._topp = clamp(self._topp + rader, 0, max(len(self.rader) - MAKS_RADER, 0))
        self.refresh()

    def _linje(self, rad: Rad, bredde: int, *, dus: bool) -> Content:
        if not rad.forklaring:
            return rad.tekst.truncate(bredde, ellipsis=True)
        kolonne = min(max(r.tekst.cell_length for r in self.rader), bredde * 2 // 3)
        tekst = rad.tekst.truncate(kolonne, ellipsis=True, pad=True)
        forklaring = rad.forklaring.truncate(max(bredde - kolonne - 2, 1), ellipsis=True)
        return Content.assemble(tekst, "  ", forklaring.stylize("$text-muted") if dus else forklaring)
