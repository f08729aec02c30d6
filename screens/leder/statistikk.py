"""Statistikk: the unit's figures for a year, the number before the bar; groups under five are not shown (SPEC 11.2)."""

from collections.abc import Iterator
from functools import partial

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from screens.arbeidsside import Arbeidsside
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.kommandoer import Kommando
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.skjemadeler import Kolonne, Kolonner
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.statistikkfil import skriv_statistikk
from stafett_tui.okt import Okt
from stafett_tui.oppslag.statistikk import statistikk
from stafett_tui.sprak.tekst import T
from stafett_tui.statistikkvisninger import Statistikk, Statistikkrad, Statistikktabell

EKSPORTER = Kommando(
    "statistikk.eksporter", "x", T("Eksporter"), "eksporter", T("Lagrer tallene som en CSV-fil for regneark.")
)
AARET = Kommando(
    "statistikk.aar", "p", T("Annet år"), "neste_aar", T("Bytter mellom årene det finnes tall for.")
)
UNDER_FEM = T("Færre enn fem, eller et tall de kunne regnes ut fra.")
FOR_SMAA = T("Gruppene er for små til å vises.")
SOYLE, TALL = 14, 6
"""cells of the longest bar, and of the number before it"""


class StatistikkSide(Arbeidsside):
    """Numbers of the leder's own unit. Nothing here leads to a child."""

    TITTEL = T("Statistikk")
    SEKSJON = "statistikk"
    HJELP = (
        T("Tallene er for virksomheten din, ett år om gangen. Slettede logger er regnet med."),
        T("Grupper under fem vises ikke, og heller ikke tall de kunne regnes ut fra. Da står det «skjult»."),
        T("X lagrer tallene som en CSV-fil. Det som er skjult her, er skjult der også."),
    )
    KOMMANDOER = (EKSPORTER, AARET)
    DEFAULT_CSS = """
    StatistikkSide {
        & #rulle { height: 1fr; padding: 0 1; }
        & .tabell { height: auto; margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._tall: Statistikk | None = None

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Fanelinje([Fanevalg("", T("–"))], "", id="aar")
        with VerticalScroll(id="rulle"), Kolonner():
            yield Kolonne(id="venstre")
            yield Kolonne(id="hoyre")

    def on_mount(self) -> None:
        self.query_one("#rulle").focus()

    def last(self) -> None:
        aar = self._tall.aar if self._tall is not None else None
        self.kjor(statistikk, self.okt, aar, ferdig=self._fyll, gruppe="tall")

    def _fyll(self, svar: Statistikk | Avslag) -> None:
        if isinstance(svar, Avslag):
            self._tall = None
            self.si_avslag(svar)
            return
        self._tall = svar
        linje = self.query_one("#aar", Fanelinje)
        linje.sett_valg([Fanevalg(str(a), T("%(aar)d", aar=a)) for a in svar.aarene])
        self.call_next(self._tegn_alt, svar)
        self.refresh_bindings()

    async def _tegn_alt(self, s: Statistikk) -> None:
        alle = (*s.bestand, *s.tabeller)
        midten = (len(alle) + 1) // 2
        with self.app.batch_update():
            for hvor, tabeller in (("#venstre", alle[:midten]), ("#hoyre", alle[midten:])):
                kolonne = self.query_one(hvor, Kolonne)
                await kolonne.remove_children()
                await kolonne.mount(*(Tekst(self._tabell(t), classes="tabell") for t in tabeller))

    def _tabell(self, t: Statistikktabell) -> Content:
        hode = flett((t.tittel, "bold $primary"), T(": "), (self._antall(t.sum), "bold"), sprak=self.sprak)
        if t.sum is None:
            return flett(hode, LINJESKIFT, (UNDER_FEM, "$text-muted"), sprak=self.sprak)
        if all(r.antall is None for r in t.rader):
            return flett(hode, LINJESKIFT, (FOR_SMAA, "$text-muted"), sprak=self.sprak)
        storst = max((r.antall or 0 for r in t.rader), default=0)
        return LINJESKIFT.join([hode, *(self._rad(r, storst) for r in t.rader)])

    def _rad(self, r: Statistikkrad, storst: int) -> Content:
        tall = self._antall(r.antall)
        plass = " " * max(TALL - tall.cell_length, 0)
        lengde = round(SOYLE * (r.antall or 0) / storst) if storst else 0
        soyle = "█" * max(lengde, 1 if r.antall else 0)
        return flett(
            lagret(plass),
            tall,
            lagret(" "),
            (lagret(soyle.ljust(SOYLE)), "$primary"),
            lagret(" "),
            r.navn,
            sprak=self.sprak,
        )

    def _antall(self, antall: int | None) -> Content:
        if antall is None:
            return vis(T("skjult"), self.sprak).stylize("$text-muted")
        return lagret(f"{antall}")

    # --- what the leder does ---

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == EKSPORTER.id:
            return self._tall is not None
        if kommando_id == AARET.id:
            return self._tall is not None and len(self._tall.aarene) > 1
        return True

    def action_tilbake(self) -> None:
        self.program.vis_seksjon("leder_min_side")

    def on_fanelinje_valgt(self) -> None:
        valgt = self.query_one("#aar", Fanelinje).valgt
        if valgt:
            self.kjor(statistikk, self.okt, int(valgt), ferdig=self._fyll, gruppe="tall")

    def action_neste_aar(self) -> None:
        self.query_one("#aar", Fanelinje).neste()

    def action_eksporter(self) -> None:
        from screens.til_mappe import TilMappe

        if self._tall is not None:
            skriv = partial(skriv_statistikk, self.okt, self._tall.aar)
            om = T("Filen er til regneark. Den nevner ingen, og små grupper er skjult.")
            self.app.push_screen(TilMappe(T("Eksporter statistikken"), om, skriv))
