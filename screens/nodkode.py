"""The emergency code, shown once: when the database has just been made."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst, lagret
from stafett_tui.sprak.tekst import T


class Nodkodevisning(Dialog[None]):
    """Nobody can show it again: it is kept nowhere but sealed in the key file."""

    TITTEL = T("Nødkode til safen")
    HJELP = (
        T(
            "Nødkoden slipper en administrator inn når passordet er glemt. Hun skriver brukernavnet sitt, og "
            "nødkoden som passord."
        ),
        T("Den vises bare nå. Blir den borte, lager administratoren en ny med: stafett nodkode"),
    )
    BINDINGS: ClassVar = [Binding("enter", "tilbake", show=False)]
    DEFAULT_CSS = """
    Nodkodevisning {
        & .dialog { width: 66; }
        & VerticalScroll { height: auto; max-height: 70vh; }
        & #nodkode {
            width: 100%; height: 5; content-align: center middle; margin: 1 0; background: $surface;
            color: $primary; text-style: bold; border: solid $border-blurred;
        }
    }
    """

    def __init__(self, kode: str) -> None:
        super().__init__()
        self._kode = kode

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll(can_focus=False):
            yield Tekst(
                T("Glemmer administratoren passordet, er dette eneste vei inn når ingen andre kan hjelpe.")
            )
            yield Tekst(lagret(self._kode), id="nodkode")
            yield Tekst(
                T(
                    "Skriv den av på papir, les over, og legg den i kommunens safe. Den vises bare denne gangen."
                )
            )
        yield Knapperad([Knapp(T("Jeg har skrevet den av"), "lukk", hoved=True)])

    def on_mount(self) -> None:
        self.query_one(Knapp).focus()

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.dismiss(None)
