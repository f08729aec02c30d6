"""The base of every page and dialog: commands, help, the one way to do blocking work, messages."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.worker import Worker

from screens.felles.ett_svar import EttSvar
from screens.felles.kommandoer import OVERALT, Kommando
from screens.felles.linjer import ARBEIDER, Bunnlinje, Topplinje
from screens.felles.tekstvern import Visbar, vis
from screens.felles.visning import opplest
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.feil import som_avslag
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.app_base import FellesApp

S = TypeVar("S")
Resultat = TypeVar("Resultat")

TAALMODIG = 0.2
"""seconds that a call may take before the page says that it is working"""
SMAL, BRED, BREDT = "-smal", "-bred", 100
LAV, HOY, HOYT = "-lav", "-hoy", 32
"""classes of a page by its size, and the columns and rows from which it is wide and high"""
OPPLEST = "-opplest"
"""the class of a page that is heard"""


class Felles(Widget):
    """What pages and dialogs share. Mixed in before ``Screen``."""

    TITTEL: ClassVar[T] = T("Stafett")
    HJELP: ClassVar[tuple[T, ...]] = ()
    """what this place is for, a paragraph each; F1 shows it over the keys"""
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = ()
    I_MOTE: ClassVar[bool] = False
    """whether it may be shown in møtemodus: it tells of one log alone, and that by its session's reach"""
    _ny = False
    _utlagt_for: Size | None = None
    arbeider = False
    """whether a call is under way that has taken long enough to be noticed"""

    def __init_subclass__(cls, **kw: Any) -> None:
        egne = cls.__dict__.get("KOMMANDOER")
        if egne is not None:
            cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *(k.binding() for k in egne if k.tast)]
        super().__init_subclass__(**kw)

    @property
    def stafett(self) -> "FellesApp":
        """The app, by its own type."""
        return cast("FellesApp", self.app)

    @property
    def sprak(self) -> str:
        """The language that texts are shown in."""
        return self.stafett.sprak

    # --- commands ---

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        """The page's own and those that are everywhere."""
        return (*self.KOMMANDOER, *OVERALT)

    def tillatt(self, kommando_id: str) -> bool | None:
        """Whether a command works here now: True, None (shown dim) or False (absent)."""
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual's question, answered from the command table."""
        for kommando in self.alle_kommandoer():
            if kommando.handling == action:
                return self.tillatt(kommando.id)
        return True

    def kommandoer_naa(self) -> list[Kommando]:
        """Commands whose key does something at this moment, in the order of the table."""
        aktive = {
            a.binding.id
            for a in cast("Screen[Any]", self).active_bindings.values()
            if a.enabled and a.binding.id
        }
        return [k for k in self.alle_kommandoer() if k.id in aktive and self.tillatt(k.id) is True]

    def kommandoer_i_meny(self) -> list[Kommando]:
        """Commands that F2 lists: those allowed here, with or without a key, the sections, then the app's own."""
        uten = {"meny", "tilbake"}
        egne = [k for k in self.alle_kommandoer() if k.id not in uten and self.tillatt(k.id) is True]
        ramme = self.stafett.ramme
        seksjoner = ramme.kommandoer() if ramme is not None else ()
        appens = (k for k in self.stafett.KOMMANDOER if self.stafett.tillatt(k.id))
        sagt = {k.id for k in egne}
        return [*egne, *seksjoner, *(k for k in appens if k.id not in sagt)]

    def kommandoer_i_hjelp(self) -> list[Kommando]:
        """Commands that F1 explains: all of the page, but of several with one key only what it does here and now. Of
        those that are everywhere, only what works here."""
        per_tast: dict[str, list[Kommando]] = {}
        for k in self.alle_kommandoer():
            per_tast.setdefault(k.tast or k.id, []).append(k)
        valgt: list[Kommando] = []
        for like in per_tast.values():
            valgt += [k for k in like if self.tillatt(k.id) is True] if len(like) > 1 else like
        overalt = {k.id for k in OVERALT}
        return [k for k in valgt if k.id not in overalt or self.tillatt(k.id) is not False]

    def action_vis_hjelp(self) -> None:
        from screens.felles.hjelpeside import Hjelpeside

        self.app.push_screen(Hjelpeside(self.TITTEL, self.HJELP, self.kommandoer_i_hjelp()))

    def action_vis_meny(self) -> None:
        from screens.felles.meny import Meny

        def utfor(handling: str | None) -> None:
            if handling is not None:
                self.call_later(self.run_action, handling)

        self.app.push_screen(Meny(self.kommandoer_i_meny()), utfor)

    # --- the first picture ---

    def sett_storrelse(self) -> None:
        """The classes that the size gives. Textual sets them after the first picture, and lays out all once more.

        One who hears it gets the narrow layout, which has one thing below the other, however wide the window is."""
        bredde, hoyde = self.app.size
        hort = opplest(self)
        if hort:
            vars(self)["HORIZONTAL_BREAKPOINTS"] = [(0, SMAL)]
        else:
            vars(self).pop("HORIZONTAL_BREAKPOINTS", None)
        smal = hort or bredde < BREDT
        self.set_class(hort, OPPLEST).set_class(smal, SMAL).set_class(not smal, BRED)
        self.set_class(hoyde < HOYT, LAV).set_class(hoyde >= HOYT, HOY)
        self._ny = True
        self._utlagt_for = self.app.size

    def _on_screen_resume(self, hendelse: events.ScreenResume) -> None:
        """A page that was just composed has its styles; Textual would work them all out again."""
        if self._ny:
            self._ny = False
            hendelse.refresh_styles = False
        self.stafett.visning.kom(cast("Screen[Any]", self))

    def _on_descendant_focus(self, hendelse: events.DescendantFocus) -> None:
        """Says what has focus, to one who hears it."""
        self.stafett.visning.fokus(hendelse.widget)

    async def _on_resize(self, hendelse: events.Resize) -> None:
        """Textual answers the news of a page's first layout by laying it out again, and all pages under it."""
        forst, self._utlagt_for = self._utlagt_for, None
        if hendelse.size == forst:
            hendelse.stop()
            hendelse.prevent_default()

    # --- work and words ---

    def kjor(
        self,
        funksjon: Callable[..., S],
        *args: Any,
        ferdig: Callable[[S], object],
        gruppe: str = "standard",
    ) -> None:
        """Runs a blocking call in a thread and hands the answer back, if the page is still there.

        A new call of the same ``gruppe`` takes the place of one that is under way. What goes wrong becomes a
        message with a reference, never the text of the fault.
        """

        async def arbeid() -> None:
            try:
                svar = await asyncio.to_thread(partial(funksjon, *args))
            except Exception as feil:  # noqa: BLE001 - whatever it was, the user gets a sentence
                self._vis_svar(self.si_avslag, som_avslag(feil))
            else:
                if isinstance(svar, Kvittering):
                    self.stafett.etter_handling(svar)
                self._vis_svar(ferdig, svar)

        # The function, not the coroutine: a worker that is stopped before it began would leave that unawaited.
        worker: Worker[None] = self.run_worker(
            arbeid,
            group=gruppe,
            exclusive=True,
            exit_on_error=False,
            name=gruppe,
            description=gruppe,
        )
        self.set_timer(TAALMODIG, lambda: self._sett_arbeider(arbeider=worker.is_running))

    def _vis_svar(self, ferdig: Callable[[S], object], svar: S) -> None:
        """Draws an answer in one go. In the page's own queue, so that a fault in it is not lost with the worker."""

        def tegn() -> None:
            if self.stafett.er_dekket:
                self.stafett.naar_avdekket(lambda: self.call_later(tegn))
                return
            self._sett_arbeider(arbeider=False)
            if self.is_attached:
                with self.app.batch_update():
                    ferdig(svar)

        self.call_later(tegn)

    def etter_tegning(self, gjor: Callable[[], object]) -> None:
        """Does it when the page is drawn. One that was left in the meantime has no parts to do it with."""
        self.call_after_refresh(lambda: gjor() if self.is_running else None)

    def _sett_arbeider(self, *, arbeider: bool) -> None:
        """Says that something is under way, when it takes longer than one would notice."""
        if arbeider != self.arbeider and self.is_attached:
            self.arbeider = arbeider
            self.vis_arbeider()

    def vis_arbeider(self) -> None:
        """Draws what says that something is under way."""

    def si(self, tekst: Visbar, *, alvor: bool = False) -> None:
        """A short message at the edge of the screen."""
        self.stafett.si(tekst, alvor=alvor, fra=self)

    def si_avslag(self, avslag: Avslag) -> None:
        """Why something was not done."""
        self.si(avslag.setning, alvor=True)


