"""Employees from a file: what each line would do is shown first, and nothing is written before «Legg til»
(SPEC 11.1)."""

from collections.abc import Iterator
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Hatt
from screens.arbeidsside import Arbeidsside
from screens.felles.felt import Felt, Feltendret, Linjefelt
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.linjer import Topplinje
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, lagret, vis
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.importer_ansatte import importer_ansatte, les_fil
from stafett_tui.importvisninger import IMPORTUTFALL, Importlinje, Importplan, Importutfall
from stafett_tui.okt import Okt
from stafett_tui.regler.ansattfil import FILFELT, KOLONNELISTE
from stafett_tui.sprak.tekst import TN, T

LEGG_TIL = Kommando(
    "import.legg_til",
    "ctrl+s",
    T("Legg til"),
    "legg_til",
    T("Gjør det som står i listen. Linjer med feil blir ikke med."),
)
BARE_FEIL = Kommando("import.feil", "p", T("Neste feil"), "neste_feil", T("Går til neste linje med feil."))
KOLONNENE = T("Kolonnene øverst i filen: %(navn)s.", navn=KOLONNELISTE)
LEDERKOLONNER = T("Administratoren kan også ha med disse kolonnene: %(navn)s.", navn="leder; administrator")
STIL = {
    Importutfall.NY: "bold $success",
    Importutfall.ENDRES: "bold $warning",
    Importutfall.UENDRET: "$text-muted",
    Importutfall.FEIL: "bold $error",
}


class Filsti(Linjefelt):
    """The path; Enter reads the file."""

    class Lest(Message):
        """The file is to be read."""

    def tast(self, tast: str) -> bool:
        if tast == "enter":
            self.post_message(self.Lest())
            return True
        return super().tast(tast)


