"""A text in sentences, and how hard it is to read (LIX)."""

import re
from collections.abc import Iterator

GRENSE = re.compile(r"(?P<tegn>[.!?:…]+)[\"»”)\]]*(?=\s|$)(?=[ \t]*(?P<neste>[^\s])?)|(?P<skift>[ \t]*\n\s*)")
ORD = re.compile(r"\w+(?:[-'’]\w+)*")
LANGT_ORD = 6
"""letters; LIX counts the words that are longer"""
BRUTT_LINJE = 50
"""characters: a line shorter than this was ended on purpose, and the next is not its continuation"""
FORKORTET = frozenset(
    "kl ca nr f.eks eks bl.a a tlf evt jf jfr dvs vedr ang pga mht mtp ift iht inkl pr st dr frk hr".split()
)
"""what may stand before a full stop that ends no sentence, though a capital or a figure follows"""


def setninger(tekst: str) -> Iterator[tuple[int, str]]:
    """Where each sentence begins, and the sentence. White space between them belongs to none."""
    start = 0
    for grense in GRENSE.finditer(tekst):
        if grense["skift"] is not None:
            if _fortsetter_linje(tekst, start, grense):
                continue
        elif grense["tegn"] == "." and _fortsetter(tekst, start, grense):
            continue
        setning = tekst[start : grense.end()]
        kjerne = setning.lstrip()
        if kjerne:
            yield start + len(setning) - len(kjerne), kjerne.rstrip()
        start = grense.end()
    setning = tekst[start:]
    kjerne = setning.lstrip()
    if kjerne:
        yield start + len(setning) - len(kjerne), kjerne.rstrip()


def antall_ord(setning: str) -> tuple[int, int]:
    """Words, and those of them that are long."""
    ordene = ORD.findall(setning)
    return len(ordene), sum(len(ord_) > LANGT_ORD for ord_ in ordene)


def lix(ord_: int, lange: int, antall_setninger: int) -> float | None:
    """LIX with one decimal; None when there are no words."""
    if not ord_:
        return None
    return round(ord_ / max(antall_setninger, 1) + 100 * lange / ord_, 1)


def _fortsetter_linje(tekst: str, start: int, grense: re.Match[str]) -> bool:
    """Whether the next line goes on with this one, which was broken by its width."""
    neste = grense.end()
    linje = grense.start() - max(tekst.rfind("\n", 0, grense.start()) + 1, start)
    return linje >= BRUTT_LINJE and tekst[neste : neste + 1].islower() and grense["skift"].count("\n") == 1


def _fortsetter(tekst: str, start: int, grense: re.Match[str]) -> bool:
    """Whether the sentence goes on after this full stop: an ordinal, or an abbreviation."""
    neste = grense["neste"]
    if neste is None:
        return False
    if neste.islower():
        return True
    slutt = grense.start()
    ord_ = tekst[max(tekst.rfind(" ", start, slutt) + 1, start) : slutt]
    return len(ord_) < 6 and (ord_.lower() in FORKORTET or (len(ord_) == 1 and ord_.isupper()))
