"""Møter: all my meetings, by week and day (SPEC 3.1, 6.3). Enter opens the meeting in its log."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from textual.containers import Horizontal
from textual.widget import Widget

from screens.arbeidsside import SKJUL_NAVN
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.kommandoer import UTBOKS, Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret
from screens.mote.nytt import NYTT_MOTE, velg_og_kall_inn
from screens.mote.rader import DUS, dagen, dagtekst, tidsrom, tilstand
from screens.sokeside import INGEN_TREFF, Sokeside, treffer
from stafett_tui.avslag import Kvittering
from stafett_tui.motevisninger import Moterad, Moteside
from stafett_tui.okt import Okt
from stafett_tui.oppslag.moter import mine_moter
from stafett_tui.sprak.datotekst import relativ, uketekst
from stafett_tui.sprak.tekst import T

SOK = Kommando("liste.sok", "s", T("Søk"), "sok", T("Finner møter på barnets navn, sted eller deltaker."))
BYTT = Kommando(
    "moter.bytt",
    "p",
    T("Kommende/tidligere"),
    "bytt",
    T("Bytter mellom møter som kommer, og de som har vært."),
)
MOTEMODUS = Kommando(
    "moter.motemodus",
    "f5",
    T("Møtemodus"),
    "motemodus",
    T("Viser loggen til barnet på storskjerm, med det valgte møtet. Ingen andre barn kan vises."),
)
VIS_UTBOKS = replace(UTBOKS, tast="u", i_bunn=True)
KOMMENDE, TIDLIGERE = "kommende", "tidligere"
TOM_MED_M = T("Her kommer møtene du er innkalt til eller har kalt inn til. Trykk M for å kalle inn.")
TOM = {
    KOMMENDE: T("Her kommer møtene du er innkalt til."),
    TIDLIGERE: T("Her kommer møtene som har vært."),
}
NAERT = 1
"""days from today within which a day is called «i dag», «i morgen», «i går»"""
KOLONNER = (
    Kolonne("uke", T("Uke"), 7, prioritet=60),
    Kolonne("dag", T("Dag"), 11, vekt=1),
    Kolonne("tid", T("Kl."), 11, prioritet=95),
    Kolonne("barn", T("Barn"), 11, vekt=2, prioritet=90),
    Kolonne("sted", T("Sted"), 14, vekt=3, prioritet=75),
    Kolonne("status", T("Status"), 16, prioritet=80),
    Kolonne("innkalte", T("Innkalte"), 18, vekt=3, prioritet=50),
)


class Moter(Sokeside):
    """The week stands on its first row, and so does the day."""

    TITTEL = T("Møter")
    SEKSJON = "moter"
    HJELP = (
        T("Her er alle møtene dine, ordnet etter uke og dag. Enter åpner møtet i barnets logg."),
        T("P bytter mellom møter som kommer, og de som har vært. Møter uten referat er merket."),
        T("M kaller inn til et nytt møte. Du velger først hvilket barn det gjelder."),
    )
    KOMMANDOER = (NYTT_MOTE, MOTEMODUS, BYTT, SOK, VIS_UTBOKS, SKJUL_NAVN)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._innhold: Moteside | None = None
        self._moter: dict[str, Moterad] = {}
        self._ga_til = ""
        """the meeting that was just made, until the list has it"""

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
        yield from self.sokelinje(T("Søk på barn, sted eller deltaker"), _faner(0, 0), KOMMENDE, id="utvalg")
        yield Tabell(KOLONNER, tom=TOM[KOMMENDE])

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    def last(self) -> None:
        self.kjor(mine_moter, self.okt, ferdig=self._fyll, gruppe="moter")

    def _fyll(self, innhold: Moteside) -> None:
        self._innhold = innhold
        antall = (len(innhold.kommende), len(innhold.tidligere))
        self.query_one(Fanelinje).sett_valg(_faner(*antall))
        self.tegn()
        if self._ga_til and self.query_one(Tabell).ga_til(self._ga_til):
            self._ga_til = ""
        self.refresh_bindings()

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == NYTT_MOTE.id:
            return self._innhold is not None and self._innhold.kan_nytt_mote
        if kommando_id == MOTEMODUS.id:
            return bool(self._moter)
        return True

    def tegn(self) -> None:
        innhold = self._innhold
        if innhold is None:
            return
        utvalg, ord_ = self.query_one(Fanelinje).valgt, self.sokeord
        alle = innhold.kommende if utvalg == KOMMENDE else innhold.tidligere
        vises = [m for m in alle if treffer(ord_, m.barn, m.sted, *m.deltakere)]
        self._moter = {m.id.hex: m for m in vises}
        tabell = self.query_one(Tabell)
        with self.app.batch_update():
            tom = TOM_MED_M if utvalg == KOMMENDE and innhold.kan_nytt_mote else TOM[utvalg]
            tabell.sett_tom(INGEN_TREFF if ord_ and alle else tom)
            tabell.sett_rader(list(self._rader(vises, innhold.i_dag)))

    def _rader(self, moter: Sequence[Moterad], i_dag: date) -> Iterator[Rad]:
        sprak = self.sprak
        forrige: date | None = None
        for m in moter:
            dag = dagen(m)
            celler = {
                "tid": lagret(tidsrom(m, sprak)),
                "barn": self.barnenavn(m.barn),
                "sted": lagret(m.sted),
                "status": tilstand(m, sprak),
                "innkalte": lagret(", ".join(m.deltakere)),
            }
            if forrige is None or dag.isocalendar()[:2] != forrige.isocalendar()[:2]:
                celler["uke"] = lagret(uketekst(dag, sprak)).stylize(DUS)
            if dag != forrige:
                naer = abs((dag - i_dag).days) <= NAERT
                ord_ = relativ(dag, i_dag, sprak) if naer else dagtekst(m, i_dag, sprak)
                celler["dag"] = lagret(ord_).stylize("bold")
            forrige = dag
            yield Rad(m.id.hex, celler)

    # --- what the user does ---

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        m = self._moter[hendelse.nokkel]
        self.program.apne_logg(m.logg_id, mote_id=m.id)

    def on_fanelinje_valgt(self) -> None:
        self.tegn()

    def action_motemodus(self) -> None:
        """The meeting that is chosen, on the projector."""
        m = self._moter.get(self.query_one(Tabell).markert or "")
        if m is not None:
            self.program.motegang.begynn(self.okt, m.logg_id, m.id)

    def action_nytt_mote(self) -> None:
        velg_og_kall_inn(self, self._kalt_inn)

    def _kalt_inn(self, svar: Kvittering | None) -> None:
        """The new meeting is among those that come, and the cursor goes to it when the page has been read."""
        if svar is not None and svar.id is not None:
            self._ga_til = svar.id
            self.query_one(Fanelinje).velg(KOMMENDE)
            self.last()


def _faner(kommende: int, tidligere: int) -> list[Fanevalg]:
    return [
        Fanevalg(KOMMENDE, T("Kommende %(n)d", n=kommende)),
        Fanevalg(TIDLIGERE, T("Tidligere %(n)d", n=tidligere)),
    ]
