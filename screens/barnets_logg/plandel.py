"""Under an oppmerksomhet: its staircase in a few lines, and that the own service has factors without tiltak."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from stafett_tui.planvisninger import Plan, Trinnkort
from stafett_tui.regler.plan import TRINNTILSTAND, Trinntilstand, uten_tiltak_tekst
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T

DUS = "$text-muted"
STIL = {
    Trinntilstand.GJORT: DUS,
    Trinntilstand.PAAGAAR: "bold $primary",
    Trinntilstand.KLAR: "bold $success",
    Trinntilstand.VENTER: DUS,
}


class Plandel(Vertical):
    """Takes no room when there is nothing to tell."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Plandel { height: auto; padding: 0 1; }
    Plandel Tekst { height: auto; margin: 0 0 1 0; }
    """

    def compose(self) -> Iterator[Widget]:
        yield Tekst(id="egne_faktorer", classes="stripe-advarsel skjult")
        yield Tekst(id="trappen", classes="skjult")
        yield Knapperad([Knapp(T("Start neste trinn"), "start_trinn")])

    def vis(self, plan: Plan | None, sprak: str) -> None:
        """Another oppmerksomhet's plan, or the same one read again."""
        mangler = plan.uten_tiltak if plan is not None else 0
        varsel = self.query_one("#egne_faktorer", Tekst)
        varsel.set_class(not mangler, "skjult")
        if mangler:
            varsel.sett(flett(uten_tiltak_tekst(mangler), T(" G viser kartet."), sprak=sprak))
        trappen = self.query_one("#trappen", Tekst)
        trinn = plan.trinn if plan is not None else ()
        trappen.set_class(not trinn, "skjult")
        if trinn:
            trappen.sett(trapplinjer(trinn, sprak))
        kan = plan is not None and plan.kan_endres and plan.neste is not None
        self.query_one(Knapperad).set_class(not kan, "skjult")


def trapplinjer(trinn: tuple[Trinnkort, ...], sprak: str) -> Content:
    """«1  Evaluert   Blir fulgt inn», a line a step. How it stands comes first: a long step goes on in the next line."""
    linjer = [flett((T("Tiltakstrapp"), "bold $primary"), sprak=sprak)]
    bredde = max(vis(TRINNTILSTAND[t.tilstand], sprak).cell_length for t in trinn) + 3
    for t in trinn:
        dus = DUS if t.tilstand is Trinntilstand.GJORT else ""
        tilstand = vis(TRINNTILSTAND[t.tilstand], sprak)
        linjer.append(
            flett(
                (T("%(nr)d  ", nr=t.nr), dus),
                (tilstand, STIL[t.tilstand]),
                Content(" " * (bredde - tilstand.cell_length)),
                lagret(rens_linje(t.tekst)).stylize(dus),
                sprak=sprak,
            )
        )
    return LINJESKIFT.join(linjer)
