"""The text guard: the one way that stored text reaches a widget (UX, decision 5).

Textual reads a ``str`` as markup: a note ``[/]`` would crash the program and ``[@click=…]`` become a live link.
Here everything becomes ``Content``, which is never read, only drawn.
"""

import unicodedata
from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.widgets import Static

from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from textual.css.styles import RulesMap

MAKS_TEGN = 20_000
"""more than any field holds; what lies beyond is cut with «…»"""
_SNUR = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""marks that turn the writing direction, and with them what a line seems to say"""

Visbar = T | Content


def lagret(tekst: str | None) -> Content:
    """Stored text, drawn as it stands: no markup, no control characters, no turning of the direction."""
    tekst = tekst or ""
    if len(tekst) > MAKS_TEGN:
        tekst = f"{tekst[:MAKS_TEGN]}…"
    # Almost all text is printable, in which none of what is taken away is; the tables of signs are large.
    if not tekst.isprintable() and not tekst.replace("\n", "").isprintable():
        tekst = "".join(tegn for tegn in tekst if tegn == "\n" or _vises(tegn))
    return Content(tekst)


def _vises(tegn: str) -> bool:
    return tegn not in _SNUR and unicodedata.category(tegn) not in ("Cc", "Cs")


def vis(tekst: Visbar, sprak: str | None = None) -> Content:
    """An interface text in a language. Its values may be stored text, so it goes through the guard too."""
    if isinstance(tekst, T):
        return lagret(tekst.paa(sprak))
    _krev_content(tekst)
    return tekst


def flett(*deler: Visbar | tuple[Visbar, str], sprak: str | None = None) -> Content:
    """Puts parts together; a part may carry a style such as ``bold $error``. No ``str`` comes in."""
    ferdig: list[Content] = []
    for del_ in deler:
        tekst, stil = del_ if isinstance(del_, tuple) else (del_, "")
        innhold = vis(tekst, sprak)
        ferdig.append(innhold.stylize(stil) if stil else innhold)
    return Content("").join(ferdig)


LINJESKIFT = Content("\n")
MELLOM = Content("   ")


class Tekst(Static):
    """A text on a page. Takes ``T`` or ``Content``; a ``str`` is a fault in the program."""

    ALLOW_SELECT = False

    def __init__(
        self, tekst: Visbar | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__("", id=id, classes=classes, markup=False)
        self._tekst = Content("") if tekst is None else tekst
        self._vist: Content | None = None
        if not isinstance(self._tekst, T):
            _krev_content(self._tekst)

    def sett(self, tekst: Visbar) -> None:
        """Replaces the text."""
        if not isinstance(tekst, T):
            _krev_content(tekst)
        self._tekst = tekst
        self._vist = None
        self.refresh(layout=not self._faar_plass())

    @property
    def tekst(self) -> Content:
        """What is drawn."""
        return vis(self._tekst, getattr(self.app, "sprak", None))

    def _faar_plass(self) -> bool:
        """Whether the text takes just the room there is: then the page need not be laid out again."""
        bredde, hoyde = self.content_size
        if not bredde or self.styles.is_auto_width or not self.is_attached:
            return False
        return self.render().get_height(cast("RulesMap", self.styles), bredde) == hoyde

    def update(self, content: object = "", *, layout: bool = True) -> None:
        """Textual's own way in takes ``Content`` alone; pages use ``sett``."""
        _krev_content(content)
        self.sett(content)  # type: ignore[arg-type]

    def render(self) -> Content:
        """The text in the app's language. Asked for when it is laid out, so that the first picture has it."""
        if self._vist is None:
            self._vist = self.tekst
        return self._vist


def _krev_content(tekst: object) -> None:
    if not isinstance(tekst, Content):
        raise TypeError("a text on screen is T or Content")
