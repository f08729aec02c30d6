"""Vurdering: the nivå, with a plain explanation of each (SPEC 4.5)."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.felt import Felt, Valg, Valgliste
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Tekst, flett
from stafett_tui.sprak.tekst import T

KORT = {
    1: T("Vi løser det i egen tjeneste."),
    2: T("Vi trenger hjelp fra andre i tillegg."),
    3: T("Andre må hjelpe, eller en annen tjeneste tar over."),
}
FORKLARING = {
    1: T(
        "Tjenesten der barnet er til daglig, følger opp sammen med familien: barnehagen, skolen eller "
        "helsestasjonen. Aktørene er kolleger i din egen virksomhet. De fleste logger begynner her."
    ),
    2: T(
        "Det dere har prøvd selv, er ikke nok alene. Andre kobles på i tillegg, for eksempel PPT, "
        "helsesykepleier eller barnevern. Da kan du søke etter aktører i hele kommunen. Du samordner fortsatt."
    ),
    3: T(
        "Barnet trenger mer enn tjenesten kan gi, og hjelpen kommer mest fra andre. Flere går sammen over tid, "
        "eller en annen tjeneste tar hovedansvaret. Da kan loggen også overføres."
    ),
}
OM_NIVA = T("Nivået sier hvem som må hjelpe, ikke hvordan barnet er. Du kan endre det senere i loggen.")


class Nivafelt(Vertical):
    """The choice of nivå, and «Mer informasjon» that unfolds."""

    DEFAULT_CSS = """
    Nivafelt {
        height: auto;
        .forklaring { height: auto; margin: 1 0 0 0; max-width: 88; }
    }
    """

    def __init__(self, niva: int | None = None) -> None:
        super().__init__()
        self._liste = Valgliste("niva", [Valg(n, T("Nivå %(n)d", n=n), KORT[n]) for n in KORT], verdi=niva)

    def compose(self) -> Iterator[Widget]:
        yield Felt(T("Velg et nivå"), self._liste)
        yield Knapperad([Knapp(T("Mer informasjon ▼"), "mer_om_niva")])
        with Vertical(id="om_niva", classes="forklaring stripe-info skjult"):
            for n, tekst in FORKLARING.items():
                yield Tekst(flett((T("Nivå %(n)d. ", n=n), "bold"), tekst), classes="avsnitt")
            yield Tekst(OM_NIVA)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id == "mer_om_niva":
            hendelse.stop()
            om = self.query_one("#om_niva")
            om.toggle_class("skjult")
            skjult = om.has_class("skjult")
            tekst = T("Mer informasjon ▼") if skjult else T("Skjul informasjonen")
            self.query_one("#mer_om_niva", Knapp).sett_tekst(tekst)
            if not skjult:
                self.call_after_refresh(om.scroll_visible, animate=False)
