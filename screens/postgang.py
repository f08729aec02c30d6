"""Sends the user's own mail in the background: after each act, after log-in, and when the outbox asks (SPEC 6.2).

One sending at a time, on the app: it outlives the page that began it. In a thread of its own, so that leaving the
program need not wait for a server that does not answer. What it says names nobody.
"""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from screens.app import StafettApp
    from stafett_tui.okt import Okt
    from stafett_tui.post.egne import Sendesvar

S = TypeVar("S")

FORSTE_RUNDE = 2.0
"""seconds after log-in: the first page and the other pages come first"""
I_RO = FORSTE_RUNDE + 0.5
"""seconds after log-in, when that round is through and nothing is asked for yet"""
VENT_VED_SLUTT = 10.0
"""seconds that the end of the program waits for the mail that is on its way"""
IKKE_SENDT = T("E-posten kunne ikke sendes nå. Den ligger i utboksen.")
MANGLER_PASSORD = T("E-posten ligger i utboksen. Velg «Send nå» der, og skriv passordet til e-posttjeneren.")


@runtime_checkable
class Postvisning(Protocol):
    """A page that shows where the mail stands."""

    def post_sendt(self) -> None:
        """Some was sent, or was tried."""


class Postgang:
    """The mail round of one app. Holds the password that was asked for, until the user logs out."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._laas = threading.Lock()
        """held while a sending uses the database, so that it is not closed under it"""
        self._i_gang = False
        self._en_gang_til = False
        self._passord: str | None = None
        self._sagt = False
        """whether the missing password has been told of since the log-in"""

    def begynn(self) -> None:
        """Somebody has logged in."""
        self._passord, self._sagt = None, False

    def send(self) -> None:
        """Sends what is due, if there is anything, and says only what went wrong."""
        okt = self._app.okt
        if okt is None or not okt.saksbehandler:
            return
        if self._i_gang:
            self._en_gang_til = True
            return
        self._i_gang, sender = True, okt

        async def arbeid() -> None:
            try:
                svar = await _i_egen_traad(partial(self._send, sender))
            except Exception:  # noqa: BLE001 - whatever it was: the mail stands in the outbox, and nothing is lost
                self._si(sender, IKKE_SENDT, alvor=True)
            else:
                self._fortell(sender, svar)
            finally:
                self._i_gang = False
            if self._en_gang_til:
                self._en_gang_til = False
                self.send()

        self._app.run_worker(
            arbeid,  # type: ignore[arg-type]
            group="post",
            exit_on_error=False,
            name="post",
            description="post",
        )

    def send_naa(self, okt: "Okt", passord: str | None = None) -> "Sendesvar":
        """As the outbox does it: also what waits for its next try. Blocks: called in a worker."""
        from stafett_tui.post.egne import send_egne

        with self._laas:
            svar = send_egne(okt, passord or self._passord, straks=True)
        if svar.feil_passord:
            self._passord = None
        elif passord:
            self._passord = passord
        return svar

    def avslutt(self, lukk: Callable[[], None]) -> None:
        """Closes the database when the mail that is on its way is through, or has had its time. Blocks."""
        self._passord = None
        fikk = self._laas.acquire(timeout=VENT_VED_SLUTT)
        try:
            lukk()
        finally:
            if fikk:
                self._laas.release()

    def _send(self, okt: "Okt") -> "Sendesvar | None":
        from stafett_tui.post.egne import send_egne

        with self._laas:
            return send_egne(okt, self._passord) if self._er_inne(okt) else None

    def _er_inne(self, okt: "Okt") -> bool:
        """Whether the one who sends is still logged in."""
        naa = self._app.okt
        return naa is not None and naa.base is okt.base

    def _fortell(self, okt: "Okt", svar: "Sendesvar | None") -> None:
        if svar is None:
            return
        if (svar.sendt or svar.ikke_sendt) and isinstance(self._app.screen, Postvisning):
            self._app.screen.post_sendt()
        if svar.mangler_passord and svar.ikke_sendt and not self._sagt:
            self._sagt = True
            self._si(okt, MANGLER_PASSORD)
        elif svar.ikke_sendt and not svar.mangler_passord:
            self._si(okt, ikke_sendt(svar.ikke_sendt), alvor=True)

    def _si(self, okt: "Okt", tekst: T, *, alvor: bool = False) -> None:
        """Says it to the one it is about, when it can be seen."""

        def si() -> None:
            if self._er_inne(okt):
                self._app.si(tekst, alvor=alvor)

        if self._app.er_dekket:
            self._app.naar_avdekket(si)
        else:
            si()


def ikke_sendt(antall: int) -> T:
    """How many did not leave, and where they are."""
    return TN(
        "%(n)d e-post kunne ikke sendes. Den ligger i utboksen.",
        "%(n)d e-poster kunne ikke sendes. De ligger i utboksen.",
        n=antall,
    )


async def _i_egen_traad(kall: Callable[[], S]) -> S:
    """As ``asyncio.to_thread``, in a thread that nobody waits for at the end."""
    lokke = asyncio.get_running_loop()
    svar: asyncio.Future[S] = lokke.create_future()

    def lever(sett: Callable[[], None]) -> None:
        def om_ventet_paa() -> None:
            if not svar.done():
                sett()

        with suppress(RuntimeError):  # the loop is closed: nobody is there to be told
            lokke.call_soon_threadsafe(om_ventet_paa)

    def arbeid() -> None:
        try:
            resultat = kall()
        except Exception as feil:  # noqa: BLE001 - handed on to who waits
            lever(partial(svar.set_exception, feil))
        else:
            lever(partial(svar.set_result, resultat))

    threading.Thread(target=arbeid, name="post", daemon=True).start()
    return await svar
