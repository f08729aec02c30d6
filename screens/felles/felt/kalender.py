"""A month to pick a day from: Monday first, with week numbers."""

from calendar import Calendar, monthrange
from datetime import date, timedelta

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset, Region, clamp
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from screens.felles.tekstvern import flett, vis
from screens.felles.visning import opplest
from stafett_tui.sprak.datotekst import MANEDER, lang, uke, ukedag_kort
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

FORSTE, SISTE = date(1850, 1, 1), date(2199, 12, 31)
"""as far as a typed day may lie"""
UKE = T("uke")
BREDDE, HOYDE = 30, 10
_UKEKOLONNE = 4
_STEG = {"left": -1, "right": 1, "up": -7, "down": 7}


class Maaned(Widget, can_focus=True):
    """The month with the chosen day in it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Maaned {
        width: 30; height: 10; padding: 0 1; background: $surface; color: $foreground;
        border: solid $accent; border-subtitle-color: $text-muted;
    }
    """

    class Valgt(Message):
        """A day was picked; None when the calendar is to be closed."""

        def __init__(self, dag: date | None) -> None:
            super().__init__()
            self.dag = dag

    def __init__(self, dag: date, i_dag: date, sprak: str) -> None:
        super().__init__()
        self.dag = dag
        self.i_dag = i_dag
        self._sprak = sprak
        self.border_subtitle = vis(T("I i dag · Enter velg"), sprak).plain

    def uker(self) -> list[list[date]]:
        return Calendar(0).monthdatescalendar(self.dag.year, self.dag.month)

    def render(self) -> Content:
        linjer = [self._tittel(), self._ukedager(), *(self._uke(u) for u in self.uker())]
        return Content("\n").join(linjer)

    def markorsted(self) -> Offset:
        """Where the chosen day stands."""
        rad = next(nr for nr, dager in enumerate(self.uker()) if self.dag in dager)
        return Offset(_UKEKOLONNE + 1 + 3 * self.dag.weekday(), 2 + rad)

    def flytt_dager(self, antall: int) -> None:
        avstand = clamp((self.dag - FORSTE).days + antall, 0, (SISTE - FORSTE).days)
        self._sett(FORSTE + timedelta(avstand))

    def flytt_maaneder(self, antall: int) -> None:
        nr = clamp(self.dag.year * 12 + self.dag.month - 1 + antall, FORSTE.year * 12, SISTE.year * 12 + 11)
        aar, maaned = nr // 12, nr % 12 + 1
        self._sett(date(aar, maaned, min(self.dag.day, monthrange(aar, maaned)[1])))

    def on_key(self, hendelse: events.Key) -> None:
        tast = hendelse.key
        if tast in _STEG:
            self.flytt_dager(_STEG[tast])
        elif tast in ("pageup", "pagedown"):
            self.flytt_maaneder(1 if tast == "pagedown" else -1)
        elif tast in ("i", "I", "home"):
            self._sett(self.i_dag)
        elif tast in ("enter", "space"):
            self.post_message(self.Valgt(self.dag))
        elif tast in ("escape", "f4"):
            self.post_message(self.Valgt(None))
        elif tast not in ("tab", "shift+tab"):
            return
        hendelse.stop()
        hendelse.prevent_default()

    def on_click(self, hendelse: events.Click) -> None:
        hendelse.stop()
        sted = hendelse.get_content_offset(self)
        if sted is None:
            return
        if sted.y == 0:
            self.flytt_maaneder(-1 if sted.x < (BREDDE - 4) // 2 else 1)
        elif (dag := self._dag_paa(sted)) is not None:
            self.post_message(self.Valgt(dag))

    def on_mouse_scroll_down(self) -> None:
        self.flytt_maaneder(1)

    def on_mouse_scroll_up(self) -> None:
        self.flytt_maaneder(-1)

    def _dag_paa(self, sted: Offset) -> date | None:
        rad, kolonne = sted.y - 2, (sted.x - _UKEKOLONNE) // 3
        uker = self.uker()
        if not (0 <= rad < len(uker) and 0 <= kolonne < 7):
            return None
        dag = uker[rad][kolonne]
        return dag if dag.month == self.dag.month else None

    def _sett(self, dag: date) -> None:
        self.dag = dag
        if opplest(self):
            self.border_subtitle = lang(dag, self._sprak)
        self.refresh()

    def _tittel(self) -> Content:
        navn = f"{MANEDER[self.dag.month - 1].capitalize()} {self.dag.year}"
        bredde = BREDDE - 6
        return Content.assemble(("«", "$text-muted"), (f"{navn:^{bredde}}", "bold"), ("»", "$text-muted"))

    def _ukedager(self) -> Content:
        mandag = self.uker()[0][0]
        dager = [ukedag_kort(mandag + timedelta(n), self._sprak)[:2] for n in range(7)]
        hode = UKE.paa(self._sprak).rjust(_UKEKOLONNE)
        return Content.styled(" ".join([hode, *dager]), "$text-muted")

    def _uke(self, dager: list[date]) -> Content:
        nummer = Content.styled(f"{uke(dager[0]):>{_UKEKOLONNE}}", "$text-muted")
        return flett(nummer, *(del_ for dag in dager for del_ in (Content(" "), self._dag(dag))))

    def _dag(self, dag: date) -> Content:
        if dag.month != self.dag.month:
            return Content("  ")
        if dag == self.dag:
            stil = "bold $block-cursor-foreground on $block-cursor-background"
        else:
            stil = "$text-muted" if dag.weekday() > 4 else ""
        if dag == self.i_dag:
            stil = f"{stil} underline".strip()
        return Content.styled(f"{dag.day:>2}", stil)


class Kalender(ModalScreen[date | None]):
    """Asks for a day. Dismissed with it, or with None by Esc or a click beside the calendar."""

    I_MOTE = True

    def __init__(
        self, dag: date | None, i_dag: date, *, sprak: str = STANDARDSPRAK, anker: Region | None = None
    ) -> None:
        """``anker`` is the field on the screen that the calendar hangs under; without one it is centred."""
        super().__init__()
        self._maaned = Maaned(dag or i_dag, i_dag, sprak)
        self._anker = anker
        self.styles.background = "transparent"

    def compose(self) -> ComposeResult:
        yield self._maaned

    def on_mount(self) -> None:
        self._plasser()

    def on_resize(self) -> None:
        self._plasser()

    def on_maaned_valgt(self, hendelse: Maaned.Valgt) -> None:
        self.dismiss(hendelse.dag)

    def on_click(self) -> None:
        self.dismiss(None)

    def _plasser(self) -> None:
        if self._anker is None:
            self.styles.align = ("center", "middle")
            return
        bredde, hoyde = self.app.size
        under = self._anker.bottom
        y = under if under + HOYDE <= hoyde else self._anker.y - HOYDE
        x = clamp(self._anker.x, 0, max(bredde - BREDDE, 0))
        self._maaned.absolute_offset = Offset(x, clamp(y, 0, max(hoyde - HOYDE, 0)))
