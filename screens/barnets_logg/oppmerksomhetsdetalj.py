"""One oppmerksomhet in full: the goal, its tiltak as a table, the chosen tiltak, and what may be done with it."""

from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message

from screens.barnets_logg.plandel import Plandel
from screens.barnets_logg.tiltaksdetalj import FARE, mangler, om_oppmerksomheten, tiltak_i_fullt
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, flett, lagret, vis
from stafett_tui.planvisninger import Plan
from stafett_tui.regler.tiltak import Tiltakstilstand, fristtekst
from stafett_tui.sprak.datotekst import dag_kort, klokkeslett, kort
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort

KOLONNER = (
    Kolonne("tiltak", T("Tiltak"), 22, vekt=4),
    Kolonne("ansvarlig", T("Ansvarlig"), 14, vekt=1, prioritet=90),
    Kolonne("igangsatt", T("Igangsatt"), 9, prioritet=40),
    Kolonne("frist", T("Frist"), 12, prioritet=80),
    Kolonne("dager", T("Dager"), 14, prioritet=60),
    Kolonne("avsluttet", T("Avsluttet"), 9, prioritet=45),
    Kolonne("evaluering", T("Evaluering"), 22, prioritet=50),
    Kolonne("status", T("Status"), 12, vekt=2, prioritet=85),
)
TOM = T("Her kommer det dere er særlig oppmerksomme på, med mål og tiltak.")
TOM_MED_O = T(
    "Her kommer det dere er særlig oppmerksomme på, med mål og tiltak. Trykk O for å skrive den første."
)
INGEN_I_UTVALGET = T("Ingen oppmerksomheter i dette utvalget. P og C endrer utvalget.")
DUS = "$text-muted"


