"""A meeting is called: who is written to, what is refused, what must be confirmed."""

from collections import Counter
from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID, uuid4

import pytest

from data.koder import Handling, Motestatus, Motested
from data.modeller import Ansatt, Barn, Mote, Motedeltaker, RevisjonDetalj, Utpost
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.mote import avlys_mote, vis_motested
from stafett_tui.oppslag.moter import kollisjoner, mote
from tests.byggere import Verden, ny_id
from tests.handlinger.moter.hjelp import (
    INN,
    alle,
    endre,
    innkall,
    lag_logg,
    nokler,
    post,
    utkast,
)
from tests.handlinger.svar import felt, kode, ok, setning
from tests.raadata import en, rader, rett_rad, uendret


def test_det_som_er_valgt_fra_forst(v: Verden, logg: UUID) -> None:
    u = utkast(v, logg)
    assert [(d.navn, d.rolle.paa(), d.har_epost, d.forvalgt) for d in u.deltakere] == [
        ("Maren Dahl", "stafettholder", True, True),
        ("Rune Bakken", "lærer", True, False),
        ("Hege Fjellstad", "Mor", True, False),
        ("Geir Fjellstad", "Far", False, False),
        ("Elna Fjellstad", "barnet", True, False),
    ]
    merknader = {d.navn.split()[0]: d.merknad and d.merknad.paa() for d in u.deltakere}
    assert merknader["Hege"] is None
    assert "brev" in str(merknader["Geir"])
    assert "under 12" in str(merknader["Elna"])
    assert u.skjema.deltakere == {v.inviterbar("Maren")}
    assert u.skjema.saker == {s.id for s in u.saker} != set()
    assert (u.egen_enhet, u.skjema.sted_slag) == ("Bakkehaugen skole", Motested.EGEN_ENHET)
    assert u.skjema.dagsorden.startswith("1. Hva går bra?")


def test_hver_far_sin_egen_innkalling(v: Verden, logg: UUID) -> None:
    svar = ok(innkall(v, logg, deltakere=alle(v, logg), sted="Grupperom 2"))
    mote_id = ny_id(svar)
    rad = en(v, Mote, id=mote_id)
    assert (rad.start.hour, rad.slutt.hour, rad.status) == (8, 9, Motestatus.INVITERT)
    assert post(v, mote_id) == Counter(
        {("m@fjordvik.no", INN, 0): 1, ("r@fjordvik.no", INN, 0): 1, ("hege@epost.no", INN, 0): 1}
    )
    assert "3 e-poster" in svar.setning.paa()
    assert "1 i familien har ikke e-post" in svar.setning.paa()
    uider = [d.kalender_uid for d in rader(v, Motedeltaker, mote_id=mote_id)]
    assert len(set(uider)) == len(uider) == 5
    navn = ("Elna", "Fjellstad", "Hege", str(logg), logg.hex, mote_id.hex)
    assert not [u for u in uider for n in navn if n in u]
    sist = [r.handling for r in rader(v, RevisjonDetalj, logg_id=logg)][-2:]
    assert sist == [Handling.POST_LAGT_I_UTBOKS, Handling.MOTE_OPPRETTET]


@pytest.mark.parametrize(("fodt", "far"), [(date(2014, 11, 12), True), (date(2014, 11, 13), False)])
def test_barnet_far_vite_fra_tolvarsdagen(v: Verden, fodt: date, far: bool) -> None:
    logg = lag_logg(v, fodt=fodt)
    assert utkast(v, logg).deltakere[-1].forvalgt is far
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    assert (("elna@epost.no", INN, 0) in post(v, mote_id)) is far
    uten = innkall(v, logg, fra=time(12), til=time(13), deltakere=alle(v, logg) - {"barnet"})
    if far:
        assert felt(uten) == ["deltakere"]
        assert "12 år" in setning(uten, "deltakere")
    else:
        ok(uten)


