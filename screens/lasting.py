"""What is loaded when. First what logs in and the first page, in a thread while the passphrase is typed; a page of
another kind when somebody first goes to one, and then the rest.

So what nobody uses takes no memory, and nothing is loaded in the event loop: who goes to a page that is not there
yet waits for a thread, and so do the keys that are typed meanwhile.
"""

import asyncio
import pkgutil
import sys
import threading
from collections.abc import Callable, Collection
from functools import partial, wraps
from importlib import import_module
from typing import TYPE_CHECKING, ParamSpec, cast

from textual.message_pump import MessagePump

import screens
from screens.felles.innlasting import i_bakgrunnen
from stafett_tui.feil import som_avslag
from stafett_tui.minne import etter_innlasting, etter_innlogging

if TYPE_CHECKING:
    from screens.app import StafettApp

P = ParamSpec("P")
FORST = "stafett_tui.oppstart"
"""what somebody logs in with"""
OPPVARMING = "stafett_tui.oppvarming"
SIA = (
    "screens.min_side",
    "screens.nedtelling",
    *(f"screens.felles.{m}" for m in ("bekreft", "dekke", "hjelpeside", "meny")),
)
"""where most come to, and what may be asked for on every page"""
MED_HATTEN = ("screens.leder", "screens.administrator")
"""what only a leder or an administrator sees is loaded with their hat"""
GRUPPE = "last"
"""of the workers that wait for a page to be loaded"""
VENT, VENT_HOYST = 0.1, 10
"""seconds between the looks at whether a page has what it reads, and how many"""


class Lasting:
    """The loading of one app."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._kan_logge_inn = threading.Event()
        self.resten_er_bedt_om = False

    # --- at the start ---

    def begynn(self) -> None:
        """The first picture is drawn."""
        threading.Thread(target=self._last_forst, name="last", daemon=True).start()

    def vent(self) -> None:
        """Blocks until there is something to log in with; called in a worker."""
        if not er_lastet(FORST):
            self._kan_logge_inn.wait()

    def _last_forst(self) -> None:
        try:
            with i_bakgrunnen(self._app.sist_tast):
                try:
                    import_module(FORST)
                finally:
                    self._kan_logge_inn.set()
                for modul in SIA:
                    import_module(modul)
                if self._app.innlogget is None:
                    import_module(OPPVARMING).varm_opp()
            self._app.vokt()
        finally:
            etter_innlasting()

    def gi_tilbake_minne(self) -> None:
        """Somebody has logged in, and the first page is there."""
        if (innlogget := self._app.innlogget) is not None:
            self._app.i_bakgrunnen(partial(etter_innlogging, innlogget.base.motor.slipp_minne))

    # --- on the way to a page ---

    def naar(self, moduler: Collection[str], gjor: Callable[[], object], *, fra: MessagePump) -> None:
        """Does it when the modules are there: at once, but for the first time. Keys wait until it is done.

        ``fra`` is the page that asks, or the app; not done when that is gone meanwhile.
        """
        if all(map(er_lastet, moduler)):
            gjor()
            return
        app = self._app
        app.taster.hold()

        def gjor_og_slipp() -> None:
            try:
                gjor()
            finally:
                app.taster.slipp()

        def videre() -> None:
            if not fra.call_later(gjor_og_slipp):
                app.taster.slipp()

        async def arbeid() -> None:
            try:
                await asyncio.to_thread(last, moduler)
            except Exception as feil:  # noqa: BLE001 - whatever it was, the user gets a sentence
                app.taster.slipp()
                app.si(som_avslag(feil).setning, alvor=True)
                return
            if app.er_dekket:
                app.taster.slipp()
                app.naar_avdekket(lambda: fra.call_later(gjor))
            else:
                videre()
            await self._last_resten()

        app.run_worker(
            arbeid,  # type: ignore[arg-type]
            group=GRUPPE,
            exit_on_error=False,
            name=GRUPPE,
            description=GRUPPE,
        )

    async def _last_resten(self) -> None:
        """All the other pages, once somebody has left the first one. The page that was asked for comes first: who
        reads for it would wait for a thread that loads tables."""
        if self.resten_er_bedt_om:
            return
        self.resten_er_bedt_om = True
        for _ in range(VENT_HOYST):
            await asyncio.sleep(VENT)
            if not any(w.is_running for w in self._app.workers if w.group != GRUPPE):
                break

        def arbeid() -> None:
            with i_bakgrunnen(self._app.sist_tast):
                for modul in pkgutil.walk_packages(screens.__path__, "screens."):
                    if not modul.name.startswith(MED_HATTEN):
                        import_module(modul.name)
            etter_innlasting()

        threading.Thread(target=arbeid, name="last", daemon=True).start()


def krever(*moduler: str) -> Callable[[Callable[P, object]], Callable[P, None]]:
    """An act of a page, or of the app, that goes to a page of another module: it is done when that is there."""

    def pynt(handling: Callable[P, object]) -> Callable[P, None]:
        @wraps(handling)
        def naar_lastet(*args: P.args, **kw: P.kwargs) -> None:
            fra = cast("MessagePump", args[0])
            cast("StafettApp", fra.app).lasting.naar(moduler, partial(handling, *args, **kw), fra=fra)

        return naar_lastet

    return pynt


def er_lastet(modul: str) -> bool:
    """Whether the module can be used at once: loaded, and by no thread only in part."""
    lastet = sys.modules.get(modul)
    return lastet is not None and not getattr(lastet.__spec__, "_initializing", False)


def last(moduler: Collection[str]) -> None:
    """Loads them in short turns, so that the page goes on drawing. Blocks: called in a thread."""
    with i_bakgrunnen(lambda: 0.0):
        for modul in moduler:
            import_module(modul)
