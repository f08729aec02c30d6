"""Nytt møte and Endre møte: when, where, about what, with whom (SPEC 6.1). One form, two endings."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Kryssliste, Valg
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.skjema import LAGRE, Skjema
from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.lasting import krever
from screens.mote.epostlinje import om_eposten
from screens.mote.rader import hvem, kollisjonslinje, navn_i
from screens.mote.stedsfelt import Stedsfelt
from screens.mote.tidsfelt import Tidsfelt
from screens.skjemadeler import Kolonne, Kolonner, med_verdi
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.mote import endre_mote, innkall_til_mote
from stafett_tui.motevisninger import Deltakervalg, Kollisjon, Moteskjema, Moteutkast
from stafett_tui.okt import Okt
from stafett_tui.oppslag.moter import dagsorden, kollisjoner
from stafett_tui.regler.mote import MAKS_TEKST, ansattnokkel, vurder_mote
from stafett_tui.sprak.tekst import T

BEKREFTES = "mote.bekreft_"
"""beginning of the code of a warning that the user may decide to go on from"""
TIDSFELT = frozenset({"dato", "fra", "til", "deltakere"})
"""fields that a clash depends on: one who is not to be there is not busy"""
KALENDER = Kommando(
    "mote.kalender", "f4", T("Kalender"), "kalender", T("Åpner kalenderen ved datoen."), prioritet=True
)


FORBERED = Kommando(
    "mote.forbered",
    "f3",
    T("Før møtet"),
    "forbered",
    T("Hva du bør tenke gjennom og ta med til det første møtet."),
    prioritet=True,
)


class Moteskjemaside(Skjema[Kvittering]):
    """What calling and changing share. Closes with the receipt, or None."""

    SEKSJON = "stafettlogger"
    KOMMANDOER = (LAGRE, KALENDER, FORBERED)
    LIKEVEL: ClassVar[T] = T("Send likevel")
    HJELP: ClassVar[tuple[T, ...]] = (
        T(
            "Klokkeslett kan skrives som 9, 9.30 eller 0930, og datoen som 17.11, «ti» eller +14. F4 er kalenderen."
        ),
        T(
            "E-posten har bare tid og sted. Barnets navn, hva møtet gjelder og dagsordenen står bare i Stafett."
        ),
        T("Foresatte uten e-post får et brev. Du skriver det ut fra møteloggen når møtet er lagret."),
        T("Barn er med blant dem som kan få beskjed, fra de fyller 12 år."),
    )
    DEFAULT_CSS = """
    Moteskjemaside {
        & #om_epost { margin: 0; }
        & .liste Felt { margin: 0; }
        & .liste { height: auto; margin: 0 0 1 0; }
        & #skjema .liste .knapper { margin: 0; }
        & .siste { padding: 0; }
        &.-hoy #skjema { height: auto; max-height: 1fr; }
    }
    Moteskjemaside.-smal .siste { padding: 0 1 0 0; }
    Moteskjemaside.-lav .liste { margin: 0; }
    """

    def __init__(self, okt: Okt, utkast: Moteutkast) -> None:
        nokkel = (utkast.mote_id or utkast.logg_id).hex
        super().__init__(OktKladd(okt, "mote", nokkel, logg_id=utkast.logg_id))
        self.okt = okt
        self.utkast = utkast
        self._bekreftet = False
        """whether the warnings of what stands in the form now have been seen"""

    def innhold(self) -> Iterator[Widget]:
        tittel = flett(
            self.TITTEL, MELLOM, (lagret(navn_i(self.okt, self.utkast.barn)), "$text-muted"), sprak=self.sprak
        )
        yield Tekst(tittel, classes="tittel innrykk", id="skjematittel")
        yield from self._ramme()

    def felt(self) -> Iterator[Widget]:
        skjema = self.utkast.skjema
        with Kolonner():
            with Kolonne():
                yield Tidsfelt(skjema, self.utkast.i_dag)
                yield Stedsfelt(self.utkast)
                yield from self._saker()
            with Kolonne(classes="siste"):
                valg = [self._deltaker(d) for d in self.utkast.deltakere]
                liste = Kryssliste("deltakere", valg, verdi=skjema.deltakere)
                yield Felt(T("Hvem inviteres?"), liste)
        tekst = med_verdi(Avsnittsfelt("dagsorden", hoyde=5, maks=MAKS_TEKST), skjema.dagsorden)
        yield Felt(T("Dagsorden (valgfritt)"), tekst)
        yield Tekst(id="om_epost", classes="stripe-info")

    def _saker(self) -> Iterator[Widget]:
        saker = [Valg(s.id, lagret(s.tekst)) for s in self.utkast.saker]
        with Vertical(classes="liste"):
            if not saker:
                yield Tekst(T("Loggen har ingen åpne oppmerksomheter."), classes="dus")
                return
            felt = Kryssliste("saker", saker, verdi=self.utkast.skjema.saker)
            yield Felt(T("Hva gjelder møtet?"), felt)
            if len(saker) > 1:
                yield Knapperad([Knapp(T("Velg alle"), "velg_alle")])

    def _deltaker(self, d: Deltakervalg) -> Valg:
        om = T(" (%(merknad)s)", merknad=d.merknad) if d.merknad is not None else T("")
        tekst = flett(hvem(d.navn, d.rolle, self.sprak), (om, "$text-muted"), sprak=self.sprak)
        return Valg(d.nokkel, tekst)

    def tillatt(self, kommando_id: str) -> bool | None:
        """In a meeting one is past the preparing, and the page is about no log."""
        if kommando_id == FORBERED.id:
            return self.okt.bare_logg is None
        return super().tillatt(kommando_id)

    @krever("screens.forberedelse")
    def action_forbered(self) -> None:
        from screens.forberedelse import Forberedelse

        self.app.push_screen(Forberedelse(self.okt))

    def on_mount(self) -> None:
        self._vis_epost()
        self.til_toppen_av_dagsorden()

    def til_toppen_av_dagsorden(self) -> None:
        """A long agenda shows its beginning."""
        if (felt := self.finn("dagsorden")) is not None and isinstance(felt.inndata, Avsnittsfelt):
            felt.inndata.move_cursor((0, 0))

    # --- what the user does ---

    def on_feltendret(self, hendelse: Feltendret) -> None:
        self._bekreftet = False
        if hendelse.navn == "deltakere":
            self._vis_epost()
        if hendelse.navn in TIDSFELT:
            self._se_etter_kollisjon()

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id == "velg_alle" and (saker := self.finn("saker")) is not None:
            liste = saker.inndata
            assert isinstance(liste, Kryssliste)
            liste.velg_alle()
            liste.focus()

    def action_kalender(self) -> None:
        self.query_one(Tidsfelt).apne_kalender()

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self.query_one(Tidsfelt).vis_dagen()
        self.query_one(Stedsfelt).vis_ledetekst()
        self._vis_epost()

    def _se_etter_kollisjon(self) -> None:
        skjema = self.skjemaet(self.verdier())
        self.kjor(
            kollisjoner, self.okt, skjema, self.utkast.mote_id, ferdig=self._vis_kollisjon, gruppe="kollisjon"
        )

    def _vis_kollisjon(self, treff: Sequence[Kollisjon]) -> None:
        skjul = bool(getattr(self.app, "skjul_navn", False))
        self.query_one(Tidsfelt).vis_kollisjon(kollisjonslinje(treff[0], skjul=skjul) if treff else None)

    def _vis_epost(self) -> None:
        valgte: Collection[object] = self.verdier()["deltakere"]
        meg = ansattnokkel(self.okt.stilling)
        med = [d for d in self.utkast.deltakere if d.nokkel in valgte and (d.har_epost or d.nokkel != meg)]
        self.query_one("#om_epost", Tekst).sett(
            om_eposten(med, sperret=self.utkast.sperret_adresse, sprak=self.sprak)
        )

    # --- sending ---

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        kontroll = vurder_mote(
            self.skjemaet(verdier),
            self.okt.klokke.naa(),
            self.utkast.i_dag,
            ny_tid=self.utkast.mote_id is None,
        )
        return kontroll.avslag("mote.feil_i_skjema")

    def skjemaet(self, verdier: dict[str, Any]) -> Moteskjema:
        """What the fields say, as the use case takes it."""
        saker: Collection[UUID] = verdier.get("saker", ())
        deltakere: Collection[str] = verdier["deltakere"]
        return Moteskjema(
            dato=verdier["dato"],
            fra=verdier["fra"],
            til=verdier["til"],
            sted_slag=verdier["sted_slag"],
            sted=verdier["sted"],
            saker=frozenset(saker),
            deltakere=frozenset(deltakere),
            dagsorden=verdier["dagsorden"],
            bekreftet=self._bekreftet,
            sto=self.utkast.skjema if self.utkast.mote_id is not None else None,
        )

    def vis_avslag(self, avslag: Avslag) -> None:
        """A warning is asked about; all else stands at its field."""
        if not avslag.kode.startswith(BEKREFTES):
            super().vis_avslag(avslag)
            return
        super().vis_avslag(Avslag(avslag.kode, avslag.setning))
        svar = [Svar("tilbake", T("Gå tilbake")), Svar("send", self.LIKEVEL)]
        self.app.push_screen(Bekreft(self.TITTEL, avslag.setning, svar, viktig=True), self._svart)

    def _svart(self, svar: str | None) -> None:
        if svar == "send":
            self._bekreftet = True
            self.action_lagre()


class NyttMote(Moteskjemaside):
    """A meeting that is called."""

    TITTEL = T("Nytt møte")
    I_MOTE = True
    LAGRE_TEKST = T("Send invitasjon")

    def __init__(self, okt: Okt, utkast: Moteutkast) -> None:
        super().__init__(okt, utkast)
        self._laget = ""
        """the agenda as it was made from the log; one that the user has written in is left alone"""

    def on_mount(self) -> None:
        self._laget = self.verdier()["dagsorden"]

    def on_feltendret(self, hendelse: Feltendret) -> None:
        verdier = self.verdier()
        if hendelse.navn == "saker" and verdier["dagsorden"] == self._laget:
            saker = frozenset(verdier["saker"])
            self.kjor(
                dagsorden, self.okt, self.utkast.logg_id, saker, ferdig=self._ny_dagsorden, gruppe="dagsorden"
            )

    def _ny_dagsorden(self, svar: str | Avslag) -> None:
        felt = self.finn("dagsorden")
        if felt is not None and isinstance(svar, str) and felt.inndata.verdi == self._laget:
            felt.inndata.verdi = svar
            self._laget = felt.inndata.verdi
            self.til_toppen_av_dagsorden()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(innkall_til_mote, self.okt, self.utkast.logg_id, self.skjemaet(verdier))


class EndreMote(Moteskjemaside):
    """A meeting that was called already; those who were told get the news."""

    TITTEL = T("Endre møte")
    LAGRE_TEKST = T("Lagre endringen")
    LIKEVEL = T("Lagre likevel")
    HJELP = (
        T(
            "De som er innkalt, får beskjed om den nye tiden eller det nye stedet. De som tas av lista, får avlysning."
        ),
        *Moteskjemaside.HJELP,
    )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        assert self.utkast.mote_id is not None
        return partial(endre_mote, self.okt, self.utkast.mote_id, self.skjemaet(verdier))
