"""Keys in order: the next key is let go when the one before it has been dealt with.

Textual hands a key to the field that has focus when it arrives, and lets Tab, Backspace and commands bubble up
afterwards; keys typed while the loop is held up then land in the wrong field (Textual issue 6605). Here each
key is followed on its way from the field to the app, and the rest wait in a row. So does what is pasted, and a
click of the mouse that comes while a key is under way.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual.app import App

Inn = events.Key | events.Paste | events.MouseDown | events.MouseUp
ROERT = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""what somebody who is there does; a mouse that only moves may have been pushed by a book"""
LINJESKIFT = "ctrl+j"
"""what Enter is made into by the terminal when it is pressed before the program has taken over"""
TAALMODIGHET = 2.0
"""seconds after which a key that got lost on its way (its field was taken away) no longer holds up the rest"""


class Tasterekke:
    """The row of keys of one app."""

    def __init__(self, app: "App[Any]", send: Callable[[events.Event], Awaitable[None]]) -> None:
        """``send`` sends a key on its way, as Textual does."""
        self._app = app
        self._send = send
        self._venter: deque[Inn] = deque()
        self._underveis: Inn | None = None
        self._siden = 0.0
        self._holdt = 0
        self._stengt = False
        self.sist = 0.0
        """when something last came, by the monotonic clock"""
        self.rort = monotonic()
        """when somebody last did anything, with the mouse too, by the same; from the start, when nobody has"""

    def tar(self, hendelse: events.Event) -> bool:
        """Whether this belongs in the row."""
        if self._stengt and isinstance(hendelse, events.InputEvent | events.Paste):
            return True
        if isinstance(hendelse, ROERT):
            self.rort = monotonic()
        if isinstance(hendelse, events.Key | events.Paste):
            return not hendelse.is_forwarded
        if isinstance(hendelse, events.MouseDown | events.MouseUp):
            return (self._underveis is not None or self._holdt > 0) and not hendelse.is_forwarded
        return False

    async def ta_imot(self, tast: Inn) -> None:
        """Something from the terminal."""
        if self._stengt:
            return
        self.sist = monotonic()
        if isinstance(tast, events.Key) and tast.key == LINJESKIFT:
            tast = events.Key("enter", "\r")
        self._venter.append(tast)
        if self._underveis is None or monotonic() - self._siden > TAALMODIGHET:
            await self._neste()

    def steng(self) -> None:
        """Nothing is taken any more: the program is being locked."""
        self._stengt = True
        self._venter.clear()

    def hold(self) -> None:
        """What comes from now on waits: a page is on its way that it may be meant for."""
        self._holdt += 1

    def slipp(self) -> None:
        """That page is there, or will not come. Held twice, it must be let go twice."""
        self._holdt -= 1

        async def videre() -> None:
            if self._underveis is None:
                await self._neste()

        def i_appen() -> None:
            self._app.call_later(videre)

        if not self._app.screen.call_after_refresh(i_appen):
            i_appen()

    async def _neste(self) -> None:
        self._underveis = None
        if self._holdt or not self._venter:
            return
        tast = self._underveis = self._venter.popleft()
        self._siden = monotonic()
        skjerm = self._app.screen
        mottaker: MessagePump = self._app.focused or skjerm
        await self._send(tast)
        if tast.is_forwarded and not isinstance(tast, events.MouseEvent):
            self._folg(tast, mottaker, skjerm)
        else:  # a priority binding took it, or the mouse has set focus already
            await self._etter(tast, skjerm)

    def _folg(self, tast: Inn, hos: MessagePump, skjerm: object) -> None:
        """Waits behind the key in this widget's queue, then in its parent's, while it bubbles."""

        async def videre() -> None:
            if tast is not self._underveis:
                return
            forelder = hos._parent  # noqa: SLF001 - the pump that the key bubbles to
            # the app sent the key, so it counts as stopped when it goes up to it: there it is followed anyway
            stoppet = tast._stop_propagation and forelder is not self._app  # noqa: SLF001
            if stoppet or hos is self._app or forelder is None:
                await self._etter(tast, skjerm)
            else:
                self._folg(tast, forelder, skjerm)

        if not hos.call_later(videre):
            self._app.call_later(self._etter, tast, skjerm)

    async def _etter(self, tast: Inn, skjerm: object) -> None:
        """The key is dealt with. If it opened a page, the next one waits until that has drawn itself."""
        if tast is not self._underveis:
            return
        if self._app.screen is skjerm or not self._app.screen.call_after_refresh(self._neste_i_appen):
            await self._neste()

    def _neste_i_appen(self) -> None:
        self._app.call_later(self._neste)
