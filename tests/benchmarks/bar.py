"""The bare program that everything is measured against: Textual, and one widget. ``bar.py [tabell N | felt]``.

It loads nothing of Stafett, and writes what a measurement waits for: «Navn 3» or «Skriv her».
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import DataTable

KOLONNER = ("A", "B", "C", "D", "E")


class Bar(App[None]):
    """One table, drawn."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, rader: int) -> None:
        super().__init__()
        self._rader = rader

    def compose(self) -> ComposeResult:
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        tabell = self.query_one(DataTable)
        tabell.add_columns(*KOLONNER)
        for nr in range(self._rader):
            tabell.add_row(f"Navn {nr}", "tekst", "mer", "12", "x")


def bart_felt() -> App[None]:
    """One field of one line, with focus."""
    from textual.widgets import Input

    class Felt(App[None]):
        ENABLE_COMMAND_PALETTE = False

        def compose(self) -> ComposeResult:
            yield Input(placeholder="Skriv her")

        def on_mount(self) -> None:
            self.query_one(Input).cursor_blink = False

    return Felt()


if __name__ == "__main__":
    valg = sys.argv[1:]
    (bart_felt() if valg == ["felt"] else Bar(int(valg[1]) if valg else 50)).run()
