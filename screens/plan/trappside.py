"""Tiltakstrapp: the steps in order with where each stands, and the next one begun."""

from collections.abc import Iterator
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.leseflate import Leseflate
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.lasting import krever
from screens.plan import kommandoer as k
from screens.plan.planside import Planside
from stafett_tui.handlinger.trapp import IKKE_BEGYNT, fjern_trinn
from stafett_tui.okt import Okt
from stafett_tui.planvisninger import Tiltaksforslag, Trinnkort
from stafett_tui.regler.plan import TRINNTILSTAND, Trinntilstand
from stafett_tui.sprak.merkelapper import TILTAKSTYPE
from stafett_tui.sprak.tekst import T

DUS = "$text-muted"
STIL = {
    Trinntilstand.GJORT: DUS,
    Trinntilstand.PAAGAAR: "bold $primary",
    Trinntilstand.KLAR: "bold $success",
    Trinntilstand.VENTER: "",
}
KOLONNER = (
    Kolonne("nr", T("Trinn"), 5, hoyre=True),
    Kolonne("tekst", T("Hva barnet skal klare"), 34, vekt=3),
    Kolonne("type", T("Type"), 22, prioritet=50),
    Kolonne("tilstand", T("Status"), 12, prioritet=90),
)


class Trappside(Planside):
    """The staircase of one oppmerksomhet."""

    TITTEL = T("Tiltakstrapp")
    I_MOTE = True
    HJELP = (
        T(
            "En trapp er flere tiltak etter hverandre, hvert litt vanskeligere enn det før og med kort varighet."
        ),
        T("Neste trinn kan starte når det før er evaluert. Et tiltak som justeres, må evalueres det også."),
        T("Skriv trinnene sammen med barnet. Da går det ofte raskere."),
    )
    KOMMANDOER = (k.NYTT_TRINN, k.START, k.ENDRE_TRINN, k.FJERN_TRINN)
    DEFAULT_CSS = """
    Trappside {
        & #saken { height: auto; padding: 0 1; margin: 0 0 1 0; color: $primary; text-style: bold; }
        & #trinn { height: auto; max-height: 45vh; }
        & #valgt { max-height: 20vh; padding: 0 1; margin: 1 0 0 0; max-width: 90; }
        & #neste { height: auto; padding: 0 1; margin: 1 0; }
        & .knapper { margin: 0 0 1 0; }
        &.-lav .hode { margin: 0; }
        &.-lav #saken { margin: 0; }
        &.-lav #trinn { max-height: 30vh; }
        &.-lav #neste { margin: 0; }
        &.-lav .knapper { margin: 0; }
    }
    """

    def __init__(self, okt: Okt, oppmerksomhet_id: UUID, *, start: bool = False) -> None:
        """``start`` begins the next step at once."""
        super().__init__(okt, oppmerksomhet_id)
        self._start = start

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="hvem", classes="meta")
        yield Tekst(id="saken")
        yield Tabell(
            KOLONNER, id="trinn", tom=T("Her kommer trinnene, det letteste først. N legger til det første.")
        )
        with Leseflate(id="valgt"):
            yield Tekst(id="teksten")
        yield Tekst(id="neste", classes="dus")
        yield Knapperad([Knapp(T("Start neste trinn"), "start", hoved=True)])

    def tegn(self) -> None:
        if (v := self.visning) is None:
            return
        self.query_one("#hvem", Tekst).sett(self.barnenavn(v.logg.fornavn))
        self.query_one("#saken", Tekst).sett(lagret(v.plan.oppmerksomhet))
        self.query_one("#trinn", Tabell).sett_rader([self._rad(t) for t in v.plan.trinn])
        neste = v.plan.neste
        self.query_one("#neste", Tekst).sett(self._om_neste())
        self.query_one(".knapper").set_class(neste is None or not v.plan.kan_endres, "skjult")
        self.tegn_valgt()
        if self._start:
            self._start = False
            self.action_start()

    def tegn_valgt(self) -> None:
        """The chosen step in full: the table has room for its first words."""
        t = self.valgt
        self.vis_i_fullt(
            Content("")
            if t is None
            else flett(
                (T("Trinn %(nr)d", nr=t.nr), "bold"),
                (T("   %(type)s", type=TILTAKSTYPE[t.type]), DUS),
                LINJESKIFT,
                lagret(t.tekst),
                sprak=self.sprak,
            )
        )

    def _om_neste(self) -> T | Content:
        v = self.visning
        if v is None or not v.plan.trinn:
            return Content("")
        if v.plan.neste is not None:
            return T("Trinn %(nr)d kan starte nå.", nr=v.plan.neste.nr)
        if all(t.tilstand is Trinntilstand.GJORT for t in v.plan.trinn):
            return T("Alle trinnene er evaluert.")
        return T("Neste trinn kan starte når tiltaket som pågår, er evaluert.")

    def _rad(self, t: Trinnkort) -> Rad:
        sprak, stil = self.sprak, STIL[t.tilstand]
        dus = DUS if t.tilstand is Trinntilstand.GJORT else ""
        return Rad(
            t.id.hex,
            {
                "nr": flett((T("%(nr)d", nr=t.nr), dus), sprak=sprak),
                "tekst": lagret(t.tekst.replace("\n", " ")).stylize(dus),
                "type": vis(TILTAKSTYPE[t.type], sprak).stylize(dus),
                "tilstand": vis(TRINNTILSTAND[t.tilstand], sprak).stylize(stil),
            },
        )

    # --- what is chosen, and done ---

    @property
    def valgt(self) -> Trinnkort | None:
        """The step that the cursor is on."""
        markert = self.query_one("#trinn", Tabell).markert
        trinn = self.visning.plan.trinn if self.visning is not None else ()
        return next((t for t in trinn if t.id.hex == markert), None)

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == k.NYTT_TRINN.id:
            return self.kan_endres
        if kommando_id == k.START.id:
            return self.kan_endres and self.visning is not None and self.visning.plan.neste is not None
        if kommando_id in (k.ENDRE_TRINN.id, k.FJERN_TRINN.id):
            return self.kan_endres and self.valgt is not None and self.valgt.tilstand in IKKE_BEGYNT
        return True

    async def on_button_pressed(self) -> None:
        self.action_start()

    @krever("screens.plan.trinnskjema")
    def action_ny(self) -> None:
        from screens.plan.trinnskjema import Trinnskjema

        if (v := self.visning) is not None and self.kan_endres:
            self.app.push_screen(Trinnskjema(self.okt, v))

    @krever("screens.plan.trinnskjema")
    def action_endre(self) -> None:
        from screens.plan.trinnskjema import Trinnskjema

        v, t = self.visning, self.valgt
        if v is not None and t is not None and self.kan_endres and t.tilstand in IKKE_BEGYNT:
            self.app.push_screen(Trinnskjema(self.okt, v, t))

    def action_fjern(self) -> None:
        if (t := self.valgt) is not None:
            self.spor(
                T("Fjern trinnet"),
                T("Trinnet tas ut av trappen, og de neste flyttes ned."),
                T("Fjern trinnet"),
                fjern_trinn,
                t.id,
            )

    def action_start(self) -> None:
        v = self.visning
        if v is None or (neste := v.plan.neste) is None:
            return
        self.apne_tiltak(
            Tiltaksforslag(
                type=neste.type,
                hvem="begge" if neste.type.value == "hjemmet" else "",
                tekst=neste.tekst,
                om=T("Trinn %(nr)d i trappen", nr=neste.nr),
                trinn_id=neste.id,
            )
        )
