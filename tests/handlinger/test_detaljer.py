"""Vis / Endre: child, foresatte, nivå; a second writer is told; what is masked is revealed by an act (SPEC 5.3)."""

from dataclasses import replace
from datetime import date

import pytest

from data.koder import ForesattRolle, Handling
from data.modeller import Ansatt, Barn, Foresatt, Logg, Nivaendring, RevisjonDetalj
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.barneskjema import NyForesatt
from stafett_tui.handlinger.detaljer import Adresse, oppdater_detaljer, vis_adresse, vis_nummer
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.regler.identitetsnummer import grupper
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, detaljer, endringer
from tests.handlinger.svar import felt, kode, ok, setning
from tests.raadata import en, kjedefeil, rader, rett_rad, uendret


def endre(v: Verden, f: FullLogg, **mer: object) -> object:
    d = detaljer(v, "Maren", f.logg)
    return oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, **mer))


def foresatte(v: Verden, f: FullLogg) -> tuple[NyForesatt, ...]:
    return endringer(detaljer(v, "Maren", f.logg)).foresatte


def ny(v: Verden, **mer: object) -> NyForesatt:
    return replace(v.foresattskjema("Odd", "Kvitfjell", ForesattRolle.FAR), **mer)


def test_opplysningene_endres_og_andre_felt_star(v: Verden, f: FullLogg) -> None:
    for_ = en(v, Barn, logg_id=f.logg)
    ok(endre(v, f, fornavn=" Tuva\n", mobil="+47 400 00 009"))
    etter = en(v, Barn, logg_id=f.logg)
    assert (etter.fornavn, etter.mobil) == ("Tuva", "+47 400 00 009")
    assert {**for_._mapping, "fornavn": "Tuva", "mobil": etter.mobil} == dict(etter._mapping)
    assert en(v, Logg, id=f.logg).versjon == detaljer(v, "Maren", f.logg).versjon


def test_nivaet_endres_og_historien_beholdes(v: Verden, f: FullLogg) -> None:
    v.ga(minutes=1)
    ok(endre(v, f, niva=1))
    d = detaljer(v, "Maren", f.logg)
    assert d.niva == 1
    assert [(n.fra, n.til, n.hvem) for n in d.nivaer] == [(3, 1, "Maren Dahl"), (2, 3, "Maren Dahl")]
    ok(endre(v, f, niva=1))
    assert len(rader(v, Nivaendring, logg_id=f.logg)) == 2


@pytest.mark.parametrize("niva", [None, 0, 4, -1])
def test_niva_utenfor_1_til_3_avslas(v: Verden, f: FullLogg, niva: int | None) -> None:
    with uendret(v):
        assert felt(endre(v, f, niva=niva)) == ["niva"]


def test_den_andre_som_lagrer_far_vite_hvem_som_var_forst(v: Verden, f: FullLogg) -> None:
    d = detaljer(v, "Maren", f.logg)
    ok(oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, skole="Sundet skole")))
    with uendret(v):
        svar = oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, fornavn="Tapt", niva=1))
    assert kode(svar) == "logg.endret_av_annen"
    assert isinstance(svar, Avslag)
    assert "Maren Dahl" in svar.setning.paa()
    assert en(v, Barn, logg_id=f.logg).skole == "Sundet skole"


