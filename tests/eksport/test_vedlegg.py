"""Every attachment becomes pages that can be kept; what cannot is told by reason."""

from io import BytesIO

import pytest
from PIL import Image

from stafett_tui.eksport.rasterer import MAKS_PIKSLER, Avbrutt, Rasterfeil, tegn_sider
from stafett_tui.eksport.sidebilder import Sidebilde
from tests.eksport.rare_vedlegg import RARE
from tests.pdfer import last, pdf


def sider(innhold: bytes) -> tuple[Sidebilde, ...]:
    svar = tegn_sider(innhold)
    assert not isinstance(svar, Rasterfeil)
    return svar


@pytest.mark.parametrize("navn", RARE)
def test_hver_side_blir_et_bilde(navn: str) -> None:
    alle = sider(RARE[navn])
    assert len(alle) == (3 if navn == "tre sider" else 1)
    for side in alle:
        bilde = Image.open(BytesIO(side.jpeg))
        assert bilde.mode == "RGB"
        assert max(bilde.size) <= MAKS_PIKSLER + 1
        assert bilde.width / bilde.height == pytest.approx(side.form, rel=0.02)
        assert bilde.convert("L").getextrema()[0] < 200, "something stands on the page"


@pytest.mark.parametrize(
    ("navn", "ord_"),
    [
        ("tre sider", "Sidetekst 1"),
        ("uten skrift", "Uten egen skrift: æøå"),
        ("paa tvers", "Side paa tvers 1"),
        ("tomt passord", "Et vedlegg 1"),
        ("skannet", ""),
    ],
)
def test_ordene_paa_siden_kan_finnes(navn: str, ord_: str) -> None:
    forste = sider(RARE[navn])[0]
    assert " ".join(o.tekst for o in forste.ord) == ord_
    for boks in forste.ord:
        assert 0 <= boks.venstre < boks.venstre + boks.bredde <= 1
        assert 0 <= boks.bunn < boks.bunn + boks.hoyde <= 1


@pytest.mark.parametrize(
    ("innhold", "feil"),
    [
        (b"", Rasterfeil.KAN_IKKE_APNES),
        (b"%PDF-1.7\nikke mer", Rasterfeil.KAN_IKKE_APNES),
        (last("hemmelig"), Rasterfeil.PASSORD),
    ],
)
def test_det_som_ikke_kan_tegnes_sies(innhold: bytes, feil: Rasterfeil) -> None:
    assert tegn_sider(innhold) is feil


def test_den_stopper_mellom_to_sider() -> None:
    tegnet: list[int] = []

    def videre() -> None:
        tegnet.append(1)
        if len(tegnet) == 2:
            raise Avbrutt

    with pytest.raises(Avbrutt):
        tegn_sider(pdf(sider=5), videre)
    assert len(tegnet) == 2
    assert len(sider(pdf())) == 1, "and it can be used again"
