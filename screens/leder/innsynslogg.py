"""Innsynslogg: who opened or changed which of the unit's logs, and when; never what stands in them (SPEC 11.3)."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.widget import Widget

from screens.arbeidsside import SKJUL_NAVN, Arbeidsside
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret, vis
from stafett_tui.avslag import Avslag
from stafett_tui.livsvisninger import Innsynslinje, Innsynslogg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.innsynslogg import MAKS, innsynslogg
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import T

UTVALG = Kommando(
    "innsyn.utvalg", "p", T("Utvalg"), "neste_utvalg", T("Alt, bare endringer eller bare lesing.")
)
ELDRE = Kommando("innsyn.eldre", "e", T("Vis eldre"), "eldre", T("Henter flere linjer, lenger tilbake."))
ALT, ENDRINGER, LESING = "alt", "endringer", "lesing"


class InnsynsloggSide(Arbeidsside):
    """Over Brukere. Each line is an act that was written into the chain."""

    TITTEL = T("Innsynslogg")
    SEKSJON = "brukere"
    HJELP = (
        T("Her står hver gang noen har åpnet, endret, eksportert eller vist noe fra loggene i virksomheten."),
        T("Innholdet i loggene står ikke her. Det som gjelder en slettet logg, er slettet med den."),
    )
    KOMMANDOER = (UTVALG, ELDRE, SKJUL_NAVN)
    DEFAULT_CSS = "InnsynsloggSide { & Tabell { height: 1fr; } }"

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._logg: Innsynslogg | None = None
        self._maks = MAKS

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Fanelinje(
                [Fanevalg(ALT, T("Alt")), Fanevalg(ENDRINGER, T("Endringer")), Fanevalg(LESING, T("Lesing"))],
                ALT,
                id="utvalg",
            )
        yield Tabell(
            [
                Kolonne("naar", T("Når"), 16),
                Kolonne("hvem", T("Hvem"), 14, vekt=1, prioritet=90),
                Kolonne("hva", T("Hva"), 16, vekt=2, prioritet=95),
                Kolonne("hvorfor", T("Hvorfor"), 17, vekt=1, prioritet=70),
                Kolonne("logg", T("Logg"), 14, vekt=1, prioritet=80),
            ],
            tom=T("Her kommer det som blir gjort med loggene i virksomheten. Ingenting er ført ennå."),
        )

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    def last(self) -> None:
        self.kjor(innsynslogg, self.okt, self._maks, ferdig=self._fyll, gruppe="innsyn")

    def _fyll(self, svar: Innsynslogg | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            self.stafett.tilbake()
            return
        self._logg = svar
        self.tegn()
        self.refresh_bindings()

    def tegn(self) -> None:
        logg = self._logg
        if logg is None:
            return
        valgt = self.query_one(Fanelinje).valgt
        vises = [x for x in logg.linjer if valgt == ALT or x.lesing == (valgt == LESING)]
        self.query_one(Tabell).sett_rader([self._rad(x, logg) for x in vises])

    def _rad(self, x: Innsynslinje, logg: Innsynslogg) -> Rad:
        return Rad(
            str(x.nr),
            {
                "naar": lagret(tidspunkt(x.tid, logg.i_dag, self.sprak)),
                "hvem": lagret(x.hvem) if x.hvem else vis(T("varslingen"), self.sprak),
                "hva": vis(x.hva, self.sprak),
                "hvorfor": lagret("") if x.hvorfor is None else vis(x.hvorfor, self.sprak),
                "logg": self.barnenavn(x.barn),
            },
        )

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != ELDRE.id or (self._logg is not None and self._logg.flere)

    def on_fanelinje_valgt(self) -> None:
        self.tegn()

    def action_neste_utvalg(self) -> None:
        self.query_one(Fanelinje).neste()

    def action_eldre(self) -> None:
        self._maks += MAKS
        self.last()
