"""Lazy interface texts: written in bokmål where they belong, translated where they are shown.

A text is never an f-string: the extractor reads the source, so the template must stand there whole.
"""

from collections.abc import Mapping

STANDARDSPRAK = "nb"
NYNORSK = "nn"

_valgt = STANDARDSPRAK
"""of whoever is at work in this process: one at a time"""


def valgt_sprak() -> str:
    """The language of whoever is at work, or before that what the machine asks for."""
    return _valgt


def velg_sprak(sprak: str) -> None:
    """From now on, for every text that is not asked for in a language of its own."""
    global _valgt
    _valgt = sprak


def sprak_fra_miljo(miljo: Mapping[str, str]) -> str:
    """Nynorsk where the machine is set up in it (``LANG=nn_NO.UTF-8``), else bokmål."""
    satt = next((miljo[navn] for navn in ("LC_ALL", "LC_MESSAGES", "LANG") if miljo.get(navn)), "")
    return NYNORSK if satt.lower().startswith(NYNORSK) else STANDARDSPRAK


class T:
    """One interface text in bokmål with named values: ``T("%(n)d dager igjen", n=3)``.

    Values may be texts themselves; they are translated along. ``paa`` gives the words in a language
    (ISO 639-1 ``nb`` or ``nn``), that of whoever is at work when none is named; what is not translated falls
    back to the source.
    """

    __slots__ = ("mal", "verdier")

    def __init__(self, mal: str, /, **verdier: object) -> None:
        self.mal = mal
        self.verdier: Mapping[str, object] = verdier

    @classmethod
    def lest(cls, mal: str) -> "T":
        """A text that stands written out in the source, read back from a file that is made of it."""
        return cls(mal)

    def paa(self, sprak: str | None = None) -> str:
        sprak = sprak or _valgt
        return self._fyll(self.mal if sprak == STANDARDSPRAK else _oversatt(sprak, self.mal)[0], sprak)

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

    def paa(self, sprak: str | None = None) -> str:
        sprak = sprak or _valgt
        n = self.verdier["n"]
        assert isinstance(n, int)
        en, *flere = self._former if sprak == STANDARDSPRAK else _oversatt(sprak, *self._former)
        return self._fyll(en if n == 1 or not flere else flere[0], sprak)

    @property
    def _former(self) -> tuple[str, str]:
        return self.mal, self.flertall


def _oversatt(sprak: str, *former: str) -> tuple[str, ...]:
    """The words of a text in another language than the source's; the source where nobody has translated it."""
    # Not for bokmål: `stafett --help` is to be quick, and the start light.
    from stafett_tui.sprak.katalog import katalog

    return katalog(sprak).get(former[0], former)
