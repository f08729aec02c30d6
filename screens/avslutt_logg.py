"""Status: a log is ended with a reason and the meeting that decided it, and is passive from today (SPEC 9.1, 9.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Avslutningsgrunn
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Datofelt, Felt, Feltendret, Nedtrekk, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, vis
from screens.kladdport import OktKladd
from screens.skjemadeler import vis_om
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.avslutt_logg import avslutt_logg, vurder_avslutning
from stafett_tui.livsvisninger import Avslutningsskjema, Avslutningsvalg
from stafett_tui.okt import Okt
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar, tidspunkt
from stafett_tui.sprak.merkelapper import AVSLUTNINGSGRUNN
from stafett_tui.sprak.tekst import TN, T

ANNET = ""
"""a meeting that does not stand in the log"""
IKKE_ARKIVERT = T(
    "Det er ikke laget noen hel arkivkopi av loggen slik den er nå. Lag den helst først: passiv kan loggen ikke "
    "åpnes, bare eksporteres. Uten kopi i arkivet kan den ikke slettes."
)
HVA_FOLGER = T(
    "Fra nå av kan ingen åpne eller endre loggen, heller ikke du. Du ser den i listen din. Du kan starte en ny "
    "logg på samme nummer, og lederen kan gjøre den aktiv igjen eller slette den etter seks måneder."
)


class AvsluttLogg(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Status: gjør loggen passiv")
    LAGRE_TEKST = T("Oppdater")
    HJELP = (
        T("En logg avsluttes sammen med familien og aktørene, på et møte. Da er den først passiv i seks måneder."),
        T("Arkiver loggen med «Eksport / Arkiver» før du gjør den passiv. Etterpå kan den ikke åpnes."),
        HVA_FOLGER,
    )  # fmt: skip
    DEFAULT_CSS = """
    AvsluttLogg { .hvem { margin: 0 0 1 0; } .mangler { margin: 0 0 1 0; } }
    AvsluttLogg.-lav { .hvem, .mangler { margin: 0; } }
    """

    def __init__(self, okt: Okt, valg: Avslutningsvalg) -> None:
        super().__init__(OktKladd(okt, "avslutt_logg", valg.logg_id.hex, logg_id=valg.logg_id))
        self.okt = okt
        self.valg = valg

    def felt(self) -> Iterator[Widget]:
        v = self.valg
        yield Tekst(T("%(navn)s", navn=v.barn), classes="hvem dus")
        if v.apne_tiltak:
            yield Tekst(
                TN(
                    "%(n)d tiltak er ikke evaluert. Det kan ikke gjøres etterpå.",
                    "%(n)d tiltak er ikke evaluert. Det kan ikke gjøres etterpå.",
                    n=v.apne_tiltak,
                ),
                classes="stripe-info mangler",
            )
        if not v.arkivert:
            yield Tekst(IKKE_ARKIVERT, classes="stripe-info mangler", id="ikke_arkivert")
        yield Felt(
            T("Hvorfor avsluttes loggen?"),
            Valgliste("grunn", [Valg(g, AVSLUTNINGSGRUNN[g]) for g in Avslutningsgrunn]),
        )
        yield Felt(T("Bestemt på møte"), Nedtrekk("mote_id", self._motevalg(), verdi=self._forste()))
        dag = Felt(T("Hvilken dag ble det bestemt?"), Datofelt("besluttet", i_dag=v.i_dag, fortid=True))
        dag.set_class(self._forste() != ANNET, "skjult")
        yield dag
        yield Tekst(HVA_FOLGER, classes="stripe-advarsel")

    def _forste(self) -> object:
        return self.valg.moter[0].id if self.valg.moter else ANNET

    def _motevalg(self) -> list[Valg]:
        valg = []
        for m in self.valg.moter:
            naar = tidspunkt(m.start, self.valg.i_dag, self.sprak)
            tekst = T("%(naar)s, %(sted)s", naar=naar, sted=m.sted) if m.sted else T("%(naar)s", naar=naar)
            valg.append(Valg(m.id, vis(tekst, self.sprak)))
        return [*valg, Valg(ANNET, T("Et møte som ikke står i loggen"))]

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "mote_id":
            self._folg_motet()

    def _folg_motet(self) -> None:
        felt = self.finn("besluttet")
        assert felt is not None
        vis_om(felt, vises=self.verdier()["mote_id"] == ANNET)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_motet()
        super().sett_kladdverdier(felt)

    # --- saving ---

    def action_lagre(self) -> None:
        """Asks first, when the form is filled in."""
        if self._lagrer or vurder_avslutning(_skjema(self.verdier()), self.valg.i_dag) is not None:
            super().action_lagre()
            return
        naar = T("Den skal vurderes igjen %(dag)s.", dag=Datotekst(lang_med_aar, self.valg.vurderes))
        sporsmal = flett(HVA_FOLGER, LINJESKIFT, naar, sprak=self.sprak)
        svar = [Svar("tilbake", T("Tilbake")), Svar("passiv", T("Gjør passiv"))]
        self.app.push_screen(Bekreft(T("Gjøre loggen passiv?"), sporsmal, svar, viktig=True), self._bekreftet)

    def _bekreftet(self, svar: str | None) -> None:
        if svar == "passiv":
            super().action_lagre()

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_avslutning(_skjema(verdier), self.valg.i_dag)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(avslutt_logg, self.okt, self.valg.logg_id, _skjema(verdier))


def _skjema(verdier: dict[str, Any]) -> Avslutningsskjema:
    mote_id = verdier["mote_id"] or None
    return Avslutningsskjema(verdier["grunn"], mote_id, None if mote_id else verdier["besluttet"])
