"""Signs that every terminal has, in place of those that are drawn with: the one table of «Enkle tegn».

A filter over what is drawn, so that nothing escapes it: borders, marks, arrows, and text that was written by others.
Each sign becomes one sign, so that nothing moves.
"""

from collections.abc import Mapping

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_RAMMER, _BLOKKER = range(0x2500, 0x2580), range(0x2580, 0x25A0)
_STREKER = {"-": "─━┄┅┈┉╌╍═╴╶╸╺╼╾", "|": "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"}
_FELLES = {
    "*": "●•■",
    "o": "○□",
    ">": "►▶›→",
    "<": "◄◀‹←",
    "^": "▲↑",
    "v": "▼↓",
    "x": "√✓",
    "-": "–—\u2011−",
    ".": "…",
    '"': "«»“”„",
    "'": "’‘",
}
"""plain sign -> the signs that it stands in for"""


def _tabell(grupper: Mapping[str, str]) -> dict[int, str]:
    return {ord(tegn): enkelt for enkelt, flere in grupper.items() for tegn in flere}


ENKLE = {
    **dict.fromkeys(_RAMMER, "+"),
    **dict.fromkeys(_BLOKKER, "#"),
    **_tabell(_STREKER),
    **_tabell({"|": "▌▍▎▏▐", "_": "▁▂▃", **_FELLES}),
    ord("·"): "-",
}
"""For an old terminal. Norwegian letters stand: it has those."""
OPPLEST = {
    **dict.fromkeys((*_RAMMER, *_BLOKKER), " "),
    **_tabell({"x": "●√✓", "o": "○", " ": "►▼▲◄"}),
}
"""For a voice: what is only drawn is silent, what is on is «x»; words, quotation marks and dashes stand."""


class Tegnfilter(LineFilter):
    """Puts one table's signs in place of others."""

    def __init__(self, tabell: Mapping[int, str]) -> None:
        super().__init__()
        self._tabell = tabell

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        del background
        return [
            s if s.text.isascii() else Segment(s.text.translate(self._tabell), s.style, s.control)
            for s in segments
        ]
