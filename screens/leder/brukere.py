"""Brukere: the employees of the leder's unit, their marks and how they log in (SPEC 2.3, 11.1)."""

from collections.abc import Collection, Iterator
from uuid import UUID

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.lasting import krever
from screens.leder.ansatthandlinger import (
    AVSLUTT_ANSETTELSE,
    ENDRE_ANSATT,
    FRA_FIL,
    KODE,
    NY_ANSATT,
    Ansatthandlinger,
)
from screens.leder.ansattrader import INNLOGGING, LOGGER, MERKER, NAVN, STILLING, ansattkort, ansattrad
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet
from stafett_tui.oppslag.overforinger import mine_overforinger
from stafett_tui.overforingsvisninger import Overforingskort
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Ansattrad

LOGGER_TIL = Kommando(
    "ansatt.logger",
    "l",
    T("Logger"),
    "vis_logger",
    T("Stafettbarn og aktørbarn til den ansatte, og passive logger. Enter gjør det samme."),
)

INNSYN = Kommando(
    "ansatt.innsynslogg",
    "i",
    T("Innsynslogg"),
    "vis_innsynslogg",
    T("Hvem som har åpnet eller endret loggene i virksomheten."),
    i_bunn=False,
)


OVERFORINGER = Kommando(
    "ansatt.overforinger",
    "f",
    T("Overføringer"),
    "vis_overforinger",
    T("Logger som er sendt til deg som leder, og de du har sendt for en ansatt."),
    i_bunn=False,
)
MALER = Kommando(
    "ansatt.maler",
    "m",
    T("Maler"),
    "vis_maler",
    T("Malene virksomheten selv har lagret for mål og tiltak: lag, endre og ta bort."),
    i_bunn=False,
)