@pytest.mark.parametrize(
    ("felt_", "feltet", "ord_"),
    [
        ({"til": time(9)}, "til", "slutte etter"),
        ({"dato": date(2026, 11, 11)}, "dato", "passert"),
        ({"dato": date(2028, 12, 1)}, "dato", "to år"),
        ({"deltakere": frozenset()}, "deltakere", "Ingen andre er invitert"),
        ({"deltakere": frozenset({f"foresatt:{uuid4()}"})}, "deltakere", "listen"),
        ({"deltakere": frozenset({"tull", "ansatt:", "ansatt:x"})}, "deltakere", "listen"),
        ({"saker": frozenset({uuid4()})}, "saker", "åpne"),
        ({"sted_slag": Motested.ANNET}, "sted", "hvor møtet"),
        ({"sted": "x" * 121}, "sted", "for lang"),
        ({"dagsorden": "x" * 4001}, "dagsorden", "for lang"),
    ],
)
def test_det_som_nektes(v: Verden, logg: UUID, felt_: dict[str, Any], feltet: str, ord_: str) -> None:
    with uendret(v):
        svar = innkall(v, logg, **felt_)
    assert kode(svar) == "mote.feil_i_skjema"
    assert felt(svar) == [feltet]
    assert ord_ in setning(svar, feltet)


def test_bare_jeg_er_ingen(v: Verden, logg: UUID) -> None:
    assert felt(innkall(v, logg, deltakere=frozenset({v.inviterbar("Maren")}))) == ["deltakere"]


def test_den_som_har_sluttet_eller_aldri_var_der_kan_ikke_inviteres(v: Verden, logg: UUID) -> None:
    assert felt(innkall(v, logg, deltakere=frozenset({v.inviterbar("Siri")}))) == ["deltakere"]
    rett_rad(v, Ansatt, v.folk["Rune"][0], aktiv=False)
    assert "Rune" not in nokler(v, logg)
    assert felt(innkall(v, logg, deltakere=frozenset({v.inviterbar("Rune")}))) == ["deltakere"]


def test_en_annen_loggs_sak_og_folk_nektes(v: Verden, logg: UUID) -> None:
    annen = lag_logg(v, fornavn="Idun", etternavn="Vestli")
    sak = utkast(v, annen).saker[0].id
    assert felt(innkall(v, logg, saker=frozenset({sak}))) == ["saker"]
    mor = nokler(v, annen)["Hege"]
    assert felt(innkall(v, logg, deltakere=frozenset({mor}))) == ["deltakere"]


def test_fiendtlig_tekst_blir_renset(v: Verden, logg: UUID) -> None:
    vondt = "[@click=app.quit]\x1b[31m Rom\u202e 2 [/]\r\n\tinne"
    mote_id = ny_id(innkall(v, logg, sted_slag=Motested.ANNET, sted=vondt, dagsorden=vondt))
    rad = en(v, Mote, id=mote_id)
    assert rad.sted == "[@click=app.quit][31m Rom 2 [/] inne"
    assert rad.dagsorden == "[@click=app.quit][31m Rom 2 [/]\n inne"


def test_et_sted_som_roper_ma_bekreftes(v: Verden, logg: UUID) -> None:
    felt_ = {"sted_slag": Motested.ANNET, "sted": "BUP, 2. etasje"}
    with uendret(v):
        svar = innkall(v, logg, **felt_)
    assert kode(svar) == "mote.bekreft_sted"
    assert felt(svar) == ["sted"]
    mote_id = ny_id(innkall(v, logg, **felt_, bekreftet=True))
    ok(endre(v, mote_id, dagsorden="Noe annet"))  # the place is as before, and was confirmed
    assert kode(endre(v, mote_id, sted="BUP, 3. etasje")) == "mote.bekreft_sted"


