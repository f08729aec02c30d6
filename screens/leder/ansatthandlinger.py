"""What is done with employees, from the leder's list and the administrator's: add, change, code, end (SPEC 11.1)."""

from abc import abstractmethod
from uuid import UUID

from data.koder import Hatt
from screens.arbeidsside import Arbeidsside
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Felt
from screens.felles.kommandoer import Kommando
from screens.felles.tekstvern import Visbar
from screens.leder.ansatt import AnsattSkjema
from screens.leder.ansattrader import har_kode
from screens.leder.engangskode import EngangskodeVisning
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.brukere import HAR_PLIKTER, avslutt_ansettelse
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.okt import Okt
from stafett_tui.sikkerhet.huskstand import HUSK_SLATT_AV
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Ansattrad

NY_ANSATT = Kommando(
    "ansatt.ny",
    "n",
    T("Ny ansatt"),
    "ny",
    T("Legger til en ansatt, også en som har sluttet og kommer tilbake."),
)
ENDRE_ANSATT = Kommando("ansatt.endre", "v", T("Endre"), "endre", T("Navn, kontakt, stilling og merker."))
KODE = Kommando(
    "ansatt.kode",
    "k",
    T("Engangskode"),
    "engangskode",
    T("Lager en kode som den ansatte logger inn med første gang, eller når passordet er glemt."),
)
AVSLUTT_ANSETTELSE = Kommando(
    "ansatt.avslutt",
    "delete",
    T("Avslutt ansettelsen"),
    "avslutt_ansettelse",
    T("Den ansatte ser ikke lenger noe av virksomhetens logger."),
)
FRA_FIL = Kommando(
    "ansatt.fra_fil",
    "c",
    T("Ansatte fra fil"),
    "fra_fil",
    T("Legger til og endrer mange på en gang, fra en CSV-fil. Du ser hva som vil skje, før det skjer."),
    i_bunn=False,
)


