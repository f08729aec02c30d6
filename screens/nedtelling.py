"""The last minute before the program locks itself: any key, and one stays."""

from collections.abc import Iterator
from math import ceil
from time import monotonic

from textual import events
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst
from screens.laas import LAAS, nedtelling_i_motet
from stafett_tui.sprak.tekst import TN, T


class Nedtelling(Dialog[str]):
    """Dismissed with ``LAAS`` when the time is out, with None when a key came.

    In a meeting it comes when something lies over the meeting's page, which else counts down itself; there nothing of
    what lies below is seen.
    """

    TITTEL = T("Stafett låses")
    I_MOTE = True
    DEFAULT_CSS = """
    Nedtelling.-dekkende { layout: vertical; align: center middle; background: $background; color: $foreground; }
    """
    HJELP = (T("Er det ingen ved tastene på en stund, låses Stafett. Det du skriver, blir tatt vare på."),)

    def __init__(self, sekunder: float, *, i_motet: bool = False) -> None:
        super().__init__()
        if i_motet:
            self.remove_class("dialogflate").add_class("-dekkende")
        self._i_motet = i_motet
        self._slutt = monotonic() + sekunder

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self._tekst(), id="igjen", classes="avsnitt")
        yield Knapperad([Knapp(T("Fortsett"), "fortsett", hoved=True)])

    def on_mount(self) -> None:
        for knapp in self.query(Knapp):  # there is none when the program ends as this comes
            knapp.focus()
        self.set_interval(1.0, self._tell)

    def on_key(self, hendelse: events.Key) -> None:
        hendelse.stop()
        hendelse.prevent_default()
        self.dismiss(None)

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.dismiss(None)

    def _tell(self) -> None:
        if monotonic() >= self._slutt:
            self.dismiss(LAAS)
        else:
            for igjen in self.query("#igjen").results(Tekst):
                igjen.sett(self._tekst())

    def _tekst(self) -> T:
        if self._i_motet:
            return nedtelling_i_motet(self._slutt - monotonic())
        return TN(
            "Stafett låses om %(n)d sekund. Trykk en tast for å fortsette.",
            "Stafett låses om %(n)d sekunder. Trykk en tast for å fortsette.",
            n=max(1, ceil(self._slutt - monotonic())),
        )
