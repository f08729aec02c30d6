"""A goal in three parts (handbook B): A what the child does, in the present; B where and when; C how."""

import re
from dataclasses import dataclass

from stafett_tui.sprak.tekst import T

SPORSMAAL = (
    T("Målbart: kan vi se når målet er nådd?"),
    T("Akseptert: vil barnet og foreldrene det samme?"),
    T("Realistisk: har barnet det som skal til?"),
    T("Tid: vet vi når vi prøver, og når vi ser om det virker?"),
    T("Enkelt: forstår alle hva målet betyr?"),
)
"""the five check questions"""
_IKKE_NAATID = re.compile(
    r"^å\s|\b(?:skal|vil|bør|må|burde|skulle|ville|måtte|ønsker|ønskjer)\b", re.IGNORECASE
)
_BEGYNNER_SELV = frozenset(
    (
        "og men så slik ved med når hvis viss dersom mens medan fordi uten utan sammen saman gjennom etter før til som "
        "der i på hos fra frå for mot hjemme heime ute inne alene åleine selv sjølv"
    ).split()
)
"""words that tie a clause to the one before, in bokmål and nynorsk; one that begins otherwise gets «, og»"""
_SMAA = _BEGYNNER_SELV | frozenset(
    (
        "hver kvar hvert kvart mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag en ein ei et "
        "eit to tre fire fem seks ti far mor mamma pappa hun ho han læreren læraren"
    ).split()
)
"""words that are no name: they are written small inside a sentence, also by who began the field with a capital"""


@dataclass(frozen=True, slots=True, repr=False)
class Maalsetninger:
    """The goal as it grows. Each is empty while its last part is."""

    a: str
    ab: str
    abc: str

    @property
    def lengste(self) -> str:
        """The goal with all the parts that are written."""
        return self.abc or self.ab or self.a


def sett_sammen(a: str, b: str, c: str) -> Maalsetninger:
    """The three sentences. A part that is left out is passed over."""
    a, b, c = (del_.strip().rstrip(".,; ") for del_ in (a, b, c))
    if not a:
        return Maalsetninger("", "", "")
    a, b, c = a[0].upper() + a[1:], _inne(b), _inne(c)
    ab = f"{a} {b}" if b else ""
    abc = _med_hvordan(ab or a, c) if c else ""
    return Maalsetninger(*(f"{s}." if s else "" for s in (a, ab, abc)))


def naatid_feil(a: str) -> T | None:
    """What to change in A, when it does not stand in the present."""
    if _IKKE_NAATID.search(a.strip()):
        return T("Skriv det som noe barnet gjør: «leser», ikke «skal lese» eller «å lese».")
    return None


def _inne(del_: str) -> str:
    """A part as it stands inside a sentence."""
    return del_[0].lower() + del_[1:] if del_ and del_.split()[0].lower() in _SMAA else del_


def _med_hvordan(foran: str, c: str) -> str:
    if c.split()[0].lower() in _BEGYNNER_SELV:
        return f"{foran} {c}"
    return f"{foran}, og {c}"
