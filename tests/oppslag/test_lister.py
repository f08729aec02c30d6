"""The lists: search by name and number, who may register, and everyone on the logs once."""

from datetime import timedelta
from pathlib import Path

import pytest

from data.koder import ForesattRolle, Hatt, Tiltakstype, Utfall
from data.modeller import Barn, Foresatt
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.oppslag.aktoroversikt import hvem_gjor_hva
from stafett_tui.oppslag.logglister import mine_stafettlogger, sok_i, sok_i_kladder
from stafett_tui.oppslag.min_side import min_side
from tests.byggere import Verden, lag_verden, ny_id
from tests.raadata import en, rader, tell_setninger


@pytest.fixture
def v(tmp_path: Path) -> Verden:
    return lag_verden(tmp_path / "base")


def _navn(v: Verden, sok: str) -> list[str]:
    return [r.barn for r in sok_i(mine_stafettlogger(v.okt("Marion")), sok)]


def test_soket_finner_paa_deler_av_navnet_i_hvilken_rekkefolge_som_helst(v: Verden) -> None:
    v.logg("Marion", "Ella", "Fjellstad")
    v.logg("Marion", "Jonas", "Myrvang")
    assert _navn(v, "FJELL ell") == ["Ella Fjellstad"]
    assert _navn(v, "") == ["Ella Fjellstad", "Jonas Myrvang"]
    assert _navn(v, "fjell myr") == []


def test_soket_finner_paa_nummer_skrevet_i_grupper(v: Verden) -> None:
    logg_id = v.logg("Marion", "Ella", "Fjellstad")
    v.logg("Marion", "Jonas", "Myrvang")
    nummer = en(v, Barn, logg_id=logg_id).nummer
    assert _navn(v, nummer) == ["Ella Fjellstad"]
    assert _navn(v, f"{nummer[:6]} {nummer[6:]}") == ["Ella Fjellstad"]
    assert _navn(v, nummer[6:]) == []  # from the beginning only


def test_kladder_finnes_paa_navn_og_ikke_paa_tall(v: Verden) -> None:
    skriv_kladd(v.okt("Marion"), "nytt_barn", {"fornavn": "Nora", "etternavn": "Lund"}, "1")
    liste = mine_stafettlogger(v.okt("Marion"))
    assert [k.navn for k in sok_i_kladder(liste, "lund")] == ["Nora Lund"]
    assert sok_i_kladder(liste, "12") == ()
    assert mine_stafettlogger(v.okt("Siri")).kladder == ()


@pytest.mark.parametrize(
    ("hvem", "hatt", "kan"),
    [
        ("Marion", Hatt.SAKSBEHANDLER, True),
        ("Ronnie", Hatt.SAKSBEHANDLER, False),
        ("Helene", Hatt.LEDER, False),
    ],
)
def test_bare_den_med_begge_merker_kan_registrere(v: Verden, hvem: str, hatt: Hatt, kan: bool) -> None:
    assert mine_stafettlogger(v.okt(hvem, hatt)).kan_nytt_barn is kan
    assert min_side(v.okt(hvem, hatt)).kan_nytt_barn is kan


def test_hvem_gjor_hva_viser_tjeneste_person_og_apne_tiltak_for_hvert_barn(v: Verden) -> None:
    mor = v.foresattskjema("Hanne", "Fjellstad", ForesattRolle.MOR)
    logg_id = v.logg("Marion", niva=2, foresatte=(mor,))
    o = v.oppmerksomhet("Marion", logg_id, beskrivelse="Leser høyt hver dag.")
    v.tiltak("Marion", o, beskrivelse="Ser på hørselen.", ansvarlig=v.som_aktor("Åse"))
    ferdig = v.tiltak("Marion", o, beskrivelse="Gammelt.", ansvarlig=v.som_aktor("Ronnie"))
    ny_id(evaluer_tiltak(v.okt("Marion"), ferdig, Utfall.ONSKET))
    linjer = {
        (x.tjeneste, x.person, x.rolle.paa()): [t.paa() for t in x.oppgaver]
        for x in hvem_gjor_hva(v.okt("Marion")).linjer
    }
    assert linjer == {
        ("Bakkehaugen skole", "Marion Dahl", "stafettholder"): ["Tett oppfølging: Leser høyt hver dag."],
        ("Fjordvik helsestasjon", "Åse Ødegård", "aktør"): ["Tett oppfølging: Ser på hørselen."],
        ("", "Hanne Fjellstad", "Mor"): [],
    }


def test_alle_aktorer_staar_en_gang_med_barna_sine(v: Verden) -> None:
    for fornavn in ("Ella", "Jonas"):
        logg_id = v.logg("Marion", fornavn)
        v.oppmerksomhet("Marion", logg_id, ansvarlig=v.som_aktor("Ronnie"))
    alle = {a.person: a for a in hvem_gjor_hva(v.okt("Marion")).alle}
    assert alle["Ronnie Bakken"].barn == ("Ella Fjellstad", "Jonas Fjellstad")
    assert alle["Ronnie Bakken"].apne_tiltak == 2
    assert not alle["Ronnie Bakken"].familie


def test_lesere_er_med_til_tilgangen_gar_ut(v: Verden) -> None:
    logg_id = v.logg("Marion")
    til = v.klokke.i_dag() + timedelta(days=2)
    ny_id(gi_lesetilgang(v.okt("Marion"), logg_id, v.ansettelse("Ronnie"), til_dato=til))

    def leser() -> bool:
        return any(a.person == "Ronnie Bakken" for a in hvem_gjor_hva(v.okt("Marion")).alle)

    v.ga(days=2)
    assert leser()
    v.ga(days=1)
    assert not leser()


def test_foresatt_som_er_ansvarlig_staar_en_gang(v: Verden) -> None:
    logg_id = v.logg("Marion")
    (mor,) = rader(v, Foresatt, logg_id=logg_id)
    v.oppmerksomhet("Marion", logg_id, type=Tiltakstype.HJEMMET, ansvarlig=Ansvarligvalg("foresatt", mor.id))
    assert [a.person for a in hvem_gjor_hva(v.okt("Marion")).alle] == ["Marion Dahl", "Hanne Fjellstad"]


@pytest.mark.parametrize("oppslag", [hvem_gjor_hva, mine_stafettlogger, min_side])
def test_like_mange_setninger_uansett_antall_logger(v: Verden, oppslag: object) -> None:
    def setninger() -> int:
        with tell_setninger(v) as sett:
            oppslag(v.okt("Marion"))  # type: ignore[operator]
        return len(sett)

    v.oppmerksomhet("Marion", v.logg("Marion", "Ella"))
    en_logg = setninger()
    for fornavn in ("Jonas", "Nora", "Leah"):
        v.oppmerksomhet("Marion", v.logg("Marion", fornavn), ansvarlig=v.som_aktor("Ronnie"))
    assert setninger() == en_logg
