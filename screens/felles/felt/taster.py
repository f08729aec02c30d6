"""Keys that a text field deals with itself, in the order they come, and what is done to pasted text.

Textual lets letters be handled in the field but Backspace, Delete and the arrows bubble up to the app first; in a
busy program they then come out of order (Textual issue 6605).
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import partial

from textual.widgets import Input

from stafett_tui.regler.tekst import rens_avsnitt, rens_linje

LINJETASTER: Mapping[str, Callable[[Input], None]] = {
    "backspace": Input.action_delete_left,
    "delete": Input.action_delete_right,
    "left": Input.action_cursor_left,
    "right": Input.action_cursor_right,
    "shift+left": partial(Input.action_cursor_left, select=True),
    "shift+right": partial(Input.action_cursor_right, select=True),
    "ctrl+left": Input.action_cursor_left_word,
    "ctrl+right": Input.action_cursor_right_word,
    "home": Input.action_home,
    "end": Input.action_end,
    "shift+home": partial(Input.action_home, select=True),
    "shift+end": partial(Input.action_end, select=True),
    "ctrl+w": Input.action_delete_left_word,
    "ctrl+backspace": Input.action_delete_left_word,
    "ctrl+u": Input.action_delete_left_all,
}


def limt_linje(tekst: str) -> str:
    """Pasted text on one line. A space at an end is kept: it parts it from what stood there."""
    kjerne = rens_linje(tekst)
    foran = " " if kjerne and tekst[0] == " " else ""
    etter = " " if kjerne and tekst[-1] == " " else ""
    return f"{foran}{kjerne}{etter}"


def limt_avsnitt(tekst: str) -> str:
    """Pasted text of several lines, with the line break or space it began and ended with."""
    kjerne = rens_avsnitt(tekst)
    if not kjerne:
        return ""
    foran = tekst[: len(tekst) - len(tekst.lstrip())]
    etter = tekst[len(tekst.rstrip()) :]
    return f"{_kant(foran)}{kjerne}{_kant(etter)}"


def _kant(mellomrom: str) -> str:
    if not mellomrom:
        return ""
    return "\n" if len(mellomrom.splitlines()) > 1 or mellomrom.endswith(("\n", "\r")) else " "


def sammensatt(foran: str, tekst: str) -> str | None:
    """The one letter that a typed accent makes with the letter before it, or None when it makes none."""
    if not (foran and tekst and unicodedata.combining(tekst[0])):
        return None
    return unicodedata.normalize("NFC", foran[-1] + tekst)
