"""Which child a meeting is about: the active logs one is stafettholder for, with a search."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast
from uuid import UUID

from textual.content import Content
from textual.widget import Widget

from data.koder import Loggstatus
from screens.felles.felt import Feltendret
from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret, vis
from screens.sokeside import INGEN_TREFF, Sokefelt
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import mine_stafettlogger, sok_i
from stafett_tui.regler.tekst import initialer
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggliste

if TYPE_CHECKING:
    from screens.app import StafettApp

INGEN = T("Du er ikke stafettholder for noen aktiv logg, og kan derfor ikke kalle inn til møte.")


class Loggvalg(Dialog[UUID]):
    """Dismissed with the id of a log, or None."""

    TITTEL = T("Nytt møte")
    UNDERTITTEL = T("Enter velger · Esc avbryter")
    HJELP = (T("Velg barnet møtet gjelder. Du kan kalle inn til møte i loggene du er stafettholder for."),)
    DEFAULT_CSS = """
    Loggvalg {
        & .dialog { width: 60; }
        & .sporsmal { height: auto; margin: 0 0 1 0; }
        & Sokefelt { margin: 0 0 1 0; }
        & Tabell { height: auto; max-height: 14; }
    }
    Loggvalg.-lav Tabell { max-height: 9; }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt
        self._liste: Loggliste | None = None

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Hvilket barn gjelder møtet?"), classes="sporsmal")
        yield Sokefelt("sok", plassholder=T("Søk på navn eller nummer"))
        kolonner = [Kolonne("barn", T("Barn"), 20, vekt=1), Kolonne("alder", T("Alder"), 6, hoyre=True)]
        yield Tabell(kolonner, vis_hode=False, tom=T(""))

    def on_mount(self) -> None:
        self.query_one(Sokefelt).focus()
        self.kjor(mine_stafettlogger, self.okt, ferdig=self._fyll, gruppe="logger")

    def _fyll(self, liste: Loggliste) -> None:
        self._liste = liste
        self._tegn()

    def _tegn(self) -> None:
        if self._liste is None:
            return
        sok = self.query_one(Sokefelt).verdi
        tabell = self.query_one(Tabell)
        tabell.sett_tom(INGEN_TREFF if sok else INGEN)
        aktive = [r for r in sok_i(self._liste, sok) if r.status is Loggstatus.AKTIV]
        aktive.sort(key=lambda r: r.barn)
        tabell.sett_rader(
            [
                Rad(
                    r.id.hex, {"barn": self._navn(r.barn), "alder": vis(T("%(n)d år", n=r.alder), self.sprak)}
                )
                for r in aktive
            ]
        )

    def _navn(self, navn: str) -> Content:
        """As the lists show it: initials when names are hidden."""
        return lagret(initialer(navn) if cast("StafettApp", self.app).skjul_navn else navn)

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        self._tegn()

    def on_sokefelt_til_listen(self) -> None:
        self.query_one(Tabell).focus()

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self.dismiss(UUID(hendelse.nokkel))
