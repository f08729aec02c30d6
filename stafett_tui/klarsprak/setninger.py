"""A text in sentences, and how hard it is to read (LIX)."""

import re
from collections.abc import Iterator

GRENSE = re.compile(r"(?P<tegn>[.!?:…]+)[\"»”)\]]*(?=\s|$)|(?P<skift>[ \t]*\n\s*)")
ORD = re.compile(r"\w+(?:[-'’]\w+)*")
LANGT_ORD = 6
"""letters; LIX counts the words that are longer"""
BRUTT_LINJE = 50
"""characters: a line shorter than this was ended on purpose, and the next is not its continuation"""
FORKORTET = re.compile(
    r"(?<![\w.])(?:kl|ca|nr|f\.\s?eks|bl\.\s?a|tlf|evt|jf|jfr|dvs|vedr|ang|pga|mht|mtp|ift|iht|inkl|pr|st|dr|frk|hr|[A-ZÆØÅ])\.$"
)


def setninger(tekst: str) -> Iterator[tuple[int, str]]:
    """Where each sentence begins, and the sentence. White space between them belongs to none."""
    start = 0
    for grense in GRENSE.finditer(tekst):
        slutt = grense.end()
        if slutt <= start or _fortsetter(tekst, start, grense):
            continue
        yield from _uten_luft(tekst, start, slutt)
        start = slutt
    yield from _uten_luft(tekst, start, len(tekst))


def antall_ord(setning: str) -> tuple[int, int]:
    """Words, and those of them that are long."""
    ordene = ORD.findall(setning)
    return len(ordene), sum(len(ord_) > LANGT_ORD for ord_ in ordene)


def lix(ord_: int, lange: int, antall_setninger: int) -> float | None:
    """LIX with one decimal; None when there are no words."""
    if not ord_:
        return None
    return round(ord_ / max(antall_setninger, 1) + 100 * lange / ord_, 1)


def _fortsetter(tekst: str, start: int, grense: re.Match[str]) -> bool:
    """Whether the sentence goes on after this: an ordinal, an abbreviation, a line that was broken by its width."""
    slutt = grense.end()
    if grense["skift"] is not None:
        linje = grense.start() - max(tekst.rfind("\n", 0, grense.start()) + 1, start)
        return (
            grense["skift"].count("\n") == 1 and linje >= BRUTT_LINJE and tekst[slutt : slutt + 1].islower()
        )
    if grense["tegn"] != ".":
        return False
    neste = tekst[slutt : slutt + 40].lstrip(" \t")[:1]
    if not neste or neste == "\n":
        return False
    return neste.islower() or FORKORTET.search(tekst, max(start, slutt - 12), slutt) is not None


def _uten_luft(tekst: str, start: int, slutt: int) -> Iterator[tuple[int, str]]:
    setning = tekst[start:slutt]
    kjerne = setning.strip()
    if kjerne:
        yield start + setning.index(kjerne[0]), kjerne