class Brukere(Ansatthandlinger):
    """Enter opens the logs of the one the cursor stands on."""

    TITTEL = T("Brukere")
    SEKSJON = "brukere"
    HJELP = (
        T(
            "Her er alle som arbeider i virksomheten, og de som har sluttet. Enter viser loggene til den ansatte, "
            "V endrer navn, kontakt og merker."
        ),
        T(
            "C henter mange ansatte fra en CSV-fil. I er innsynsloggen. F viser overføringer som venter. M er malene."
        ),
        T("«Logger» er hvor mange stafettlogger den ansatte har. Du ser ikke innholdet i dem."),
        T("Den som skal registrere barn, må være merket som både stafettholder og aktør."),
        T(
            "En ny ansatt logger inn første gang med en engangskode. K lager den, og du gir den selv. "
            "Har noen glemt passordet, lager du en ny kode."
        ),
        T("Ledere og administratorer merkes av kommunens administrator."),
    )
    KOMMANDOER = (
        LOGGER_TIL,
        INNSYN,
        OVERFORINGER,
        FRA_FIL,
        MALER,
        NY_ANSATT,
        ENDRE_ANSATT,
        KODE,
        AVSLUTT_ANSETTELSE,
    )
    DEFAULT_CSS = """
    Brukere {
        & #kropp { height: 1fr; }
        & #venter { margin: 0 0 1 0; }
        & #kort { width: 30; height: 1fr; margin: 0 0 1 2; padding: 0 0 0 2; border-left: solid $linje; }
        & #korttekst { height: auto; }
        &.-smal #kort { display: none; }
    }
    """

    def __init__(self, okt: Okt, ansatt: UUID | None = None) -> None:
        """``ansatt`` is the employment that the cursor is to stand on first; who lacks a code is offered one."""
        super().__init__(okt)
        self._nyansatt = ansatt
        self._ansatte: dict[str, Ansattrad] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="antall", classes="meta")
        yield Tekst(id="venter", classes="stripe-info skjult")
        with Horizontal(id="kropp"):
            yield Tabell(
                [NAVN, STILLING, MERKER, LOGGER, INNLOGGING],
                tom=T("Her kommer de ansatte i virksomheten. Trykk N for å legge til en."),
                id="ansatte",
            )
            with VerticalScroll(id="kort", can_focus=False):
                yield Tekst(id="korttekst")

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == LOGGER_TIL.id:
            return self.valgt_ansatt() is not None
        if kommando_id in (ENDRE_ANSATT.id, KODE.id, AVSLUTT_ANSETTELSE.id):
            return self.kan_med_ansatt(kommando_id)
        return True

    def action_tilbake(self) -> None:
        self.program.vis_seksjon("leder_min_side")

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(ansatte_i_virksomhet, self.okt, ferdig=self._fyll, gruppe="liste")
        self.kjor(mine_overforinger, self.okt, ferdig=self._vis_ventende, gruppe="overforinger")

    def _vis_ventende(self, svar: tuple[Overforingskort, ...]) -> None:
        venter = sum(k.til_meg for k in svar)
        stripe = self.query_one("#venter", Tekst)
        stripe.set_class(not venter, "skjult")
        stripe.sett(
            TN(
                "%(n)d overføring venter på svar fra deg. F viser den.",
                "%(n)d overføringer venter på svar fra deg. F viser dem.",
                n=venter,
            )
        )

    def _fyll(self, svar: tuple[Ansattrad, ...] | Avslag) -> None:
        if isinstance(svar, Avslag):
            self._ansatte = {}
            self.si_avslag(svar)
        else:
            self._ansatte = {r.id.hex: r for r in svar}
        self.tegn()
        self.folg_opp_ny()

    def tegn(self) -> None:
        naa = self.okt.klokke.naa()
        self.query_one("#antall", Tekst).sett(_antall(self._ansatte.values()))
        tabell = self.query_one(Tabell)
        tabell.sett_rader([ansattrad(r, naa, self.sprak) for r in self._ansatte.values()])
        self._vis_kort()

    def _vis_kort(self) -> None:
        rad = self.valgt_ansatt()
        kort = Content("")
        if rad is not None:
            kort = ansattkort(rad, self.okt.klokke.naa(), self.sprak, med_logger=True)
        self.query_one("#korttekst", Tekst).sett(kort)
        self.refresh_bindings()

    # --- what the user does ---

    def valgt_ansatt(self) -> Ansattrad | None:
        return self._ansatte.get(self.query_one(Tabell).markert or "")

    def ga_til_ansatt(self, ansettelse_id: UUID) -> Ansattrad | None:
        self.query_one(Tabell).ga_til(ansettelse_id.hex)
        return self._ansatte.get(ansettelse_id.hex)

    def on_tabell_markert(self) -> None:
        self._vis_kort()

    def on_tabell_valgt(self) -> None:
        self.action_vis_logger()

    def action_vis_logger(self) -> None:
        from screens.leder.ansattlogger import AnsattloggerSide

        if (rad := self.valgt_ansatt()) is not None:
            self.app.push_screen(AnsattloggerSide(self.okt, rad.id))

    def action_vis_innsynslogg(self) -> None:
        from screens.leder.innsynslogg import InnsynsloggSide

        self.app.push_screen(InnsynsloggSide(self.okt))

    @krever("screens.overforing.liste")
    def action_vis_overforinger(self) -> None:
        from screens.overforing.liste import Overforinger

        self.app.push_screen(Overforinger(self.okt))

    def action_vis_maler(self) -> None:
        from screens.leder.maler import Malside

        self.app.push_screen(Malside(self.okt))

    def action_fra_fil(self) -> None:
        self.apne_fra_fil()

    def action_ny(self) -> None:
        self.apne_ny_ansatt(None)


def _antall(rader: Collection[Ansattrad]) -> T:
    """How many there are on the page, those who have left by themselves."""
    aktive = sum(r.aktiv for r in rader)
    ansatte = TN("%(n)d ansatt", "%(n)d ansatte", n=aktive)
    if aktive == len(rader):
        return ansatte
    return T("%(ansatte)s, %(n)d har sluttet", ansatte=ansatte, n=len(rader) - aktive)
