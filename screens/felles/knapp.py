"""The one button, one row high."""

from collections.abc import Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.geometry import Offset
from textual.widgets import Button

from screens.felles.tekstvern import Visbar, vis

MELLOMROM = 2
"""columns between two buttons"""


class Knapp(Button, inherit_css=False):
    """A button; ``hoved`` for the one filled button of a view, ``farlig`` for what cannot be undone.

    Its CSS is all its own: Textual's has 57 rules, for looks we do not have, to be read before the first picture.
    """

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Knapp {
        height: 1; min-width: 8; width: auto; padding: 0 2; margin: 0 2 0 0; line-pad: 1;
        text-align: center; content-align: center middle; pointer: pointer;
        background: $panel; color: $foreground;
    }
    Knapp:hover { background: $block-cursor-blurred-background; }
    Knapp:focus { text-style: bold underline; background: $block-cursor-blurred-background; }
    Knapp.-primary { background: $primary; color: $button-color-foreground; text-style: bold; }
    Knapp.-error { background: $error; color: $button-color-foreground; text-style: bold; }
    Knapp.-primary:focus { background: $primary; text-style: bold underline; }
    Knapp.-error:focus { background: $error; text-style: bold underline; }
    Knapp:disabled { color: $text-disabled; background: $dus; text-style: none; pointer: not-allowed; }
    """

    BINDINGS = [Binding("enter,space", "press", show=False)]

    def __init__(
        self,
        tekst: Visbar,
        id: str,
        *,
        hoved: bool = False,
        farlig: bool = False,
        av: bool = False,
    ) -> None:
        variant: Literal["primary", "error", "default"] = (
            "primary" if hoved else "error" if farlig else "default"
        )
        super().__init__("", id=id, variant=variant, disabled=av)
        self.active_effect_duration = 0  # during the effect Textual lets a second press go unanswered
        self._tekst = tekst

    def on_mount(self) -> None:
        self.vis_tekst()

    def markorsted(self) -> Offset:
        """Where its words begin."""
        linje = self.render_line(0).text
        return Offset(len(linje) - len(linje.lstrip()), 0)

    def sett_tekst(self, tekst: Visbar) -> None:
        """Replaces the words on the button."""
        self._tekst = tekst
        self.vis_tekst()
        self.refresh(layout=True)  # Textual keeps the width of the words before

    def vis_tekst(self) -> None:
        """Puts the words on the button in the app's language."""
        self.label = vis(self._tekst, getattr(self.app, "sprak", None))


class Knapperad(Horizontal):
    """Buttons beside each other; two by two where the window is too narrow for the row."""

    def __init__(self, knapper: Sequence[Knapp], *, id: str | None = None) -> None:
        super().__init__(id=id, classes="knapper")
        self._knapper = knapper

    def compose(self) -> ComposeResult:
        for knapp in self._knapper:
            knapp.vis_tekst()  # now, and not when it is mounted: the first picture is to have it
            yield knapp

    def on_resize(self) -> None:
        """The words decide how wide a button is, in both layouts: it does not turn back and forth."""
        vises = [knapp for knapp in self._knapper if knapp.display]
        bredde = sum(knapp.outer_size.width for knapp in vises) + MELLOMROM * (len(vises) - 1)
        self.set_class(bredde > self.size.width, "-to")
