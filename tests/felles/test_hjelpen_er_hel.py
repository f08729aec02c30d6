"""F1 is of the very place: every page says what it is for, and every command with a key what it does or is called."""

import pytest

from screens.felles.side import Felles
from tests.skjermer.veier import VEIER, Skjerm

ER_HJELPEN = {
    "Hjelpeside": "the help itself",
    "Hjelpebok": "likewise",
    "Meny": "a list of what can be done; each line says it",
    "Inngang": "an empty page while the meeting is read",
}
STEDER = [k for k in VEIER if issubclass(k, Felles)]


@pytest.mark.parametrize("skjerm", [k for k in STEDER if k.__name__ not in ER_HJELPEN])
def test_hver_side_har_sin_egen_hjelp(skjerm: type[Skjerm]) -> None:
    assert issubclass(skjerm, Felles)
    assert skjerm.HJELP, "say what the place is for"
    assert all(len(avsnitt.mal) > 20 for avsnitt in skjerm.HJELP)
    arvet = {base.HJELP for base in skjerm.__mro__[1:] if issubclass(base, Felles) and base in STEDER}
    assert skjerm.HJELP not in arvet - {()}, "the help is another page's"


def test_unntakene_finnes() -> None:
    assert ER_HJELPEN.keys() <= {k.__name__ for k in STEDER}
