"""A small program for trying parts of the floor, and ways to look at what it drew."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.style import Style
from textual.app import App, ComposeResult
from textual.widget import Widget

from screens.felles.app_base import FellesApp

I_DAG = date(2026, 11, 12)


class Proveapp(FellesApp):
    """The app of the floor with one empty page; give it content or push pages on it."""

    def compose(self) -> ComposeResult:
        yield from self.proveinnhold()

    def proveinnhold(self) -> Iterator[Widget]:
        yield from ()

    def i_dag(self) -> date:
        return I_DAG


def linjer(app: App[Any]) -> list[str]:
    """What is on the screen, line by line, without the blanks at the end."""
    return [stripe.text.rstrip() for stripe in app.screen._compositor.render_strips()]


def stil_paa(app: App[Any], x: int, y: int) -> Style:
    """The style of the cell at a place on the screen."""
    stripe = app.screen._compositor.render_strips()[y].crop(x, x + 1)
    stil = next(iter(stripe)).style
    assert stil is not None
    return stil
