"""The leder's Min side: what waits for her, and the unit in figures (SPEC 3.1)."""

from collections.abc import Iterator

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from screens.arbeidsside import SKJUL_NAVN
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.leder.ansattlogger import AnsattloggerSide
from screens.overforing.gang import Overforingsgang
from stafett_tui.avslag import Avslag
from stafett_tui.ledervisninger import Lederminside
from stafett_tui.okt import Okt
from stafett_tui.oppslag.leder_min_side import leder_min_side
from stafett_tui.sprak.datotekst import Datotekst, lang, relativ, siden
from stafett_tui.sprak.hilsen import hilsen
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Oppgave

TOM = T(
    "Ingenting venter på deg. Her kommer passive logger som skal vurderes, og ansatte som ikke kan logge inn."
)
SEKSJON = "leder_min_side"


class LederMinSide(Overforingsgang):
    """Enter goes to where it is done: an employee's logs, or the employee in Brukere."""

    TITTEL = T("Min side")
    SEKSJON = SEKSJON
    HJELP = (
        T("Her er det som venter på deg, det som haster mest øverst. Enter går dit det gjøres."),
        T(
            "En logg som har vært passiv i seks måneder, kan du slette når arkivet har en kopi. "
            "Stafettholderen får den samme påminnelsen."
        ),
        T(
            "Er stafettholderen sluttet, må en annen overta loggen. En logg som er sendt til deg, svarer du på her."
        ),
        T("Den som skal logge inn og ikke har passord, trenger en engangskode fra deg."),
    )
    KOMMANDOER = (SKJUL_NAVN,)
    DEFAULT_CSS = """
    LederMinSide {
        & #kropp { height: 1fr; }
        & #venstre { width: 1fr; height: 1fr; }
        & #tall { width: 26; height: 1fr; margin: 0 0 1 2; padding: 0 0 0 2; border-left: solid $linje; }
        & #tall_smal { height: auto; padding: 0 1; display: none; }
        & Tabell { height: auto; max-height: 1fr; margin: 1 0; }
        &.-smal #tall { display: none; }
        &.-smal #tall_smal { display: block; }
        &.-lav .hode { margin: 0; }
        &.-lav Tabell { margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, visning: Lederminside | Avslag | None = None) -> None:
        """``visning`` is what the log-in has fetched already, so that the first picture of the page is whole."""
        super().__init__(okt)
        self._visning = visning if isinstance(visning, Lederminside) else None
        self._er_fersk = self._visning is not None
        self._oppgaver: dict[str, Oppgave] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(id="hilsen", classes="tittel")
            yield Tekst(id="dato", classes="meta")
        with Horizontal(id="kropp"):
            with Vertical(id="venstre"):
                yield Tekst(T("Dette trenger deg"), classes="overskrift")
                yield Tabell(
                    [
                        Kolonne("nar", T("Når"), 14),
                        Kolonne("hva", T("Hva"), 16, vekt=4),
                        Kolonne("hvem", T("Hvem"), 16, vekt=1, prioritet=90),
                    ],
                    vis_hode=False,
                    tom=TOM,
                    id="oppgaver",
                )
                yield Tekst(id="tall_smal", classes="dus")
            yield Tekst(id="tall")

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()
        if self._visning is not None:
            self._fyll(self._visning)

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != "tilbake"

    # --- what is shown ---

    def last(self) -> None:
        if self._er_fersk:
            self._er_fersk = False
            return
        self.kjor(leder_min_side, self.okt, ferdig=self._fyll, gruppe="min_side")

    def _fyll(self, svar: Lederminside | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            return
        self._visning = svar
        self._oppgaver = {f"{o.slag}:{o.logg_id or o.objekt_id}": o for o in svar.oppgaver}
        self.tegn()

    def tegn(self) -> None:
        v = self._visning
        if v is None:
            return
        with self.app.batch_update():
            self.query_one("#hilsen", Tekst).sett(hilsen(v.naa, v.fornavn))
            self.query_one("#dato", Tekst).sett(Datotekst(lang, v.i_dag))
            self.query_one(Tabell).sett_rader([self._rad(n, o, v) for n, o in self._oppgaver.items()])
            tall = _tall(v)
            self.query_one("#tall", Tekst).sett(
                LINJESKIFT.join([flett((T("Virksomheten nå"), "bold $primary")), *(vis(t) for t in tall)])
            )
            self.query_one("#tall_smal", Tekst).sett(Content(" · ").join([vis(t) for t in tall]))
        self.refresh_bindings()

    def _rad(self, nokkel: str, o: Oppgave, v: Lederminside) -> Rad:
        om_barn = o.logg_id is not None or o.slag == "overforing"
        hvem = self.barnenavn(o.barn) if om_barn else lagret(o.barn)
        celler = {"nar": self._nar(o, v), "hva": self.om_barnet(o.hva, o.barn), "hvem": hvem}
        return Rad(nokkel, celler)

    def _nar(self, o: Oppgave, v: Lederminside) -> Content:
        if o.slag == "overforing" and o.dato is not None:
            return lagret(siden(o.dato, v.i_dag, self.sprak))
        if o.dato is None or o.dager is None:
            return vis(T("innlogging"), self.sprak)
        ord_ = lagret(relativ(o.dato, v.i_dag, self.sprak))
        if o.dager < 0:
            return ord_.stylize("bold $error")
        return ord_.stylize("bold") if o.dager == 0 else ord_

    # --- what the leder does ---

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        o = self._oppgaver.get(hendelse.nokkel)
        if o is None or o.objekt_id is None:
            return
        if o.slag == "overforing":
            self.vis_overforing(o.objekt_id)
            return
        if o.logg_id is not None:
            self.app.push_screen(AnsattloggerSide(self.okt, o.objekt_id, o.logg_id))
        else:
            self.program.vis_seksjon("brukere", ansatt=o.objekt_id)


def _tall(v: Lederminside) -> list[T]:
    return [
        TN("%(n)d ansatt", "%(n)d ansatte", n=v.ansatte),
        TN("%(n)d aktiv logg", "%(n)d aktive logger", n=v.aktive),
        TN("%(n)d passiv logg", "%(n)d passive logger", n=v.passive),
    ]
