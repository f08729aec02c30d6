"""The three ages of the child's own word: within bounds, and in their order."""

from itertools import product

from stafett_tui.avslag import Avslag
from stafett_tui.regler.samtykke import STANDARDALDRE, Samtykkealdre
from stafett_tui.regler.samtykkealdre import ALDERSFELT, vurder_aldre


def vurder(*aar: int | None) -> Samtykkealdre | Avslag:
    return vurder_aldre(dict(zip(ALDERSFELT, aar, strict=True)))


def test_de_vanlige_og_ytterpunktene_gaar() -> None:
    assert vurder(12, 15, 16) == STANDARDALDRE == Samtykkealdre(12, 15, 16)
    assert vurder(1, 1, 18) == Samtykkealdre(1, 1, 18)
    assert vurder(18, 18, 18) == Samtykkealdre(18, 18, 18)


def test_hver_feil_har_sitt_felt() -> None:
    for feil in (None, 0, -1, 19, 10**9):
        svar = vurder(feil, 15, feil)
        assert isinstance(svar, Avslag)
        assert [f.felt for f in svar.feil] == ["informeres", "alene"]
    snudd = vurder(14, 13, 12)
    assert isinstance(snudd, Avslag)
    assert [f.felt for f in snudd.feil] == ["signerer", "alene"]


def test_det_som_godtas_er_det_databasen_har_plass_til() -> None:
    for aar in product((0, 1, 9, 18, 19), repeat=3):
        lovlig = 1 <= aar[0] <= aar[1] <= aar[2] <= 18
        assert isinstance(vurder(*aar), Samtykkealdre) == lovlig, aar
