"""Templates: for the whole unit, about no child, removed by who saved them or the leder (SPEC 12.4)."""

from dataclasses import replace

import pytest

from data.koder import Hatt, Malslag, Tiltakstype
from data.modeller import Tekstmal
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.maler import endre_mal, fjern_mal, lagre_mal
from stafett_tui.malvisninger import Malskjema
from stafett_tui.oppslag.maler import egne_maler, hent_maler
from stafett_tui.regler.maler import medfolgende, uten_navn
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import ok
from tests.raadata import rader, uendret

MAL = Malskjema(Malslag.TILTAK, Tiltakstype.TETT, "En voksen tar imot {barnet} i døra.")


@pytest.mark.parametrize(
    "tekst",
    [
        "Følger Tuvalise til døra.",
        "Henter Tuvalises bok.",
        "Ringer familien Kvitfjell.",
        "Ringer 40 00 00 09 om det går galt.",
        "Se 158915 i mappa.",
    ],
)
def test_navn_og_nummer_tas_ikke_imot(v: Verden, f: FullLogg, tekst: str) -> None:
    with uendret(v):
        svar = lagre_mal(v.okt("Maren"), replace(MAL, tekst=tekst))
        assert isinstance(svar, Avslag)
        assert [x.felt for x in svar.feil] == ["tekst"]


def test_navnet_byttes_ut_i_forslaget_og_settes_inn_for_et_annet_barn() -> None:
    forslag = uten_navn("Følger Anne-Marie til døra. Anne-Maries bok ligger klar.", "Anne-Marie Berg")
    assert forslag == "Følger {barnet} til døra. {barnet}s bok ligger klar."


def test_alle_i_virksomheten_ser_den_og_andre_ser_den_ikke(v: Verden, f: FullLogg) -> None:
    ok(lagre_mal(v.okt("Maren"), MAL))
    assert [m.tekst for m in egne_maler(v.okt("Hilde", Hatt.LEDER))] == [MAL.tekst]
    andre = [n for n, (_p, _a) in v.folk.items() if v.okt(n).virksomhet_id != v.okt("Maren").virksomhet_id]
    assert andre
    assert all(egne_maler(v.okt(n)) == () for n in andre)
    assert hent_maler(v.okt("Maren"))[0].tekst == MAL.tekst


def test_i_et_mote_er_bare_programmets_maler_der(v: Verden, f: FullLogg) -> None:
    ok(lagre_mal(v.okt("Maren"), MAL))
    assert hent_maler(v.okt("Maren").i_mote(f.logg)) == medfolgende()


def test_bare_den_som_lagret_den_eller_lederen_fjerner_den(v: Verden, f: FullLogg) -> None:
    mal = ny_id(lagre_mal(v.okt("Maren"), MAL))
    with uendret(v):
        for hvem in ("Rune", "Siri"):
            assert isinstance(fjern_mal(v.okt(hvem), mal), Avslag)
    ok(fjern_mal(v.okt("Hilde", Hatt.LEDER), mal))
    assert rader(v, Tekstmal) == []


def test_en_mal_endres_av_den_som_lagret_den_eller_lederen_og_ikke_over_en_annens(
    v: Verden, f: FullLogg
) -> None:
    mal = ny_id(lagre_mal(v.okt("Maren"), MAL))
    leder = v.okt("Hilde", Hatt.LEDER)
    maal = Malskjema(Malslag.MAAL, Tiltakstype.TETT, "{barnet} går inn alene hver morgen.")
    with uendret(v):
        assert isinstance(endre_mal(v.okt("Rune"), mal, MAL.tekst, maal), Avslag)
        assert isinstance(endre_mal(leder, mal, "noe annet", maal), Avslag)
        assert isinstance(endre_mal(leder, mal, MAL.tekst, replace(maal, tekst="Se 158915.")), Avslag)
    ok(endre_mal(leder, mal, MAL.tekst, maal))
    (egen,) = egne_maler(leder)
    assert (egen.slag, egen.type, egen.tekst, egen.lagret_av) == (maal.slag, None, maal.tekst, "Maren Dahl")
    ok(endre_mal(v.okt("Maren"), mal, maal.tekst, MAL))


def test_lederen_faar_ikke_lagret_navnet_paa_et_barn_i_virksomheten(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        svar = lagre_mal(v.okt("Hilde", Hatt.LEDER), replace(MAL, tekst="Følger Tuvalise til døra."))
        assert isinstance(svar, Avslag)


@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_de_som_folger_med_har_plass_til_navnet_og_ingen_andres(sprak: str) -> None:
    maler = medfolgende(sprak)
    assert {m.slag for m in maler} == set(Malslag)
    assert len(maler) == len(medfolgende("nb"))
    for m in maler:
        assert m.slag is Malslag.MAAL or m.type is not None
        assert "Ola" in m.med_navn("Ola") or m.type in (Tiltakstype.HJEMMET, Tiltakstype.KARTLEGGING)
        assert "{" not in m.med_navn("Ola")
