"""One transfer that waits: Godta or Avvis for the receiver, Trekk for the sender (SPEC 8.1)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Overforingstilstand
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Avsnittsfelt, Felt
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.motta_overforing import (
    avvis_overforing,
    godta_overforing,
    vurder_avvisning,
)
from stafett_tui.handlinger.overfor import trekk_overforing
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Okt
from stafett_tui.overforingsvisninger import Overforingskort
from stafett_tui.regler.overforing import MAKS_GRUNN
from stafett_tui.sprak.datotekst import Datotekst, lang
from stafett_tui.sprak.merkelapper import OVERFORINGSDOR
from stafett_tui.sprak.tekst import T

GODTA, AVVIS, TREKK, LUKK, NY = "godta", "avvis", "trekk", "lukk", "ny"
SVAR_TIL_MEG = T(
    "Når du godtar, har du ansvaret for loggen, og ser alt som står i den. Til da har avsenderen ansvaret."
)
SVAR_TIL_LEDEREN = T(
    "Når du godtar, har virksomheten ansvaret. Du ser ikke innholdet; overfør loggen videre til en ansatt under "
    "Brukere → Logger."
)
PASSIV = T("Loggen er passiv. Ingen kan åpne den, heller ikke du.")


class OverforingDialog(Dialog[Kvittering | str]):
    """Closes with the receipt, None, or ``NY`` when a refused one is to be sent anew."""

    TITTEL = T("Overføring")
    HJELP = (
        T("Den som skal svare, ser barnets navn, hvem det kommer fra og hvorfor, men ikke noe av loggen."),
        T("Ansvaret flyttes først når overføringen er godtatt. Til da kan avsenderen trekke den."),
    )
    DEFAULT_CSS = """
    OverforingDialog {
        & .dialog { width: 76; }
        & .avsnitt { margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, kort: Overforingskort) -> None:
        super().__init__()
        self.okt = okt
        self.kort = kort

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self._hode(), classes="avsnitt")
        yield Tekst(lagret(self.kort.grunn), classes="avsnitt", id="grunn")
        if self.kort.tilstand is Overforingstilstand.AVVIST:
            svar = flett(
                T("%(navn)s kan ikke ta over:", navn=self.kort.til),
                LINJESKIFT,
                lagret(self.kort.svar),
                sprak=self.sprak,
            )
            yield Tekst(svar, classes="stripe-advarsel avsnitt", id="svar")
        elif self.kort.til_meg:
            yield Tekst(
                SVAR_TIL_LEDEREN if self.kort.som_leder else SVAR_TIL_MEG, classes="stripe-info avsnitt"
            )
        if self.kort.passiv and self.kort.til_meg:
            yield Tekst(PASSIV, classes="avsnitt dus")
        yield Knapperad(self._knapper())

    def _hode(self) -> Content:
        k = self.kort
        dag = Datotekst(lang, til_oslo(k.sendt).date())
        if k.til_meg:
            fra = flett(T("Fra %(navn)s", navn=k.fra), sprak=self.sprak)
            if k.fra_virksomhet:
                fra = flett(fra, T(", %(enhet)s", enhet=k.fra_virksomhet), sprak=self.sprak)
            linjer = [fra, flett(T("Sendt %(dag)s", dag=dag), sprak=self.sprak)]
        else:
            til = T("Fra %(fra)s til %(til)s", fra=k.fra, til=k.til)
            linjer = [
                flett(til, sprak=self.sprak),
                flett(OVERFORINGSDOR[k.dor], T(", sendt %(dag)s", dag=dag), sprak=self.sprak),
            ]
        return LINJESKIFT.join([lagret(k.barn).stylize("bold"), *linjer])

    def _knapper(self) -> list[Knapp]:
        if self.kort.tilstand is Overforingstilstand.AVVIST:
            return [Knapp(T("Send på nytt"), NY, hoved=True), Knapp(T("Lukk"), LUKK)]
        if self.kort.til_meg:
            return [Knapp(T("Godta"), GODTA, hoved=True), Knapp(T("Avvis"), AVVIS), Knapp(T("Vent"), LUKK)]
        return [Knapp(T("Lukk"), LUKK, hoved=True), Knapp(T("Trekk overføringen"), TREKK)]

    def on_mount(self) -> None:
        self.query_one(f"#{LUKK}").focus()

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        match hendelse.button.id:
            case "godta":
                self.kjor(godta_overforing, self.okt, self.kort.id, ferdig=self._svart, gruppe="svar")
            case "trekk":
                self._spor_om_aa_trekke()
            case "avvis":
                self.app.push_screen(AvvisOverforing(self.okt, self.kort), self._avvist)
            case "ny":
                self.dismiss(NY)
            case _:
                self.dismiss(None)

    def _spor_om_aa_trekke(self) -> None:
        def svart(svar: str | None) -> None:
            if svar == TREKK and self.kort.i_fil:
                self._trekk_filen()
            elif svar == TREKK:
                self.kjor(trekk_overforing, self.okt, self.kort.id, ferdig=self._svart, gruppe="svar")

        hvem = self.kort.til
        if self.kort.i_fil:
            sporsmal = T(
                "Filen kan ikke hentes tilbake. Har %(kommune)s tatt imot loggen, gjelder det. Den du overfører loggen "
                "til, kan lese kvitteringen.",
                kommune=hvem,
            )
        else:
            sporsmal = T("%(navn)s får ikke svare på den lenger. Du kan sende en ny.", navn=hvem)
        svar = [Svar("behold", T("La den stå")), Svar(TREKK, T("Trekk overføringen"))]
        self.app.push_screen(Bekreft(T("Trekke overføringen?"), sporsmal, svar), svart)

    @krever("stafett_tui.handlinger.overforingsfil")
    def _trekk_filen(self) -> None:
        from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil

        assert self.kort.logg_id is not None
        self.kjor(trekk_overforingsfil, self.okt, self.kort.logg_id, ferdig=self._svart, gruppe="svar")

    def _svart(self, svar: Kvittering | Avslag) -> None:
        """Also who came too late has nothing more to do here."""
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            if svar.kode.startswith(("overforing.", "fil.")):
                self.dismiss(None)
            return
        self.si(svar.setning)
        self.dismiss(svar)

    def _avvist(self, svar: Kvittering | None) -> None:
        if svar is not None:
            self.dismiss(svar)


class AvvisOverforing(ModalSkjema[Kvittering]):
    """Why one cannot take over. Closes with the receipt, or None."""

    TITTEL = T("Avvis overføringen")
    LAGRE_TEKST = T("Avvis")
    HJELP = (T("Avsenderen får vite hvorfor, og kan spørre en annen. Loggen blir der den er."),)

    def __init__(self, okt: Okt, kort: Overforingskort) -> None:
        super().__init__(OktKladd(okt, "avvis_overforing", kort.id.hex))
        self.okt = okt
        self.kort = kort

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Hvorfor kan du ikke ta over?"),
            Avsnittsfelt("grunn", hoyde=4, maks=MAKS_GRUNN),
            hjelp=T("Avsenderen ser det du skriver."),
        )

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_avvisning(verdier["grunn"] or "")

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(avvis_overforing, self.okt, self.kort.id, verdier["grunn"] or "")
