"""The card: one page whatever is written, first name only."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from data.koder import Malform
from stafett_tui.utskrift.lysglimtkort import Lysglimtkort, lag_lysglimtkort
from tests.utskrift.lest import Lest, les

TEKST = "I dag leste du høyt for hele gruppa, og alle lyttet!"


def kort(**andre: object) -> Lest:
    verdier: dict[str, Any] = {
        "navn": "Elna Marie Fjellstad",
        "tekst": TEKST,
        "fra": "Maren",
        "dato": date(2026, 11, 9),
        "malform": Malform.BOKMAAL,
        "naa": datetime(2026, 11, 10, 11, 30, tzinfo=UTC),
    }
    return les(lag_lysglimtkort(Lysglimtkort(**(verdier | andre))))


def paa_en_linje(lest: Lest) -> str:
    return " ".join(lest.tekst.split())


def test_kortet_sier_til_hvem_hva_fra_hvem_og_naar() -> None:
    tekst = paa_en_linje(kort())
    for det in ("Et lysglimt til Elna", TEKST, "Fra Maren", "mandag 9. november 2026"):
        assert det in tekst


def test_bare_fornavnet_staar_der() -> None:
    lest = kort()
    assert "Marie" not in lest.tekst
    assert "Fjellstad" not in lest.tekst
    assert "Elna" not in str(lest.opplysninger)


def test_nynorsk_kort() -> None:
    lest = kort(malform=Malform.NYNORSK)
    assert "Eit lysglimt til Elna" in lest.tekst
    assert "Frå Maren" in lest.tekst
    assert lest.sprak == "nn-NO"


@pytest.mark.parametrize("tekst", ["Å!", "W" * 300, "lo du " * 50, "<b>[/]&amp; «ŋŧđ»"])
def test_hele_teksten_faar_plass_paa_en_side(tekst: str) -> None:
    lest = kort(tekst=tekst)
    assert len(lest.sider) == 1
    assert "".join(tekst.split()) in "".join(lest.tekst.split())


def test_skriftene_ligger_i_filen() -> None:
    skrifter = kort().skrifter
    assert skrifter
    assert all(skrifter.values()), skrifter
