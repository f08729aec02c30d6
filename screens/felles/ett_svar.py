"""A page or dialog that is answered once, whatever is pressed while it goes away."""

from typing import Any, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import Screen

Resultat = TypeVar("Resultat")


class EttSvar(Screen[Resultat]):
    """Textual takes the uppermost page away at each answer: a second one, from a key that came twice, would take the
    page below with it, and an answer from under another page would take that one."""

    _besvart = False
    _utsatt: tuple[Any, ...] = ()
    """an answer that came while another page lay over this one"""

    def dismiss(self, result: Resultat | None = None) -> AwaitComplete:
        if self._besvart:
            return AwaitComplete()
        if not self.is_active:
            self._utsatt = (result,)
            return AwaitComplete()
        self._besvart = True
        return super().dismiss(result)

    @on(events.ScreenResume)
    def _oppe_igjen(self) -> None:
        if self._utsatt:
            self.call_later(self._svar_naa)

    def _svar_naa(self) -> None:
        self.dismiss(*self._utsatt)
