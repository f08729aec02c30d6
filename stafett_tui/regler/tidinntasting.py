"""What a person types in a field for the hour, read as a time of the day (UX 7).

``9``, ``9.30``, ``09:30``, ``9,30``, ``9 30``, ``930``, ``0930``, also with «kl.» before it. Minutes are two
figures: «9.3» could be three or thirty minutes past, so it is asked about and not guessed.
"""

import re
import unicodedata
from datetime import time

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

_LENGST = 20
_KL = re.compile(r"(?:klokka|klokken|kl)\.? ?")
_SKILT = re.compile(r"([0-9]{1,2})(?: ?[.:,-] ?| )([0-9]{1,2})\.?")
_TETT = re.compile(r"([0-9]{1,2})(?:\.|([0-9]{2}))?")


def tolk_tid(tekst: str, *, felt: str = "tid") -> time | Avslag:
    """The time that was typed, or why it is none (for the field ``felt``).

    Codes: ``tid.mangler``, ``.uforstatt``, ``.minutter``, ``.finnes_ikke``.
    """
    t = " ".join(unicodedata.normalize("NFC", tekst).casefold().split())
    if not t:
        return Avslag.i_felt("tid.mangler", felt, T("Skriv et klokkeslett, for eksempel 9 eller 09.30."))
    uten = _KL.sub("", t, count=1) if _KL.match(t) else t
    m = (_SKILT.fullmatch(uten) or _TETT.fullmatch(uten)) if len(uten) <= _LENGST else None
    if m is None:
        setning = T("Dette er ikke et klokkeslett. Skriv for eksempel 9, 9.30 eller 0930.")
        return Avslag.i_felt("tid.uforstatt", felt, setning)
    return _sett_sammen(int(m[1]), m[2] or "00", felt)


def _sett_sammen(time_: int, minutt: str, felt: str) -> time | Avslag:
    if len(minutt) == 1:
        setning = T("Skriv minuttene med to tall: %(a)d.0%(m)s eller %(a)d.%(m)s0.", a=time_, m=minutt)
        return Avslag.i_felt("tid.minutter", felt, setning)
    if time_ > 23 or int(minutt) > 59:
        setning = T("Et slikt klokkeslett finnes ikke. Skriv fra 00.00 til 23.59.")
        return Avslag.i_felt("tid.finnes_ikke", felt, setning)
    return time(time_, int(minutt))


def tidtekst(tid: time) -> str:
    """«09.30»."""
    return f"{tid:%H.%M}"