class Oppmerksomhetsdetalj(VerticalScroll, can_focus=True):
    """Scrolls as one; takes focus only when there is more than is seen, so that arrows can scroll it."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Oppmerksomhetsdetalj {
        width: 1fr; height: 1fr;
        &:focus { scrollbar-color: $accent; }
        & .avsnittet { height: auto; padding: 0 1; margin: 0 0 1 0; }
        & #tiltak { height: auto; max-height: 14; margin: 1 0 2 0; }
        & #fylt { height: auto; }
        & #venter { height: auto; margin: 0 0 1 0; }
        & #venter Tekst { margin: 0 0 1 0; }
        & .knapper { margin: 0 0 1 0; }
    }
    .-smal Oppmerksomhetsdetalj #tiltak { margin: 0 0 1 0; max-height: 9; }
    .-smal Oppmerksomhetsdetalj #maal.-mangler { margin: 0; }
    .-lav Oppmerksomhetsdetalj #venter Tekst { margin: 0; }
    """

    class Endret(Message):
        """Another tiltak is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._logg: Loggvisning | None = None
        self._o: Oppmerksomhetkort | None = None
        self._planer: tuple[Plan, ...] = ()
        self._onsket: UUID | None = None
        """the tiltak that is to be chosen as soon as its oppmerksomhet is shown"""

    def allow_focus(self) -> bool:
        return self.max_scroll_y > 0

    def compose(self) -> ComposeResult:
        yield Tekst(id="tom", classes="avsnittet dus skjult")
        with Vertical(id="fylt", classes="skjult"):
            with Vertical(id="venter", classes="stripe-info"):
                yield Tekst(T("Alle tiltakene er evaluert. Er målet nådd?"))
                yield Knapp(T("Svar på om målet er nådd"), "svar_paa_maal", hoved=True)
            yield Tekst(T("Mål"), classes="overskrift bredt")
            yield Tekst(id="maal", classes="avsnittet")
            yield Tekst(id="om", classes="avsnittet bredt")
            yield Tekst(id="mangler", classes="avsnittet dus")
            yield Tabell(KOLONNER, id="tiltak")
            yield Tekst(id="tiltakstekst", classes="avsnittet")
            yield Knapperad(
                [
                    Knapp(T("Evaluer tiltaket"), "evaluer", hoved=True),
                    Knapp(T("Rett teksten"), "rett"),
                    Knapp(T("Nytt tiltak"), "nytt_tiltak"),
                ]
            )
            yield Plandel()
            yield Tekst(id="om_smal", classes="avsnittet smalt")

    @property
    def tiltak(self) -> Tiltakskort | None:
        """The tiltak that the cursor is on."""
        if self._o is None:
            return None
        markert = self.query_one("#tiltak", Tabell).markert
        return next((t for t in self._o.tiltak if t.id.hex == markert), None)

    def velg(self, tiltak_id: UUID | None) -> None:
        """Puts the cursor on a tiltak when its oppmerksomhet is shown next."""
        self._onsket = tiltak_id

    # --- drawing ---

    def vis_planer(self, planer: tuple[Plan, ...]) -> None:
        """The maps and staircases of the log have been read."""
        self._planer = planer
        self._vis_plan()

    def _vis_plan(self) -> None:
        o = self._o
        plan = next((p for p in self._planer if o is not None and p.oppmerksomhet_id == o.id), None)
        self.query_one(Plandel).vis(plan, self._sprak)

    def vis(self, o: Oppmerksomhetkort | None, logg: Loggvisning) -> None:
        """Another oppmerksomhet, or the same one read again; then cursor and scrolling stay."""
        samme = o is not None and self._o is not None and o.id == self._o.id
        self._o, self._logg = o, logg
        self.query_one("#fylt").set_class(o is None, "skjult")
        self.query_one("#tom").set_class(o is not None, "skjult")
        if o is None:
            self.query_one("#tom", Tekst).sett(_tomtekst(logg))
            return
        self._vis_om(o, logg)
        self._vis_plan()
        tabell = self.query_one("#tiltak", Tabell)
        rekke = sorted(o.tiltak, key=lambda t: (t.evaluering is not None, t.frist))
        tabell.sett_rader([self._rad(t, logg) for t in rekke], behold=samme)
        if self._onsket is not None and tabell.ga_til(self._onsket.hex):
            self._onsket = None
        self._vis_tiltak()
        if not samme:
            self.scroll_home(animate=False)

    def _vis_om(self, o: Oppmerksomhetkort, logg: Loggvisning) -> None:
        sprak = self._sprak
        kan_svare = "svar_paa_maal" in logg.kan
        self.query_one("#venter").set_class(not o.venter_paa_svar, "skjult")
        self.query_one("#svar_paa_maal").set_class(not kan_svare, "skjult")
        smal = self.screen.has_class("-smal")
        foran = flett((T("Mål:"), "bold"), Content(" "), sprak=sprak) if smal else Content("")
        self.query_one("#maal", Tekst).sett(flett(foran, lagret(o.maal), sprak=sprak))
        om = om_oppmerksomheten(o, logg, sprak)
        self.query_one("#om", Tekst).sett(om)
        self.query_one("#om_smal", Tekst).sett(om)
        mangel = mangler(o)
        self.query_one("#mangler").set_class(mangel is None, "skjult")
        self.query_one("#maal").set_class(mangel is not None, "-mangler")
        self.query_one("#mangler", Tekst).sett(mangel or Content(""))

    def _vis_tiltak(self) -> None:
        o, t, logg = self._o, self.tiltak, self._logg
        if o is None or logg is None:
            return
        full = tiltak_i_fullt(t, o, logg.i_dag, self._sprak) if t is not None else Content("")
        self.query_one("#tiltakstekst", Tekst).sett(full)
        kan = t.kan if t is not None else frozenset()
        self.query_one("#evaluer").set_class("evaluer" not in kan, "skjult")
        rett = self.query_one("#rett", Knapp)
        rett.set_class("rett" not in kan, "skjult")
        if t is not None and t.rettefrist is not None:
            til = klokkeslett(t.rettefrist, self._sprak)
            rett.sett_tekst(T("Rett teksten (til %(klokka)s)", klokka=til))
        trengs = o.avsluttet is None and not o.venter_paa_svar and all(x.evaluering for x in o.tiltak)
        self.query_one("#nytt_tiltak").set_class(not trengs or "nytt_tiltak" not in logg.kan, "skjult")

    def _rad(self, t: Tiltakskort, logg: Loggvisning) -> Rad:
        i_dag, sprak, e = logg.i_dag, self._sprak, t.evaluering
        status = vis(t.status.status, sprak)
        if t.status.tilstand is Tiltakstilstand.OVER:
            status = status.stylize(FARE)
        celler = {
            "tiltak": vis(t.tittel, sprak),
            "ansvarlig": lagret(t.ansvarlig) if t.ansvarlig else vis(T("en foresatt"), sprak),
            "igangsatt": lagret(kort(t.start_innen, i_dag, sprak)),
            "frist": lagret(kort(t.frist, i_dag, sprak)),
            "dager": vis(fristtekst(t.frist, i_dag), sprak) if e is None else Content(""),
            "avsluttet": lagret(dag_kort(e.tid, i_dag, sprak)) if e is not None else Content(""),
            "evaluering": vis(t.status.evaluering, sprak),
            "status": status,
        }
        return Rad(t.id.hex, {k: c.stylize(DUS) for k, c in celler.items()} if e is not None else celler)

    @property
    def _sprak(self) -> str:
        return str(getattr(self.app, "sprak", STANDARDSPRAK))

    # --- what the user does ---

    def on_resize(self) -> None:
        if self._o is not None and self._logg is not None:
            self._vis_om(self._o, self._logg)

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        hendelse.stop()
        self._vis_tiltak()
        self.post_message(self.Endret())

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        """Enter goes to what may be done with the tiltak."""
        hendelse.stop()
        knapp = next((k for k in self.query(".knapper Knapp") if k.display), None)
        if knapp is not None:
            knapp.focus()
        else:
            self.query_one("#tiltakstekst").scroll_visible(animate=False)


def _tomtekst(logg: Loggvisning) -> T:
    if logg.oppmerksomheter:
        return INGEN_I_UTVALGET
    return TOM_MED_O if "ny_oppmerksomhet" in logg.kan else TOM
