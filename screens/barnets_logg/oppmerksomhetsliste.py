"""The list of oppmerksomheter: headline, category and state of each, one of them chosen."""

from collections.abc import Sequence
from uuid import UUID

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from screens.felles.kolonner import tilpass
from screens.felles.tekstvern import LINJESKIFT, flett, lagret, vis
from stafett_tui.sprak.merkelapper import KATEGORI
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Oppmerksomhetkort

DUS = "$text-muted"


def tilstand(o: Oppmerksomhetkort) -> T:
    """«pågår», «venter på svar» (the goal question) or «avsluttet»."""
    if o.avsluttet is not None:
        return T("avsluttet")
    return T("venter på svar") if o.venter_paa_svar else T("pågår")


class Punkt(Widget):
    """One oppmerksomhet: two lines and more when it is wide, one when it is narrow."""

    ALLOW_SELECT = False

    def __init__(self, o: Oppmerksomhetkort) -> None:
        super().__init__()
        self.o = o

    def render(self) -> Content:
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        tekst, naa = lagret(self.o.tekst), vis(tilstand(self.o), sprak)
        stil = DUS if self.o.avsluttet is not None else "bold" if self.has_class("-pa") else ""
        if self.screen.has_class("-smal"):
            plass = max(self.size.width - naa.cell_length - 3, 8)
            return flett((tilpass(tekst, plass), stil), Content("   "), (naa, DUS))
        om = T("%(kategori)s, %(status)s", kategori=KATEGORI[self.o.kategori], status=tilstand(self.o))
        return flett((tekst, stil), LINJESKIFT, (om, DUS), sprak=sprak)

    def on_click(self, hendelse: events.Click) -> None:
        hendelse.stop()
        liste = self.parent
        if isinstance(liste, Oppmerksomhetsliste):
            liste.velg(self.o.id)
            liste.focus()


class Oppmerksomhetsliste(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Arrows choose at once; what is chosen is shown beside it or below."""

    DEFAULT_CSS = """
    Oppmerksomhetsliste {
        height: auto;
        & Punkt { height: auto; padding: 0 1; margin: 1 0 0 0; border-left: outer $background; }
        & Punkt.-pa { border-left: outer $primary; }
        &:focus Punkt.-pa { border-left: thick $accent; }
    }
    """
    BINDINGS = [
        Binding("up", "flytt(-1)", show=False),
        Binding("down", "flytt(1)", show=False),
        Binding("home", "flytt(-1000)", show=False),
        Binding("end", "flytt(1000)", show=False),
    ]

    class Valgt(Message):
        """Another oppmerksomhet was chosen."""

        def __init__(self, oppmerksomhet_id: UUID) -> None:
            super().__init__()
            self.oppmerksomhet_id = oppmerksomhet_id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.valgt: UUID | None = None

    def sett(self, kort: Sequence[Oppmerksomhetkort], valgt: UUID | None) -> None:
        """Other oppmerksomheter. Those that are there already are drawn anew in their place."""
        punkter = list(self.query(Punkt))
        for punkt, o in zip(punkter, kort, strict=False):
            punkt.o = o
            punkt.refresh(layout=True)
        for punkt in punkter[len(kort) :]:
            punkt.remove()
        nye = [Punkt(o) for o in kort[len(punkter) :]]
        if nye:
            self.mount_all(nye)
        self.valgt = valgt
        self._marker([*punkter[: len(kort)], *nye])

    def velg(self, oppmerksomhet_id: UUID) -> None:
        """Chooses one, and says so if it was not chosen."""
        if oppmerksomhet_id == self.valgt:
            return
        self.valgt = oppmerksomhet_id
        self._marker(list(self.query(Punkt)))
        self.post_message(self.Valgt(oppmerksomhet_id))

    def _marker(self, punkter: Sequence[Punkt]) -> None:
        for punkt in punkter:
            er = punkt.o.id == self.valgt
            if er != punkt.has_class("-pa"):
                punkt.set_class(er, "-pa")
                punkt.refresh()
            if er and punkt.is_attached:
                self.call_after_refresh(punkt.scroll_visible, animate=False)

    def action_flytt(self, hvor: int) -> None:
        punkter = list(self.query(Punkt))
        if not punkter:
            return
        nr = next((i for i, p in enumerate(punkter) if p.o.id == self.valgt), 0)
        self.velg(punkter[max(0, min(nr + hvor, len(punkter) - 1))].o.id)
