"""The base of Mine stafettlogger and Mine aktørlogger: search, filter, table, and a card beside it (SPEC 3.4)."""

from abc import abstractmethod
from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from data.koder import Loggstatus
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Rad, Tabell
from screens.felles.tekstvern import Tekst
from screens.loggrader import KOLONNER, kladdkort, kladdrad, loggkort, loggrad
from screens.sokeside import INGEN_TREFF, Sokefelt, Sokeside
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import sok_i, sok_i_kladder
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Kladdrad, Loggliste, Loggrad

PASSIVE = Kommando(
    "liste.passive",
    "p",
    T("Aktive/passive"),
    "bytt",
    T("Bytter mellom aktive, passive og alle logger."),
)
INGEN_AKTIVE = T("Ingen aktive logger. P viser de passive.")
INGEN_PASSIVE = T("Ingen passive logger. P viser de andre.")


class Loggside(Sokeside):
    """Subclasses say where the list comes from and what an empty one tells."""

    SORTERT: ClassVar[T] = T("sortert etter neste frist")
    ANDRES: ClassVar[bool] = False
    """whether the logs are held by others, so that the stafettholder is named"""
    DEFAULT_CSS = """
    Loggside {
        & #kropp { height: 1fr; }
        & #kort { width: 37; height: 1fr; margin: 0 0 1 2; padding: 0 0 0 2; border-left: solid $linje; }
        & #korttekst { height: auto; }
        &.-smal #kort { display: none; }
    }
    """

    def __init__(self, okt: Okt, *, sok: bool = False) -> None:
        """``sok`` begins in the search field."""
        super().__init__(okt)
        self._begynn_med_sok = sok
        self._liste: Loggliste | None = None
        self._treff: dict[str, Loggrad | Kladdrad] = {}
        """what each row is, by its key"""

    @abstractmethod
    def tomtekst(self, liste: Loggliste) -> T:
        """What the list would hold, and which key starts it (SPEC 3.7)."""

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(self.SORTERT, classes="meta")
        yield from self.sokelinje(T("Søk på navn eller nummer"), _filtervalg(0, 0), "aktive", id="status")
        with Horizontal(id="kropp"):
            yield Tabell(KOLONNER, id="logger")
            with VerticalScroll(id="kort", can_focus=False):
                yield Tekst(id="korttekst")

    def on_mount(self) -> None:
        self.query_one(Sokefelt if self._begynn_med_sok else Tabell).focus()

    # --- what is shown ---

    def fyll(self, liste: Loggliste) -> None:
        """A list has come."""
        self._liste = liste
        self.query_one(Fanelinje).sett_valg(_filtervalg(liste.aktive, liste.passive))
        self.tegn()
        self.refresh_bindings()

    def tegn(self) -> None:
        liste = self._liste
        if liste is None:
            return
        sok, filter_ = self.query_one(Sokefelt).verdi, self.query_one(Fanelinje).valgt
        self._treff = _finn(liste, sok, filter_)
        tabell = self.query_one(Tabell)
        with self.app.batch_update():
            tabell.sett_tom(self._tomtekst(liste, sok, filter_))
            tabell.sett_rader([self._rad(r, liste) for r in self._treff.values()])
            self._vis_kort(tabell.markert)

    def _rad(self, rad: Loggrad | Kladdrad, liste: Loggliste) -> Rad:
        if isinstance(rad, Kladdrad):
            return kladdrad(rad, self.barnenavn(rad.navn), liste.i_dag, self.sprak)
        return loggrad(rad, self.barnenavn(rad.barn), liste.i_dag, self.sprak)

    def _tomtekst(self, liste: Loggliste, sok: str, filter_: str) -> T:
        if not liste.rader and not liste.kladder:
            return self.tomtekst(liste)
        if sok:
            return INGEN_TREFF
        return INGEN_PASSIVE if filter_ == "passive" else INGEN_AKTIVE

    def _vis_kort(self, nokkel: str | None) -> None:
        rad = self._treff.get(nokkel or "")
        kort = Content("")
        if isinstance(rad, Kladdrad):
            kort = kladdkort(rad, self.barnenavn(rad.navn), self.sprak)
        elif rad is not None and self._liste is not None:
            om_barnet = partial(self.om_barnet, navn=rad.barn)
            kort = loggkort(
                rad, self.barnenavn(rad.barn), om_barnet, self._liste.i_dag, self.sprak, andres=self.ANDRES
            )
        self.query_one("#korttekst", Tekst).sett(kort)
        self.query_one("#kort").scroll_home(animate=False)

    # --- what the user does ---

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        self._vis_kort(hendelse.nokkel)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        rad = self._treff[hendelse.nokkel]
        if isinstance(rad, Kladdrad):
            self.registrer(str(rad.id))
        elif rad.status is Loggstatus.PASSIV:
            self.vis_passiv(rad.id)
        else:
            self.program.apne_logg(rad.id)

    def on_fanelinje_valgt(self) -> None:
        self.tegn()


def _finn(liste: Loggliste, sok: str, filter_: str) -> dict[str, Loggrad | Kladdrad]:
    """The rows to show: unfinished registrations first, then the logs in their order."""
    kladder = sok_i_kladder(liste, sok) if filter_ != "passive" else ()
    vises = {"aktive": {Loggstatus.AKTIV}, "passive": {Loggstatus.PASSIV}}.get(filter_, set(Loggstatus))
    treff: list[Loggrad | Kladdrad] = [*kladder, *(r for r in sok_i(liste, sok) if r.status in vises)]
    return {r.id.hex: r for r in treff}


def _filtervalg(aktive: int, passive: int) -> list[Fanevalg]:
    return [
        Fanevalg("aktive", T("Aktive %(n)d", n=aktive)),
        Fanevalg("passive", T("Passive %(n)d", n=passive)),
        Fanevalg("alle", T("Alle %(n)d", n=aktive + passive)),
    ]