@pytest.mark.parametrize("sted", ["Hjemme hos Elna", "elnas rom", "https://mote.no/elna-fjellstad"])
def test_barnets_navn_kan_ikke_sta_i_stedet(v: Verden, logg: UUID, sted: str) -> None:
    with uendret(v):
        svar = innkall(v, logg, sted_slag=Motested.VIDEO, sted=sted, bekreftet=True)
    assert felt(svar) == ["sted"]
    assert "navn" in setning(svar, "sted")
    mote_id = ny_id(innkall(v, logg))
    assert felt(endre(v, mote_id, sted=sted, bekreftet=True)) == ["sted"]


def test_nummeret_kan_ikke_sta_i_stedet_og_etternavnet_ma_bekreftes(v: Verden, logg: UUID) -> None:
    """A surname may be a place too, so there it is asked."""
    nummer = en(v, Barn, logg_id=logg).nummer
    assert felt(innkall(v, logg, sted=f"{nummer[:6]} {nummer[6:]}", bekreftet=True)) == ["sted"]
    assert kode(innkall(v, logg, sted="Fjellstad gård")) == "mote.bekreft_sted"
    ok(innkall(v, logg, sted="Fjellstad gård", bekreftet=True))


def test_stedet_til_et_skjermet_barn_star_i_ingen_epost(v: Verden) -> None:
    logg = lag_logg(v, sperret_adresse=True)
    mote_id = ny_id(innkall(v, logg, sted_slag=Motested.ANNET, sted="BUP", deltakere=alle(v, logg)))
    assert {u.sted for u in rader(v, Utpost) if u.deltaker_id} == {""}
    kort = mote(v.okt("Maren"), mote_id)
    assert not isinstance(kort, Avslag)
    assert kort.rad.sted == ""
    assert utkast(v, logg).egen_enhet == ""
    assert vis_motested(v.okt("Maren"), mote_id) == "BUP"
    assert kode(vis_motested(v.okt("Rune"), mote_id)) == "logg.ikke_stafettholder"
    ok(endre(v, mote_id, fra=time(8)))
    assert en(v, Mote, id=mote_id).sted == "BUP", "left empty in the form, it is kept"
    ok(endre(v, mote_id, sted="Grendehuset"))
    assert en(v, Mote, id=mote_id).sted == "Grendehuset"


def test_to_av_mine_moter_samtidig_ma_bekreftes(v: Verden, logg: UUID) -> None:
    annen = lag_logg(v, fornavn="Idun", etternavn="Vestli")
    forste = ny_id(innkall(v, logg))
    svar = innkall(v, annen, fra=time(9, 30), til=time(11))
    assert kode(svar) == "mote.bekreft_kollisjon"
    assert "Elna Fjellstad" in setning(svar, "fra")
    assert "09.00–10.00" in setning(svar, "fra")
    ok(innkall(v, annen, fra=time(10), til=time(11)))  # one begins as the other ends
    ok(innkall(v, annen, fra=time(9, 30), til=time(9, 45), bekreftet=True))
    uten_meg = nokler(v, annen)
    ok(innkall(v, annen, deltakere=frozenset({uten_meg["Rune"], uten_meg["Hege"]})))
    ok(endre(v, forste, dagsorden="Den kolliderer ikke med seg selv"))


def test_kollisjoner_sies_mens_skjemaet_fylles_ut(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg))
    skjema = v.moteskjema("Maren")
    (treff,) = kollisjoner(v.okt("Maren"), skjema, None)
    assert treff.barn == "Elna Fjellstad"
    assert kollisjoner(v.okt("Maren"), skjema, mote_id) == ()
    assert kollisjoner(v.okt("Maren"), replace(skjema, dato=None), None) == ()
    assert kollisjoner(v.okt("Siri"), v.moteskjema("Siri"), None) == ()
    ok(avlys_mote(v.okt("Maren"), mote_id))
    assert kollisjoner(v.okt("Maren"), skjema, None) == ()


def test_begge_deler_sies_pa_en_gang(v: Verden, logg: UUID) -> None:
    ny_id(innkall(v, logg))
    svar = innkall(v, logg, sted="PPT")
    assert kode(svar) == "mote.bekreft_kollisjon"
    assert felt(svar) == ["fra", "sted"]
