"""The field for a day, typed as people write days (UX 7)."""

from datetime import date

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from screens.felles.felt.inndata import Feltendret, Inndata
from screens.felles.felt.kalender import Kalender
from screens.felles.felt.linje import Linjefelt
from stafett_tui.avslag import Avslag
from stafett_tui.regler.datoinntasting import tolk_dato
from stafett_tui.sprak.datotekst import lang, lang_med_aar, ukedag_kort, uketekst
from stafett_tui.sprak.tekst import T


class Datolinje(Linjefelt):
    """Where the day is typed. Everything is marked on arrival, so that a new day replaces the old."""

    DEFAULT_CSS = "Datolinje { width: 15; }"

    def __init__(self, eier: "Datofelt") -> None:
        super().__init__(eier.navn)
        self._eier = eier
        self.select_on_focus = True

    def tast(self, tast: str) -> bool:
        if tast == "f4":
            self._eier.apne_kalender()
            return True
        return super().tast(tast)

    def on_blur(self) -> None:
        if self.app.app_focus:  # not when the window is left in the middle of a day
            self._eier.skriv_om()


class Kalenderpil(Static):
    """Opens the calendar for who uses the mouse."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Kalenderpil { width: 2; height: 1; background: $surface; color: $text-muted; }"

    def __init__(self, eier: "Datofelt") -> None:
        super().__init__("▼")
        self._eier = eier

    def on_click(self, hendelse: events.Click) -> None:
        hendelse.stop()
        self._eier.apne_kalender()


class Datofelt(Horizontal, Inndata):
    """A day. Beside it stands which day was understood; F4 opens a calendar."""

    DEFAULT_CSS = """
    Datofelt {
        height: 1; width: 1fr;
        &> .dato--merknad { width: 1fr; height: 1; padding: 0 0 0 2; color: $text-muted; }
        &.-feil Datolinje { border-left: outer $error; }
        &.-feil Datolinje:focus { border-left: thick $error; }
    }
    """

    def __init__(
        self,
        navn: str,
        *,
        i_dag: date,
        fortid: bool = False,
        id: str | None = None,
    ) -> None:
        """``fortid``: a day without year is the last such day and not the next."""
        super().__init__(id=id)
        self.navn = navn
        self.i_dag = i_dag
        self.fortid = fortid
        self._linje = Datolinje(self)
        self._merknad = Static(classes="dato--merknad")

    def compose(self) -> ComposeResult:
        yield self._linje
        yield Kalenderpil(self)
        yield self._merknad

    def on_mount(self) -> None:
        self._vis_dag()

    def focus(self, scroll_visible: bool = True) -> "Datofelt":  # noqa: FBT001 - Textual's signature
        self._linje.focus(scroll_visible)
        return self

    @property
    def verdi(self) -> date | None:
        svar = self._tolk()
        return svar if isinstance(svar, date) else None

    @verdi.setter
    def verdi(self, verdi: date | None) -> None:
        self._skriv(_tall(verdi) if verdi is not None else "")
        if self._linje.has_focus:
            self._linje.select_all()

    def feil(self) -> T | None:
        svar = self._tolk()
        return svar.setning if isinstance(svar, Avslag) and self._linje.verdi else None

    @property
    def kladdverdi(self) -> str:
        return self._linje.kladdverdi

    def sett_kladdverdi(self, kladd: object) -> None:
        self._skriv(kladd if isinstance(kladd, str) else "")

    def skriv_om(self) -> None:
        """What was understood, written as dd.mm.yyyy."""
        if (dag := self.verdi) is not None and self._linje.value != _tall(dag):
            self._skriv(_tall(dag))

    def apne_kalender(self) -> None:
        """The calendar under the field; focus comes back when a day is picked or not."""
        self._linje.focus()
        kalender = Kalender(self.verdi, self.i_dag, sprak=self.sprak, anker=self._linje.region)
        self.app.push_screen(kalender, self._valgt)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.felt is self._linje:
            hendelse.stop()
            self._vis_dag()
            self.meld()

    def _valgt(self, dag: date | None) -> None:
        if dag is not None and dag != self.verdi:
            self.verdi = dag
            self.meld()

    def _skriv(self, tekst: str) -> None:
        self._linje.verdi = tekst
        if self.is_attached:
            self._vis_dag()

    def _tolk(self) -> date | Avslag:
        return tolk_dato(self._linje.verdi, self.i_dag, fortid=self.fortid, felt=self.navn)

    def _vis_dag(self) -> None:
        """While typing the whole day in words; once it stands in full only weekday and week."""
        dag = self.verdi
        if dag is None:
            tekst = ""
        elif self._linje.verdi == _tall(dag):
            tekst = f"{ukedag_kort(dag, self.sprak)} {uketekst(dag, self.sprak)}"
        else:
            tekst = (lang if dag.year == self.i_dag.year else lang_med_aar)(dag, self.sprak)
        self._merknad.update(Content(tekst))


def _tall(dag: date) -> str:
    return f"{dag:%d.%m.%Y}"
