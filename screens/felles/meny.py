"""F2: every command of this place by name, and those of the program, found by typing (SPEC 3.2)."""

from collections.abc import Iterator, Sequence

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from screens.felles.felt import Feltendret, Linjefelt
from screens.felles.kommandoer import Kommando, tastnavn
from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import vis
from stafett_tui.regler.sokeord import stammer
from stafett_tui.sprak.tekst import T


class Meny(Dialog[str]):
    """Dismissed with the action of the command that was chosen."""

    TITTEL = T("Meny")
    I_MOTE = True
    UNDERTITTEL = T("Enter velger · Esc lukker")
    BINDINGS = [
        Binding("down", "flytt('cursor_down')", show=False, priority=True),
        Binding("up", "flytt('cursor_up')", show=False, priority=True),
        Binding("enter", "velg", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    Meny {
        &.dialogflate { align: center top; }
        & .dialog { width: 60; margin: 2 0 0 0; padding: 1 2; }
        & Tabell { height: auto; max-height: 18; margin: 1 0 0 0; }
        &.-lav .dialog { margin: 0; padding: 0 2; }
    }
    """

    def __init__(self, kommandoer: Sequence[Kommando]) -> None:
        super().__init__()
        self._kommandoer = kommandoer

    def innhold(self) -> Iterator[Widget]:
        yield Linjefelt("sok", plassholder=T("Skriv for å finne"))
        yield Tabell(
            [Kolonne("navn", T("Kommando"), 20, vekt=1), Kolonne("tast", T("Tast"), 9, hoyre=True)],
            vis_hode=False,
            tom=T("Ingen kommando heter det. Prøv et annet ord."),
        )

    def on_mount(self) -> None:
        self._fyll("")
        self.query_one(Linjefelt).focus()

    def on_feltendret(self, hendelse: Feltendret) -> None:
        self._fyll(str(hendelse.felt.verdi))

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self._avslutt(hendelse.nokkel)

    def action_velg(self) -> None:
        """Enter, wherever focus is."""
        self._avslutt(self.query_one(Tabell).markert)

    def action_flytt(self, hvordan: str) -> None:
        """Arrows move in the list while one types."""
        getattr(self.query_one(Tabell), f"action_{hvordan}")()

    def _avslutt(self, kommando_id: str | None) -> None:
        valgt = next((k for k in self._kommandoer if k.id == kommando_id), None)
        if valgt is not None:
            self.dismiss(valgt.handling)

    def _fyll(self, sok: str) -> None:
        ord_ = sok.casefold().split()
        treff = [k for k in self._kommandoer if all(o in self._navn(k) for o in ord_)]
        if not treff and (noe_likt := stammer(ord_)):
            treff = [k for k in self._kommandoer if all(o in self._alt(k) for o in noe_likt)]
        self.query_one(Tabell).sett_rader([self._rad(k) for k in treff])

    def _navn(self, kommando: Kommando) -> str:
        return kommando.tekst.paa(self.sprak).casefold()

    def _alt(self, kommando: Kommando) -> str:
        """With what it does, in a sentence."""
        hjelp = kommando.hjelp.paa(self.sprak) if kommando.hjelp is not None else ""
        return f"{self._navn(kommando)} {hjelp.casefold()}"

    def _rad(self, kommando: Kommando) -> Rad:
        tast = vis(tastnavn(kommando.tast), self.sprak) if kommando.tast else Content("")
        return Rad(kommando.id, {"navn": vis(kommando.tekst, self.sprak), "tast": tast})
