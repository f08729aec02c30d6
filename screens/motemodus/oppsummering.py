"""After a meeting: what was done in it, over the child's log."""

from collections.abc import Iterator, Sequence

from textual.containers import VerticalScroll
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst, flett, lagret
from stafett_tui.sprak.tekst import T


class Oppsummering(Dialog[None]):
    """A line for each act. Enter or Esc closes."""

    TITTEL = T("Dette ble gjort i møtet")
    HJELP = (T("Det dere gjorde i møtet. Det er lagret allerede; Enter eller Esc går videre til loggen."),)
    DEFAULT_CSS = (
        "Oppsummering { & VerticalScroll { height: auto; max-height: 16; } & .linje { height: auto; } }"
    )

    def __init__(self, gjort: Sequence[T]) -> None:
        super().__init__()
        self._gjort = gjort

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll(can_focus=False):
            for setning in self._gjort:
                yield Tekst(flett(lagret("· "), setning, sprak=self.sprak), classes="linje")
        yield Knapperad([Knapp(T("Lukk"), "lukk", hoved=True)])

    def on_mount(self) -> None:
        self.query_one(Knapp).focus()

    def on_button_pressed(self) -> None:
        self.dismiss(None)
