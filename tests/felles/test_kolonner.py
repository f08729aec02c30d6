"""Columns share the width, and fall away in their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from screens.felles.kolonner import MELLOMROM, Kolonne, fordel, tilpass
from stafett_tui.sprak.tekst import T

NAVN = Kolonne("navn", T("Barn"), 16, vekt=1)
ALDER = Kolonne("alder", T("Alder"), 5, prioritet=4, hoyre=True)
NIVA = Kolonne("niva", T("Nivå"), 4, prioritet=8)
MERKNAD = Kolonne("merknad", T(""), 20, vekt=3, prioritet=7)
ALLE = (NAVN, ALDER, NIVA, MERKNAD)


def bredder(bredde: int) -> dict[str, int]:
    return {k.nokkel: b for k, b in fordel(ALLE, bredde)}


def test_det_som_er_til_overs_deles_etter_vekt() -> None:
    assert bredder(51 + 8) == {"navn": 18, "alder": 5, "niva": 4, "merknad": 26}


@pytest.mark.parametrize(
    ("bredde", "igjen"),
    [
        (51, ["navn", "alder", "niva", "merknad"]),
        (50, ["navn", "niva", "merknad"]),
        (43, ["navn", "niva"]),
        (21, ["navn"]),
        (5, ["navn"]),
        (0, ["navn"]),
    ],
)
def test_den_minst_viktige_faller_forst(bredde: int, igjen: list[str]) -> None:
    assert list(bredder(bredde)) == igjen


@given(st.integers(0, 300))
def test_raden_er_aldri_bredere_enn_plassen_og_fyller_den(bredde: int) -> None:
    delt = fordel(ALLE, bredde)
    brukt = sum(b for _, b in delt) + MELLOMROM * (len(delt) - 1)
    assert brukt == bredde


def test_en_tabell_uten_kolonner_har_ingen() -> None:
    assert fordel((), 40) == ()


TEGN = st.text(alphabet=st.sampled_from("aå 日👩\u200d👧e\u0301ש\n🏳️\u200d🌈ﷺ"), max_size=30)


@given(TEGN, st.integers(0, 20), st.booleans())
def test_en_celle_er_like_bred_hva_den_enn_inneholder(tekst: str, bredde: int, hoyre: bool) -> None:
    celle = tilpass(Content(tekst), bredde, hoyre=hoyre)
    assert cell_len(celle.plain) == bredde
    assert cell_len(f" {celle.plain} ") == bredde + 2, "what stands beside it is measured apart"
    assert "\n" not in celle.plain


def test_det_som_ikke_faar_plass_ender_med_prikker() -> None:
    assert tilpass(Content("Sosialt samspill"), 8).plain == "Sosialt…"


def test_hoyrestilt() -> None:
    assert tilpass(Content("12"), 5, hoyre=True).plain == "   12"
