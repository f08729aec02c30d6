"""What is done to typed and pasted text before it is kept: cleaned, never reworded.

Control characters and invisible marks that turn the writing direction could change what a terminal, a mail
or a PDF shows; they go. Letters of every script, accents and emoji stay.
"""

import re
import unicodedata

_LINJESKIFT = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_BEHOLDES = frozenset("\u200c\u200d")
"""joiners, part of the spelling of Persian and of many emoji"""
_FORSVINNER = frozenset({"Cc", "Cf", "Cs"})
_FORSTE_TEGN_SOM_SETTES_SAMMEN = "\u0300"
"""the first combining mark: all before it is NFC as it stands"""
_TALLTEGN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""visible Arabic and Syriac signs that Unicode counts as formatting"""


def rens_linje(tekst: str) -> str:
    """One line: line breaks, tabs and runs of space become one space; none at the ends; NFC."""
    return " ".join(_rens(_LINJESKIFT.sub(" ", tekst).replace("\t", " ")).split())


def rens_avsnitt(tekst: str) -> str:
    """Running text: every line break is ``\\n``, tabs are spaces, no space at line ends, none around; NFC."""
    linjer = _rens(_LINJESKIFT.sub("\n", tekst).replace("\t", " ")).split("\n")
    return "\n".join(linje.rstrip() for linje in linjer).strip()


def for_lang(tekst: str, maks: int) -> int:
    """How many characters too many; 0 (false) when it fits. Counted as the database counts: code points."""
    return max(len(tekst) - maks, 0)


def forste_ord(tekst: str, maks: int) -> str:
    """The first words on one line, at most ``maks`` characters with «…» where something was left out."""
    linje = rens_linje(tekst)
    if len(linje) <= maks:
        return linje
    hode = linje[: maks - 1]
    if not linje[maks - 1].isspace() and " " in hode:
        hode = hode.rpartition(" ")[0]
    return f"{hode.rstrip()}…"


def initialer(navn: str) -> str:
    """First letters of the first and the last name, in capitals: «KN»; one letter of a single name."""
    bokstaver = [b for ord_ in rens_linje(navn).split() if (b := next((c for c in ord_ if c.isalpha()), ""))]
    return "".join(bokstaver[:1] + bokstaver[1:][-1:]).upper()


def skjul_navn(tekst: str, navn: str) -> str:
    """The text with each word of the name as one letter: «Møter Amund» is «Møter A.», «Amunds» «A.s»."""
    for ord_ in rens_linje(navn).split():
        if len(ord_) > 1 and ord_[0].isalpha():
            tekst = re.sub(rf"\b{re.escape(ord_)}(?=s?\b)", f"{ord_[0]}.", tekst, flags=re.IGNORECASE)
    return tekst


def fornavn(navn: str) -> str:
    """The first word of a whole name: «Anne-Marie» of «Anne-Marie Berg»; empty of nothing."""
    return next(iter(rens_linje(navn).split()), "")


def _rens(tekst: str) -> str:
    """Almost all text is printable Latin letters, in which nothing disappears and nothing is put together: the
    large tables of signs are read only for the rest."""
    if max(tekst, default="") < _FORSTE_TEGN_SOM_SETTES_SAMMEN and tekst.replace("\n", "").isprintable():
        return tekst
    return unicodedata.normalize("NFC", "".join(c for c in tekst if _beholdes(c)))


def _beholdes(c: str) -> bool:
    return c == "\n" or c in _BEHOLDES or c in _TALLTEGN or unicodedata.category(c) not in _FORSVINNER
