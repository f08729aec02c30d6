"""The right pane of Min side: the next meetings and the latest lysglimt. Below 100 columns they are lines among
the rest (SPEC 3.3)."""

from collections.abc import Callable
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from screens.felles.kolonner import tilpass
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.mote.rader import DUS, dagen, dagtekst
from screens.moteliste import Moteliste
from stafett_tui.innslagsvisninger import Lysglimtrad
from stafett_tui.motevisninger import Moterad
from stafett_tui.regler.tekst import forste_ord
from stafett_tui.sprak.datotekst import klokkeslett, relativ, tidspunkt
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Minside

BREDDE = 36
NAR = 13
"""columns of the day in the pane, and of day and hour on a line"""
NAR_LINJE = 19
PA_LINJER = 3
"""meetings that are shown where there is little room"""
NAERT = 1
MAKS_SITAT = 240
"""characters of a lysglimt"""
Navn = Callable[[str], Content]
"""a child's name as it may be shown now"""


INGEN_MOTER = T("Ingen møter er avtalt.")


class Sidepanel(Vertical):
    """The meetings are opened from here, the lysglimt from its log."""

    SCOPED_CSS = False
    DEFAULT_CSS = f"""
    Sidepanel {{ width: {BREDDE}; height: 1fr; margin: 0 0 0 3; }}
    .-smal Sidepanel {{ display: none; }}
    Sidepanel .innholdet {{ height: auto; padding: 0 1; margin: 1 0 2 0; }}
    Sidepanel #neste_moter {{ padding: 0; }}
    Sidepanel #siste_lysglimt {{ border-left: thick $success; margin: 1 0 0 1; }}
    .-lav Sidepanel .innholdet {{ margin: 0 0 1 0; }}
    """

    def compose(self) -> ComposeResult:
        yield Tekst(T("Neste møter"), classes="overskrift")
        yield Moteliste(id="neste_moter", classes="innholdet", luft=1)
        yield Tekst(T("Siste lysglimt"), id="lysglimt_tittel", classes="overskrift skjult")
        yield Tekst(id="siste_lysglimt", classes="innholdet skjult")

    def vis(self, visning: Minside, navn: Navn, om_barnet: Callable[[str, str], Content], sprak: str) -> None:
        """``om_barnet`` makes a text in which the name may stand fit to be shown."""
        self.query_one(Moteliste).vis(
            visning.neste_moter,
            lambda m: _blokk(m, visning.i_dag, navn, sprak),
            vis(INGEN_MOTER, sprak).stylize(DUS),
        )
        for id_ in ("#lysglimt_tittel", "#siste_lysglimt"):
            self.query_one(id_).set_class(not visning.lysglimt, "skjult")
        glimt = [lysglimttekst(g, visning.i_dag, navn, om_barnet, sprak) for g in visning.lysglimt[:1]]
        self.query_one("#siste_lysglimt", Tekst).sett(Content("").join(glimt))


def motelinje(m: Moterad, i_dag: date, navn: Navn, sprak: str) -> Content:
    """A meeting on one line: «i dag 13.00   Jonas Lie · grupperom 2»."""
    naar = tilpass(lagret(f"{_dag(m, i_dag, sprak)} {klokkeslett(m.start, sprak)}"), NAR_LINJE)
    sted = lagret(f" · {m.sted}") if m.sted else Content("")
    return flett(naar, Content("  "), navn(m.barn), (sted, DUS), sprak=sprak)


def _blokk(m: Moterad, i_dag: date, navn: Navn, sprak: str) -> Content:
    """Day and child, and under them the hour and the place."""
    plass = BREDDE - NAR - 2
    over = flett((tilpass(lagret(_dag(m, i_dag, sprak)), NAR), "bold"), tilpass(navn(m.barn), plass))
    under = flett(tilpass(lagret(klokkeslett(m.start, sprak)), NAR), tilpass(lagret(m.sted), plass))
    return flett(over, LINJESKIFT, (under, DUS), sprak=sprak)


def _dag(m: Moterad, i_dag: date, sprak: str) -> str:
    dag = dagen(m)
    return relativ(dag, i_dag, sprak) if abs((dag - i_dag).days) <= NAERT else dagtekst(m, i_dag, sprak)


def lysglimttekst(
    g: Lysglimtrad,
    i_dag: date,
    navn: Navn,
    om_barnet: Callable[[str, str], Content],
    sprak: str,
    *,
    smal: bool = False,
) -> Content:
    """Of whom, what was said, by whom and when; ``smal`` with what was said on the first of two lines. A family's name
    is hidden along with the child's."""
    sitat = flett(T("«"), om_barnet(forste_ord(g.tekst, MAKS_SITAT), g.barn), T("»"), sprak=sprak)
    fra = lagret(g.fra) if g.rolle is None else navn(g.fra)
    naar = T(", %(naar)s", naar=tidspunkt(g.tid, i_dag, sprak))
    barn, under = (navn(g.barn), "bold"), flett((fra, DUS), (naar, DUS), sprak=sprak)
    if smal:
        return flett(sitat, LINJESKIFT, barn, Content(" · "), under, sprak=sprak)
    return flett(barn, LINJESKIFT, sitat, LINJESKIFT, under, sprak=sprak)
