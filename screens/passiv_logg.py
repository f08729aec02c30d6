"""A passive log, as far as its holder may know it: since when, until when, and what can be done (SPEC 9.2)."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Virksomhetstype
from screens.arbeidsside import Arbeidsside
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett
from screens.lasting import krever
from screens.overforing.gang import Overforingsgang
from screens.overforingsfil.til_kommune import les_kvitteringen
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.paaminnelse import skriv_paaminnelse
from stafett_tui.livsvisninger import Passivkort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.avslutning import passivt_kort
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

OVERFOR, KVITTERING, EKSPORTER, ARKIVERT = "overfor", "kvittering", "eksporter", "arkivert"
HVA_KAN_GJORES = T(
    "Ingen kan åpne eller endre en passiv logg. Du kan overføre den til en annen, og eksportere den til arkivet. "
    "Virksomhetslederen kan gjøre den aktiv igjen når de foresatte samtykker på nytt, eller slette den etter seks "
    "måneder når arkivet har en hel kopi."
)
NY_LOGG = T("Starter du en ny logg på samme nummer, kan du velge om den skal kobles til denne eller ikke.")
OM_FILEN = T(
    "Filen er en kalenderoppføring for dagen loggen skal vurderes. Den nevner ikke barnet eller hva det gjelder."
)


def vis_passiv_logg(side: Arbeidsside, logg_id: UUID) -> None:
    """Opens the card over a page of the holder's."""

    def svart(kort: Passivkort, svar: str | None) -> None:
        if svar == OVERFOR and isinstance(side, Overforingsgang):
            side.overfor([logg_id])
        elif svar == KVITTERING:
            les_kvitteringen(side, logg_id)
        elif svar == EKSPORTER:
            _eksporter(side, logg_id)
        elif svar == ARKIVERT and kort.arkiveres_i is not None:
            _bekreft_arkivert(side, logg_id, kort.arkiveres_i)

    def lest(svar: Passivkort | Avslag) -> None:
        if isinstance(svar, Avslag):
            side.si_avslag(svar)
        else:
            side.app.push_screen(PassivLogg(side.okt, svar), partial(svart, svar))

    side.kjor(passivt_kort, side.okt, logg_id, ferdig=lest, gruppe="passiv")


@krever("screens.eksport.passiv", "screens.eksport.arkivert")
def _eksporter(side: Arbeidsside, logg_id: UUID) -> None:
    """All of it, since it is what a deletion asks for; after it that the archive has the copy."""
    from screens.eksport.passiv import EksportPassiv
    from stafett_tui.handlinger.eksporter_logg import Eksportkvittering

    def skrevet(svar: Kvittering | None) -> None:
        if isinstance(svar, Eksportkvittering):
            bekreft = partial(_bekreft_kopien, side, svar.sti)
            side.kjor(passivt_kort, side.okt, logg_id, ferdig=bekreft, gruppe="passiv")

    side.app.push_screen(EksportPassiv(side.okt, logg_id), skrevet)


def _bekreft_kopien(side: Arbeidsside, fil: Path | None, kort: Passivkort | Avslag) -> None:
    if isinstance(kort, Passivkort) and kort.arkiveres_i is not None:
        _bekreft_arkivert(side, kort.logg_id, kort.arkiveres_i, fil)


@krever("screens.eksport.arkivert")
def _bekreft_arkivert(
    side: Arbeidsside, logg_id: UUID, enhet: Virksomhetstype, fil: Path | None = None
) -> None:
    from screens.eksport.arkivert import Arkivert

    side.app.push_screen(Arkivert(side.okt, logg_id, enhet, fil))


class PassivLogg(Dialog[str]):
    """Nothing of what is written in the log stands here. Closes with ``OVERFOR`` when it is to go to another,
    ``KVITTERING`` when it is sent and the receipt has come, ``EKSPORTER`` when a copy of it is to be made, or
    ``ARKIVERT`` when the archive has one."""

    TITTEL = T("Passiv logg")
    HJELP = (HVA_KAN_GJORES, NY_LOGG)
    DEFAULT_CSS = """
    PassivLogg {
        & .dialog { width: 72; }
        & VerticalScroll { height: auto; max-height: 60vh; }
        & .avsnitt { margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, kort: Passivkort) -> None:
        super().__init__()
        self.okt = okt
        self.kort = kort

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll(can_focus=False):
            yield Tekst(self._hode(), classes="avsnitt")
            yield Tekst(HVA_KAN_GJORES, classes="avsnitt")
            yield Tekst(NY_LOGG, classes="avsnitt dus")
        overfor = T("Vis overføringen") if self.kort.overfores else T("Overfør")
        yield Knapperad(
            [
                Knapp(T("Lukk"), "lukk", hoved=True),
                Knapp(T("Les kvitteringen"), KVITTERING)
                if self.kort.venter_paa_kvittering
                else Knapp(overfor, OVERFOR),
                Knapp(T("Eksporter"), EKSPORTER),
            ]
        )
        bekreft = [Knapp(T("Bekreft arkivert"), ARKIVERT)] if self.kort.arkiveres_i else []
        yield Knapperad([*bekreft, Knapp(T("Lagre påminnelsen"), "lagre")])

    def _hode(self) -> Content:
        k = self.kort
        fra = flett(T("Passiv siden %(dag)s.", dag=Datotekst(lang_med_aar, k.passiv_fra)), sprak=self.sprak)
        naar = T("Skal vurderes %(dag)s.", dag=Datotekst(lang_med_aar, k.vurderes))
        if k.overfores:
            fra = flett(fra, T(" Overføres: venter på svar."), sprak=self.sprak)
        if k.venter_paa_kvittering:
            fra = flett(fra, T(" Sendt til en annen kommune: venter på kvittering."), sprak=self.sprak)
        if k.moden:
            naar = T("Seks måneder er gått. Ta det opp med virksomhetslederen.")
        return flett(
            (T("%(navn)s", navn=k.barn), "bold"), LINJESKIFT, fra, LINJESKIFT, naar, sprak=self.sprak
        )

    def on_mount(self) -> None:
        self.query(Knapp).first().focus()

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id in ("lukk", OVERFOR, KVITTERING, EKSPORTER, ARKIVERT):
            self.dismiss(hendelse.button.id)
        else:
            self._lagre_paaminnelse()

    @krever("screens.til_mappe")
    def _lagre_paaminnelse(self) -> None:
        from screens.til_mappe import TilMappe

        skriv = partial(skriv_paaminnelse, self.okt, self.kort.logg_id)
        self.app.push_screen(TilMappe(T("Lagre påminnelsen"), OM_FILEN, skriv))
