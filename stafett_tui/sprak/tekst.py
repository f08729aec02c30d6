"""Lazy interface texts: written in bokmål where they belong, translated where they are shown.

A text is never an f-string: the extractor reads the source, so the template must stand there whole.
"""

import gettext
from collections.abc import Mapping
from functools import cache

STANDARDSPRAK = "nb"


class T:
    """One interface text in bokmål with named values: ``T("%(n)d dager igjen", n=3)``.

    Values may be texts themselves; they are translated along. ``paa`` gives the words in a language
    (ISO 639-1 ``nb`` or ``nn``); a language without a catalogue falls back to the source.
    """

    __slots__ = ("mal", "verdier")

    def __init__(self, mal: str, /, **verdier: object) -> None:
        self.mal = mal
        self.verdier: Mapping[str, object] = verdier

    def paa(self, sprak: str = STANDARDSPRAK) -> str:
        return self._fyll(_katalog(sprak).gettext(self.mal), sprak)

    def _fyll(self, mal: str, sprak: str) -> str:
        if not self.verdier:
            return mal
        return mal % {k: v.paa(sprak) if isinstance(v, T) else v for k, v in self.verdier.items()}

    def __eq__(self, annen: object) -> bool:
        return isinstance(annen, T) and (self.mal, dict(self.verdier)) == (annen.mal, dict(annen.verdier))

    def __hash__(self) -> int:
        return hash(self.mal)

    def __repr__(self) -> str:  # values may be personal: only the template is shown
        return f"{type(self).__name__}({self.mal!r})"


class TN(T):
    """A text with singular and plural, chosen by ``n``: ``TN("%(n)d dag", "%(n)d dager", n=2)``."""

    __slots__ = ("flertall",)

    def __init__(self, entall: str, flertall: str, /, *, n: int, **verdier: object) -> None:
        super().__init__(entall, n=n, **verdier)
        self.flertall = flertall

    def paa(self, sprak: str = STANDARDSPRAK) -> str:
        n = self.verdier["n"]
        assert isinstance(n, int)
        return self._fyll(_katalog(sprak).ngettext(self.mal, self.flertall, n), sprak)


@cache
def _katalog(sprak: str) -> gettext.NullTranslations:
    """The catalogue of one language. Bokmål is the source itself and needs none."""
    if sprak == STANDARDSPRAK:
        return gettext.NullTranslations()
    from pathlib import Path  # not needed for bokmål, and `stafett --help` is to be quick

    return gettext.translation("stafett", Path(__file__).parent, languages=[sprak], fallback=True)
