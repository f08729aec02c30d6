"""«Skjermleser»: the terminal's cursor on what has focus, and one line that says what changes (UX, Look).

A screen reader for the terminal reads the line that the cursor comes to, and what is newly written. So all stands one
thing below the other (the narrow layout), nothing is drawn that is not said, and what has focus is named in one line.
Loaded when it is turned on.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from rich.cells import cell_len
from textual.content import Content
from textual.css.query import NoMatches
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from screens.felles.fanelinje import Fanelinje
from screens.felles.felt.avsnitt import Avsnittsfelt
from screens.felles.felt.inndata import Inndata
from screens.felles.felt.nedtrekk import Nedtrekk
from screens.felles.felt.passord import Passordfelt
from screens.felles.felt.ramme import Felt
from screens.felles.felt.rulleliste import Rulleliste
from screens.felles.felt.valgflate import Valgflate
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst, Visbar, flett, vis
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.app_base import FellesApp

CSS = """
.-opplest.dialogflate { background: $background; align: left top; }
.-opplest .dialog, .-opplest .dialog.-farlig {
    border: none; border-top: blank $background; width: 100%; max-width: 100%; height: 1fr; margin: 0; padding: 0 1;
}
.-opplest .dialog .knapper, .-opplest .knapper { layout: vertical; height: auto; }
.-opplest #skjema { height: 1fr; width: 100%; }
.-opplest Toast { display: none; }
.-opplest Meldingslinje { width: 100%; height: auto; max-height: 3; padding: 0 1; color: $foreground; }
"""
MEST = 4
"""things said in the line at a time; of more, the last"""
SETNINGSSLUTT = (".", "?", "!", ":", "…")


@runtime_checkable
class MedMarkor(Protocol):
    """A widget with a place of its own for the cursor, in cells from the corner of its content."""

    def markorsted(self) -> Offset: ...


@runtime_checkable
class MedMerke(Protocol):
    """A page whose keys are its own and no widget's: it says itself where its mark is, and what is marked."""

    def merket_del(self) -> Widget | None: ...

    def om_merket(self) -> Iterator[Visbar]: ...


class Meldingslinje(Tekst):
    """The one line where changes are said."""

    def on_resize(self) -> None:
        """A line that grows takes room from the page: what has focus is brought in sight again."""
        if (widget := self.screen.focused) is not None:
            widget.scroll_visible(animate=False)


class Opplesning:
    """What is said, and where the cursor stands."""

    def __init__(self, app: "FellesApp") -> None:
        self._app = app
        self._sagt: list[Content] = []
        self._tast = 0.0
        app.stylesheet.add_source(CSS, read_from=(__name__, ""), is_default_css=False)
        app.stylesheet.reparse()

    def slutt(self) -> None:
        """Takes its lines away; without the class of the pages the rules say nothing."""
        for skjerm in self._app.screen_stack:
            skjerm.query(Meldingslinje).remove()

    def glem(self) -> None:
        """Nothing has been said: somebody else takes over, or sees it on the wall."""
        self._sagt.clear()
        for skjerm in self._app.screen_stack:
            for linje in skjerm.query(Meldingslinje):
                linje.sett(Content(""))

    # --- saying ---

    def kom(self, skjerm: "Screen[Any]") -> None:
        """A page is in sight: its name, and what was said on the way to it."""
        if not skjerm.query(Meldingslinje):
            skjerm.mount(Meldingslinje(self._alt()))
        tittel = getattr(skjerm, "tittel", None) or getattr(skjerm, "TITTEL", None)
        if isinstance(tittel, T):
            self.si(tittel)
        if skjerm.focused is not None:
            self.fokus(skjerm.focused)
        elif isinstance(skjerm, MedMerke):
            for del_ in skjerm.om_merket():
                self.si(del_)

    def fokus(self, widget: Widget) -> None:
        """What it is, and what it says."""
        for del_ in _beskriv(widget, self._app.sprak):
            self.si(del_)

    def si(self, tekst: Visbar) -> None:
        """Adds to what has been said since the last key, and shows it."""
        if (tast := self._app.sist_tast()) != self._tast:
            self._tast = tast
            self._sagt.clear()
        ny = vis(tekst, self._app.sprak)
        andre = [s for s in self._sagt if s.plain != ny.plain]
        self._sagt = [*andre[1 - MEST :], ny]
        try:
            self._app.screen.query_one(Meldingslinje).sett(self._alt())
        except NoMatches:
            return  # the page is on its way; it gets the line with all of this

    def _alt(self) -> Content:
        """One sentence after another, without a full stop at the end."""
        sagt = [s if s.plain.endswith(SETNINGSSLUTT) else s + "." for s in self._sagt if s.plain.strip()]
        alt = Content(" ").join(sagt)
        return alt[:-1] if alt.plain.endswith(".") else alt

    # --- the cursor ---

    def markorsted(self) -> Offset:
        """The cell where the cursor is to stand: in what has focus, else on the page's own mark, else where the page
        begins to say something."""
        skjerm = self._app.screen
        widget = skjerm.focused
        if widget is None and isinstance(skjerm, MedMerke):
            widget = skjerm.merket_del()
        if widget is None:
            widget = next((w for w in skjerm.query(Tekst) if w.is_on_screen and w.size.area), None)
            if widget is None:
                return Offset(0, 0)
        return _innenfor(skjerm, widget, _sted(widget))


