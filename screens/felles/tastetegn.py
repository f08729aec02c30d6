"""Which character a key stands for, for the keys that everybody has.

Textual asks for every bound key each time focus moves, and looks it up among the names of all characters of the
world: two thirds of a megabyte, to learn that F1 is none of them.
"""

import textual.screen
from textual.keys import key_to_character

_UTEN_TEGN = """
    down end f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 home insert left pagedown pageup right up
"""
KJENTE: dict[str, str | None] = {
    **dict.fromkeys(_UTEN_TEGN.split()),
    "backspace": "\b",
    "delete": "\x7f",
    "escape": "\x1b",
    "question_mark": "?",
    "space": " ",
    "tab": "\t",
}


def tegnet(tast: str) -> str | None:
    """The character, or None; as Textual's own answer."""
    return KJENTE[tast] if tast in KJENTE else key_to_character(tast)


vars(textual.screen)["key_to_character"] = tegnet  # a test sees that it is still asked for there
