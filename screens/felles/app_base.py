"""The app under the app: themes, keys in order, nothing of Textual's own words, no content in a crash."""

import asyncio
import os
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen
from textual.widget import Widget

from screens.felles import tema
from screens.felles.driver import som_taaler_brudd
from screens.felles.kommandoer import I_APPEN, Kommando, som_kommando
from screens.felles.linjer import Ramme
from screens.felles.tasterekke import Inn, Tasterekke
from screens.felles.tastetegn import tegnet  # noqa: F401 - takes the place of Textual's own
from screens.felles.tekstvern import Visbar, vis
from screens.felles.visning import Visning
from stafett_tui import tastekart
from stafett_tui.avslag import Kvittering
from stafett_tui.feil import referanse, som_avslag
from stafett_tui.sprak.tekst import T, sprak_fra_miljo, valgt_sprak, velg_sprak
from stafett_tui.visningsvalg import Visningsvalg

if TYPE_CHECKING:
    from stafett_tui.oppstart import Innlogget


class FellesApp(App[int]):
    """What every screen may count on. The program itself is ``screens.app.StafettApp``."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    TITLE = "Stafett"
    NOTIFICATION_TIMEOUT = 6
    SCOPED_CSS = False
    DEFAULT_CSS = Path(__file__).with_name("stafett.tcss").read_text("utf-8")
    """as defaults: a stylesheet of the app would win over what every page says in its own ``DEFAULT_CSS``"""
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = I_APPEN
    """what F2 lists on every page, after the page's own and the sections"""
    BINDINGS = [k.binding() for k in I_APPEN if k.tast]

    def __init__(self) -> None:
        super().__init__()
        for t in tema.TEMAER:
            self.register_theme(t)
        self.theme = tema.STANDARD
        self._uten_farger()
        self.ramme: Ramme | None = None
        self.sprak = sprak_fra_miljo(os.environ)
        self.animation_level = "none"
        self.stil_for: Literal["alt", "øverste", "intet"] = "alt"
        """what is styled again when the colours change: what is about to be removed need not be"""
        self._dekke: Screen[None] | None = None
        self._venter: list[Callable[[], object]] = []
        """what came while the screen was covered"""
        self._under: list[Screen[Any]] = []
        self._laas = asyncio.Lock()
        self.taster = Tasterekke(self, super().on_event)
        self.visning = Visning(self)

    def _uten_farger(self) -> None:
        """NO_COLOR with sixteen colours: Textual chose its filter before the theme was ours, and that filter makes
        grey of colours it does not know, which is black on black."""
        if self.no_color and self.native_ansi_color:
            self._filters = [NoColor() if isinstance(f, Monochrome) else f for f in self._filters]

    @property
    def _background_screens(self) -> "list[Screen[Any]]":
        """One list, filled anew each time. Textual keeps it in the context that it draws in, and every timer or task
        that begins there inherits it: a list of its own each time would hold pages long after they are removed.
        """
        self._under[:] = super()._background_screens
        return self._under

    def get_line_filters(self) -> Sequence[LineFilter]:
        """With those that change the signs."""
        return (*super().get_line_filters(), *self.visning.filtre)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """The terminal's cursor goes along with focus, for one who hears where it is."""
        if (sted := self.visning.markorsted()) is not None:
            self.cursor_position = sted
        super()._display(screen, renderable)

    @property
    def sprak(self) -> str:
        """The language it is drawn in."""
        return valgt_sprak()

    @sprak.setter
    def sprak(self, sprak: str) -> None:
        velg_sprak(sprak)

    def validate_theme(self, navn: str) -> str:
        """A terminal with sixteen colours gets a theme of those, whatever was asked for."""
        return tema.passende(navn, self.console.color_system)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return tema.VARIABLER

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001 - Textual's signature
        """Before there is a page, only the colours, and once: Textual would read the whole stylesheet twice at the
        start. On the way into a meeting only what is on top, and only once."""
        forste = self.screen_stack and not self.screen_stack[0].is_mounted
        if self.stil_for == "intet" or forste:
            return
        self.stylesheet.set_variables(self.get_css_variables())
        if self.stil_for == "øverste":
            self.stylesheet.reparse()
            self.stylesheet.update(self)
        elif self.screen_stack:
            super().refresh_css(animate)

    def get_system_commands(self, screen: Screen[Any]) -> Any:
        """None: Textual's own would offer a picture of the screen on the disk."""
        return iter(())

    def on_mount(self) -> None:
        if self.visning.valg == Visningsvalg():  # else somebody is logged in already, and it is hers
            self.visning.ved_start()
        if (feil := tastekart.feil()) is not None:
            self.call_after_refresh(self.si, feil, alvor=True)

    def uten_bruker(self) -> None:
        """As the machine asks for it, when nobody is logged in any more."""
        self.sprak = sprak_fra_miljo(os.environ)
        self.visning.ved_start()

    def bruk_utseende(self, innlogget: "Innlogget") -> None:
        """As the one who logged in wants it drawn."""
        if innlogget.tema in self.available_themes:
            self.theme = innlogget.tema
        self.sprak = innlogget.sprak
        self.visning.for_bruker(innlogget.visning)

    def tillatt(self, kommando_id: str) -> bool:
        """Whether a command of the app's own works now."""
        return True

    def sist_tast(self) -> float:
        """When a key last came, by the monotonic clock."""
        return self.taster.sist

    async def on_event(self, event: events.Event) -> None:
        if self.taster.tar(event):
            await self.taster.ta_imot(cast("Inn", event))
        else:
            await super().on_event(event)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:  # noqa: FBT001 - Textual's signature
        """A letter does what the footer says of it with Shift or Caps Lock too: it is a capital there.

        A key that was on its way up when a new page came was pressed for the one below. The new one does not even
        have its parts yet, and would break when Esc took it away.
        """
        if not (priority or self.screen.is_mounted):
            return False
        liten = som_kommando(key)
        return await super()._check_bindings(key, priority) or (
            liten != key and await super()._check_bindings(liten, priority)
        )

    def i_dag(self) -> date:
        """Today, for showing days in words."""
        raise NotImplementedError

    def i_bakgrunnen(self, kall: Callable[[], object]) -> None:
        """Runs a small blocking call (a draft) in a thread; outlives the page that asked for it.

        One at a time and in order, so that a draft that is thrown away does not come back.
        """

        async def arbeid() -> None:
            try:
                await asyncio.to_thread(kall)
            except Exception as feil:  # noqa: BLE001 - whatever it was, the user gets a sentence
                self.si(som_avslag(feil).setning, alvor=True)

        self._i_rekke(arbeid)

    def etter_bakgrunnen(self, gjor: Callable[[], object]) -> None:
        """Does something when all that is under way in the background is done: the last draft is not lost."""

        async def arbeid() -> None:
            gjor()

        self._i_rekke(arbeid)

    def _i_rekke(self, arbeid: Callable[[], Coroutine[None, None, None]]) -> None:
        """The function, not its coroutine: a worker that is stopped before it began would leave that unawaited."""

        async def naar_det_er_fritt() -> None:
            async with self._laas:
                await arbeid()

        self.run_worker(
            naar_det_er_fritt,  # type: ignore[arg-type]
            group="bakgrunn",
            exit_on_error=False,
            name="bakgrunn",
            description="bakgrunn",
        )

    def si(self, tekst: Visbar, *, alvor: bool = False, fra: Widget | None = None) -> None:
        """A short message. Its words never come from Textual, and are never read as markup. ``fra`` is the page
        that says it; what comes from none is news from the background."""
        self.visning.si(tekst)
        self.notify(vis(tekst, self.sprak).plain, severity="error" if alvor else "information", markup=False)

    def hvem_kan_hjelpe(self) -> T | None:
        """Whom to ask, as the help ends with. Blocks: called in a worker."""
        return None

    def etter_handling(self, kvittering: Kvittering) -> None:
        """Called when an act was done, whichever page it was done on."""

    def action_seksjon(self, seksjon: str) -> None:
        """A tab was chosen."""

    def tilbake(self) -> None:
        """One step up: to the page below, when there is one."""
        if len(self.screen_stack) > 2:
            self.pop_screen()

    def action_vis_hjelpebok(self) -> None:
        from screens.felles.hjelpebok import Hjelpebok

        self.push_screen(Hjelpebok())

    def action_dekk(self) -> None:
        from screens.felles.dekke import Dekke

        if isinstance(self.screen, Dekke):
            self.screen.dismiss(None)
        else:
            self.dekk()

    def dekk(self) -> None:
        """Covers the screen, unless it is. What comes meanwhile waits."""
        if not self.er_dekket:
            from screens.felles.dekke import Dekke

            self._dekke = Dekke()
            self.push_screen(self._dekke, self._avdekket)

    @property
    def er_dekket(self) -> bool:
        """Whether the cover is what is seen."""
        return self._dekke is not None and self._dekke.is_current

    def naar_avdekket(self, gjor: Callable[[], object]) -> None:
        """Does it when the cover is gone: an answer that opens a page would else lie on top of the cover."""
        self._venter.append(gjor)

    def _avdekket(self, _svar: None) -> None:
        venter, self._venter, self._dekke = self._venter, [], None
        for gjor in venter:
            self.call_later(gjor)

    def action_help_quit(self) -> None:
        """Ctrl+C says nothing: Textual's message is in English."""

    def action_copy_text(self) -> None:
        """Nothing on the screen is copied by key."""

    def copy_to_clipboard(self, text: str) -> None:
        """What is cut in a field can be put into another; it never goes to the terminal's clipboard."""
        self._clipboard = text

    def get_driver_class(self) -> type[Driver]:
        return som_taaler_brudd(super().get_driver_class())

    def glem_utklipp(self) -> None:
        """Empties what was cut, and takes away what was said: a name may stand there, and somebody else takes over."""
        self._clipboard = ""
        self.visning.glem()
        self.clear_notifications()

    def _handle_exception(self, error: Exception) -> None:
        """Ends the program with a reference. Textual's own way prints the local variables, names and numbers
        in them, and says in English how many faults there were."""
        self._return_code = 1
        if self._exception is None:
            self._exit_renderables[:] = [self._avskjed(error)]
            self._exception = error
            self._close_messages_no_wait()
            self._exception_event.set()

    def _avskjed(self, feil: Exception) -> Text:
        """What stands in the terminal afterwards."""
        tekst = T(
            "Stafett måtte avslutte på grunn av en feil. Det du hadde skrevet, ligger som kladd. "
            "Start på nytt, og gi koden %(kode)s til administratoren hvis det skjer igjen.",
            kode=referanse(feil),
        )
        return Text(tekst.paa(self.sprak))

    def panic(self, *renderables: object) -> None:
        """Textual gives up with something to show; what it is, is not shown."""
        self._handle_exception(RuntimeError())
