"""Sperret adresse: address, telephone and school are in no answer to anyone until they are revealed (SPEC 2.7)."""

import pytest

from data.modeller import Barn, Foresatt, Logg
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.detaljer import vis_adresse
from stafett_tui.oppslag.aktoroversikt import hvem_gjor_hva
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


@pytest.mark.parametrize("hvem", ["Maren", "Rune", "Åse"])
@pytest.mark.parametrize("navn", [n for n in INNGANGER if n != "mote.vis_motested"])
def test_motestedet_star_ikke_i_noe_svar(sperret: tuple[Verden, FullLogg], navn: str, hvem: str) -> None:
    v, f = sperret
    assert funnet_i(INNGANGER[navn].kall(v, v.okt(hvem), f), {"kattefot"}) == set()


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


SKOLER = {"Bakkehaugen skole", "Sundet skole"}


@pytest.mark.parametrize("navn", ["aktoroversikt.hvem_gjor_hva", "brukere.sok_aktorer"])
def test_skolen_star_ikke_ved_siden_av_barnet_paa_andre_sider(
    sperret: tuple[Verden, FullLogg], navn: str
) -> None:
    """The page Aktører, and the search for an aktør at nivå 1, which is among the school's own people."""
    v, f = sperret
    rett_rad(v, Logg, f.logg, niva=1)
    assert funnet_i(INNGANGER[navn].kall(v, v.okt("Maren"), f), SKOLER) == set()
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=False)
    assert funnet_i(INNGANGER[navn].kall(v, v.okt("Maren"), f), SKOLER) == {"Bakkehaugen skole"}


def test_hver_person_staar_uten_skolen_ogsaa_naar_andre_barn_ikke_er_skjermet(
    sperret: tuple[Verden, FullLogg],
) -> None:
    v, _ = sperret
    v.logg("Maren", "Jonas", "Lie")
    side = hvem_gjor_hva(v.okt("Maren"))
    assert [a.barn for a in side.alle if a.person == "Maren Dahl"] == [("Jonas Lie", "Tuvalise Kvitfjell")]
    assert not any(a.tjeneste for a in side.alle if a.person == "Maren Dahl")
    maren = {i.barn: i.tjeneste for i in side.linjer if i.person == "Maren Dahl"}
    assert maren == {"Jonas Lie": "Bakkehaugen skole", "Tuvalise Kvitfjell": ""}
    assert not any(i.familie for i in side.linjer if i.person == "Maren Dahl")


def test_virksomheten_star_i_en_logg_uten_sperring(v: Verden, f: FullLogg) -> None:
    assert funnet_i(apne_logg(v.okt("Rune"), f.logg), {"Bakkehaugen skole"}) == {"Bakkehaugen skole"}
