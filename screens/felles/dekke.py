"""F9: covers the screen at once. A cover, not a lock: F9 again, and everything is as it was."""

from textual.binding import Binding
from textual.screen import ModalScreen

from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T


class Dekke(ModalScreen[None]):
    """An opaque page over everything."""

    ALLOW_SELECT = False
    BINDINGS = [Binding("f9,escape", "ta_bort", show=False, priority=True)]
    DEFAULT_CSS = "Dekke { background: $background 100%; align: center middle; & Tekst { width: auto; } }"

    def compose(self):  # type: ignore[no-untyped-def]
        yield Tekst(T("Skjermen er dekket. Trykk F9 for å fortsette."), classes="dus")

    def action_ta_bort(self) -> None:
        self.dismiss(None)
