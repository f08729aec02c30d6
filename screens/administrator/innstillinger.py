"""Innstillinger: what holds for the whole municipality. The administrator's second section (SPEC 2.4, 3.1)."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from screens.administrator.aldreskjema import AldreSkjema
from screens.administrator.arkivskjema import ArkivSkjema
from screens.administrator.innstillingsbolker import bolker
from screens.administrator.kontaktskjema import KontaktSkjema
from screens.administrator.laasetidskjema import LaasetidSkjema
from screens.administrator.postoppsett import PostoppsettSkjema
from screens.administrator.tjeneste import Cronhjelp, TjenesteSkjema, cronlinje
from screens.arbeidsside import Arbeidsside
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.kommandoer import Kommando
from screens.felles.tekstvern import Tekst, lagret
from screens.postpassord import Postpassord
from stafett_tui.arkivvisninger import Arkivvalg
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.postoppsett import fjern_tjeneste, hent_postoppsett
from stafett_tui.handlinger.postprove import send_prove
from stafett_tui.okt import Okt
from stafett_tui.oppslag.arkivoppsett import hent_arkivoppsett
from stafett_tui.oppslag.kontakt import Kontakt, hent_kontakt
from stafett_tui.oppslag.laasetid import hent_laasetid
from stafett_tui.oppslag.skjemavalg import samtykkealdre
from stafett_tui.post.oppsett import fjern_oppsett
from stafett_tui.post.passord import Passordstand, finn_passord, passordstand
from stafett_tui.postvisninger import Postoppsettvisning
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.sprak.tekst import T

POST = Kommando("innstillinger.post", "e", T("E-posttjener"), "post", T("Hvordan e-post sendes."))
PROVE = Kommando("innstillinger.prove", "p", T("Send en prøve"), "prove", T("Sender en e-post til deg selv."))
TJENESTE = Kommando(
    "innstillinger.tjeneste",
    "t",
    T("Tjenestefil"),
    "tjeneste",
    T("Lager filen som «stafett varsle» sender med, når ingen er logget inn."),
)
KONTAKT = Kommando(
    "innstillinger.kontakt",
    "k",
    T("Kontakt"),
    "kontakt",
    T("Hvem de ansatte kan spørre."),
)
ARKIV = Kommando(
    "innstillinger.arkiv",
    "a",
    T("Arkiv"),
    "arkiv",
    T("Hva arkivet kaller mapper og tilgangskoder."),
)
LAAS = Kommando(
    "innstillinger.laas", "l", T("Låsing"), "laas", T("Hvor lenge det får stå uten at noen rører tastene.")
)
ALDRE = Kommando(
    "innstillinger.aldre",
    "s",
    T("Samtykke"),
    "aldre",
    T("Fra hvilken alder barnet informeres, signerer og samtykker alene."),
)

MANGLER_PASSORD, FEIL_PASSORD = "prove.mangler_passord", "post.innlogging"


@dataclass(frozen=True, slots=True)
class _Innhold:
    """What the page shows, but for the password, which takes its time to find."""

    kontakt: Kontakt
    post: Postoppsettvisning
    arkiv: Mapping[str, Arkivvalg]
    program: str
    """where the program lies, for the line in cron"""
    laas_etter: int
    aldre: Samtykkealdre


class Innstillinger(Arbeidsside):
    """Each part as it is now, with what can be done about it below."""

    TITTEL = T("Innstillinger")
    SEKSJON = "innstillinger"
    HJELP = (
        T("Her er det som gjelder for hele kommunen. Tab går mellom knappene."),
        T("E-posttjeneren sender innkallinger, velkomstbrev og varsler. Er den ikke satt opp, ligger e-posten "
          "i utboksen, og stafettholderne kan skrive den ut til fil."),
        T("Passordet til e-posttjeneren ligger i nøkkelringen på denne maskinen, aldri i databasen."),
        T("«stafett varsle» sender e-post når ingen er logget inn. Den trenger en tjenestefil, som åpner "
          "utboksen og ingenting annet. Sett den i gang med cron: F2 viser hvordan."),
        T("Under Samtykke står fra hvilken alder barnet selv er med når familien samtykker. En endring gjelder fra nå av."),
        T("Under Arkiv står det arkivet kaller mapper og tilgangskoder. Det kommer med i hver arkivkopi."),
        T("Som administrator ser du ingenting om barn, heller ikke i e-posten."),
    )  # fmt: skip
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = (POST, PROVE, TJENESTE, KONTAKT, ALDRE, ARKIV, LAAS)
    DEFAULT_CSS = """
    Innstillinger {
        & #deler { height: 1fr; padding: 0 1; }
        & #deler .knapper { padding: 0; }
        &.-lav .hode { margin: 0; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._innhold: _Innhold | None = None
        self._stand: Passordstand | None = None
        self._fil = ""
        """the service file that was made here now; its place is kept nowhere else"""

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(lagret(self.okt.virksomhet), classes="meta")
        yield VerticalScroll(id="deler", can_focus=False)

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == PROVE.id:
            return self._innhold is not None and self._innhold.post.skjema is not None
        return kommando_id != "tilbake" and self._innhold is not None

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(_hent, self.okt, ferdig=self._fyll, gruppe="innstillinger")

    def _fyll(self, svar: _Innhold | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            return
        self._innhold = svar
        self.call_next(self._vis)
        if svar.post.skjema is not None:
            self.kjor(passordstand, self.okt, ferdig=self._funnet, gruppe="passord")

    def _funnet(self, stand: Passordstand) -> None:
        if stand is not self._stand:
            self._stand = stand
            self.call_next(self._vis)

    async def _vis(self) -> None:
        assert self._innhold is not None
        deler = self.query_one("#deler", VerticalScroll)
        sted, fokus = deler.scroll_y, self.focused.id if self.focused is not None else None
        with self.app.batch_update():
            await deler.remove_children()
            i_dag = self.okt.klokke.i_dag()
            inn = self._innhold
            await deler.mount(
                *bolker(inn.kontakt, inn.post, inn.arkiv, self._stand, i_dag, inn.laas_etter, inn.aldre)
            )
        igjen = self.query(f"#deler #{fokus}") if fokus is not None else None
        (igjen or self.query("#deler Knapp")).first().focus(scroll_visible=False)
        deler.scroll_to(y=sted, animate=False)
        self.refresh_bindings()

    # --- what the administrator does ---

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        handlinger: dict[str | None, Callable[[], None]] = {
            "post": self.action_post,
            "prove": self.action_prove,
            "fjern_post": self._fjern_post,
            "tjeneste": self.action_tjeneste,
            "cron": self._vis_cron,
            "fjern_tjeneste": self._fjern_tjeneste,
            "kontakt": self.action_kontakt,
            "aldre": self.action_aldre,
            "arkiv": self.action_arkiv,
            "laas": self.action_laas,
        }
        handlinger[hendelse.button.id]()

    def action_kontakt(self) -> None:
        if self._innhold is not None:
            self.app.push_screen(KontaktSkjema(self.okt, self._innhold.kontakt))

    def action_aldre(self) -> None:
        if self._innhold is not None:
            self.app.push_screen(AldreSkjema(self.okt, self._innhold.aldre))

    def action_arkiv(self) -> None:
        if self._innhold is not None:
            self.app.push_screen(ArkivSkjema(self.okt, self._innhold.arkiv))

    def action_laas(self) -> None:
        if self._innhold is not None:
            self.app.push_screen(LaasetidSkjema(self.okt, self._innhold.laas_etter))

    def action_post(self) -> None:
        if self._innhold is not None:
            self.app.push_screen(PostoppsettSkjema(self.okt, self._innhold.post.skjema))

    def action_prove(self) -> None:
        self._prov(None)

    def _prov(self, passord: str | None) -> None:
        self.kjor(_send_prove, self.okt, passord, ferdig=self._provd, gruppe="prove")

    def _provd(self, svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Kvittering):
            self.si(svar.setning)
            return
        if svar.kode != MANGLER_PASSORD:
            self.si_avslag(svar)
        if svar.kode in (MANGLER_PASSORD, FEIL_PASSORD):  # asked for, or asked for again
            self.app.push_screen(Postpassord(), self._med_passord)

    def _med_passord(self, passord: str | None) -> None:
        if passord is not None:
            self._prov(passord)

    def _fjern_post(self) -> None:
        self._spor(
            T("Fjerne e-posttjeneren?"),
            T("Ingen e-post blir sendt etterpå. Det som venter, ligger i utboksen."),
            T("Fjern e-posttjeneren"),
            fjern_oppsett,
        )

    def action_tjeneste(self) -> None:
        if self._innhold is not None:
            har = self._innhold.post.tjeneste_laget is not None
            self.app.push_screen(TjenesteSkjema(self.okt, har_fra_for=har), self._tjeneste_laget)

    def _tjeneste_laget(self, fil: str | None) -> None:
        if fil is not None:
            self._fil = fil
            self.etter_tegning(self._vis_cron)

    def _vis_cron(self) -> None:
        if self._innhold is not None:
            linje = cronlinje(self._innhold.program, self.okt.base.mappe, self._fil)
            self.app.push_screen(Cronhjelp(linje))

    def _fjern_tjeneste(self) -> None:
        self._spor(
            T("Ta tjenestefilen ut av bruk?"),
            T("«stafett varsle» virker ikke med den lenger. Slett filen etterpå, og linjen i cron."),
            T("Ta ut av bruk"),
            fjern_tjeneste,
        )

    def _spor(self, tittel: T, sporsmal: T, gjor: T, handling: Callable[[Okt], Any]) -> None:
        def svart(svar: str | None) -> None:
            if svar == "gjor":
                self.kjor(handling, self.okt, ferdig=self._gjort, gruppe="handling")

        svar = [Svar("avbryt", T("Avbryt")), Svar("gjor", gjor, farlig=True)]
        self.app.push_screen(Bekreft(tittel, sporsmal, svar), svart)

    def _gjort(self, svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.si(svar.setning)
        self.last()


def _send_prove(okt: Okt, passord: str | None) -> Kvittering | Avslag:
    """With the password of the keyring, else with what was typed."""
    passord = passord or finn_passord(okt)
    if passord is None:
        return Avslag(MANGLER_PASSORD, T("Passordet til e-posttjeneren mangler. Skriv det for å sende."))
    return send_prove(okt, passord)


def _hent(okt: Okt) -> _Innhold | Avslag:
    post, arkiv = hent_postoppsett(okt), hent_arkivoppsett(okt)
    if isinstance(post, Avslag):
        return post
    if isinstance(arkiv, Avslag):
        return arkiv
    program = shutil.which("stafett") or "stafett"
    return _Innhold(hent_kontakt(okt), post, arkiv, program, hent_laasetid(okt), samtykkealdre(okt))
