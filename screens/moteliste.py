"""A few meetings to choose from, each one or more lines: Min side's next meetings, in its pane or among its lines."""

from collections.abc import Callable, Sequence
from uuid import UUID

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from screens.felles.tekstvern import LINJESKIFT, Tekst
from stafett_tui.motevisninger import Moterad

VALGT = "bold $block-cursor-foreground on $block-cursor-background"


class Moteliste(Tekst, can_focus=True):
    """Arrows choose while it has focus, Enter opens; a click does both. The chosen one has a mark as well as a
    colour."""

    SCOPED_CSS = False
    BINDINGS = [
        Binding("up", "flytt(-1)", show=False, id="moteliste.opp"),
        Binding("down", "flytt(1)", show=False, id="moteliste.ned"),
        Binding("enter", "velg", show=False, id="moteliste.velg"),
    ]
    MERKE, UTEN_MERKE = Content("►"), Content(" ")

    class Valgt(Message):
        """A meeting was opened."""

        def __init__(self, mote: Moterad) -> None:
            super().__init__()
            self.mote = mote

    def __init__(self, *, luft: int = 0, id: str | None = None, classes: str | None = None) -> None:
        """``luft`` is empty lines between two meetings."""
        super().__init__(id=id, classes=classes)
        self._luft = luft
        self._moter: Sequence[Moterad] = ()
        self._blokker: list[list[Content]] = []
        self._markor = 0

    @property
    def markert(self) -> UUID | None:
        """The meeting that the cursor is on."""
        return self._moter[self._markor].id if self._moter else None

    def vis(self, moter: Sequence[Moterad], tegn: Callable[[Moterad], Content], tomt: Content) -> None:
        """These, each drawn by ``tegn``; ``tomt`` when there are none. The cursor stays on its meeting."""
        for_ = self.markert
        self._moter = moter
        self._blokker = [tegn(m).split("\n") for m in moter]
        self._markor = next((nr for nr, m in enumerate(moter) if m.id == for_), 0)
        if moter:
            self._tegn()
        else:
            self.sett(Content.assemble(self.UTEN_MERKE, tomt))

    def markorsted(self) -> Offset:
        """Where the cursor's meeting begins."""
        over = self._blokker[: self._markor]
        return Offset(0, sum(len(blokk) + self._luft for blokk in over))

    def allow_focus(self) -> bool:
        return bool(self._moter)

    def _tegn(self) -> None:
        linjer: list[Content] = []
        for nr, blokk in enumerate(self._blokker):
            linjer += [Content("")] * (self._luft if nr else 0)
            valgt = self.has_focus and nr == self._markor
            for i, linje in enumerate(blokk):
                hele = Content.assemble(self.MERKE if valgt and not i else self.UTEN_MERKE, linje)
                linjer.append(hele.without_spans.stylize(VALGT) if valgt else hele)
        self.sett(LINJESKIFT.join(linjer))

    def on_focus(self) -> None:
        self._tegn()

    def on_blur(self) -> None:
        self._tegn()

    def action_flytt(self, hvor: int) -> None:
        self._markor = max(min(self._markor + hvor, len(self._moter) - 1), 0)
        self._tegn()

    def action_velg(self) -> None:
        if self._moter:
            self.post_message(self.Valgt(self._moter[self._markor]))

    def on_click(self, hendelse: events.Click) -> None:
        sted = hendelse.get_content_offset(self)
        nr = None if sted is None else self._paa_linje(sted.y)
        if nr is not None:
            self._markor = nr
            self._tegn()
            self.action_velg()

    def _paa_linje(self, y: int) -> int | None:
        """The meeting on a line; None between two."""
        for nr, blokk in enumerate(self._blokker):
            if y < len(blokk):
                return nr if y >= 0 else None
            y -= len(blokk) + self._luft
        return None
