"""The head line of a log: who, where, nivå, stafettholder and consent (SPEC 5.1)."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret
from stafett_tui.regler.samtykke import SAMTYKKESTATUS, Samtykkestatus
from stafett_tui.sprak.datotekst import Datotekst, kort, tall
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning

FARE, ADVARSEL, DUS = "bold $error", "bold $warning", "$text-muted"
MERKE = "bold $primary on $panel"


class Logghode(Horizontal):
    """One row. When it is narrow the unit and the stafettholder yield; both stand under Aktører."""

    DEFAULT_CSS = """
    Logghode {
        height: 1; margin: 0 0 1 0; padding: 0 1;
        & #hvem { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & #stilling { width: auto; }
        & #stilling_kort { width: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Tekst(id="hvem")
        yield Tekst(id="stilling", classes="bredt")
        yield Tekst(id="stilling_kort", classes="smalt")

    def vis(self, logg: Loggvisning, nummer: str | None, sprak: str) -> None:
        """``nummer`` is the identity number while it is revealed."""
        navn = flett((lagret(logg.navn), "bold"), MELLOM, sprak=sprak)
        if nummer is not None:
            navn = flett(navn, (lagret(nummer), "bold $primary"), MELLOM, sprak=sprak)
        om = T("%(alder)d år", alder=logg.alder)
        if logg.virksomhet:  # a shielded log does not tell which school it is
            om = T("%(alder)d år · %(enhet)s", alder=logg.alder, enhet=logg.virksomhet)
        niva = flett((T(" NIVÅ %(n)d ", n=logg.niva), MERKE), sprak=sprak)
        if logg.overfores:
            niva = flett(niva, MELLOM, (T("overføres"), ADVARSEL), sprak=sprak)
        holder = lagret(logg.stafettholder).stylize(DUS)
        lang, kort_ = _samtykke(logg, langt=True), _samtykke(logg, langt=False)
        self.query_one("#hvem", Tekst).sett(flett(navn, (om, DUS), sprak=sprak))
        self.query_one("#stilling", Tekst).sett(flett(niva, MELLOM, holder, MELLOM, lang, sprak=sprak))
        self.query_one("#stilling_kort", Tekst).sett(flett(niva, Content("  "), kort_, sprak=sprak))


def _samtykke(logg: Loggvisning, *, langt: bool) -> tuple[T, str]:
    """Until when, or that it does not hold."""
    samtykke = logg.samtykke
    if not samtykke.status.gjelder or samtykke.til is None:
        return SAMTYKKESTATUS[samtykke.status], FARE
    til = Datotekst(kort, samtykke.til, logg.i_dag) if langt else Datotekst(tall, samtykke.til)
    tekst = T("samtykke til %(dag)s", dag=til)
    return tekst, ADVARSEL if samtykke.status is Samtykkestatus.UTLOPER else DUS