class Ansatthandlinger(Arbeidsside):
    """Pages that hold a list of employees. After each act the list is read again, with the cursor kept."""

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._nyansatt: UUID | None = None
        """the employment that was just made, until the list has been read with it"""

    @abstractmethod
    def valgt_ansatt(self) -> Ansattrad | None:
        """The employee that the cursor stands on."""

    @abstractmethod
    def ga_til_ansatt(self, ansettelse_id: UUID) -> Ansattrad | None:
        """Puts the cursor on an employee; None when the list does not hold them."""

    def kan_med_ansatt(self, kommando_id: str) -> bool:
        """Whether an act is possible with the chosen employee: not with one who has left."""
        rad = self.valgt_ansatt()
        if rad is None or not rad.aktiv:
            return False
        return kommando_id != AVSLUTT_ANSETTELSE.id or rad.ansatt_id != self.okt.ansatt_id

    # --- add and change ---

    def apne_ny_ansatt(self, virksomhet_id: UUID | None) -> None:
        """The empty form, for this unit."""
        self.app.push_screen(AnsattSkjema(self.okt, None, virksomhet_id=virksomhet_id), self._lagt_til)

    def apne_fra_fil(self, virksomhet_id: UUID | None = None, virksomhet: str = "") -> None:
        """Many at a time: the leder's own unit, or the one that the administrator has chosen."""
        from screens.leder.importer import ImporterAnsatte

        self.app.push_screen(ImporterAnsatte(self.okt, virksomhet_id, virksomhet))

    def _lagt_til(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            self._nyansatt = UUID(svar.id)

    def folg_opp_ny(self) -> None:
        """The list has come: the cursor goes to the new one, who is offered a code if it is needed."""
        ny, self._nyansatt = self._nyansatt, None
        rad = self.ga_til_ansatt(ny) if ny is not None else None
        if (
            rad is not None
            and rad.brukernavn is not None
            and not rad.har_passord
            and rad.kode_utloper is None
        ):
            self._spor_om_kode(
                rad, T("%(navn)s trenger en engangskode for å logge inn første gang.", navn=rad.navn)
            )

    def action_endre(self) -> None:
        rad = self.valgt_ansatt()
        if rad is None:
            return
        if rad.aktiv:
            self.app.push_screen(AnsattSkjema(self.okt, rad))
        else:
            self.si(
                T(
                    "%(navn)s har sluttet. Den som kommer tilbake, legger du til som ny ansatt.",
                    navn=rad.navn,
                )
            )

    # --- code ---

    def action_engangskode(self) -> None:
        """A code. Asks first when it takes the place of something."""
        rad = self.valgt_ansatt()
        if rad is None:
            return
        if rad.brukernavn is None:
            self._be_om_brukernavn(rad)
        elif har_kode(rad, self.okt.klokke.naa()):
            self._spor_om_kode(
                rad, T("%(navn)s har en kode fra før. Den virker ikke når du lager en ny.", navn=rad.navn)
            )
        elif rad.har_passord:
            self._spor_om_kode(
                rad,
                T(
                    "%(navn)s har passord fra før. Det virker til koden er brukt og et nytt passord er laget.",
                    navn=rad.navn,
                ),
            )
        else:
            self._lag_kode(rad)

    def _be_om_brukernavn(self, rad: Ansattrad) -> None:
        """Without a user name there is nothing to log in as: the form opens where it is written."""
        self.si(
            T("%(navn)s trenger et brukernavn først. Skriv det her, og lag koden etterpå.", navn=rad.navn)
        )
        skjema = AnsattSkjema(self.okt, rad)

        def i_feltet() -> None:
            felt: Felt | None = skjema.finn("brukernavn")
            if felt is not None:
                felt.focus()

        self.app.push_screen(skjema)
        skjema.call_after_refresh(i_feltet)

    def _spor_om_kode(self, rad: Ansattrad, sporsmal: Visbar) -> None:
        def svart(svar: str | None) -> None:
            if svar == "lag":
                self._lag_kode(rad)

        svar = [Svar("vent", T("Ikke nå")), Svar("lag", T("Lag engangskode"))]
        self.app.push_screen(Bekreft(T("Lage engangskode?"), sporsmal, svar), svart)

    def _lag_kode(self, rad: Ansattrad) -> None:
        def laget(svar: Engangskode | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            else:
                self.app.push_screen(EngangskodeVisning(svar, rad.navn))
                if svar.husk_slatt_av:
                    self.si(HUSK_SLATT_AV)

        self.kjor(lag_engangskode, self.okt, rad.id, ferdig=laget, gruppe="kode")

    # --- end ---

    def action_avslutt_ansettelse(self) -> None:
        rad = self.valgt_ansatt()
        if rad is None:
            return

        def svart(svar: str | None) -> None:
            if svar == "avslutt":
                self.si(T("Avslutter ansettelsen. Det kan ta noen sekunder."))
                self.kjor(avslutt_ansettelse, self.okt, rad.id, ferdig=self._avsluttet, gruppe="avslutt")

        sporsmal = T(
            "%(navn)s mister tilgangen med en gang. Var det den siste stillingen, får databasen ny nøkkel. Det kan ta "
            "noen sekunder. Den som har stafettlogger eller åpne tiltak, kan ikke avsluttes før en annen har "
            "overtatt dem.",
            navn=rad.navn,
        )
        svar = [Svar("behold", T("Avbryt")), Svar("avslutt", T("Avslutt ansettelsen"), farlig=True)]
        self.app.push_screen(Bekreft(T("Avslutt ansettelsen?"), sporsmal, svar), svart)

    def _avsluttet(self, svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Avslag) and svar.kode == HAR_PLIKTER and self.okt.hatt is Hatt.LEDER:
            self._tilby_loggene(svar)
        elif isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.si(svar.setning)
        self.last()

    def _tilby_loggene(self, avslag: Avslag) -> None:
        """What holds them back is done from their logs."""
        rad = self.valgt_ansatt()

        def svart(svar: str | None) -> None:
            from screens.leder.ansattlogger import AnsattloggerSide

            if svar == "logger" and rad is not None:
                self.app.push_screen(AnsattloggerSide(self.okt, rad.id))

        self.app.clear_notifications()  # that it was under way
        svar = [Svar("lukk", T("Lukk")), Svar("logger", T("Vis loggene"))]
        self.app.push_screen(Bekreft(T("Kan ikke avsluttes ennå"), avslag.setning, svar), svart)
