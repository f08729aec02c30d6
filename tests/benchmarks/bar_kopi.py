"""The same widgets in a bare program: a page is copied, widget by widget, into Textual's own."""

from collections.abc import Iterable
from typing import Any

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Checkbox, DataTable, Input, OptionList, Static, TextArea

from screens.felles.felt.kryss import Kryss
from screens.felles.felt.rulleliste import Rulleliste
from screens.felles.felt.valgflate import Valgflate
from screens.felles.tabell import Tabell

HOYDE = 5
"""rows of a list, a text or a table in the copy: there they do not share the page as ours do"""


class BartProgram(App[None]):
    """An empty page that a copy is laid on. It draws as for a terminal."""

    ENABLE_COMMAND_PALETTE = False
    is_headless = False


class BarSide(Screen[None]):
    """What was copied."""

    def __init__(self, innhold: Iterable[Widget]) -> None:
        super().__init__()
        self._innhold = list(innhold)

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield from self._innhold


def kopi(side: Screen[Any]) -> BarSide:
    """A page of Textual's own widgets, as many and with the same words."""
    return BarSide([_kopi(barn) for barn in side.children])


def _kopi(widget: Widget) -> Widget:
    ny = _ett(widget)
    if ny is None:
        barn = [_kopi(b) for b in widget.children]
        vannrett = widget.styles.layout is not None and widget.styles.layout.name == "horizontal"
        ny = (Horizontal if vannrett else Vertical)(*barn) if barn else Static(_ord(widget), markup=False)
        ny.styles.height = "auto"
    return ny


def _ett(widget: Widget) -> Widget | None:
    """Textual's counterpart of one widget; None for one that holds others, or only draws words."""
    match widget:
        case Tabell():
            ny: Widget | None = _tabell(widget)
        case Button():
            ny = Button(widget.label)
        case Kryss():
            ny = Checkbox("Et valg")
        case Input():
            ny = Input(widget.value)
        case TextArea():
            ny = _lav(TextArea(widget.text))
        case Valgflate() | Rulleliste():
            ny = _lav(OptionList(*["Et valg"] * max(widget.size.height, 1)))
        case _:
            ny = None
    return ny


def _tabell(tabell: Tabell) -> Widget:
    ny: DataTable[str] = DataTable(cursor_type="row")
    rader = tabell.rader
    navn = list(rader[0].celler) if rader else ["ingen"]
    for kolonne in navn:
        ny.add_column(kolonne)
    for rad in rader:
        ny.add_row(*(rad.celler[k].plain for k in navn))
    return _lav(ny)


def _lav(widget: Widget) -> Widget:
    widget.styles.height = HOYDE
    return widget


def _ord(widget: Widget) -> str:
    tegnet = widget.render()
    return tegnet.plain if isinstance(tegnet, Content) else str(tegnet)
