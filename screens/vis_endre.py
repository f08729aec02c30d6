"""Vis / Endre: all that stands about a child, shown first; a second press opens it for change (SPEC 5.3)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast
from uuid import UUID

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from screens.detaljbolker import NUMMERKNAPP, STATUSKNAPP, bolker
from screens.endre_detaljer import EndreDetaljer
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.side import Side
from screens.felles.tekstvern import Tekst, lagret
from screens.lasting import krever
from screens.samtykke import NeiSkjema, SamtykkeSkjema
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.apne_logg import apne_detaljer
from stafett_tui.handlinger.detaljer import Adresse, vis_adresse, vis_nummer
from stafett_tui.livsvisninger import Avslutningsvalg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.avslutning import avslutningsvalg
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Detaljer

if TYPE_CHECKING:
    from screens.app import StafettApp

ENDRE = Kommando("vis_endre.endre", "v", T("Endre"), "endre", T("Åpner opplysningene for endring."))
SAMTYKKE = Kommando("vis_endre.samtykke", "n", T("Nytt samtykke"), "nytt_samtykke")
NEI = Kommando(
    "vis_endre.nei",
    "",
    T("Samtykke avslått / trukket"),
    "nei",
    T("Registrerer at familien har sagt nei eller tatt samtykket tilbake."),
)
NUMMER = Kommando(
    "vis_endre.nummer",
    "k",
    T("Vis nummer"),
    "vis_nummer",
    T("Viser et helt nummer. Det blir ført i innsynsloggen."),
)
ADRESSE = Kommando(
    "vis_endre.adresse",
    "d",
    T("Vis adresse"),
    "vis_adresse",
    T("Viser en sperret adresse. Det blir ført i innsynsloggen."),
)
STATUS = Kommando(
    "vis_endre.status",
    "p",
    T("Gjør passiv"),
    "gjor_passiv",
    T("Avslutter loggen. Ingen kan åpne den etterpå; lederen kan gjøre den aktiv igjen."),
)


class VisEndre(Side[None]):
    """The details of one log."""

    TITTEL = T("Vis / Endre")
    SEKSJON = "stafettlogger"
    HJELP = (
        T("Her ser du alt som står om barnet, de foresatte, samtykket og nivået."),
        T("Trykk «Endre» for å åpne feltene. Ingenting endres før du velger «Oppdater»."),
        T("Numre er skjult. K viser ett om gangen, og hver visning føres i innsynsloggen."),
    )
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = (ENDRE, SAMTYKKE, NEI, NUMMER, ADRESSE, STATUS)
    DEFAULT_CSS = """
    VisEndre {
        #detaljer { height: 1fr; }
        #hvorfor { margin: 0 0 1 0; }
        #tittel { margin: 0 0 1 0; }
    }
    VisEndre.-lav { #tittel, #hvorfor { margin: 0; } }
    VisEndre.-smal #valg Knapp { padding: 0; }
    """

    def __init__(self, okt: Okt, logg_id: UUID, *, fra_logg: bool = False) -> None:
        """``fra_logg`` when the log is open below, and read for the audit already."""
        super().__init__()
        self.okt = okt
        self.logg_id = logg_id
        self._fra_logg = fra_logg
        self.detaljer: Detaljer | None = None
        self.numre: dict[UUID | None, str] = {}
        """numbers that were revealed, by foresatt; None is the child"""
        self.adresse: Adresse | None = None

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self.TITTEL, classes="tittel", id="tittel")
        yield VerticalScroll(id="detaljer")
        yield Tekst(id="hvorfor", classes="stripe-advarsel skjult")
        yield Knapperad(
            [
                Knapp(ENDRE.tekst, "endre", hoved=True, av=True),
                Knapp(SAMTYKKE.tekst, "nytt_samtykke", av=True),
                Knapp(NEI.tekst, "nei", av=True),
            ],
            id="valg",
        )

    # --- what is shown ---

    def on_screen_resume(self) -> None:
        apent = self._fra_logg or self.detaljer is not None
        les = vis_detaljer if apent else apne_detaljer
        self.kjor(les, self.okt, self.logg_id, ferdig=self._lest, gruppe="detaljer")

    def _lest(self, svar: Detaljer | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            self.stafett.tilbake()
            return
        self.detaljer = svar
        self.call_next(self._vis)

    async def _vis(self) -> None:
        d = self.detaljer
        assert d is not None
        rulle = self.query_one("#detaljer", VerticalScroll)
        sted, fokus = rulle.scroll_y, self.focused.id if self.focused is not None else None
        with self.app.batch_update():
            self.query_one("#tittel", Tekst).sett(lagret(f"{d.barn.fornavn} {d.barn.etternavn}"))
            await rulle.remove_children()
            await rulle.mount(*bolker(self._avdekket(d), self.numre, self.okt.klokke.i_dag()))
        rulle.scroll_to(y=sted, animate=False)
        if fokus is not None and (igjen := self.query(f"#{fokus}")):
            igjen.first().focus()
        elif self.focused is None:
            rulle.focus()
        self._vis_knapper(d)

    def _vis_knapper(self, d: Detaljer) -> None:
        self.query_one("#endre", Knapp).disabled = "endre_detaljer" not in d.kan
        for knapp in ("#nytt_samtykke", "#nei"):
            self.query_one(knapp, Knapp).disabled = "registrer_samtykke" not in d.kan
        hvorfor = self.query_one("#hvorfor", Tekst)
        setning = d.hvorfor_ikke.get("endre_detaljer")
        hvorfor.set_class(setning is None, "skjult")
        if setning is not None:
            hvorfor.sett(setning)
        self.refresh_bindings()

    def _avdekket(self, d: Detaljer) -> Detaljer:
        """The details with the address that was revealed, if it was."""
        a = self.adresse
        if a is None or not d.barn.sperret_adresse:
            return d
        barn = replace(
            d.barn,
            adresse=a.adresse,
            postnummer=a.postnummer,
            poststed=a.poststed,
            mobil=a.mobil,
            skole=a.skole,
        )
        per_id = {rad[0]: rad[1:] for rad in a.foresatte}
        foresatte = tuple(
            replace(f, adresse=r[0], postnummer=r[1], poststed=r[2], telefon=r[3])
            if (r := per_id.get(f.id))
            else f
            for f in d.foresatte
        )
        return replace(d, barn=barn, foresatte=foresatte)

    # --- commands ---

    def tillatt(self, kommando_id: str) -> bool | None:
        d = self.detaljer
        match kommando_id:
            case ENDRE.id:
                return d is not None and "endre_detaljer" in d.kan
            case SAMTYKKE.id | NEI.id:
                return d is not None and "registrer_samtykke" in d.kan
            case STATUS.id:
                return d is not None and "avslutt" in d.kan
            case NUMMER.id:
                return self._neste_skjulte() != ()
            case ADRESSE.id:
                return d is not None and d.barn.sperret_adresse and self.adresse is None
        return super().tillatt(kommando_id)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        knapp = hendelse.button.id or ""
        match knapp:
            case "endre":
                self.action_endre()
            case "nytt_samtykke":
                self.action_nytt_samtykke()
            case "nei":
                self.action_nei()
            case "vis_adresse":
                self.action_vis_adresse()
            case _ if knapp == STATUSKNAPP:
                self.action_gjor_passiv()
            case _ if knapp.startswith(NUMMERKNAPP):
                self._avdekk(_hvem(knapp))

    def action_endre(self) -> None:
        if self.detaljer is not None:
            self.app.push_screen(EndreDetaljer(self.okt, self._avdekket(self.detaljer)))

    def action_nytt_samtykke(self) -> None:
        if self.detaljer is not None:
            self.app.push_screen(SamtykkeSkjema(self.okt, self.detaljer))

    def action_nei(self) -> None:
        self.app.push_screen(NeiSkjema(self.okt, self.logg_id))

    def action_gjor_passiv(self) -> None:
        self.kjor(avslutningsvalg, self.okt, self.logg_id, ferdig=self._avslutt, gruppe="avslutt")

    @krever("screens.avslutt_logg")
    def _avslutt(self, valg: Avslutningsvalg | Avslag) -> None:
        if isinstance(valg, Avslag):
            self.si_avslag(valg)
        else:
            from screens.avslutt_logg import AvsluttLogg

            self.app.push_screen(AvsluttLogg(self.okt, valg), self._avsluttet)

    def _avsluttet(self, svar: Kvittering | None) -> None:
        """The log cannot be seen any more: the pages about it are left for the list."""
        if svar is not None:
            cast("StafettApp", self.app).vis_seksjon("stafettlogger")

    def action_vis_nummer(self) -> None:
        """The number of the person the focus is at, else the first that is hidden."""
        fokus = self.focused.id if self.focused is not None else None
        if fokus is not None and fokus.startswith(NUMMERKNAPP):
            self._avdekk(_hvem(fokus))
        elif neste := self._neste_skjulte():
            self._avdekk(neste[0])

    def _neste_skjulte(self) -> tuple[UUID | None, ...]:
        if self.detaljer is None:
            return ()
        alle = (None, *(f.id for f in self.detaljer.foresatte))
        return tuple(hvem for hvem in alle if hvem not in self.numre)

    def _avdekk(self, hvem: UUID | None) -> None:
        def vist(svar: str | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
                return
            self.numre[hvem] = svar
            self.call_next(self._vis)

        self.kjor(vis_nummer, self.okt, self.logg_id, hvem, ferdig=vist, gruppe="nummer")

    def action_vis_adresse(self) -> None:
        self.kjor(vis_adresse, self.okt, self.logg_id, ferdig=self._adresse_vist, gruppe="adresse")

    def _adresse_vist(self, svar: Adresse | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            return
        self.adresse = svar
        self.call_next(self._vis)


def _hvem(knapp: str) -> UUID | None:
    rest = knapp.removeprefix(NUMMERKNAPP)
    return UUID(rest) if rest else None
