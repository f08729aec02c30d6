"""Reads every byte that a program writes to its terminal, and tells which words it finds, and where.

In the bytes as they come, with what steers the terminal left out in two ways (a word may be cut by a colour, or stand
right after one), in titles and other strings for the terminal, and on the screen as it stands after each chunk: there
also words that were written letter by letter, or are broken over two lines.
"""

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Collection

import pyte

from tests.motemodus.planting import MERKE, ordene

STYRING = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[PX^_\]][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+ #%].|[0-OQ-WYZ\\`-~])"
)
STRENG = re.compile(r"\x1b[PX^_\]]([^\x07\x1b]*)(?:\x07|\x1b\\)")
MERKET = re.compile(MERKE + r"[a-z]")
HALE = 400
"""characters of the last chunk that the next one is read with"""
SMAL = 60
"""columns below which a word may be broken where there is no space"""
FYLL = re.compile(r"[\s│▌█┃▎▏]+")


class Skjermen(pyte.HistoryScreen):
    """A terminal that keeps what scrolls away. With ``to_sider`` it has a second page for programs (mode 1049), as
    most have; without, what a program leaves stands."""

    def __init__(self, bredde: int, hoyde: int, *, to_sider: bool = True) -> None:
        super().__init__(bredde, hoyde, history=10_000)
        self._to_sider = to_sider
        self._under: object = None
        self.titler: list[str] = []

    def select_graphic_rendition(self, *attrs: int, **_kw: object) -> None:
        """Colours are not looked at."""

    def set_title(self, param: str) -> None:
        self.titler.append(param)

    set_icon_name = set_title

    def set_mode(self, *modi: int, **valg: bool) -> None:
        if 1049 in modi and valg.get("private") and self._to_sider and self._under is None:
            self._under = [dict(self.buffer[y]) for y in range(self.lines)]
            self.erase_in_display(2)
        super().set_mode(*modi, **valg)

    def reset_mode(self, *modi: int, **valg: bool) -> None:
        if 1049 in modi and valg.get("private") and isinstance(self._under, list):
            self.erase_in_display(2)
            for y, linje in enumerate(self._under[: self.lines]):
                self.buffer[y].update(linje)
            self._under = None
        super().reset_mode(*modi, **valg)

    def linje(self, y: int) -> str:
        rad = self.buffer[y]
        return "".join(rad[x].data for x in range(self.columns))

    def tekst(self) -> str:
        return "\n".join(self.linje(y).rstrip() for y in range(self.lines))

    def historie(self) -> str:
        """What has scrolled away, and can be scrolled back to."""
        return "\n".join("".join(rad[x].data for x in range(self.columns)) for rad in self.history.top)


class Vokter:
    """Looks for ``ordlista`` in all that is written while it is at its post."""

    def __init__(self, skjerm: Skjermen, ordlista: Collection[str]) -> None:
        self.skjerm = skjerm
        self._ord = frozenset(ordlista)
        self._hale = ""
        self._dekoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.funn: dict[str, str] = {}
        """word → where it was first seen"""
        self.antall_byte = 0
        self.strenger: set[str] = set()
        """titles, clipboard and what else was said to the terminal itself"""

    def byte(self, bolk: bytes) -> None:
        """A chunk, before it is drawn."""
        self.antall_byte += len(bolk)
        tekst = self._hale + self._dekoder.decode(bolk)
        self._hale = tekst[-HALE:]
        self._let(STYRING.sub(" ", tekst), "bytes")
        self._let(STYRING.sub("", tekst), "bytes without steering")
        for streng in STRENG.findall(tekst):
            self.strenger.add(streng)
            self._let(streng, "string to the terminal")
            self._let(_utpakket(streng), "clipboard")

    def skjermbilde(self) -> None:
        """The screen after a chunk: the lines that changed, and words that are broken where it is narrow."""
        for y in sorted(self.skjerm.dirty):
            if y < self.skjerm.lines:
                self._let(self.skjerm.linje(y), "screen")
        self.skjerm.dirty.clear()
        if self.skjerm.columns < SMAL:
            self._let_i_ett(
                "".join(self.skjerm.linje(y) for y in range(self.skjerm.lines)), "broken on the screen"
            )

    def alt_som_staar(self) -> None:
        """The whole screen and its history, as somebody finds it afterwards."""
        self._let(self.skjerm.tekst(), "left on the screen")
        self._let(self.skjerm.historie(), "left in the history")

    def _let(self, tekst: str, hvor: str) -> None:
        for ord_ in ordene(tekst) & self._ord:
            self.funn.setdefault(ord_, hvor)
        if MERKE in tekst and (treff := MERKET.search(tekst.casefold())):  # the beginning of one is enough
            self.funn.setdefault(tekst[treff.start() : treff.start() + 12], hvor)

    def _let_i_ett(self, tekst: str, hvor: str) -> None:
        ett = FYLL.sub("", unicodedata.normalize("NFC", tekst).casefold())
        for ord_ in self._ord:
            if len(ord_) > 5 and ord_ in ett:
                self.funn.setdefault(ord_, hvor)


def _utpakket(streng: str) -> str:
    if not streng.startswith("52;"):
        return ""
    try:
        return base64.b64decode(streng.rpartition(";")[2]).decode("utf-8", "replace")
    except (ValueError, binascii.Error):
        return ""
