"""Who can be responsible, and one open tiltak at a time for each (SPEC 5.5, 5.6)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from data.koder import ForesattRolle, Tiltakstype, Utfall
from data.modeller import Ansatt, Ansettelse, Foresatt, Logg, Oppmerksomhet, Tiltak
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.registrer_aktor import registrer_aktor
from stafett_tui.handlinger.tiltak import Ansvarligvalg, nytt_tiltak
from stafett_tui.oppslag.brukere import sok_aktorer
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok, setning
from tests.raadata import en, rader, rett_rad, uendret

HJEMME = {"type": Tiltakstype.HJEMMET}


def nytt(v: Verden, o: UUID, ansvarlig: Ansvarligvalg, **mer: object) -> object:
    return nytt_tiltak(v.okt("Maren"), o, v.tiltakskjema(ansvarlig=ansvarlig, **mer))


def avslas(v: Verden, o: UUID, ansvarlig: Ansvarligvalg, **mer: object) -> str:
    with uendret(v):
        svar = nytt(v, o, ansvarlig, **mer)
    assert felt(svar) == ["ansvarlig"]
    return setning(svar, "ansvarlig")


def test_en_ansatt_har_ett_apent_om_gangen(v: Verden, f: FullLogg) -> None:
    assert "Rune Bakken" in avslas(v, f.oppmerksomhet, v.som_aktor("Rune"))
    ok(nytt(v, f.oppmerksomhet, v.som_aktor("Siri")))  # a copy for another is another's
    ok(nytt(v, f.lest_av_ase, v.som_aktor("Rune")))  # and so is another oppmerksomhet
    ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, Utfall.NOE))
    ok(nytt(v, f.oppmerksomhet, v.som_aktor("Rune")))


def test_meg_er_ogsa_en_aktor(v: Verden, f: FullLogg) -> None:
    ok(nytt(v, f.oppmerksomhet, Ansvarligvalg("meg")))
    assert "Maren Dahl" in avslas(v, f.oppmerksomhet, v.som_aktor("Maren"))


def test_en_foresatt_har_ett_apent_om_gangen(v: Verden, f: FullLogg) -> None:
    assert "Gropernille" in avslas(v, f.lest_av_ase, Ansvarligvalg("foresatt", f.foresatt), **HJEMME)
    ok(nytt(v, f.oppmerksomhet, Ansvarligvalg("foresatt", f.foresatt), **HJEMME))


def test_barnet_har_ett_apent_om_gangen(v: Verden, f: FullLogg) -> None:
    ok(nytt(v, f.oppmerksomhet, Ansvarligvalg("barnet")))
    assert "Tuvalise" in avslas(v, f.oppmerksomhet, Ansvarligvalg("barnet"))


def test_begge_far_hvert_sitt_like_tiltak(v: Verden) -> None:
    mor = v.foresattskjema("Liv", "Vestli", ForesattRolle.MOR)
    far = v.foresattskjema("Odd", "Vestli", ForesattRolle.FAR)
    skjema = v.barneskjema().samtykke
    logg = v.logg(
        "Maren", "Idun", "Vestli", foresatte=(mor, far), samtykke=replace(skjema, gitt_av={0: None, 1: None})
    )
    o = v.oppmerksomhet("Maren", logg)
    ok(nytt(v, o, Ansvarligvalg("begge"), **HJEMME))
    hjemme = [t for t in rader(v, Tiltak, logg_id=logg) if t.foresatt_id]
    assert len(hjemme) == 2
    assert len({t.gruppe_id for t in hjemme}) == 1
    assert len({t.foresatt_id for t in hjemme}) == 2
    ok(evaluer_tiltak(v.okt("Maren"), hjemme[0].id, Utfall.ONSKET))
    avslas(v, o, Ansvarligvalg("begge"), **HJEMME)  # one of them still has hers
    ok(nytt(v, o, Ansvarligvalg("foresatt", hjemme[0].foresatt_id), **HJEMME))


@pytest.mark.parametrize(
    ("slag", "type_"),
    [
        ("meg", Tiltakstype.HJEMMET),
        ("barnet", Tiltakstype.HJEMMET),
        ("foresatt", Tiltakstype.TETT),
        ("begge", Tiltakstype.TETT),
    ],
)
def test_tiltak_i_hjemmet_og_foresatt_horer_sammen(
    v: Verden, f: FullLogg, slag: str, type_: Tiltakstype
) -> None:
    avslas(v, f.oppmerksomhet, Ansvarligvalg(slag, f.foresatt), type=type_)


def test_fjernet_og_fremmed_foresatt_kan_ikke_velges(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Siri", "Idun", "Vestli")
    fremmed = en(v, Foresatt, logg_id=annen).id
    for hvem in (fremmed, uuid4(), None):
        avslas(v, f.oppmerksomhet, Ansvarligvalg("foresatt", hvem), **HJEMME)
    rett_rad(v, Foresatt, f.foresatt, fjernet=v.klokke.naa())
    avslas(v, f.oppmerksomhet, Ansvarligvalg("foresatt", f.foresatt), **HJEMME)
    avslas(v, f.oppmerksomhet, Ansvarligvalg("begge"), **HJEMME)


def test_pa_niva_1_bare_egen_virksomhet(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Logg, f.logg, niva=1)
    assert "nivå 2" in avslas(v, f.oppmerksomhet, v.som_aktor("Åse"))
    assert sok_aktorer(v.okt("Maren"), f.logg, "Åse") == ()
    rett_rad(v, Logg, f.logg, niva=2)
    assert [a.navn for a in sok_aktorer(v.okt("Maren"), f.logg, "ødegård")] == ["Åse Ødegård"]
    ok(nytt(v, f.oppmerksomhet, v.som_aktor("Åse")))


@pytest.mark.parametrize("ord_", ["åse", "ØDEGÅRD", "helsesyke", "fjordvik helse", "  åse   øde "])
def test_sok_finner_navn_stilling_og_virksomhet(v: Verden, f: FullLogg, ord_: str) -> None:
    treff = sok_aktorer(v.okt("Maren"), f.logg, ord_)
    assert [a.navn for a in treff] == ["Åse Ødegård"]


def test_den_som_ikke_er_aktor_sluttet_eller_er_inaktiv_kan_ikke_velges(v: Verden, f: FullLogg) -> None:
    assert "Hilde Strand" in avslas(v, f.oppmerksomhet, v.som_aktor("Hilde"))
    rett_rad(v, Ansettelse, v.ansettelse("Siri"), aktiv=False)
    avslas(v, f.oppmerksomhet, v.som_aktor("Siri"))
    rett_rad(v, Ansettelse, v.ansettelse("Siri"), aktiv=True)
    rett_rad(v, Ansatt, v.folk["Siri"][0], aktiv=False)
    avslas(v, f.oppmerksomhet, v.som_aktor("Siri"))
    assert sok_aktorer(v.okt("Maren"), f.logg, "Siri") == ()


def test_naer_familie_kan_ikke_vaere_aktor(v: Verden, f: FullLogg) -> None:
    nummer = en(v, Foresatt, id=f.foresatt).fodselsnummer
    rett_rad(v, Ansatt, v.folk["Siri"][0], fodselsnummer=nummer)
    assert "nær familie" in avslas(v, f.oppmerksomhet, v.som_aktor("Siri"))
    rett_rad(v, Foresatt, f.foresatt, fjernet=v.klokke.naa())
    assert "nær familie" in avslas(v, f.oppmerksomhet, v.som_aktor("Siri"))


def test_registrert_aktor_kan_velges_og_logger_ikke_inn(v: Verden, f: FullLogg) -> None:
    enhet = v.enheter["Bakkehaugen skole"]
    svar = registrer_aktor(
        v.okt("Maren"), f.logg, fornavn="Eva", etternavn="Lunde", stilling="logoped", virksomhet_id=enhet
    )
    ny = ny_id(svar)
    ok(nytt(v, f.oppmerksomhet, Ansvarligvalg("ansatt", ny)))
    ansatt = en(v, Ansatt, id=en(v, Ansettelse, id=ny).ansatt_id)
    assert (ansatt.brukernavn, ansatt.fodselsnummer) == (None, None)


def test_paa_nivaa_1_registreres_ingen_fra_en_annen_virksomhet(v: Verden) -> None:
    logg = v.logg("Maren", "Idun", "Vestli", niva=1)
    with uendret(v):
        svar = registrer_aktor(
            v.okt("Maren"),
            logg,
            fornavn="Eva",
            etternavn="Lunde",
            stilling="logoped",
            virksomhet_id=v.enheter["Sundet skole"],
        )
    assert felt(svar) == ["virksomhet"]


def test_registrer_aktor_sier_alle_feil(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        svar = registrer_aktor(
            v.okt("Maren"), f.logg, fornavn=" ", etternavn="x" * 81, stilling="", virksomhet_id=uuid4()
        )
    assert set(felt(svar)) == {"fornavn", "etternavn", "stilling", "virksomhet"}


def test_avsluttet_oppmerksomhet_far_ikke_tiltak(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Oppmerksomhet, f.oppmerksomhet, avsluttet=v.klokke.naa())
    with uendret(v):
        assert kode(nytt(v, f.oppmerksomhet, Ansvarligvalg("meg"))) == "oppmerksomhet.avsluttet"


def test_forgjenger_ma_sta_under_samme_oppmerksomhet(v: Verden, f: FullLogg) -> None:
    skjema = v.tiltakskjema()
    for forgjenger in (uuid4(), f.tiltak):
        with uendret(v):
            svar = nytt_tiltak(v.okt("Maren"), f.lest_av_ase, skjema, forgjenger_id=forgjenger)
        assert kode(svar) == "logg.finnes_ikke"
    ny = ny_id(nytt_tiltak(v.okt("Maren"), f.oppmerksomhet, skjema, forgjenger_id=f.evaluert))
    assert en(v, Tiltak, id=ny).forgjenger_id == f.evaluert


def test_datoer_ma_sta_i_rekke(v: Verden, f: FullLogg) -> None:
    i_dag = v.klokke.i_dag()
    for felt_, mer in (
        ("frist", {"start_innen": i_dag, "frist": i_dag - timedelta(days=1)}),
        ("frist", {"frist": i_dag + timedelta(days=4000)}),
        ("start_innen", {"start_innen": i_dag - timedelta(days=4000)}),
    ):
        with uendret(v):
            assert felt(nytt(v, f.oppmerksomhet, Ansvarligvalg("meg"), **mer)) == [felt_]
    ok(nytt(v, f.oppmerksomhet, Ansvarligvalg("meg"), start_innen=i_dag, frist=i_dag))
