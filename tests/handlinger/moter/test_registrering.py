"""Registrer møte: when, by whom, what must be there, and that it may be told again."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from data.koder import Handling, Motefelt, Motestatus
from data.modeller import Mote, Motedeltaker, RevisjonDetalj
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.registrer_mote import registrer_mote
from stafett_tui.motevisninger import Motekort, Registrering
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.moter import mote
from tests.byggere import Verden, ny_id
from tests.handlinger.moter.hjelp import alle, endre, innkall
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, uendret

TOM = Registrering(None, frozenset(), "", "", "", "")


@pytest.fixture
def holdt(v: Verden, logg: UUID) -> UUID:
    """A meeting today from eleven to twelve, which is over."""
    mote_id = ny_id(
        innkall(v, logg, dato=v.klokke.i_dag(), fra=time(11), til=time(12), deltakere=alle(v, logg))
    )
    v.ga(hours=2)
    return mote_id


def kort(v: Verden, mote_id: UUID) -> Motekort:
    svar = mote(v.okt("Maren"), mote_id)
    assert not isinstance(svar, Avslag)
    return svar


def oppgaver(v: Verden, hvem: str = "Maren") -> list[tuple[str, UUID | None]]:
    return [(o.hva.paa(), o.objekt_id) for o in min_side(v.okt(hvem)).oppgaver if o.slag == "mote"]


def test_fra_ikke_registrert_til_referat(v: Verden, holdt: UUID) -> None:
    maren, alle_ = v.okt("Maren"), frozenset(d.nokkel for d in kort(v, holdt).deltakere)
    assert kort(v, holdt).rad.mangler_registrering
    assert oppgaver(v) == [("Registrer møtet", holdt)]
    assert oppgaver(v, "Rune") == [], "it is the stafettholder's to do"
    r = replace(TOM, status=Motestatus.FULLFORT, motte=alle_ - {"barnet"}, samtale_for="Gleder seg.")
    ok(registrer_mote(maren, holdt, r))
    etter = kort(v, holdt)
    assert (etter.rad.status, etter.rad.mangler_registrering) == (Motestatus.FULLFORT, False)
    assert etter.rad.mangler_referat
    assert {d.nokkel for d in etter.deltakere if d.motte} == alle_ - {"barnet"}
    assert (etter.samtale_for, etter.registrert_av) == ("Gleder seg.", "Maren Dahl")
    assert oppgaver(v) == [("Skriv referat fra møtet", holdt)]
    v.ga(days=3)
    r = replace(r, referat=" Vi ble enige.\r\nSlutt. ", registrert=etter.registrert)
    ok(registrer_mote(maren, holdt, r))
    assert kort(v, holdt).referat == "Vi ble enige.\nSlutt."
    assert oppgaver(v) == []
    skrevet = rader(v, RevisjonDetalj, handling=Handling.MOTE_REGISTRERT)
    assert len(skrevet) == 2, "each registration is written down"
    assert kort(v, holdt).kan == {"registrer", "vis_sted"}


def test_referatet_en_annen_skrev_imens_blir_staaende(v: Verden, holdt: UUID) -> None:
    """Two forms are open, on a first registration and on a later one; the last to save is told."""
    maren = v.okt("Maren")
    for andres in ("Den andres referat", "Rettet av den andre"):
        sto = kort(v, holdt).registrert
        v.ga(minutes=1)
        r = replace(TOM, status=Motestatus.FULLFORT, motte=frozenset({"barnet"}), registrert=sto)
        ok(registrer_mote(maren, holdt, replace(r, referat=andres)))
        with uendret(v):
            svar = registrer_mote(maren, holdt, replace(r, referat="Mitt"))
        assert kode(svar) == "mote.registrert_av_annen"
        assert isinstance(svar, Avslag)
        assert svar.setning.paa().startswith("Maren Dahl registrerte møtet mens du skrev.")
        assert kort(v, holdt).referat == andres
    ok(registrer_mote(maren, holdt, replace(r, referat="Mitt", registrert=kort(v, holdt).registrert)))


def test_det_som_sto_for_blir_staaende_som_tidligere_tekst(v: Verden, holdt: UUID) -> None:
    maren = v.okt("Maren")
    r = replace(TOM, status=Motestatus.FULLFORT, motte=frozenset({"barnet"}), referat="Første")
    ok(registrer_mote(maren, holdt, r))
    assert kort(v, holdt).tidligere == (), "what was empty is no earlier text"
    for referat, kommentar in (("Andre", "Kort møte"), ("Andre", ""), ("", "")):
        v.ga(minutes=1)
        sto = kort(v, holdt).registrert
        ok(registrer_mote(maren, holdt, replace(r, referat=referat, kommentar=kommentar, registrert=sto)))
    tidligere = kort(v, holdt).tidligere
    assert [(t.felt, t.tekst) for t in tidligere] == [
        (Motefelt.REFERAT, "Andre"),
        (Motefelt.KOMMENTAR, "Kort møte"),
        (Motefelt.REFERAT, "Første"),
    ]
    assert {t.skrevet_av for t in tidligere} == {"Maren Dahl"}
    assert tidligere[0].gjaldt_til == kort(v, holdt).registrert


def test_ikke_fullfort_sier_hvorfor(v: Verden, holdt: UUID) -> None:
    r = replace(TOM, status=Motestatus.IKKE_FULLFORT)
    with uendret(v):
        svar = registrer_mote(v.okt("Maren"), holdt, r)
    assert (kode(svar), felt(svar)) == ("mote.feil_i_registrering", ["kommentar"])
    haket_av = frozenset({"barnet"})  # and then thought better of
    ok(registrer_mote(v.okt("Maren"), holdt, replace(r, kommentar="Mor var syk.", motte=haket_av)))
    assert {d.motte for d in rader(v, Motedeltaker, mote_id=holdt)} == {False}
    assert oppgaver(v) == []


def test_feilene_sies_ved_feltene(v: Verden, holdt: UUID) -> None:
    with uendret(v):
        svar = registrer_mote(v.okt("Maren"), holdt, replace(TOM, motte=frozenset({"ansatt:x"})))
    assert felt(svar) == ["status", "motte"]


def test_for_det_begynner_og_etter_avlysning_nektes(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg))
    r = replace(TOM, status=Motestatus.FULLFORT, motte=frozenset({"barnet"}))
    assert kode(registrer_mote(v.okt("Maren"), mote_id, r)) == "mote.ikke_begynt"
    v.ga(days=7)
    assert kode(registrer_mote(v.okt("Rune"), mote_id, r)) == "logg.ikke_stafettholder"
    v.ga(days=-7)
    ok(avlys_mote(v.okt("Maren"), mote_id))
    v.ga(days=7)
    assert kode(registrer_mote(v.okt("Maren"), mote_id, r)) == "mote.avlyst"
    assert en(v, Mote, id=mote_id).registrert is None


def test_den_som_er_tatt_av_kom_ikke(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    ok(endre(v, mote_id, deltakere=frozenset({v.inviterbar("Maren"), "barnet"})))
    v.ga(days=8)
    borte = v.inviterbar("Rune")
    r = replace(TOM, status=Motestatus.FULLFORT, motte=frozenset({borte}))
    assert felt(registrer_mote(v.okt("Maren"), mote_id, r)) == ["motte"]
    assert borte not in {d.nokkel for d in kort(v, mote_id).deltakere}
