"""The section of people: stafettholder, aktører, those who may read, the family (SPEC 2.2, 5.2)."""

from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from screens.barnets_logg.deltakelse import deltakelsestekst
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import MELLOM, Tekst, lagret, vis
from stafett_tui.sprak.datotekst import Datotekst, kort
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Aktorkort, Loggvisning

KOLONNER = (
    Kolonne("navn", T("Navn"), 18, vekt=2),
    Kolonne("rolle", T("Rolle"), 13, prioritet=90),
    Kolonne("tjeneste", T("Tjeneste"), 16, vekt=2, prioritet=80),
    Kolonne("stilling", T("Stilling"), 14, vekt=1, prioritet=60),
    Kolonne("apne", T("Åpne tiltak"), 11, prioritet=70, hoyre=True),
    Kolonne("lysglimt", T("Lysglimt"), 9, prioritet=65, hoyre=True),
    Kolonne("leser", T("Kan lese"), 26, vekt=2, prioritet=75),
)


class Aktordel(Vertical):
    """Rows in the order of the read model. Those with reading access can be ended."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Aktordel { height: 1fr; }
    Aktordel Tabell { height: auto; max-height: 1fr; }
    Aktordel #deltakelse { margin: 1 0 0 0; }
    .-lav Aktordel #deltakelse { margin: 0; }
    """

    class Endret(Message):
        """Another person is chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._aktorer: dict[str, Aktorkort] = {}

    def compose(self) -> ComposeResult:
        yield Tabell(KOLONNER, id="folk")
        yield Tekst(id="deltakelse", classes="innrykk")
        yield Knapperad(
            [
                Knapp(T("Gi lesetilgang"), "gi_lesetilgang"),
                Knapp(T("Avslutt lesetilgang"), "avslutt_lesetilgang"),
            ]
        )

    @property
    def lesetilgang(self) -> tuple[UUID, str] | None:
        """Id and name of the reading access that the cursor is on."""
        valgt = self._aktorer.get(self.query_one(Tabell).markert or "")
        if valgt is None or valgt.lesetilgang_id is None:
            return None
        return valgt.lesetilgang_id, valgt.navn

    def vis(self, logg: Loggvisning) -> None:
        """The log has been read."""
        self._aktorer = {f"{a.lesetilgang_id or nr}": a for nr, a in enumerate(logg.aktorer)}
        self.query_one(Tabell).sett_rader([self._rad(n, a, logg) for n, a in self._aktorer.items()])
        deltakelse = self.query_one("#deltakelse", Tekst)
        deltakelse.set_class(logg.deltakelse is None, "skjult")
        if logg.deltakelse is not None:
            sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
            deltakelse.sett(deltakelsestekst(logg.deltakelse, sprak, skille=MELLOM))
        self._kan = logg.kan
        self._vis_knapper()

    def _vis_knapper(self) -> None:
        self.query_one("#gi_lesetilgang").set_class("gi_lesetilgang" not in self._kan, "skjult")
        kan_avslutte = "avslutt_lesetilgang" in self._kan and self.lesetilgang is not None
        self.query_one("#avslutt_lesetilgang").set_class(not kan_avslutte, "skjult")

    def _rad(self, nokkel: str, a: Aktorkort, logg: Loggvisning) -> Rad:
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        celler = {
            "navn": lagret(a.navn),
            "rolle": vis(a.rolle, sprak),
            "tjeneste": lagret(a.tjeneste),
            "stilling": lagret(a.stilling),
            "apne": lagret(f"{a.apne_tiltak}") if a.lesetilgang_id is None else Content(""),
            "lysglimt": lagret(f"{a.lysglimt}") if logg.deltakelse is not None else Content(""),
            "leser": vis(_leser(a, logg), sprak) if a.lesetilgang_id is not None else Content(""),
        }
        return Rad(nokkel, celler)

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        hendelse.stop()
        self._vis_knapper()
        self.post_message(self.Endret())


def _leser(a: Aktorkort, logg: Loggvisning) -> T:
    """How much of the log, and until when."""
    hva = T("«%(tekst)s»", tekst=a.oppmerksomhet) if a.oppmerksomhet else T("hele loggen")
    if a.til_dato is None:
        return hva
    return T("til %(dag)s: %(hva)s", hva=hva, dag=Datotekst(kort, a.til_dato, logg.i_dag))