def _sted(widget: Widget) -> Offset:
    """Where in the widget, in cells of the screen."""
    if isinstance(widget, Input):  # Textual's own place is one further on when the cursor is at the end
        foran = widget.value[: widget.cursor_position]
        bredde = len(foran) if widget.password else cell_len(foran)
        return widget.content_region.offset + Offset(bredde - round(widget.scroll_offset.x), 0)
    if isinstance(widget, TextArea):
        return widget.cursor_screen_offset
    apen = next((liste for liste in widget.query(Rulleliste) if liste.apen), None)
    valgt = next(iter(widget.query(".-pa")), None) if apen is None else apen
    widget = valgt or widget
    lokalt = widget.markorsted() if isinstance(widget, MedMarkor) else Offset(0, 0)
    return widget.content_region.offset + lokalt


def _innenfor(skjerm: "Screen[Any]", widget: Widget, sted: Offset) -> Offset:
    """In what is seen of it: what is scrolled out of sight has no cell."""
    try:
        synlig = skjerm.find_widget(widget).visible_region
    except NoWidget:
        return sted
    if isinstance(widget, Nedtrekk) or not synlig.area or synlig.contains_point(sted):
        return sted
    return Offset(
        min(max(sted.x, synlig.x), synlig.right - 1),
        min(max(sted.y, synlig.y), synlig.bottom - 1),
    )


# --- what things are called ---


def _beskriv(widget: Widget, sprak: str) -> Iterator[Visbar]:
    """What a thing is, the shortest that tells it from the next."""
    felt = next((a for a in widget.ancestors_with_self if isinstance(a, Felt)), None)
    if felt is not None:
        yield felt.ledetekst
    if isinstance(widget, Knapp):
        yield T("%(navn)s, knapp", navn=str(widget.label).strip())
    elif isinstance(widget, Tabell):
        yield widget.om_raden()
    elif isinstance(widget, Fanelinje):
        yield widget.om_valget()
    elif isinstance(widget, Inndata | Input | TextArea):
        yield _felttype(widget)
    if felt is not None:
        if (feil := felt.feiltekst) is not None:
            yield feil
        elif felt.hjelp is not None:
            yield felt.hjelp
    del sprak


def _felttype(widget: Widget) -> Visbar:
    if isinstance(widget, Avsnittsfelt):
        return T("Tekstfelt med flere linjer")
    if isinstance(widget, Passordfelt):
        return T("Passordfelt")
    if isinstance(widget, Nedtrekk):
        return flett(T("Liste"), Content(": "), widget.vist)
    if isinstance(widget, Valgflate):
        return T("%(n)d valg", n=len(widget.valg)) if len(widget.valg) > 1 else T("Avkryssing")
    if isinstance(widget, Input) and not widget.value and widget.placeholder:
        return flett(T("Skrivefelt"), Content(": "), Content(str(widget.placeholder)))
    return T("Skrivefelt")
