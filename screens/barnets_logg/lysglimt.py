"""The section of lysglimt: large and friendly, newest first, who gave it and when (SPEC 5.8)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from stafett_tui.innslagsvisninger import Lysglimtliste, Lysglimtrad
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

TOM = T("Her kommer lysglimtene: det fine som skjer, stort og smått.")
TOM_MED_L = T("Her kommer lysglimtene: det fine som skjer, stort og smått. Trykk L for å skrive det første.")
DUS = "$text-muted"


def fra_hvem(rad: Lysglimtrad, i_dag: date, sprak: str) -> Content:
    """«Hege Fjellstad (mor), i går 15.42 · skrevet av Maren Dahl»."""
    naar = tidspunkt(rad.tid, i_dag, sprak)
    if rad.rolle is None:
        return flett((T("%(hvem)s, %(naar)s", hvem=rad.fra, naar=naar), DUS), sprak=sprak)
    rolle = rad.rolle.paa(sprak).lower()
    om = T("%(hvem)s (%(rolle)s), %(naar)s", hvem=rad.fra, rolle=rolle, naar=naar)
    av = T(" · skrevet av %(skribent)s", skribent=rad.skrevet_av)
    return flett((om, DUS), (av, DUS), sprak=sprak)


class Glimt(Widget):
    """One lysglimt behind its green bar, with air around it."""

    ALLOW_SELECT = False

    def __init__(self, rad: Lysglimtrad, i_dag: date) -> None:
        super().__init__()
        self.rad = rad
        self._i_dag = i_dag

    def render(self) -> Content:
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        ord_ = flett(T("«"), lagret(self.rad.tekst), T("»"), sprak=sprak).stylize("bold")
        return flett(ord_, LINJESKIFT, fra_hvem(self.rad, self._i_dag, sprak))

    def on_click(self, hendelse: events.Click) -> None:
        hendelse.stop()
        liste = self.parent
        if isinstance(liste, Glimtliste):
            liste.velg(self.rad.id)
            liste.focus()


class Glimtliste(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Arrows go from one to the next."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Glimtliste {
        height: 1fr;
        & Glimt {
            height: auto; width: 1fr; max-width: 92; padding: 1 2; margin: 0 1 1 1;
            border-left: thick $success; background: $gront;
        }
        &:focus Glimt.-pa { border-left: thick $accent; }
    }
    .-lav Glimtliste Glimt { padding: 0 2; }
    """
    BINDINGS = [
        Binding("up", "flytt(-1)", show=False),
        Binding("down", "flytt(1)", show=False),
        Binding("pageup", "flytt(-4)", show=False),
        Binding("pagedown", "flytt(4)", show=False),
        Binding("home", "flytt(-100000)", show=False),
        Binding("end", "flytt(100000)", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.valgt: UUID | None = None

    def sett(self, rader: Sequence[Lysglimtrad], i_dag: date) -> None:
        """Other lysglimt; the chosen one stays chosen."""
        self.remove_children()
        self.mount_all([Glimt(r, i_dag) for r in rader])
        if all(r.id != self.valgt for r in rader):
            self.valgt = rader[0].id if rader else None
        self.call_after_refresh(self._marker)

    def velg(self, lysglimt_id: UUID) -> None:
        """Chooses one."""
        self.valgt = lysglimt_id
        self._marker()

    def _marker(self) -> None:
        for glimt in self.query(Glimt):
            er = glimt.rad.id == self.valgt
            glimt.set_class(er, "-pa")
            if er and self.has_focus:
                glimt.scroll_visible(animate=False)

    def on_focus(self) -> None:
        self._marker()

    def action_flytt(self, hvor: int) -> None:
        glimt = list(self.query(Glimt))
        if glimt:
            nr = next((i for i, g in enumerate(glimt) if g.rad.id == self.valgt), 0)
            self.velg(glimt[max(0, min(nr + hvor, len(glimt) - 1))].rad.id)


class Lysglimtdel(Vertical):
    """The list, and what may be done with the chosen one."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Lysglimtdel { height: 1fr; }
    Lysglimtdel #ingen_lysglimt { height: auto; padding: 0 1; margin: 0 0 1 0; color: $text-muted; }
    """

    class Endret(Message):
        """They have been read."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.liste: Lysglimtliste | None = None

    def compose(self) -> ComposeResult:
        yield Tekst(TOM, id="ingen_lysglimt", classes="skjult")
        yield Glimtliste(id="glimt")
        yield Knapperad(
            [
                Knapp(T("Nytt lysglimt"), "nytt_lysglimt", hoved=True),
                Knapp(T("Skriv ut kort"), "skriv_ut_kort"),
            ]
        )

    @property
    def valgt(self) -> UUID | None:
        """The lysglimt that the arrows are on."""
        return self.query_one(Glimtliste).valgt

    def velg(self, lysglimt_id: UUID) -> None:
        """Goes to one of them."""
        self.query_one(Glimtliste).velg(lysglimt_id)

    def vis(self, liste: Lysglimtliste, *, kan_skrive: bool) -> None:
        """They have been read."""
        self.liste = liste
        tom = self.query_one("#ingen_lysglimt", Tekst)
        tom.sett(TOM_MED_L if kan_skrive else TOM)
        tom.set_class(bool(liste.rader), "skjult")
        glimt = self.query_one(Glimtliste)
        glimt.sett(liste.rader, liste.i_dag)
        self.query_one("#nytt_lysglimt").set_class(not kan_skrive, "skjult")
        if glimt.has_focus and not liste.rader:
            self.forste_fokus().focus()
        glimt.set_class(not liste.rader, "skjult")
        self.query_one("#skriv_ut_kort").set_class(not liste.rader, "skjult")
        self.post_message(self.Endret())

    def forste_fokus(self) -> Widget:
        """Where focus goes when one comes here."""
        tom = self.liste is not None and not self.liste.rader
        return self.query_one("#nytt_lysglimt" if tom else Glimtliste)