class ImporterAnsatte(Arbeidsside):
    """Over Brukere, or the administrator's Virksomheter. What is shown is what was read: a file that is changed
    meanwhile is to be shown again."""

    TITTEL = T("Ansatte fra fil")
    SEKSJON = "brukere"
    HJELP = (
        T("Filen er CSV fra et regneark: en linje for hver ansatt, og navnene på kolonnene øverst."),
        KOLONNENE,
        T("Under stafettholder og aktør skriver du ja eller nei. Fødselsnummer må alltid være med."),
        T(
            "Den som arbeider her fra før, finnes på nummeret og blir endret. En tom celle lar det som står, "
            "bli stående. Ingen blir avsluttet av en fil."
        ),
        T("Linjer med feil blir ikke med. Rett dem i filen, og vis den en gang til."),
        LEDERKOLONNER,
        T("Den som skal logge inn, gir du en engangskode etterpå, fra listen over ansatte."),
    )
    KOMMANDOER = (LEGG_TIL, BARE_FEIL)
    DEFAULT_CSS = """
    ImporterAnsatte {
        & #filrad { height: auto; padding: 0 1; }
        & #filrad Felt { width: 1fr; padding: 0 2 0 0; }
        & #filrad Knapp { margin: 1 0 0 0; }
        & #om { padding: 0 1; height: auto; margin: 0 0 1 0; }
        & #linjer { height: 1fr; }
        & #merknader { height: auto; max-height: 5; min-height: 2; margin: 0 1; }
        &.-lav #om { margin: 0; }
        &.-lav .hode { margin: 0; }
    }
    """

    def __init__(self, okt: Okt, virksomhet_id: UUID | None = None, virksomhet: str = "") -> None:
        """For the administrator the unit that the employees work in, and its name."""
        super().__init__(okt)
        self._virksomhet_id = virksomhet_id
        self._virksomhet = virksomhet
        self.plan: Importplan | None = None
        self._arbeider = False

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self._tittel(), classes="tittel")
            yield Tekst(id="antall", classes="meta")
        with Horizontal(id="filrad"):
            yield Felt(
                T("Fil"),
                Filsti(FILFELT, maks=1000),
                hjelp=T("Skriv eller lim inn hvor filen ligger. Enter viser den."),
            )
            yield Knapp(T("Vis filen"), "vis")
        yield Tekst(id="om")
        yield Tabell(
            [
                Kolonne("linje", T("Linje"), 5, hoyre=True),
                Kolonne("utfall", T("Hva"), 9),
                Kolonne("navn", T("Navn"), 18, vekt=1),
                Kolonne("stilling", T("Stilling"), 12, vekt=1, prioritet=60),
                Kolonne("merknad", T("Merknad"), 18, vekt=3, prioritet=90),
            ],
            tom=T("Her kommer linjene i filen, med hva som vil skje. Ingenting blir gjort før «Legg til»."),
            id="linjer",
        )
        yield Tekst(id="merknader")
        yield Knapperad(
            [Knapp(LEGG_TIL.tekst, "legg_til", hoved=True, av=True), Knapp(T("Avbryt"), "avbryt")]
        )

    def _tittel(self) -> T:
        """With the unit, where there are several to choose from."""
        if not self._virksomhet:
            return self.TITTEL
        return T("%(tittel)s: %(enhet)s", tittel=self.TITTEL, enhet=self._virksomhet)

    def on_mount(self) -> None:
        if self.okt.hatt is Hatt.ADMINISTRATOR:
            self.query_one(Topplinje).velg("virksomheter")
        self._sett(None)
        self.query_one(Felt).focus()

    # --- reading ---

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        """Another path: what is shown is not of it."""
        self.query_one(Felt).vis_feil(None)
        if self.plan is not None:
            self._sett(None)

    def on_filsti_lest(self) -> None:
        self.action_vis()

    def action_vis(self) -> None:
        sti = self.query_one(Filsti).verdi
        if not self._arbeider:
            self.kjor(les_fil, self.okt, sti, self._virksomhet_id, ferdig=self._lest, gruppe="fil")

    def _lest(self, svar: Importplan | Avslag) -> None:
        if isinstance(svar, Avslag):
            self._sett(None)
            if svar.feil:
                self.query_one(Felt).vis_feil(svar.setning)
                self.query_one(Felt).focus()
            else:
                self.si_avslag(svar)
            return
        self._sett(svar)
        self.query_one(Tabell).focus()

    # --- what is shown ---

    def _sett(self, plan: Importplan | None) -> None:
        self.plan = plan
        with self.app.batch_update():
            self.query_one(Tabell).sett_rader([self._rad(r) for r in plan.linjer] if plan else [])
            self.query_one("#antall", Tekst).sett(self._antall(plan))
            self.query_one("#om", Tekst).sett(self._om(plan))
            self._vis_merknader()
        kan = plan is not None and plan.skrives > 0
        knapp = self.query_one("#legg_til", Knapp)
        knapp.disabled = not kan
        knapp.sett_tekst(_legg_til_tekst(plan))
        self.refresh_bindings()

    def _rad(self, r: Importlinje) -> Rad:
        forste = vis(r.merknader[0], self.sprak) if r.merknader else Content("")
        return Rad(
            str(r.linje),
            {
                "linje": lagret(str(r.linje)),
                "utfall": vis(IMPORTUTFALL[r.utfall], self.sprak).stylize(STIL[r.utfall]),
                "navn": lagret(r.navn),
                "stilling": lagret(r.stilling),
                "merknad": forste,
            },
        )

    def _antall(self, plan: Importplan | None) -> Content:
        if plan is None:
            return Content("")
        resten = (u for u in Importutfall if u is not Importutfall.NY)
        deler = [
            TN("%(n)d ny", "%(n)d nye", n=plan.antall(Importutfall.NY)),
            *(T("%(n)d %(hva)s", n=n, hva=IMPORTUTFALL[u]) for u in resten if (n := plan.antall(u))),
        ]
        return Content(", ").join([vis(d, self.sprak) for d in deler])

    def _om(self, plan: Importplan | None) -> Content:
        """What is to be known of the file as a whole."""
        if plan is None:
            om_fila = [KOLONNENE, *([LEDERKOLONNER] if self.okt.hatt is Hatt.ADMINISTRATOR else [])]
            return LINJESKIFT.join([vis(t, self.sprak).stylize("$text-muted") for t in om_fila])
        om = [] if plan.skrives or plan.med_feil else [T("Filen har ingenting nytt.")]
        if plan.ikke_brukt:
            om.append(T("Kolonner som ikke brukes: %(navn)s.", navn=", ".join(plan.ikke_brukt)))
        if plan.apen_for_andre:
            om.append(T("Andre kan lese filen, og den har fødselsnumre. Slett den etterpå."))
        return LINJESKIFT.join([vis(t, self.sprak).stylize("$warning") for t in om])

    def _valgt(self) -> Importlinje | None:
        markert = self.query_one(Tabell).markert
        linjer = self.plan.linjer if self.plan is not None else ()
        return next((r for r in linjer if str(r.linje) == markert), None)

    def _vis_merknader(self) -> None:
        """All that is said of the line that the cursor stands on: the table has room for the first."""
        rad = self._valgt()
        merknader = rad.merknader if rad is not None else ()
        self.query_one("#merknader", Tekst).sett(LINJESKIFT.join([vis(m, self.sprak) for m in merknader]))

    def on_tabell_markert(self) -> None:
        self._vis_merknader()

    # --- what the user does ---

    def tillatt(self, kommando_id: str) -> bool | None:
        match kommando_id:
            case LEGG_TIL.id:
                return self.plan is not None and self.plan.skrives > 0
            case BARE_FEIL.id:
                return self.plan is not None and bool(self.plan.med_feil)
        return True

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        match hendelse.button.id:
            case "vis":
                self.action_vis()
            case "legg_til":
                self.action_legg_til()
            case "avbryt":
                self.action_tilbake()

    def action_neste_feil(self) -> None:
        """To the next line that is wrong, and from the last to the first."""
        if self.plan is not None and (feil := self.plan.med_feil):
            rad = self._valgt()
            her = rad.linje if rad is not None else 0
            neste = next((r for r in feil if r.linje > her), feil[0])
            self.query_one(Tabell).ga_til(str(neste.linje))

    def action_legg_til(self) -> None:
        if self.plan is None or not self.plan.skrives or self._arbeider:
            return
        self._arbeider = True
        self.query_one("#legg_til", Knapp).disabled = True
        self.kjor(
            importer_ansatte, self.okt, self.plan, self._virksomhet_id, ferdig=self._gjort, gruppe="import"
        )

    def _gjort(self, svar: Kvittering | Avslag) -> None:
        self._arbeider = False
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            self.action_vis()
            return
        self.si(svar.setning)
        self.stafett.tilbake()


def _legg_til_tekst(plan: Importplan | None) -> T:
    """The button says how many, and how many are left out."""
    if plan is None or not plan.skrives:
        return LEGG_TIL.tekst
    feil = len(plan.med_feil)
    if not feil:
        return T("Legg til %(n)d", n=plan.skrives)
    return T("Legg til %(n)d, utelat %(feil)d", n=plan.skrives, feil=feil)
