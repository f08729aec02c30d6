"""Inputs made from good ones by seeded accidents: bytes, texts, JSON values and command lines gone wrong."""

import copy
import random
import string
from collections.abc import Callable, Sequence
from typing import Any

RARE = (
    "\x00", "\x1b[31m", "\r\n", "\t", "\u202e", "\ufeff", "\ud800", "\U0001f469\u200d\U0001f467", "é", "e\u0301", "İ",
    "ß", "ſ",
    "²", "٣", "१", "Ⅷ", "½", "−", "–", "/", "\\", "..", "%s", "%(n)d", "{0}", "[/]", "[@click=app.quit]", "'", '"', ";",
    "=", "@", "0", "-1", "9" * 30, "9" * 5000, "1e999", "NaN", "None", "null", "", " ", "  ", "ø" * 300, "a" * 20_000, "--",
    "--json", "-", "--mappe", "i dag",
    "31.2.2026", "29.02.2025", "0.0.0", "24:00", "kl 9", "uke 53", "+9999999999", "~root", "file://",
)  # fmt: skip
"""what people, other programs and enemies put in fields"""


def tekst(t: random.Random, utgangspunkt: str) -> str:
    """A text with one to four accidents."""
    for _ in range(t.randint(1, 4)):
        sted = t.randint(0, len(utgangspunkt))
        slutt = min(len(utgangspunkt), sted + t.randint(0, 4))
        utgangspunkt = t.choice(
            (
                lambda s=utgangspunkt, a=sted: s[:a] + t.choice(RARE) + s[a:],
                lambda s=utgangspunkt, a=sted, b=slutt: s[:a] + s[b:],
                lambda s=utgangspunkt, a=sted: s[:a] + t.choice(string.printable) + s[a:],
                lambda s=utgangspunkt, a=sted, b=slutt: s[:a] + s[a:b] * t.randint(2, 40) + s[b:],
                lambda s=utgangspunkt, a=sted: s[a:] + s[:a],
                lambda s=utgangspunkt: s.swapcase(),
                lambda _s=utgangspunkt: t.choice(RARE),
            )
        )()
    return utgangspunkt


def byte(t: random.Random, utgangspunkt: bytes) -> bytes:
    """Bytes with some of them changed, lost, doubled, cut off, or another's in between."""
    ut = bytearray(utgangspunkt)
    for _ in range(t.randint(1, 6)):
        sted = t.randrange(len(ut) + 1)
        match t.randrange(6):
            case 0:
                ut[sted : sted + 1] = bytes([t.randrange(256)])
            case 1:
                del ut[sted : sted + t.randint(1, 64)]
            case 2:
                ut[sted:sted] = t.randbytes(t.randint(1, 64))
            case 3:
                ut[sted:sted] = ut[sted : sted + t.randint(1, 200)] * t.randint(1, 5)
            case 4 if t.random() < 0.3:
                del ut[sted:]
            case _:
                ut[sted : sted + 4] = t.choice((b"\0" * 4, b"\xff" * 4, b"obj ", b"null", b"<<>>", b"-1 0"))
    return bytes(ut)


VERDIER: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**63, 10**40, 1.5, float("inf"), "", "x", "0" * 64, [], {}, [[]], {"a": {}}, ["x"], [None],
    *RARE[:8],
)  # fmt: skip


def verdi(t: random.Random, utgangspunkt: Any) -> Any:
    """A JSON value with one to three places in it changed, taken away, moved or added."""
    ut = copy.deepcopy(utgangspunkt)
    for _ in range(t.randint(1, 3)):
        ut = _i_verdi(t, ut)
    return ut


def _i_verdi(t: random.Random, v: Any) -> Any:
    if isinstance(v, dict) and v and t.random() < 0.9:
        navn = t.choice(list(v))
        match t.randrange(8):
            case 0:
                v.pop(navn)
            case 1:
                v[t.choice(RARE)] = v.pop(navn)
            case _:
                v[navn] = _i_verdi(t, v[navn])
        return v
    if isinstance(v, list) and v and t.random() < 0.9:
        sted = t.randrange(len(v))
        match t.randrange(6):
            case 0:
                v.pop(sted)
            case 1:
                v.append(copy.deepcopy(v[sted]))
            case _:
                v[sted] = _i_verdi(t, v[sted])
        return v
    if isinstance(v, str) and t.random() < 0.6:
        return tekst(t, v)
    if isinstance(v, int) and t.random() < 0.4:
        return t.choice((v + 1, -v, v * 2**40, float(v), str(v), not v))
    return copy.deepcopy(t.choice(VERDIER))


def linje(t: random.Random, linjer: Sequence[Sequence[str]]) -> list[str]:
    """A command line with words lost, doubled, moved, changed, or from another line."""
    ut = list(t.choice(linjer))
    for _ in range(t.randint(1, 3)):
        sted = t.randrange(len(ut) + 1)
        hva: tuple[Callable[[], Sequence[str]], ...] = (
            list,
            lambda s=sted: ut[s : s + 1] * 2,
            lambda: [t.choice(t.choice(linjer) or [""])],
            lambda: [t.choice(RARE)],
            lambda s=sted: [tekst(t, o) for o in ut[s : s + 1]],
        )
        ut[sted : sted + 1] = t.choice(hva)()
    return ut
