"""The meeting letter: what stands in it, what does not, and that it is a page anyone can print."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.koder import Malform
from stafett_tui.utskrift.motebrev import Motebrev, lag_motebrev
from tests.utskrift.lest import Lest, les

NAA = datetime(2026, 11, 10, 11, 30, tzinfo=UTC)


def brev(**andre: object) -> Lest:
    verdier: dict[str, Any] = {
        "mottaker": "Hege Fjellstad",
        "adresselinjer": ("Lyngveien 4", "5575 Aksdal"),
        "malform": Malform.BOKMAAL,
        "enhet": "Sundet skole",
        "skrevet_av": "Maren Solvik",
        "kontakt": ("51 00 00 00", "maren@fjord.example"),
        "start": datetime(2026, 11, 17, 8, tzinfo=UTC),
        "slutt": datetime(2026, 11, 17, 9, tzinfo=UTC),
        "sted": "Sundet skole, grupperom 2",
        "endret": False,
        "avlyst": False,
        "naa": NAA,
    }
    return les(lag_motebrev(Motebrev(**(verdier | andre))))


def test_brevet_sier_hvem_naar_hvor_og_hvordan() -> None:
    tekst = brev().tekst
    for det in (
        "Hege Fjellstad\nLyngveien 4\n5575 Aksdal",
        "tirsdag 10. november 2026",
        "Hei, Hege!",
        "Tirsdag 17. november 2026 kl. 09.00–10.00",
        "Sundet skole, grupperom 2",
        "51 00 00 00, maren@fjord.example",
        "Maren Solvik\nSundet skole",
    ):
        assert det in tekst


def test_nynorsk_brev_er_paa_nynorsk() -> None:
    tekst = brev(malform=Malform.NYNORSK).tekst
    assert "Eg vil gjerne invitere deg til eit møte." in tekst
    assert "Tysdag 17. november" in tekst
    assert " ikke " not in tekst


def test_det_som_ikke_skal_sies_faar_ingen_plass() -> None:
    tekst = brev(enhet="", sted="", adresselinjer=(), kontakt=()).tekst
    assert "Det får du vite av meg." in tekst
    assert "Sundet" not in tekst
    assert "Aksdal" not in tekst
    assert "Du når meg her" not in tekst


def test_bare_et_endret_mote_sier_hvilket_brev_som_gjelder() -> None:
    assert "det dette som gjelder" not in brev().tekst
    assert "det dette som gjelder" in brev(endret=True).tekst


@pytest.mark.parametrize("malform", Malform)
def test_avlysningen_sier_hvilket_mote_og_ikke_velkommen(malform: Malform) -> None:
    lest = brev(avlyst=True, endret=True, malform=malform)
    assert "møte er avlyst" in lest.tekst
    assert "17. november 2026 kl. 09.00–10.00" in lest.tekst
    assert "51 00 00 00" in lest.tekst
    assert "velkom" not in lest.tekst
    assert "grupperom" not in lest.tekst
    assert lest.opplysninger["/Title"].endswith("møte er avlyst")


def test_filen_sier_hva_den_er_og_paa_hvilket_spraak() -> None:
    lest = brev()
    assert lest.sprak == "nb-NO"
    assert brev(malform=Malform.NYNORSK).sprak == "nn-NO"
    assert lest.opplysninger["/Title"] == "Invitasjon til møte"
    assert lest.opplysninger["/CreationDate"] == "D:20261110123000+01'00'"
    assert "Hege" not in str(lest.opplysninger)


def test_skriftene_ligger_i_filen() -> None:
    skrifter = brev().skrifter
    assert skrifter
    assert all(skrifter.values()), skrifter


@pytest.mark.parametrize("navn", ["Ŋuorŧŧa Čáhcesuolu Đižžiid", "Åse Ærø Øie", "Šižžan Ǩeäđǥǥ ʹ"])
def test_norske_og_samiske_bokstaver_staar_der(navn: str) -> None:
    assert navn in brev(mottaker=navn).tekst


def test_det_lengste_som_kan_staa_der_er_en_side() -> None:
    lest = brev(
        mottaker=f"{'Aleksandra ' * 7}\u00c5".strip(),
        adresselinjer=("Bjørnebærveien " * 8, "5575 Aksdal"),
        enhet="Sundet skole og barnehage " * 3,
        kontakt=("51 00 00 00", f"{'maren' * 30}@fjord.example"),
        sted="Grupperom " * 12,
        endret=True,
    )
    assert len(lest.sider) == 1


@settings(max_examples=40)
@given(st.text(max_size=80), st.text(max_size=80))
def test_det_som_skrives_er_bare_tekst(navn: str, sted: str) -> None:
    """No markup of the library's own, and nothing that breaks the page."""
    assert len(brev(mottaker=navn, sted=sted, enhet=sted).sider) == 1


def test_oppmerking_er_tegn() -> None:
    tekst = brev(sted="<b>rom</b> & [/] <img src='x'/>").tekst
    assert "<b>rom</b> & [/] <img src='x'/>" in tekst
