"""The rule file's own examples, and what the file must hold."""

from itertools import product

import pytest

from stafett_tui.klarsprak.funn import Leser
from stafett_tui.klarsprak.regelsett import raa, regelsett
from stafett_tui.klarsprak.sjekk import sjekk

REGLER = {navn: regel for navn, regel in raa().items() if isinstance(regel, dict) and "galt" in regel}
I_OPPMERKSOMHET = {"egenskap", "avgrens", "en_setning"}
GALT = [(navn, tekst) for navn, regel in REGLER.items() for tekst in regel["galt"]]
RETT = [(navn, tekst) for navn, regel in REGLER.items() for tekst in regel["rett"]]


def test_reglene_som_er_lovet() -> None:
    assert set(REGLER) == {
        *("man", "passiv", "tid", "omfang", "forbehold", "forkortelse", "lang", "tungt", "fyll_inn"),
        *I_OPPMERKSOMHET,
    }
    assert all(regel["navn"] and regel["hvorfor"] for regel in REGLER.values())


@pytest.mark.parametrize(("navn", "tekst"), GALT)
def test_galt_blir_funnet(navn: str, tekst: str) -> None:
    oppmerksomhet = navn in I_OPPMERKSOMHET
    assert navn in [f.regel for f in sjekk(tekst, oppmerksomhet=oppmerksomhet).funn]
    assert not oppmerksomhet or sjekk(tekst).funn == ()


@pytest.mark.parametrize(("navn", "tekst"), RETT)
def test_rett_faar_vaere(navn: str, tekst: str) -> None:
    funn = sjekk(tekst, oppmerksomhet=navn in I_OPPMERKSOMHET).funn
    assert [(f.regel, tekst[f.start : f.slutt]) for f in funn] == []


def test_et_tungt_ord_har_et_annet_i_stedet() -> None:
    for leser in Leser:
        regler = regelsett(leser)
        assert all(bytter and ord_ not in bytter for ord_, bytter in regler.ordliste.items())
        for ord_ in regler.ordliste:
            assert any(f.regel == "tungt" for f in sjekk(ord_, leser).funn), ord_


def test_det_som_settes_inn_har_ingen_feil() -> None:
    """What a key puts in is not itself found the next moment."""
    for leser, former in product(Leser, raa()["tungt"]["ord"].values()):
        for form in former.split("/"):
            assert sjekk(form, leser).funn == () or leser is Leser.BARNET, form


def test_barnet_faar_kortere_setninger_og_lettere_ord() -> None:
    tekst = "Vi skal evaluere planen."
    assert [f.regel for f in sjekk(tekst, Leser.BARNET).funn] == ["tungt"]
    assert sjekk(tekst, Leser.FORELDRE).funn == ()
    assert regelsett(Leser.BARNET).ord_i_setning < regelsett(Leser.FORELDRE).ord_i_setning
