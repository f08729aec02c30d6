"""The one button, one row high."""

from collections.abc import Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button

from screens.felles.tekstvern import Visbar, vis


class Knapp(Button):
    """A button; ``hoved`` for the one filled button of a view, ``farlig`` for what cannot be undone."""

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
        self._tekst = tekst

    def on_mount(self) -> None:
        self.sett_tekst(self._tekst)

    def sett_tekst(self, tekst: Visbar) -> None:
        """Replaces the words on the button."""
        self._tekst = tekst
        self.label = vis(tekst, getattr(self.app, "sprak", "nb"))


class Knapperad(Horizontal):
    """Buttons beside each other."""

    def __init__(self, knapper: Sequence[Knapp], *, id: str | None = None) -> None:
        super().__init__(id=id, classes="knapper")
        self._knapper = knapper

    def compose(self) -> ComposeResult:
        yield from self._knapper
