"""The characters that our fonts can draw. What they cannot is drawn as a box: PDF/A takes no missing glyph
(ISO 19005-3, 6.2.11.8), and one who reads sees that something stood there."""

UKJENT = "□"
_KJENTE: set[str] = set()


def sett_tegn(kodepunkter: set[int]) -> None:
    """What the fonts hold, when they are loaded."""
    _KJENTE.update(chr(k) for k in kodepunkter)


def bare_kjente(tekst: str) -> str:
    """The text with a box for each character that cannot be drawn; line breaks stay."""
    if mangler := set(tekst) - _KJENTE - {"\n"}:
        return tekst.translate({ord(c): UKJENT for c in mangler})
    return tekst
