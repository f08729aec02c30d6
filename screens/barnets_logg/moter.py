"""The section of meetings: the møtelogg as a table, the chosen meeting in full, and what may be done with it."""

from datetime import date
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret
from screens.mote.motetekst import mote_i_fullt
from screens.mote.rader import dagtekst, innkalte, tidsrom, tilstand
from stafett_tui.motevisninger import Deltakerkort, Motekort, Motelogg, Moterad
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

KOLONNER = (
    Kolonne("dato", T("Dato"), 15),
    Kolonne("tid", T("Kl."), 11, prioritet=85),
    Kolonne("status", T("Status"), 16, prioritet=90),
    Kolonne("sted", T("Sted"), 16, vekt=2, prioritet=80),
    Kolonne("innkalte", T("Innkalte"), 20, vekt=3, prioritet=70),
)
REGISTRER, SKRIV_REFERAT = T("Registrer møte"), T("Skriv referat")
TOM = T("Her kommer møtene om barnet.")
TOM_MED_M = T("Her kommer møtene om barnet. Trykk M for å kalle inn til det første.")
KNAPPER = {"registrer_mote": "registrer", "endre_mote": "endre", "avlys_mote": "avlys"}
"""button, and what it needs to find in ``Motekort.kan``"""


class Moterull(VerticalScroll, can_focus=True):
    """Scrolls; takes focus only when there is more than is seen, so that arrows can scroll it."""

    def allow_focus(self) -> bool:
        return self.max_scroll_y > 0


class Motedel(Vertical):
    """Newest first."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Motedel { height: 1fr; }
    Motedel #motetabell { height: auto; max-height: 12; margin: 0 0 1 0; }
    Motedel Moterull { height: 1fr; &:focus { scrollbar-color: $accent; } }
    Motedel #motetekst { height: auto; padding: 0 1; max-width: 100; }
    .-lav Motedel #motetabell { max-height: 6; }
    """

    class Endret(Message):
        """Another meeting is chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._moter: dict[str, Motekort] = {}
        self._i_dag: date | None = None

    def compose(self) -> ComposeResult:
        yield Tabell(KOLONNER, tom=TOM, id="motetabell")
        with Moterull():
            yield Tekst(id="motetekst")
        yield Knapperad(
            [
                Knapp(REGISTRER, "registrer_mote", hoved=True),
                Knapp(T("Endre møte"), "endre_mote"),
                Knapp(T("Avlys møte"), "avlys_mote"),
                Knapp(T("Skriv ut brev"), "motebrev"),
            ]
        )

    @property
    def mote(self) -> Motekort | None:
        """The meeting that the cursor is on."""
        return self._moter.get(self.query_one(Tabell).markert or "")

    @property
    def rader(self) -> tuple[Moterad, ...]:
        """All of them, as rows."""
        return tuple(m.rad for m in self._moter.values())

    def velg(self, mote_id: UUID) -> bool:
        """Puts the cursor on a meeting; False when it is not there."""
        return self.query_one(Tabell).ga_til(mote_id.hex)

    def vis(self, motelogg: Motelogg, i_dag: date) -> None:
        """The meetings have been read."""
        self._i_dag = i_dag
        self._moter = {m.rad.id.hex: m for m in motelogg.moter}
        tabell = self.query_one(Tabell)
        tabell.sett_tom(TOM_MED_M if "nytt_mote" in motelogg.kan else TOM)
        tabell.sett_rader([self._rad(m.rad, i_dag) for m in motelogg.moter])
        self._vis_valgt()

    def _rad(self, m: Moterad, i_dag: date) -> Rad:
        sprak = self._sprak
        celler = {
            "dato": lagret(dagtekst(m, i_dag, sprak)),
            "tid": lagret(tidsrom(m, sprak)),
            "status": tilstand(m, sprak),
            "sted": lagret(m.sted),
            "innkalte": innkalte(m),
        }
        return Rad(m.id.hex, celler)

    def _vis_valgt(self) -> None:
        m = self.mote
        fullt = Content("")
        if m is not None and self._i_dag is not None:
            fullt = mote_i_fullt(m, self._i_dag, self._sprak)
        self.query_one("#motetekst", Tekst).sett(fullt)
        self.query_one(Moterull).scroll_home(animate=False)
        kan = m.kan if m is not None else frozenset()
        for knapp, krever in KNAPPER.items():
            self.query_one(f"#{knapp}").set_class(krever not in kan, "skjult")
        uten_referat = m is not None and m.rad.mangler_referat
        self.query_one("#registrer_mote", Knapp).sett_tekst(SKRIV_REFERAT if uten_referat else REGISTRER)
        self.query_one("#motebrev").set_class(not self.skal_ha_brev, "skjult")

    @property
    def skal_ha_brev(self) -> list[Deltakerkort]:
        """Those of the chosen meeting who are told by letter, also that they are no longer invited."""
        return [d for d in (*m.deltakere, *m.tatt_av) if d.skal_ha_brev] if (m := self.mote) else []

    @property
    def _sprak(self) -> str:
        return str(getattr(self.app, "sprak", STANDARDSPRAK))

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        hendelse.stop()
        self._vis_valgt()
        self.post_message(self.Endret())

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        """Enter goes to what may be done with the meeting, the first thing first."""
        hendelse.stop()
        knapp = next((k for k in self.query(Knapp) if k.display), None)
        if knapp is not None:
            knapp.focus()
        else:
            self.query_one(Moterull).focus()
