"""«Nytt stafettbarn»: the number first, then child, foresatte, consent and nivå (SPEC 4)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Malform
from screens.barnefelt import Barnefelt
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Felt, Feltendret, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.kommandoer import Kommando
from screens.felles.skjema import LAGRE, Kladdinnhold, Skjema
from screens.felles.tekstvern import Tekst
from screens.foresatte import Foresatteliste
from screens.lasting import krever
from screens.nivafelt import Nivafelt
from screens.nytt_barn.innhold import FILER, barn_av, opprett
from screens.nytt_barn.kladd import Barnekladd
from screens.nytt_barn.nummer import Nummerfelt, om_nummeret, sporsmal_om
from screens.samtykkefelt import ALDRE_ENDRET, Samtykkefelt
from screens.skjemadeler import Bolk, vis_om
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.barneskjema import vurder_felt
from stafett_tui.handlinger.kladd import KOBLING
from stafett_tui.handlinger.nytt_barn import Nummersok, sok_nummer
from stafett_tui.handlinger.samtykkeskjema import vurder_samtykkesvar
from stafett_tui.okt import Okt
from stafett_tui.oppslag.skjemavalg import samtykkealdre
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.sprak.tekst import T

SOKER = "-soker"
"""class of the page while only the number is asked for"""


SAMTYKKESKJEMA = Kommando(
    "barn.samtykkeskjema",
    "",
    T("Skriv ut samtykkeskjema"),
    "skriv_ut_samtykkeskjema",
    T("Et tomt skjema til å fylle ut og skrive under på, i målformen du har valgt."),
    i_bunn=False,
)


class NyttBarn(Skjema[Kvittering]):
    """A registration, from the number to the open log.

    Closes with a receipt whose id is the log to open (the new one, or the one that was there), or None.
    """

    TITTEL = T("Nytt stafettbarn")
    SEKSJON = "stafettlogger"
    LAGRE_TEKST = T("Lagre og åpne logg")
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = (LAGRE, SAMTYKKESKJEMA)
    HJELP = (
        T("Skriv nummeret først. Da ser du om du har en logg eller en kladd på barnet fra før."),
        T("Alt må fylles ut, bortsett fra e-post og bilde. Vær nøye med fødselsnummeret."),
        T(
            "«Lagre» tar vare på registreringen som kladd. Bare du ser den. «Lagre og åpne logg» oppretter loggen."
        ),
        T(
            "Loggen krever samtykke fra alle med foreldreansvar, eller en skriftlig grunn til at noen mangler."
        ),
    )
    DEFAULT_CSS = """
    NyttBarn {
        #skjematittel { margin: 0 0 1 0; }
        #nummersteg { height: auto; max-width: 88; }
        #om_nummeret { height: auto; margin: 0 0 1 0; }
        #resten { height: auto; }
        #sok { display: none; }
        &.-soker #sok { display: block; }
        &.-soker #lagre, &.-soker #behold { display: none; }
    }
    NyttBarn.-lav { #skjematittel, #om_nummeret { margin: 0; } }
    """

    def __init__(self, okt: Okt, *, kladd_id: UUID | str | None = None) -> None:
        self._kladd_id = UUID(kladd_id) if isinstance(kladd_id, str) else kladd_id
        super().__init__(Barnekladd(okt, self._kladd_id))
        self.okt = okt
        self.tidligere_logg_id: UUID | None = None
        self.add_class(SOKER)

    # --- the page ---

    def felt(self) -> Iterator[Widget]:
        with Vertical(id="nummersteg"):
            yield Felt(
                T("Fødselsnummer, D-nummer eller DUF-nummer"),
                Nummerfelt(),
                hjelp=T("Trykk Enter, så ser vi om du kjenner barnet fra før."),
            )
            yield Tekst(id="om_nummeret", classes="dus skjult")
            grunn = Felt(T("Hvorfor skal nummeret brukes likevel?"), Linjefelt("nummer_grunn", maks=200))
            grunn.add_class("skjult")
            yield grunn
        yield Vertical(id="resten")

    @krever("screens.til_mappe", "stafett_tui.handlinger.samtykkeutskrift")
    def action_skriv_ut_samtykkeskjema(self) -> None:
        """The empty form, in the målform that is chosen."""
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.samtykkeutskrift import skriv_samtykkeskjema

        malform = Malform(self.verdier().get("malform") or Malform.BOKMAAL)
        om = T("Et tomt skjema til å lese, fylle ut og skrive under på. Det nevner ikke barnet.")
        skriv = partial(skriv_samtykkeskjema, self.okt, malform)
        self.app.push_screen(TilMappe(T("Skriv ut samtykkeskjema"), om, skriv))

    def knapper(self) -> list[Knapp]:
        return [
            Knapp(T("Søk"), "sok", hoved=True),
            Knapp(self.LAGRE_TEKST, "lagre", hoved=True),
            Knapp(T("Lagre"), "behold"),
            Knapp(T("Avbryt"), "avbryt"),
        ]

    @property
    def soker(self) -> bool:
        """Whether only the number is asked for yet."""
        return self.has_class(SOKER)

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == "skjema.lagre" and self.soker:
            return False
        return super().tillatt(kommando_id)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        match hendelse.button.id:
            case "sok":
                self.action_sok()
            case "behold":
                self._behold()

    # --- step one: the number ---

    def on_nummerfelt_sok(self) -> None:
        self.action_sok()

    def action_sok(self) -> None:
        """Looks for what the user has on the number."""
        self.kjor(sok_nummer, self.okt, self.verdier()["nummer"], ferdig=self._funnet, gruppe="sok")

    def _funnet(self, svar: Nummersok | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.vis_avslag(svar)
            return
        if not self.soker:
            svar = replace(svar, kladd_id=None)  # it is this one
        self._vis_om_nummeret(svar)
        if (sporsmal := sporsmal_om(svar)) is not None:
            self.app.push_screen(sporsmal, partial(self._svart, svar))
        else:
            self._ga_videre(svar)

    def _vis_om_nummeret(self, svar: Nummersok | Avslag) -> None:
        if isinstance(svar, Avslag):
            return
        om = self.query_one("#om_nummeret", Tekst)
        om.sett(om_nummeret(svar.nummer))
        om.remove_class("skjult")
        grunn = self.finn("nummer_grunn")
        assert grunn is not None
        vis_om(grunn, vises=svar.nummer.advarsel is not None)
        grunn.vis_feil(svar.nummer.advarsel)

    def _svart(self, funnet: Nummersok, svar: str | None) -> None:
        match svar:
            case "apne":
                assert funnet.apen_logg_id is not None
                self.lukk(Kvittering(T("Loggen er åpnet."), funnet.apen_logg_id.hex))
            case "kladd":
                self.endret = False
                self.kladd = Barnekladd(self.okt, funnet.kladd_id)
                self.hent_kladd()
            case "koble":
                self.tidligere_logg_id = funnet.passiv_logg_id
                self._ga_videre(funnet)
            case "ny":
                self.tidligere_logg_id = None
                self._ga_videre(funnet)

    def _ga_videre(self, funnet: Nummersok) -> None:
        if self.soker:
            self.call_next(self._apne, funnet)
        elif funnet.nummer.fodt is not None:
            self.query_one(Barnefelt).sett_fodt(funnet.nummer.fodt)
            self._folg_alder()

    # --- step two: the rest ---

    async def _apne(self, funnet: Nummersok) -> None:
        await self._bygg()
        if funnet.nummer.fodt is not None:
            self.query_one(Barnefelt).sett_fodt(funnet.nummer.fodt)
        forst = self.finn("nummer_grunn" if funnet.nummer.advarsel is not None else "fornavn")
        assert forst is not None
        forst.focus()

    async def _bygg(self) -> None:
        """The fields of the whole form."""
        i_dag = self.okt.klokke.i_dag()
        with self.app.batch_update():
            self.remove_class(SOKER)
            await self.query_one("#resten").mount(
                Bolk(T("Barnets detaljer"), Barnefelt(i_dag)),
                Bolk(T("Foresatte"), Foresatteliste(samtykke=i_dag)),
                Bolk(T("Samtykke, gyldig i 24 måneder"), Samtykkefelt(i_dag)),
                Bolk(T("Vurdering"), Nivafelt()),
            )
        self.refresh_bindings()
        self.kjor(samtykkealdre, self.okt, ferdig=self._folg_alder, gruppe="aldre")

    def _folg_alder(self, aldre: Samtykkealdre | None = None) -> None:
        samtykke = self.query_one(Samtykkefelt)
        samtykke.folg(self.query_one(Barnefelt).fodt, aldre)
        krav = samtykke.krav
        self.query_one(Foresatteliste).folg_ansvar(barnet_alene=krav is not None and krav.barn_alene)

    def vis_avslag(self, avslag: Avslag) -> None:
        """What is lacking may be something that the form did not ask for when it was opened."""
        super().vis_avslag(avslag)
        if not self.soker:
            self.kjor(samtykkealdre, self.okt, ferdig=self._aldre_naa, gruppe="aldre")

    def _aldre_naa(self, aldre: Samtykkealdre) -> None:
        if not self.soker and aldre != self.query_one(Samtykkefelt).aldre:
            self._folg_alder(aldre)
            self.si(ALDRE_ENDRET, alvor=True)
            if (mangler := self.mangler(self.verdier())) is not None:
                super().vis_avslag(mangler)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "fodt" or hendelse.navn.endswith("_foreldreansvar"):
            self._folg_alder()

    def on_foresatteliste_endret(self) -> None:
        self.endret = True
        self.tell_feil_paa_nytt()
        self._folg_alder()
        self._skriv_kladd()

    # --- saving ---

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        """The child, the foresatte and the consent, each by its own rules."""
        i_dag = self.okt.klokke.i_dag()
        skjema = barn_av(verdier, self.query_one(Foresatteliste).verdi(verdier))
        svar = [vurder_felt(self.okt, skjema, i_dag)]
        if skjema.fodt is not None:
            ansvar = [f.foreldreansvar for f in skjema.foresatte]
            aldre = self.query_one(Samtykkefelt).aldre
            svar.append(vurder_samtykkesvar(skjema.samtykke, skjema.fodt, ansvar, i_dag, aldre))
        feil = tuple(f for avslag in svar if avslag is not None for f in avslag.feil)
        return Avslag.av_feil("barn.feil_i_skjema", feil) if feil else None

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        foresatte = self.query_one(Foresatteliste).verdi(verdier)
        skjema = replace(barn_av(verdier, foresatte), tidligere_logg_id=self.tidligere_logg_id)
        return partial(opprett, self.okt, skjema, *(verdier[navn] for navn in FILER))

    def _behold(self) -> None:
        """«Lagre»: keeps the draft and leaves."""
        assert self.kladd is not None
        self._stopp_kladd()
        self.kjor(self.kladd.skriv, self.kladdverdier(), ferdig=self._beholdt, gruppe="kladd")

    def _beholdt(self, _svar: None) -> None:
        self.endret = False
        self.si(T("Registreringen er lagret som kladd. Du finner den i Mine stafettlogger."))
        self.lukk(None)

    def action_tilbake(self) -> None:
        """A number alone is no draft: it is kept only if one stays."""
        if not self.soker:
            super().action_tilbake()
        elif not self.verdier()["nummer"]:
            self.lukk(None)
        else:
            svar = [Svar("bli", T("Fortsett å skrive")), Svar("forkast", T("Forkast"), farlig=True)]
            sporsmal = T("Nummeret du har skrevet, blir ikke tatt vare på.")
            self.app.push_screen(Bekreft(T("Gå ut av skjemaet?"), sporsmal, svar), self._svart_ut)

    def _svart_ut(self, svar: str | None) -> None:
        if svar == "forkast":
            self.endret = False
            self.lukk(None)

    # --- drafts ---

    def kladdverdier(self) -> dict[str, Any]:
        felt = {navn: verdi for navn, verdi in super().kladdverdier().items() if navn not in FILER}
        if not self.soker:
            felt["foresatte"] = self.query_one(Foresatteliste).kladd()
            felt[KOBLING] = self.tidligere_logg_id.hex if self.tidligere_logg_id else ""
        return felt

    def _skriv_kladd(self) -> None:
        if not self.soker:
            super()._skriv_kladd()

    def _tilby_kladd(self, kladd: Kladdinnhold | None) -> None:
        if kladd is None and self._kladd_id is not None:
            self.si(T("Kladden finnes ikke lenger. Skriv nummeret for å begynne på nytt."), alvor=True)
        super()._tilby_kladd(kladd)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        self.call_next(self._gjenopprett, felt)

    async def _gjenopprett(self, felt: dict[str, Any]) -> None:
        if self.soker:
            await self._bygg()
        await self.query_one(Foresatteliste).gjenopprett(felt.get("foresatte"))
        self.tidligere_logg_id = UUID(felt[KOBLING]) if felt.get(KOBLING) else None
        super().sett_kladdverdier(felt)
        self._folg_alder()
        super().sett_kladdverdier(felt)  # once more: what was hidden a moment ago is there now
        self.query_one(Samtykkefelt).etter_kladd()
        self.kjor(
            sok_nummer, self.okt, str(felt.get("nummer") or ""), ferdig=self._vis_om_nummeret, gruppe="sok"
        )

    def tom_skjema(self) -> None:
        """Back to the number."""
        self.kladd = Barnekladd(self.okt, None)
        self.tidligere_logg_id = None
        self._kladd_id = None
        self.call_next(self._tom)

    async def _tom(self) -> None:
        self.add_class(SOKER)
        await self.query_one("#resten").remove_children()
        for f in self.alle_felt():
            f.inndata.sett_kladdverdi(None)
            f.vis_feil(None)
        self.query_one("#om_nummeret").add_class("skjult")
        self.refresh_bindings()
        self.query_one(Nummerfelt).focus()