class Side(Felles, EttSvar[Resultat]):
    """A page: top line, body, footer."""

    SEKSJON: ClassVar[str] = ""
    """the section whose tab is marked"""
    DEFAULT_CLASSES = "sideflate"
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, SMAL), (BREDT, BRED)]
    VERTICAL_BREAKPOINTS = [(0, LAV), (HOYT, HOY)]
    BINDINGS = [
        *(k.binding() for k in OVERALT),
        *(
            Kommando(f"seksjon.{n}", str(n), T(""), f"app.seksjon_nr({n})", i_bunn=False).binding()
            for n in range(1, 10)
        ),
    ]

    def compose(self) -> ComposeResult:
        self.sett_storrelse()
        yield Topplinje(self.stafett.ramme, self.SEKSJON)
        with Vertical(id="side"):
            yield from self.innhold()
        yield Bunnlinje()

    def innhold(self) -> Iterator[Widget]:
        """The page's own widgets."""
        yield from ()

    def vis_arbeider(self) -> None:
        self.query_one(Bunnlinje).refresh()

    def action_tilbake(self) -> None:
        """One step up."""
        self.stafett.tilbake()


class Dialog(Felles, EttSvar[Resultat], ModalScreen[Resultat]):
    """A dialog over a page. Its frame says what it is, and which keys end it."""

    DEFAULT_CLASSES = "dialogflate"
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, SMAL), (BREDT, BRED)]
    VERTICAL_BREAKPOINTS = [(0, LAV), (HOYT, HOY)]
    UNDERTITTEL: ClassVar[T] = T("Esc lukker")
    FARLIG: ClassVar[bool] = False
    BINDINGS = [k.binding() for k in OVERALT]

    def compose(self) -> ComposeResult:
        self.sett_storrelse()
        with Vertical(classes="dialog") as ramme:
            ramme.border_title = vis(self.tittel, self.sprak)
            ramme.border_subtitle = vis(self.UNDERTITTEL, self.sprak)
            ramme.set_class(self.FARLIG, "-farlig")
            yield from self.innhold()

    @property
    def tittel(self) -> T:
        """The words in the frame; never stored text."""
        return self.TITTEL

    def innhold(self) -> Iterator[Widget]:
        """The dialog's own widgets."""
        yield from ()

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id not in ("meny",)

    def vis_arbeider(self) -> None:
        tekst = ARBEIDER if self.arbeider else self.UNDERTITTEL
        self.query_one(".dialog").border_subtitle = vis(tekst, self.sprak)

    def action_tilbake(self) -> None:
        """Closes without doing anything."""
        self.dismiss(None)
