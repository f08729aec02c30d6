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
    return [r.barn for r in sok_i(mine_stafettlogger(v.okt("Maren")), sok)]


def test_soket_finner_paa_deler_av_navnet_i_hvilken_rekkefolge_som_helst(v: Verden) -> None:
    v.logg("Maren", "Elna", "Fjellstad")
    v.logg("Maren", "Jonas", "Myrvang")
    assert _navn(v, "FJELL ell") == ["Elna Fjellstad"]
    assert _navn(v, "") == ["Elna Fjellstad", "Jonas Myrvang"]
    assert _navn(v, "fjell myr") == []


def test_soket_finner_paa_nummer_skrevet_i_grupper(v: Verden) -> None:
    logg_id = v.logg("Maren", "Elna", "Fjellstad")
    v.logg("Maren", "Jonas", "Myrvang")
    nummer = en(v, Barn, logg_id=logg_id).nummer
    assert _navn(v, nummer) == ["Elna Fjellstad"]
    assert _navn(v, f"{nummer[:6]} {nummer[6:]}") == ["Elna Fjellstad"]
    assert _navn(v, nummer[6:]) == []  # from the beginning only


def test_kladder_finnes_paa_navn_og_ikke_paa_tall(v: Verden) -> None:
    skriv_kladd(v.okt("Maren"), "nytt_barn", {"fornavn": "Nora", "etternavn": "Lund"}, "1")
    liste = mine_stafettlogger(v.okt("Maren"))
    assert [k.navn for k in sok_i_kladder(liste, "lund")] == ["Nora Lund"]
    assert sok_i_kladder(liste, "12") == ()
    assert mine_stafettlogger(v.okt("Siri")).kladder == ()


@pytest.mark.parametrize(
    ("hvem", "hatt", "kan"),
    [
        ("Maren", Hatt.SAKSBEHANDLER, True),
        ("Rune", Hatt.SAKSBEHANDLER, False),
        ("Hilde", Hatt.LEDER, False),
    ],
)
def test_bare_den_med_begge_merker_kan_registrere(v: Verden, hvem: str, hatt: Hatt, kan: bool) -> None:
    assert mine_stafettlogger(v.okt(hvem, hatt)).kan_nytt_barn is kan
    assert min_side(v.okt(hvem, hatt)).kan_nytt_barn is kan


def test_hvem_gjor_hva_viser_tjeneste_person_og_apne_tiltak_for_hvert_barn(v: Verden) -> None:
    mor = v.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR)
    logg_id = v.logg("Maren", niva=2, foresatte=(mor,))
    o = v.oppmerksomhet("Maren", logg_id, beskrivelse="Leser høyt hver dag.")
    v.tiltak("Maren", o, beskrivelse="Ser på hørselen.", ansvarlig=v.som_aktor("Åse"))
    ferdig = v.tiltak("Maren", o, beskrivelse="Gammelt.", ansvarlig=v.som_aktor("Rune"))
    ny_id(evaluer_tiltak(v.okt("Maren"), ferdig, Utfall.ONSKET))
    linjer = {
        (x.tjeneste, x.person, x.rolle.paa()): [t.paa() for t in x.oppgaver]
        for x in hvem_gjor_hva(v.okt("Maren")).linjer
    }
    assert linjer == {
        ("Bakkehaugen skole", "Maren Dahl", "stafettholder"): ["Tett oppfølging: Leser høyt hver dag."],
        ("Fjordvik helsestasjon", "Åse Ødegård", "aktør"): ["Tett oppfølging: Ser på hørselen."],
        ("", "Hege Fjellstad", "Mor"): [],
    }


def test_alle_aktorer_staar_en_gang_med_barna_sine(v: Verden) -> None:
    for fornavn in ("Elna", "Jonas"):
        logg_id = v.logg("Maren", fornavn)
        v.oppmerksomhet("Maren", logg_id, ansvarlig=v.som_aktor("Rune"))
    alle = {a.person: a for a in hvem_gjor_hva(v.okt("Maren")).alle}
    assert alle["Rune Bakken"].barn == ("Elna Fjellstad", "Jonas Fjellstad")
    assert alle["Rune Bakken"].apne_tiltak == 2
    assert not alle["Rune Bakken"].familie


def test_lesere_er_med_til_tilgangen_gar_ut(v: Verden) -> None:
    logg_id = v.logg("Maren")
    til = v.klokke.i_dag() + timedelta(days=2)
    ny_id(gi_lesetilgang(v.okt("Maren"), logg_id, v.ansettelse("Rune"), til_dato=til))

    def leser() -> bool:
        return any(a.person == "Rune Bakken" for a in hvem_gjor_hva(v.okt("Maren")).alle)

    v.ga(days=2)
    assert leser()
    v.ga(days=1)
    assert not leser()


def test_foresatt_som_er_ansvarlig_staar_en_gang(v: Verden) -> None:
    logg_id = v.logg("Maren")
    (mor,) = rader(v, Foresatt, logg_id=logg_id)
    v.oppmerksomhet("Maren", logg_id, type=Tiltakstype.HJEMMET, ansvarlig=Ansvarligvalg("foresatt", mor.id))
    assert [a.person for a in hvem_gjor_hva(v.okt("Maren")).alle] == ["Maren Dahl", "Hege Fjellstad"]


@pytest.mark.parametrize("oppslag", [hvem_gjor_hva, mine_stafettlogger, min_side])
def test_like_mange_setninger_uansett_antall_logger(v: Verden, oppslag: object) -> None:
    def setninger() -> int:
        with tell_setninger(v) as sett:
            oppslag(v.okt("Maren"))  # type: ignore[operator]
        return len(sett)

    v.oppmerksomhet("Maren", v.logg("Maren", "Elna"))
    en_logg = setninger()
    for fornavn in ("Jonas", "Nora", "Leah"):
        v.oppmerksomhet("Maren", v.logg("Maren", fornavn), ansvarlig=v.som_aktor("Rune"))
    assert setninger() == en_logg


def test_like_tiltak_kan_skilles_paa_min_side(v: Verden) -> None:
    """«Begge» and copies have the same words; the asker's own stands without a name."""
    foresatte = (
        v.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR),
        v.foresattskjema("Britt", "Lunde", ForesattRolle.MOR, foreldreansvar=False),
    )
    logg_id = v.logg("Maren", foresatte=foresatte)
    frist = v.klokke.i_dag() + timedelta(days=3)
    o = v.oppmerksomhet("Maren", logg_id, beskrivelse="Leser.", frist=frist)
    v.tiltak("Maren", o, beskrivelse="Leser.", frist=frist, ansvarlig=v.som_aktor("Rune"))
    v.tiltak("Maren", o, beskrivelse="Leser.", frist=frist, ansvarlig=Ansvarligvalg("barnet"))
    v.tiltak(
        "Maren",
        o,
        beskrivelse="Leser.",
        frist=frist,
        type=Tiltakstype.HJEMMET,
        ansvarlig=Ansvarligvalg("begge"),
    )
    assert {x.hva.paa() for x in min_side(v.okt("Maren")).oppgaver} == {
        "Evaluer Tett oppfølging: Leser.",
        "Evaluer for Rune Bakken: Tett oppfølging: Leser.",
        "Evaluer for barnet selv: Tett oppfølging: Leser.",
        "Evaluer for mor HF: Tiltak i hjemmet: Leser.",
        "Evaluer for mor BL: Tiltak i hjemmet: Leser.",
    }
    assert [x.hva.paa() for x in min_side(v.okt("Rune")).oppgaver] == ["Evaluer Tett oppfølging: Leser."]
