"""Virksomheter: the municipality's units, and who works in the chosen one (SPEC 2.4)."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from screens.administrator.virksomhet import VirksomhetSkjema
from screens.felles.knapp import Knapp
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret, vis
from screens.leder.ansatthandlinger import (
    AVSLUTT_ANSETTELSE,
    ENDRE_ANSATT,
    FRA_FIL,
    KODE,
    Ansatthandlinger,
)
from screens.leder.ansattrader import DUS, INNLOGGING, MERKER, NAVN, STILLING, ansattrad
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet, virksomheter
from stafett_tui.sprak.merkelapper import VIRKSOMHETSTYPE
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Ansattrad, Virksomhetsrad

NY = Kommando(
    "virksomheter.ny",
    "n",
    T("Ny virksomhet"),
    "ny",
    T("Ny virksomhet, eller ny ansatt når du står blant de ansatte."),
)
NY_ANSATT = T("Ny leder eller ansatt")
KOLONNER = (
    Kolonne("navn", T("Virksomhet"), 22, vekt=2),
    Kolonne("type", T("Type"), 14, prioritet=80),
    Kolonne("ledere", T("Ledere"), 16, vekt=2, prioritet=90),
    Kolonne("ansatte", T("Ansatte"), 7, prioritet=70, hoyre=True),
)


class Virksomheter(Ansatthandlinger):
    """Two tables: the units, and below them the employees of the one the cursor stands on."""

    TITTEL = T("Virksomheter")
    SEKSJON = "virksomheter"
    HJELP = (
        T(
            "Øverst er virksomhetene i kommunen. Under er de ansatte i den du står på. Tab går mellom listene."
        ),
        T("N gir en ny virksomhet. Står du blant de ansatte, gir N en ny leder eller ansatt der."),
        T("Hver virksomhet trenger en leder. Lederen legger til resten av de ansatte selv."),
        T("C henter mange ansatte fra en CSV-fil til virksomheten du står på, også lederne."),
        T("En ny leder logger inn første gang med en engangskode. K lager den, og du gir den selv."),
        T("Som administrator ser du ingenting om barn, og ikke hvor mange logger noen har."),
    )
    KOMMANDOER = (NY, FRA_FIL, ENDRE_ANSATT, KODE, AVSLUTT_ANSETTELSE)
    DEFAULT_CSS = """
    Virksomheter {
        & #enheter { height: auto; max-height: 45%; }
        & #ansatthode { height: 1; margin: 1 0 0 0; }
        & #ansatthode .overskrift { width: 1fr; }
        & #ansatthode Button { margin: 0 1 0 0; }
        & #ansatte { height: 1fr; margin: 1 0; }
        &.-lav .hode { margin: 0; }
        &.-lav #ansatte { margin: 0; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._enheter: dict[str, Virksomhetsrad] = {}
        self._ansatte: dict[str, Ansattrad] = {}
        self._vises: UUID | None = None
        """the unit whose employees are shown"""
        self._ny_enhet: str | None = None

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="antall", classes="meta")
        yield Tabell(KOLONNER, tom=T("Her kommer virksomhetene. Trykk N for å legge til en."), id="enheter")
        with Horizontal(id="ansatthode"):
            yield Tekst(id="enhet", classes="overskrift")
            yield Knapp(FRA_FIL.tekst, "fra_fil", av=True)
            yield Knapp(NY_ANSATT, "ny_ansatt", av=True)
        yield Tabell(
            [NAVN, STILLING, MERKER, INNLOGGING],
            tom=T("Ingen ansatte ennå. Begynn med lederen: «Ny leder eller ansatt»."),
            id="ansatte",
        )

    def on_mount(self) -> None:
        self.enhetstabell.focus()

    @property
    def enhetstabell(self) -> Tabell:
        return self.query_one("#enheter", Tabell)

    @property
    def ansattabell(self) -> Tabell:
        return self.query_one("#ansatte", Tabell)

    # --- commands: what they do follows the table that has focus ---

    @property
    def blant_ansatte(self) -> bool:
        """Whether the keys are about employees now."""
        return self.focused is not None and self.focused.id in ("ansatte", "ny_ansatt", "fra_fil")

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        tekst = NY_ANSATT if self.blant_ansatte else NY.tekst
        return tuple(replace(k, tekst=tekst) if k.id == NY.id else k for k in super().alle_kommandoer())

    def tillatt(self, kommando_id: str) -> bool | None:
        match kommando_id:
            case "tilbake":
                return False
            case NY.id:
                return not self.blant_ansatte or self._i_bruk() is not None
            case FRA_FIL.id:
                return self._i_bruk() is not None
            case ENDRE_ANSATT.id if not self.blant_ansatte:
                return self._enhet() is not None
            case ENDRE_ANSATT.id | KODE.id | AVSLUTT_ANSETTELSE.id:
                return self.blant_ansatte and self.kan_med_ansatt(kommando_id)
        return True

    def on_descendant_focus(self) -> None:
        self.refresh_bindings()

    def action_ny(self) -> None:
        enhet = self._i_bruk()
        if not self.blant_ansatte:
            self.app.push_screen(VirksomhetSkjema(self.okt, None), self._lagret)
        elif enhet is not None:
            self.apne_ny_ansatt(enhet.id)

    def action_fra_fil(self) -> None:
        if (enhet := self._i_bruk()) is not None:
            self.apne_fra_fil(enhet.id, enhet.navn)

    def action_endre(self) -> None:
        if self.blant_ansatte:
            super().action_endre()
        elif (enhet := self._enhet()) is not None:
            self.app.push_screen(VirksomhetSkjema(self.okt, enhet), self._lagret)

    def _lagret(self, svar: Kvittering | None) -> None:
        if svar is not None:
            self._ny_enhet = svar.id

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id == "fra_fil":
            self.action_fra_fil()
        elif (enhet := self._i_bruk()) is not None:
            self.apne_ny_ansatt(enhet.id)

    def on_tabell_valgt(self) -> None:
        self.action_endre()

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        if hendelse.tabell is self.enhetstabell:
            self._vis_ansatte()
        self.refresh_bindings()

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(virksomheter, self.okt, ferdig=self._fyll, gruppe="liste")

    def _fyll(self, svar: tuple[Virksomhetsrad, ...] | Avslag) -> None:
        if isinstance(svar, Avslag):
            self._enheter = {}
            self.si_avslag(svar)
        else:
            self._enheter = {v.id.hex: v for v in svar}
        i_bruk = sum(v.aktiv for v in self._enheter.values())
        self.query_one("#antall", Tekst).sett(TN("%(n)d virksomhet", "%(n)d virksomheter", n=i_bruk))
        self.enhetstabell.sett_rader([_rad(v, self.sprak) for v in self._enheter.values()])
        if self._ny_enhet is not None:
            self.enhetstabell.ga_til(self._ny_enhet)
            self._ny_enhet = None
        self._vis_ansatte(paa_nytt=True)

    def _vis_ansatte(self, *, paa_nytt: bool = False) -> None:
        """The employees of the unit that is chosen. Nothing can be done with another's until they have come."""
        enhet = self._enhet()
        ny = None if enhet is None else enhet.id
        if ny != self._vises:
            self._ansatte = {}
        elif not paa_nytt:
            return
        self._vises = ny
        self.query_one("#enhet", Tekst).sett(Content("") if enhet is None else lagret(enhet.navn))
        for knapp in ("#fra_fil", "#ny_ansatt"):
            self.query_one(knapp, Knapp).disabled = self._i_bruk() is None
        if enhet is None:
            self._sett_ansatte(())
        else:
            self.kjor(ansatte_i_virksomhet, self.okt, enhet.id, ferdig=self._fyll_ansatte, gruppe="ansatte")

    def _fyll_ansatte(self, svar: tuple[Ansattrad, ...] | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            return
        self._sett_ansatte(svar)
        self.folg_opp_ny()

    def _sett_ansatte(self, ansatte: tuple[Ansattrad, ...]) -> None:
        naa = self.okt.klokke.naa()
        self._ansatte = {r.id.hex: r for r in ansatte}
        self.ansattabell.sett_rader([ansattrad(r, naa, self.sprak) for r in ansatte])
        self.refresh_bindings()

    def _enhet(self) -> Virksomhetsrad | None:
        return self._enheter.get(self.enhetstabell.markert or "")

    def _i_bruk(self) -> Virksomhetsrad | None:
        """The chosen unit, if it is in use: a closed one takes no employees."""
        enhet = self._enhet()
        return enhet if enhet is not None and enhet.aktiv else None

    def valgt_ansatt(self) -> Ansattrad | None:
        return self._ansatte.get(self.ansattabell.markert or "")

    def ga_til_ansatt(self, ansettelse_id: UUID) -> Ansattrad | None:
        self.ansattabell.ga_til(ansettelse_id.hex)
        return self._ansatte.get(ansettelse_id.hex)


def _rad(v: Virksomhetsrad, sprak: str) -> Rad:
    """A unit as a row; without a leder it says so, since nobody keeps its employees then."""
    if v.ledere:
        ledere = lagret(", ".join(v.ledere))
    else:
        ledere = vis(T("mangler leder") if v.aktiv else T("ikke i bruk"), sprak)
        ledere = ledere.stylize("$warning" if v.aktiv else DUS)
    celler = {
        "navn": lagret(v.navn),
        "type": vis(VIRKSOMHETSTYPE[v.type], sprak),
        "ledere": ledere,
        "ansatte": lagret(f"{v.ansatte}"),
    }
    return Rad(v.id.hex, celler if v.aktiv else {k: c.stylize(DUS) for k, c in celler.items()})
