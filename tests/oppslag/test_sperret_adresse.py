"""Sperret adresse: address, telephone and school are in no answer to anyone until they are revealed (SPEC 2.7)."""

import pytest

from data.modeller import Barn, Foresatt
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.detaljer import vis_adresse
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.raadata import en, funnet_i, rett_rad
from tests.tilgang.innganger import INNGANGER

STEDER = {
    "adresse": "Revefaret 77",
    "postnummer": "9990",
    "poststed": "Båtsfjord",
    "mobil": "41234567",
    "skole": "Nordlia ungdomsskole",
}
FORESATTES = {"adresse": "Gaupeveien 8", "postnummer": "9991", "poststed": "Vardø", "telefon": "47654321"}
ORD = {*STEDER.values(), *FORESATTES.values()}
UNNTATT = {"detaljer.vis_adresse": "reveals it, and is logged"}


@pytest.fixture
def sperret(v: Verden, f: FullLogg) -> tuple[Verden, FullLogg]:
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True, **STEDER)
    rett_rad(v, Foresatt, f.foresatt, **FORESATTES)
    return v, f


@pytest.mark.parametrize("hvem", ["Maren", "Rune", "Åse"])
@pytest.mark.parametrize("navn", [n for n in INNGANGER if n not in UNNTATT])
def test_stedet_star_ikke_i_noe_svar(sperret: tuple[Verden, FullLogg], navn: str, hvem: str) -> None:
    v, f = sperret
    assert funnet_i(INNGANGER[navn].kall(v, v.okt(hvem), f), ORD) == set()


def test_bare_stafettholderen_far_se_det_med_tasten(sperret: tuple[Verden, FullLogg]) -> None:
    v, f = sperret
    assert funnet_i(vis_adresse(v.okt("Maren"), f.logg), ORD) == ORD
    for hvem in ("Rune", "Åse", "Siri"):
        assert funnet_i(vis_adresse(v.okt(hvem), f.logg), ORD) == set()


def test_uten_sperring_star_det_der(v: Verden, f: FullLogg) -> None:
    """The same scan finds the places when they are not shielded."""
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, **STEDER)
    rett_rad(v, Foresatt, f.foresatt, **FORESATTES)
    funnet = set()
    for navn in ("apne_logg.apne_logg", "detaljer.vis_detaljer"):
        funnet |= funnet_i(INNGANGER[navn].kall(v, v.okt("Maren"), f), ORD)
    assert funnet == ORD


@pytest.mark.parametrize("hvem", ["Maren", "Rune", "Åse"])
def test_skolen_star_heller_ikke_som_noens_virksomhet(sperret: tuple[Verden, FullLogg], hvem: str) -> None:
    """The stafettholder's unit is, as a rule, the child's school. Other services tell nothing and are named."""
    v, f = sperret
    svar = apne_logg(v.okt(hvem), f.logg)
    assert funnet_i(svar, {"Bakkehaugen skole", "Sundet skole"}) == set()
    assert funnet_i(svar, {"Fjordvik helsestasjon"}) == {"Fjordvik helsestasjon"}


def test_virksomheten_star_i_en_logg_uten_sperring(v: Verden, f: FullLogg) -> None:
    assert funnet_i(apne_logg(v.okt("Rune"), f.logg), {"Bakkehaugen skole"}) == {"Bakkehaugen skole"}
