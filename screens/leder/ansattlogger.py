"""An employee's logs, «Stafettbarn» and «Aktørbarn»: heads alone, and what the leder does with passive ones
(SPEC 2.3, 9.3, 11.1)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Loggstatus
from screens.arbeidsside import SKJUL_NAVN
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, flett, lagret, vis
from screens.loggrader import ADVARSEL, DUS, FARE, STANSET
from screens.overforing.gang import Overforingsgang
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.slett_logg import slettegrunnlag
from stafett_tui.livsvisninger import Ansattlogger, Lederlogg, Slettegrunnlag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.lederlogger import ansattlogger
from stafett_tui.regler.passiv import maneder_passiv
from stafett_tui.sprak.datotekst import dag_kort, kort
from stafett_tui.sprak.merkelapper import LOGGSTATUS
from stafett_tui.sprak.tekst import TN, T

GJOR_AKTIV = Kommando(
    "lederlogg.gjor_aktiv",
    "g",
    T("Gjør aktiv"),
    "gjor_aktiv",
    T("Tar opp igjen en passiv logg, når de foresatte har samtykket på nytt."),
)
OVERFOR = Kommando(
    "lederlogg.overfor",
    "f",
    T("Overfør"),
    "overfor_logger",
    T("Overfører loggene du har merket, eller den markøren står på, til en annen stafettholder."),
)
SLETT = Kommando(
    "lederlogg.slett",
    "delete",
    T("Slett"),
    "slett",
    T("Sletter en passiv logg for godt, når arkivet har en kopi."),
)
UTVALG = Kommando(
    "lederlogg.utvalg", "p", T("Aktive/passive"), "neste_filter", T("Bytter mellom alle, aktive og passive.")
)
KOLONNER = (
    Kolonne("navn", T("Navn"), 22, vekt=2),
    Kolonne("nummer", T("Fødselsnr"), 13, prioritet=60),
    Kolonne("status", T("Status"), 8, prioritet=95),
    Kolonne("tiltak", T("Tiltak"), 6, prioritet=80, hoyre=True),
    Kolonne("oppdatert", T("Sist oppdatert"), 14, prioritet=70),
    Kolonne("merknad", T("Merknad"), 19, vekt=1, prioritet=90),
    Kolonne("overforinger", T("Overføringer"), 12, prioritet=50, hoyre=True),
)
BARE_PASSIVE = T("Bare passive logger kan gjøres aktive eller slettes. Sett markøren på en av dem.")


class AnsattloggerSide(Overforingsgang):
    """Over Brukere. The leder sees no content, so Enter opens nothing."""

    TITTEL = T("Logger")
    SEKSJON = "brukere"
    HJELP = (
        T("«Stafettbarn» er loggene den ansatte er stafettholder for. «Aktørbarn» er andres logger, der den ansatte "
          "har et tiltak eller kan lese."),
        T("Du ser navn, status og tall, men ikke innholdet i loggene."),
        T("Mellomrom merker logger, og F overfører dem til en annen stafettholder. Gjør det når den ansatte er borte "
          "eller har sluttet. Ansvaret flyttes når den andre har godtatt."),
        T("En passiv logg kan du gjøre aktiv igjen når de foresatte samtykker på nytt. Den gamle stafettholderen får "
          "den tilbake."),
        T("Etter seks måneder kan du slette den for godt. Arkivet må ha en kopi, og du blir spurt en siste gang."),
    )  # fmt: skip
    KOMMANDOER = (OVERFOR, GJOR_AKTIV, SLETT, UTVALG, SKJUL_NAVN)
    DEFAULT_CSS = """
    AnsattloggerSide {
        & #hvem { margin: 0 0 1 0; padding: 0 1; }
        & Tabell { height: auto; max-height: 45%; margin: 0 0 1 0; }
        & #filter { height: 1; margin: 0 0 1 0; padding: 0 1; }
        & #filter .overskrift { width: 1fr; padding: 0; }
        & #hvorfor { padding: 0 1; height: auto; margin: 0 0 1 0; }
        &.-lav #hvorfor { margin: 0; }
        &.-lav #hvem { margin: 0; }
    }
    """

    def __init__(self, okt: Okt, ansettelse_id: UUID, markert: UUID | None = None) -> None:
        """``markert`` is the log that the cursor is to stand on first."""
        super().__init__(okt)
        self._markert = markert
        self._ansettelse_id = ansettelse_id
        self.logger: Ansattlogger | None = None
        self._rader: dict[str, Lederlogg] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(id="navn", classes="tittel")
            yield Tekst(id="stilling", classes="meta")
        with Horizontal(id="filter"):
            yield Tekst(T("Stafettbarn"), classes="overskrift")
            yield Fanelinje(_filtervalg(()), "alle", id="status")
        tom = T("Den ansatte er ikke stafettholder for noen logg.")
        yield Tabell(KOLONNER, tom=tom, merkbar=True, id="stafettbarn")
        yield Knapperad(
            [
                Knapp(OVERFOR.tekst, "overfor_logger", av=True),
                Knapp(GJOR_AKTIV.tekst, "gjor_aktiv", av=True),
                Knapp(SLETT.tekst, "slett", av=True),
            ]
        )
        yield Tekst(BARE_PASSIVE, id="hvorfor", classes="dus")
        yield Tekst(T("Aktørbarn"), classes="overskrift")
        yield Tabell(KOLONNER, tom=T("Den ansatte har ingen oppgaver i andres logger."), id="aktorbarn")

    def on_mount(self) -> None:
        self.query_one("#stafettbarn", Tabell).focus()

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(ansattlogger, self.okt, self._ansettelse_id, ferdig=self._fyll, gruppe="logger")

    def _fyll(self, svar: Ansattlogger | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            self.stafett.tilbake()
            return
        self.logger = svar
        self.query_one("#navn", Tekst).sett(lagret(svar.navn))
        self.query_one("#stilling", Tekst).sett(
            lagret(svar.stilling) if svar.aktiv else flett(lagret(svar.stilling), T(", har sluttet"))
        )
        self.query_one("#status", Fanelinje).sett_valg(_filtervalg(svar.stafettbarn))
        self.tegn()

    def tegn(self) -> None:
        svar = self.logger
        if svar is None:
            return
        vises = {"aktive": {Loggstatus.AKTIV}, "passive": {Loggstatus.PASSIV}}.get(
            self.query_one("#status", Fanelinje).valgt, set(Loggstatus)
        )
        self._rader = {r.id.hex: r for r in svar.stafettbarn if r.status in vises}
        with self.app.batch_update():
            self._tabell("#stafettbarn", self._rader.values(), svar.i_dag)
            self._tabell("#aktorbarn", svar.aktorbarn, svar.i_dag)
            if self._markert is not None:
                self.query_one("#stafettbarn", Tabell).ga_til(self._markert.hex)
                self._markert = None
            self._vis_lov()

    def _tabell(self, hvor: str, rader: Iterable[Lederlogg], i_dag: date) -> None:
        self.query_one(hvor, Tabell).sett_rader([self._rad(r, i_dag) for r in rader])

    def _rad(self, r: Lederlogg, i_dag: date) -> Rad:
        navn = self.barnenavn(r.navn)
        celler = {
            "navn": flett(navn, T(" (%(n)d år)", n=r.alder), sprak=self.sprak),
            "nummer": lagret(r.nummer_maskert),
            "status": vis(LOGGSTATUS[r.status], self.sprak),
            "tiltak": lagret(f"{r.apne_tiltak}/{r.alle_tiltak}") if r.alle_tiltak else Content("–"),
            "oppdatert": lagret(dag_kort(r.oppdatert, i_dag, self.sprak)),
            "merknad": self._merknad(r, i_dag),
            "overforinger": lagret(f"{r.overforinger}") if r.overforinger else Content("–"),
        }
        if r.status is Loggstatus.PASSIV:
            celler = {k: c if k == "merknad" else c.stylize(DUS) for k, c in celler.items()}
        return Rad(r.id.hex, celler)

    def _merknad(self, r: Lederlogg, i_dag: date) -> Content:
        hva = self._tilstand(r, i_dag)
        if not r.overfores:
            return hva
        venter = flett((T("overføres"), ADVARSEL), sprak=self.sprak)
        return Content(", ").join([venter, hva]) if hva else venter

    def _tilstand(self, r: Lederlogg, i_dag: date) -> Content:
        if r.passiv_fra is not None:
            n = maneder_passiv(r.passiv_fra, i_dag)
            if not n:
                return vis(T("passiv fra %(dag)s", dag=kort(r.passiv_fra, i_dag, self.sprak)), self.sprak)
            return vis(TN("passiv i %(n)d måned", "passiv i %(n)d måneder", n=n), self.sprak)
        if r.samtykke in STANSET:
            return vis(STANSET[r.samtykke], self.sprak).stylize(FARE)
        return Content("")

    # --- what the leder does ---

    def valgt(self) -> Lederlogg | None:
        """The log that the cursor stands on among «Stafettbarn»."""
        return self._rader.get(self.query_one("#stafettbarn", Tabell).markert or "")

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id in (GJOR_AKTIV.id, SLETT.id):
            rad = self.valgt() if self.is_mounted else None
            return rad is not None and kommando_id.removeprefix("lederlogg.") in rad.kan
        if kommando_id == OVERFOR.id:
            return self.is_mounted and bool(self._som_overfores())
        return True

    def _som_overfores(self) -> list[UUID]:
        """The logs that are ticked, else the one that the cursor stands on."""
        valgt = self.valgt()
        merket = self.query_one("#stafettbarn", Tabell).merkede or ([valgt.id.hex] if valgt else [])
        return [self._rader[n].id for n in merket if "overfor" in self._rader[n].kan]

    def _vis_lov(self) -> None:
        """The buttons say why they are off."""
        rad = self.valgt()
        kan = frozenset[str]() if rad is None else rad.kan
        kan = kan | ({"overfor_logger"} if self._som_overfores() else frozenset())
        for knapp in self.query(Knapp):
            knapp.disabled = knapp.id not in kan
        self.query_one("#hvorfor").set_class("slett" in kan or not self._rader, "skjult")
        self.refresh_bindings()

    def on_tabell_markert(self) -> None:
        if self.logger is not None:
            self._vis_lov()

    def on_fanelinje_valgt(self) -> None:
        self.tegn()

    def action_neste_filter(self) -> None:
        self.query_one("#status", Fanelinje).neste()

    async def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        """A button is named for the act it does."""
        if hendelse.button.id is not None:
            await self.run_action(hendelse.button.id)

    def on_tabell_merket(self) -> None:
        self._vis_lov()

    def action_overfor_logger(self) -> None:
        self.overfor(self._som_overfores())

    def action_gjor_aktiv(self) -> None:
        from screens.leder.gjor_aktiv import GjorAktiv

        if (rad := self.valgt()) is not None and self.logger is not None:
            self.app.push_screen(GjorAktiv(self.okt, rad, self.logger.navn), self._gjort)

    def action_slett(self) -> None:
        if (rad := self.valgt()) is not None:
            self.kjor(slettegrunnlag, self.okt, rad.id, ferdig=self._spor_om_sletting, gruppe="slett")

    def _spor_om_sletting(self, grunnlag: Slettegrunnlag | Avslag) -> None:
        from screens.leder.slett_logg import SlettLogg

        if isinstance(grunnlag, Avslag):
            self.si_avslag(grunnlag)
            self.last()
        else:
            self.app.push_screen(SlettLogg(self.okt, grunnlag), self._gjort)

    def _gjort(self, _svar: Kvittering | None) -> None:
        self.last()


def _filtervalg(rader: Sequence[Lederlogg]) -> list[Fanevalg]:
    passive = sum(r.status is Loggstatus.PASSIV for r in rader)
    return [
        Fanevalg("alle", T("Alle logger %(n)d", n=len(rader)), T("Alle %(n)d", n=len(rader))),
        Fanevalg("aktive", T("Aktive %(n)d", n=len(rader) - passive)),
        Fanevalg("passive", T("Passive %(n)d", n=passive)),
    ]
