"""F9: covers the screen at once. A cover, not a lock: F9 again, and everything is as it was."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T


class Dekke(Screen[None]):
    """A page of its own, no dialog: nothing shines through, and messages wait until it is gone."""

    ALLOW_SELECT = False
    I_MOTE = True
    BINDINGS = [Binding("f9,escape", "ta_bort", show=False, priority=True)]
    DEFAULT_CSS = "Dekke { align: center middle; & Tekst { width: auto; } & Toast { display: none; } }"

    def compose(self) -> ComposeResult:
        yield Tekst(T("Skjermen er dekket. Trykk F9 for å fortsette."), classes="dus")

    def action_ta_bort(self) -> None:
        self.dismiss(None)
