"""The child's log as a page: opened once and logged as read, read again after each change, with its sections.

Which acts are offered follows the read model's ``kan``; the use cases ask the same rules again.
"""

from collections.abc import Iterator
from uuid import UUID

from textual.widget import Widget
from textual.widgets import Button

from screens.barnets_logg import kommandoer as k
from screens.barnets_logg.aktorer import Aktordel
from screens.barnets_logg.eksporthandlinger import Eksporthandlinger
from screens.barnets_logg.handlinger import Logghandlinger
from screens.barnets_logg.historikk import Historikkdel
from screens.barnets_logg.hode import Logghode
from screens.barnets_logg.innslagshandlinger import Innslagshandlinger
from screens.barnets_logg.lysglimt import Lysglimtdel
from screens.barnets_logg.motehandlinger import Motehandlinger
from screens.barnets_logg.moter import Motedel
from screens.barnets_logg.notater import Notatdel
from screens.barnets_logg.oppmerksomheter import Oppmerksomhetsdel
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.hvorfor import Sierhvorfor
from screens.felles.linjer import Topplinje
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.lasting import krever
from screens.motegang import MODULER as MOTEMODUS
from screens.overforing.gang import Overforingsgang
from screens.overforing.tekster import EKSPORTER
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.motevisninger import Motelogg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.plan import les_planer
from stafett_tui.planvisninger import Plan
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Hendelse, Loggvisning

OVERFORES = T(
    "Overføres: loggen er sendt til en annen, som ikke har svart ennå. Du har ansvaret til da. F viser overføringen."
)
ALLTID = {"hjelp", "meny", "tilbake"}
KREVER = {
    k.NYTT_TILTAK.id: "nytt_tiltak",
    k.LAGRE_MAL.id: "nytt_tiltak",
    k.NY_OPPMERKSOMHET.id: "ny_oppmerksomhet",
    k.SVAR.id: "svar_paa_maal",
    k.NYTT_MOTE.id: "nytt_mote",
    k.MOTEMODUS.id: "motemodus",
    k.NYTT_LYSGLIMT.id: "nytt_lysglimt",
    k.NYTT_NOTAT.id: "nytt_notat",
    k.TIL_LYSGLIMT.id: "les_innslag",
    k.TIL_NOTATER.id: "les_innslag",
    k.OVERFOR.id: "overfor",
    k.EKSPORTER.id: "eksporter",
    k.INVITASJONSBREV.id: "send_post",
    k.OVERFOR_FIL.id: "overfor_fil",
    k.LES_KVITTERING.id: "les_kvittering",
    k.UTSKRIFT.id: "eksporter",
    k.INNSYN.id: "eksporter",
    k.VIS_ENDRE.id: "vis_detaljer",
    k.NUMMER.id: "vis_detaljer",
    k.GI_LESETILGANG.id: "gi_lesetilgang",
    k.AVSLUTT_LESETILGANG.id: "avslutt_lesetilgang",
    k.TIL_HISTORIKK.id: "historikk",
}
"""what a command needs to find in ``Loggvisning.kan``"""