def test_fodselsdatoen_ma_stemme_med_nummeret(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        assert felt(endre(v, f, fodt=date(2018, 3, 15))) == ["fodt"]


def test_foresatt_legges_til_og_tas_bort(v: Verden, f: FullLogg) -> None:
    far = ny(v)
    ok(endre(v, f, foresatte=(*foresatte(v, f), far)))
    assert [x.fornavn for x in detaljer(v, "Maren", f.logg).foresatte] == ["Gropernille", "Odd"]
    ok(endre(v, f, foresatte=foresatte(v, f)[:1]))
    assert [x.fornavn for x in detaljer(v, "Maren", f.logg).foresatte] == ["Gropernille"]
    assert len(rader(v, Foresatt, logg_id=f.logg)) == 2, "marked, not erased: consents point there"
    ok(endre(v, f, foresatte=(*foresatte(v, f), far)))  # and on again with the same number


def test_foresatt_kan_byttes_ut_med_seg_selv_i_ett_skjema(v: Verden, f: FullLogg) -> None:
    far = ny(v)
    ok(endre(v, f, foresatte=(*foresatte(v, f), far)))
    ok(endre(v, f, foresatte=(foresatte(v, f)[0], replace(far, fornavn="Oddvar"))))
    assert [x.fornavn for x in detaljer(v, "Maren", f.logg).foresatte] == ["Gropernille", "Oddvar"]


def test_foresatt_med_apent_tiltak_tas_ikke_bort(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        svar = endre(v, f, foresatte=(ny(v),))
    assert felt(svar) == ["foresatte"]
    assert "Gropernille Kvitfjell" in setning(svar, "foresatte")


def test_en_foresatt_ma_det_vaere(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        assert "foresatte" in felt(endre(v, f, foresatte=()))


def test_samme_nummer_to_ganger_avslas_ved_feltet(v: Verden, f: FullLogg) -> None:
    mor = en(v, Foresatt, id=f.foresatt).fodselsnummer
    far = ny(v)
    for nye in ((ny(v, fodselsnummer=mor),), (ny(v, fodselsnummer=f.nummer),), (far, far)):
        with uendret(v):
            svar = endre(v, f, foresatte=(*foresatte(v, f), *nye))
        assert felt(svar) == [f"foresatt_{1 + len(nye)}_fodselsnummer"]


def test_stafettholderen_setter_ikke_seg_selv_pa_loggen(v: Verden, f: FullLogg) -> None:
    """She could not read it afterwards, and nobody else could change it (SPEC 2.6)."""
    mitt = en(v, Ansatt, id=v.folk["Maren"][0]).fodselsnummer
    with uendret(v):
        svar = endre(v, f, foresatte=(*foresatte(v, f), ny(v, fodselsnummer=f"{mitt[:6]} {mitt[6:]}")))
    assert felt(svar) == ["foresatt_2_fodselsnummer"]


def test_egen_familie_sies_ved_nummeret_det_gjelder(v: Verden, f: FullLogg) -> None:
    """A new log is refused at the number that is one's own, not at the child's when a foresatt has it."""
    mitt = en(v, Ansatt, id=v.folk["Maren"][0]).fodselsnummer
    skjema = v.barneskjema("Idun", "Vestli")
    far = ny(v, fodselsnummer=mitt, foreldreansvar=False)
    with uendret(v):
        svar = opprett_logg(v.okt("Maren"), replace(skjema, foresatte=(*skjema.foresatte, far)))
        assert felt(svar) == ["foresatt_2_fodselsnummer"]
        fodt = date(1980, 3, 1)
        assert felt(opprett_logg(v.okt("Maren"), replace(skjema, nummer=mitt, fodt=fodt))) == ["nummer"]


def test_fremmed_foresatt_kan_ikke_beholdes(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    fremmed = foresatte(v, replace(f, logg=annen))
    with uendret(v):
        assert felt(endre(v, f, foresatte=(*foresatte(v, f), *fremmed))) == ["foresatte"]


def test_alle_feil_sies_pa_en_gang(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        svar = endre(
            v,
            f,
            fornavn="",
            etternavn="x" * 81,
            fodt=None,
            bor_med=None,
            postnummer="12",
            mobil="abc",
            epost="nei",
            niva=None,
            foresatte=(*foresatte(v, f), ny(v, fornavn="", rolle=None, fodselsnummer="1")),
        )
    assert set(felt(svar)) == {
        "fornavn",
        "etternavn",
        "fodt",
        "bor_med",
        "postnummer",
        "mobil",
        "epost",
        "niva",
        "foresatt_2_fodselsnummer",
        "foresatt_2_fornavn",
        "foresatt_2_rolle",
    }


def test_nummeret_vises_og_hver_gang_skrives_ned(v: Verden, f: FullLogg) -> None:
    mor = en(v, Foresatt, id=f.foresatt).fodselsnummer
    assert vis_nummer(v.okt("Maren"), f.logg) == grupper(f.nummer)
    assert vis_nummer(v.okt("Maren"), f.logg, f.foresatt) == grupper(mor)
    vist = rader(v, RevisjonDetalj, handling=Handling.NUMMER_VIST.value)
    assert [r.logg_id for r in vist] == [f.logg] * 2
    assert not any(n in r.detalj for r in vist for n in (f.nummer, mor))
    assert kjedefeil(v) == []


def test_foresatt_fra_en_annen_logg_vises_ikke(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    fremmed = en(v, Foresatt, logg_id=annen).id
    with uendret(v):
        assert kode(vis_nummer(v.okt("Maren"), f.logg, fremmed)) == "logg.finnes_ikke"


def test_sperret_adresse_vises_med_tasten_og_skrives_ned(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    adresse = vis_adresse(v.okt("Maren"), f.logg)
    assert isinstance(adresse, Adresse)
    assert (adresse.adresse, adresse.skole) == ("Furuveien 3", "Bakkehaugen skole")
    assert [x[1] for x in adresse.foresatte] == ["Furuveien 3"]
    assert len(rader(v, RevisjonDetalj, handling=Handling.ADRESSE_VIST.value)) == 1


def test_skjult_adresse_blir_staende_nar_annet_endres(v: Verden, f: FullLogg) -> None:
    """The form of a shielded log is filled without the addresses: saving it must not erase them."""
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    d = detaljer(v, "Maren", f.logg)
    assert (d.barn.adresse, d.barn.skole, d.foresatte[0].adresse) == (None, None, None)
    ok(endre(v, f, fornavn="Tuva"))
    barn, mor = en(v, Barn, logg_id=f.logg), en(v, Foresatt, id=f.foresatt)
    assert (barn.fornavn, barn.adresse, barn.poststed, barn.mobil) == (
        "Tuva",
        "Furuveien 3",
        "Oslo",
        "40000000",
    )
    assert (mor.adresse, mor.postnummer, mor.poststed, mor.telefon) == (
        "Furuveien 3",
        "0150",
        "Oslo",
        "40000001",
    )
