"""B in a meeting: an empty screen at once, and any key brings the page back."""

from textual import events
from textual.screen import Screen


class Pause(Screen[None]):
    """Nothing at all: on the wall it is to look as if it were off."""

    ALLOW_SELECT = False
    I_MOTE = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = "Pause { background: $background; & Toast { display: none; } }"

    def on_key(self, hendelse: events.Key) -> None:
        hendelse.stop()
        hendelse.prevent_default()
        self.dismiss(None)

    def on_click(self) -> None:
        self.dismiss(None)