class BarnetsLogg(
    Logghandlinger, Motehandlinger, Innslagshandlinger, Eksporthandlinger, Overforingsgang, Sierhvorfor
):
    """Sections: oppmerksomheter, møter, lysglimt, notater, aktører, and for the stafettholder the history."""

    TITTEL = T("Barnets logg")
    SEKSJON = "stafettlogger"
    AUTO_FOCUS = ""
    HJELP = (
        T("Oppmerksomhetene står til venstre. Den valgte vises med mål og tiltak. ← og → går mellom dem."),
        T(
            "Tab går til fanene øverst. Der bytter ← og → mellom Oppmerksomheter, Møter, Lysglimt, Notater, "
            "Aktører og Historikk."
        ),
        T(
            "Et tiltak evalueres én gang, av den som har ansvaret eller av stafettholderen. "
            "Teksten kan rettes i åtte timer av den som skrev den."
        ),
    )
    KOMMANDOER = k.KOMMANDOER
    DEFAULT_CSS = """
    BarnetsLogg {
        & #faner { padding: 0 1; margin: 0 0 1 0; width: 1fr; }
        & #stripe { margin: 0 0 1 0; }
        &.-lav Logghode { margin: 0; }
    }
    """

    def __init__(
        self,
        okt: Okt,
        logg_id: UUID,
        *,
        tiltak_id: UUID | None = None,
        oppmerksomhet_id: UUID | None = None,
        mote_id: UUID | None = None,
        seksjon: str = "",
        gjor: str = "",
    ) -> None:
        """Begins at a tiltak, an oppmerksomhet or a meeting, or in a section; ``gjor`` (``evaluer``, ``maal``,
        ``mote``) opens its form at once."""
        super().__init__(okt)
        self._logg_id = logg_id
        self._begynn_ved = (oppmerksomhet_id, tiltak_id)
        self._begynn_i = seksjon
        self._gjor = gjor
        self._apner = False
        if mote_id is not None:
            self.ga_til_mote(mote_id, gjor)

    @property
    def logg_id(self) -> UUID:
        """The log that is shown: what the lock comes back to."""
        return self._logg_id

    def innhold(self) -> Iterator[Widget]:
        yield Logghode()
        yield Fanelinje([], k.OPPMERKSOMHETER, id="faner")
        yield Tekst(id="stripe", classes="stripe-advarsel skjult")
        yield Oppmerksomhetsdel(id=k.OPPMERKSOMHETER)
        yield Motedel(id=k.MOTER)
        yield Lysglimtdel(id=k.LYSGLIMT)
        yield Notatdel(id=k.NOTATER)
        yield Aktordel(id=k.AKTORER)
        yield Historikkdel(id=k.HISTORIKK)

    def on_mount(self) -> None:
        self._vis_seksjon()

    # --- reading ---

    def last(self) -> None:
        """The first time opens the log, which is logged as a read; later only reads it again."""
        if self.logg is not None:
            self.kjor(hent_logg, self.okt, self._logg_id, ferdig=self._lest, gruppe="logg")
        elif not self._apner:
            self._apner = True
            self.kjor(apne_logg, self.okt, self._logg_id, ferdig=self._lest, gruppe="logg")

    def _lest(self, svar: Loggvisning | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.logg = None
            self.si_avslag(svar)
            return
        forste = self.logg is None
        self.logg = svar
        with self.app.batch_update():
            self.tegn()
            self.del_.vis(svar)
            self.folk.vis(svar)
        if self.seksjon == k.HISTORIKK:
            self._les_historikk()
        self.les_innslag(self.seksjon)
        if forste:
            self._begynn(svar)
        elif (etter := self.etter_lesing) is not None:
            self.etter_lesing = None
            etter(svar)
        self.refresh_bindings()
        self.kjor(les_planer, self.okt, self._logg_id, ferdig=self._planer_lest, gruppe="planer")
        self.les_moter(self._logg_id)

    def _planer_lest(self, svar: tuple[Plan, ...] | Avslag) -> None:
        if not isinstance(svar, Avslag):
            self.del_.vis_planer(svar)

    def si_avslag(self, avslag: Avslag) -> None:
        """A log that cannot be read, or no longer, is left."""
        super().si_avslag(avslag)
        if self.logg is None and self.is_current:
            self.dismiss(None)

    def _begynn(self, logg: Loggvisning) -> None:
        oppmerksomhet_id, tiltak_id = self._begynn_ved
        if oppmerksomhet_id is not None or tiltak_id is not None:
            self.del_.velg(oppmerksomhet_id, tiltak_id)
        if KREVER.get(f"logg.til_{self._begynn_i}") in logg.kan:
            self.action_til(self._begynn_i)
        else:
            # One reads a page from its top; the cursor brings the table in sight when it moves.
            self.etter_tegning(lambda: self.del_.forste_fokus().focus(scroll_visible=False))
        tiltak, o = self.del_.tiltak, self.del_.oppmerksomhet
        if self._gjor == "evaluer" and tiltak is not None and "evaluer" in tiltak.kan:
            self.action_evaluer()
        elif self._gjor == "maal" and o is not None and o.venter_paa_svar and "svar_paa_maal" in logg.kan:
            self.action_svar_paa_maal()

    def tegn(self) -> None:
        logg = self.logg
        if logg is None:
            return
        er_holder = "vis_detaljer" in logg.kan
        self.query_one(Topplinje).velg("stafettlogger" if er_holder else "aktorlogger")
        self.query_one(Logghode).vis(logg, self.nummer, self.sprak)
        self.query_one("#faner", Fanelinje).sett_valg(_faner(logg, self.motelogg))
        nei = logg.hvorfor_ikke.get("ny_oppmerksomhet") if er_holder else None
        if nei is None and logg.overfores:
            nei = OVERFORES
        stripe = self.query_one("#stripe", Tekst)
        stripe.set_class(nei is None, "skjult")
        if nei is not None:
            stripe.sett(nei)

    def action_overfor_logg(self) -> None:
        def etterpaa(svar: Kvittering | str | None) -> None:
            if svar == EKSPORTER:
                self.action_eksporter()
            elif svar is not None:
                self.last()

        self.overfor([self._logg_id], etterpaa)

    # --- sections ---

    @property
    def seksjon(self) -> str:
        """The section that is shown."""
        return self.query_one("#faner", Fanelinje).valgt

    def action_til(self, seksjon: str) -> None:
        self.query_one("#faner", Fanelinje).velg(seksjon)
        del_ = self.query_one(f"#{seksjon}")
        if isinstance(del_, Lysglimtdel | Notatdel):
            del_.forste_fokus().focus()
        else:
            del_.query(Tabell).first().focus()

    def vis_innslag(self, seksjon: str) -> None:
        self.action_til(seksjon)

    def vis_moter(self) -> None:
        self.action_til(k.MOTER)

    def action_nytt_mote(self) -> None:
        self.kall_inn_om(self._logg_id)

    @krever(*MOTEMODUS)
    def action_motemodus(self) -> None:
        """With the meeting that is chosen, when the meetings are in sight; else with today's."""
        mote = self.motedel.mote if self.seksjon == k.MOTER else None
        self.program.motegang.begynn(self.okt, self._logg_id, mote.rad.id if mote else None)

    def on_fanelinje_valgt(self) -> None:
        self._vis_seksjon()
        if self.seksjon == k.HISTORIKK:
            self._les_historikk()
        self.les_innslag(self.seksjon)
        self.refresh_bindings()

    def _vis_seksjon(self) -> None:
        for id_ in k.SEKSJONER:
            self.query_one(f"#{id_}").set_class(id_ != self.seksjon, "skjult")

    def _les_historikk(self) -> None:
        maks = self.query_one(Historikkdel).trenger
        self.kjor(
            les_historikk, self.okt, self._logg_id, maks, ferdig=self._historikk_lest, gruppe="historikk"
        )

    def on_historikkdel_eldre(self) -> None:
        self._les_historikk()

    def _historikk_lest(self, svar: tuple[Hendelse, ...] | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        elif self.logg is not None:
            self.query_one(Historikkdel).vis(self.logg, svar)

    def action_neste_utvalg(self) -> None:
        if self.seksjon == k.HISTORIKK:
            self.query_one(Historikkdel).neste_slag()
        else:
            self.del_.neste_utvalg()

    # --- what may be done ---

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id in ALLTID:
            return True
        if self.logg is None or not self.is_mounted:
            return False
        if k.BARE_I.get(kommando_id, self.seksjon) != self.seksjon:
            return False
        if kommando_id in KREVER and KREVER[kommando_id] not in self.logg.kan:
            return False
        return self._tillatt_for_valgte(kommando_id)

    def hvorfor_ikke(self, kommando_id: str) -> T | None:
        if self.logg is None or k.BARE_I.get(kommando_id, self.seksjon) != self.seksjon:
            return None
        return self.logg.hvorfor_ikke.get(KREVER.get(kommando_id, ""))

    def _tillatt_for_valgte(self, kommando_id: str) -> bool:
        """What the chosen oppmerksomhet, tiltak or person allows."""
        o, t = self.del_.oppmerksomhet, self.del_.tiltak
        avhenger = {
            **self.moter_tillatt(),
            k.SKRIV_UT_KORT.id: self.lysglimtdel.valgt is not None,
            k.LAGRE_KOPI.id: self.notatdel.vedlegg is not None,
            k.NYTT_TILTAK.id: o is not None and o.avsluttet is None,
            k.GODE_TILTAK.id: o is not None,
            k.TRAPP.id: o is not None,
            k.LAGRE_MAL.id: t is not None,
            k.SVAR.id: o is not None and o.venter_paa_svar,
            k.EVALUER.id: t is not None and "evaluer" in t.kan,
            k.RETT.id: t is not None and "rett" in t.kan,
            k.UTVALG.id: self.seksjon in (k.OPPMERKSOMHETER, k.HISTORIKK),
            k.AVSLUTT_LESETILGANG.id: self.folk.lesetilgang is not None,
        }
        return avhenger.get(kommando_id, True)

    def on_oppmerksomhetsdel_endret(self) -> None:
        self.refresh_bindings()

    def on_motedel_endret(self) -> None:
        self.refresh_bindings()

    def on_lysglimtdel_endret(self) -> None:
        self.refresh_bindings()

    def on_notatdel_endret(self) -> None:
        self.refresh_bindings()

    def on_aktordel_endret(self) -> None:
        self.refresh_bindings()

    async def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        """A button is named for the act it does."""
        if hendelse.button.id is not None:
            await self.run_action(hendelse.button.id)


def _faner(logg: Loggvisning, moter: Motelogg | None) -> list[Fanevalg]:
    """Those who see but parts of the log have no meetings, lysglimt or notes to see."""
    oppmerksomheter = T("Oppmerksomheter %(n)d", n=len(logg.oppmerksomheter))
    faner = [Fanevalg(k.OPPMERKSOMHETER, oppmerksomheter, T("Oppmerksomheter"))]
    if moter is not None:
        faner.append(Fanevalg(k.MOTER, T("Møter %(n)d", n=len(moter.moter)), T("Møter")))
    if "les_innslag" in logg.kan:
        faner.append(Fanevalg(k.LYSGLIMT, T("Lysglimt %(n)d", n=logg.lysglimt), T("Lysglimt")))
        faner.append(Fanevalg(k.NOTATER, T("Notater %(n)d", n=logg.notater), T("Notater")))
    faner.append(Fanevalg(k.AKTORER, T("Aktører %(n)d", n=len(logg.aktorer)), T("Aktører")))
    if "historikk" in logg.kan:
        faner.append(Fanevalg(k.HISTORIKK, T("Historikk")))
    return faner
