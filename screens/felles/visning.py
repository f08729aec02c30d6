"""How this run is drawn: for the eye, for one who hears it, or with plain signs. Light: the rest comes when asked for.

What is only for one who hears it stands in ``skjermleser``, and is loaded then.
"""

from typing import TYPE_CHECKING, Any

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from screens.felles.tekstvern import Visbar
from stafett_tui.visningsvalg import Visningsvalg, fra_miljo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from screens.felles.app_base import FellesApp
    from screens.felles.skjermleser import Opplesning

VIS_MARKOR, SKJUL_MARKOR = "\x1b[?25h", "\x1b[?25l"


class Visning:
    """The choice that holds now, and what follows from it."""

    def __init__(self, app: "FellesApp") -> None:
        self._app = app
        self.valg = Visningsvalg()
        self.filtre: Sequence[LineFilter] = ()
        """what changes the signs that are drawn"""
        self._opplesning: Opplesning | None = None
        self._maskinen = fra_miljo()
        self.hent(self._maskinen)

    @staticmethod
    def hent(valg: Visningsvalg) -> None:
        """Loads what a choice needs. Blocks: done before the program runs, in the log-in's worker, and with the page where
        it is chosen."""
        if valg.skjermleser or valg.enkle_tegn:
            from screens.felles import tegn  # noqa: F401 - loaded, and used when it is turned on
        if valg.skjermleser:
            from screens.felles import skjermleser  # noqa: F401 - likewise

    @property
    def opplest(self) -> bool:
        """Whether one hears it."""
        return self._opplesning is not None

    def ved_start(self) -> None:
        """What the machine asks for, before anybody has logged in; and again when somebody has logged out."""
        self.sett(self._maskinen)

    def for_bruker(self, valg: Visningsvalg) -> None:
        """The user's own choice, and what the machine asks for."""
        self.sett(valg.med(self._maskinen))

    def sett(self, valg: Visningsvalg) -> None:
        """From now on, on the pages that are open too."""
        if valg == self.valg:
            return
        self.valg = valg
        filtre: list[LineFilter] = []
        if valg.skjermleser or valg.enkle_tegn:
            from screens.felles.tegn import ENKLE, OPPLEST, Tegnfilter

            filtre += [Tegnfilter(OPPLEST)] if valg.skjermleser else []
            filtre += [Tegnfilter(ENKLE)] if valg.enkle_tegn else []
        self.filtre = tuple(filtre)
        self._sett_opplesning(paa=valg.skjermleser)

    def _sett_opplesning(self, *, paa: bool) -> None:
        if paa and self._opplesning is None:
            from screens.felles.skjermleser import Opplesning

            self._opplesning = Opplesning(self._app)
        elif not paa and self._opplesning is not None:
            self._opplesning.slutt()
            self._opplesning = None
        self.vis_markor()
        for skjerm in self._app.screen_stack if self._app.is_running else ():
            self._tegn_om(skjerm)

    def vis_markor(self) -> None:
        """Shows or hides the terminal's own cursor."""
        driver = self._app._driver  # noqa: SLF001 - the way to the terminal
        if driver is not None and not driver.is_headless:
            driver.write(VIS_MARKOR if self.opplest else SKJUL_MARKOR)

    def _tegn_om(self, skjerm: "Screen[Any]") -> None:
        if (sett_storrelse := getattr(skjerm, "sett_storrelse", None)) is not None:
            sett_storrelse()
        for widget in skjerm.walk_children(with_self=True):
            if isinstance(widget, Widget):
                widget.notify_style_update()
                widget.refresh(layout=True)
        if self._opplesning is not None:
            self._opplesning.kom(skjerm)
        self._app.refresh_css()

    # --- for one who hears it ---

    def kom(self, skjerm: "Screen[Any]") -> None:
        """A page has come up."""
        if self._opplesning is not None:
            self._opplesning.kom(skjerm)

    def fokus(self, widget: Widget) -> None:
        """Something has got focus."""
        if self._opplesning is not None and widget.screen is widget.app.screen:
            self._opplesning.fokus(widget)

    def glem(self) -> None:
        """What has been said is not to be read any more."""
        if self._opplesning is not None:
            self._opplesning.glem()

    def si(self, tekst: Visbar) -> bool:
        """Says something in the line that is heard; False when nobody listens."""
        if self._opplesning is None:
            return False
        self._opplesning.si(tekst)
        return True

    def markorsted(self) -> Offset | None:
        """Where the terminal's cursor is to stand."""
        return None if self._opplesning is None else self._opplesning.markorsted()


def visning(widget: Widget) -> Visning | None:
    """The one of the widget's app, which in a test may be another kind of app."""
    return getattr(widget.app, "visning", None)


def opplest(widget: Widget) -> bool:
    """Whether one hears it."""
    return (v := visning(widget)) is not None and v.opplest


def si_opplest(widget: Widget, tekst: Visbar) -> None:
    """Says something to one who hears it, and to nobody else. A page that lies under another one has nothing to say:
    in a meeting it may be of another child, and on its way out."""
    if (v := visning(widget)) is not None and widget.is_attached and widget.screen is widget.app.screen:
        v.si(tekst)
