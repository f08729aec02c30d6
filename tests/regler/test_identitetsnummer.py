from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.koder import Nummertype
from stafett_tui.avslag import Avslag
from stafett_tui.regler.identitetsnummer import (
    Identitetsnummer,
    er_syntetisk,
    grupper,
    les_nummer,
    masker,
    stemmer_med_fodt,
)
from stafett_tui.regler.syntetisk import lag_duf, lag_syntetisk

I_DAG = date(2026, 11, 10)
TENOR, SYNTPOP, DOLLY = "15891590110", "15701590071", "15451590097"
D_TENOR, D_NUMMER = "55891590023", "55011590038"


def les(tekst: str, *, oving: bool = True, i_dag: date = I_DAG) -> Identitetsnummer:
    svar = les_nummer(tekst, oving=oving, i_dag=i_dag)
    assert isinstance(svar, Identitetsnummer), svar
    return svar


def avslag(tekst: str, *, oving: bool = True, i_dag: date = I_DAG) -> Avslag:
    svar = les_nummer(tekst, oving=oving, i_dag=i_dag)
    assert isinstance(svar, Avslag), svar
    return svar


def med_kontroll(ni: str, rest: int = 0) -> str | None:
    """The whole number of nine digits, whose first weighted sum leaves ``rest``; written out, not shared."""
    d = [int(c) for c in ni]
    k1 = (rest - sum(a * b for a, b in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), d, strict=True))) % 11
    d.append(k1)
    k2 = -sum(a * b for a, b in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), d, strict=True)) % 11
    return None if 10 in (k1, k2) else f"{ni}{k1}{k2}"


def forste(dato: str, individ: range, rest: int = 0) -> str:
    return next(n for i in individ if (n := med_kontroll(f"{dato}{i:03}", rest)))


@pytest.mark.parametrize(
    ("nummer", "slag", "fodt"),
    [
        (TENOR, Nummertype.FODSELSNUMMER, date(2015, 9, 15)),
        (SYNTPOP, Nummertype.FODSELSNUMMER, date(2015, 5, 15)),
        (DOLLY, Nummertype.FODSELSNUMMER, date(2015, 5, 15)),
        (D_TENOR, Nummertype.D_NUMMER, date(2015, 9, 15)),
    ],
)
def test_syntetiske_bare_i_ovingsbase(nummer: str, slag: Nummertype, fodt: date) -> None:
    svar = les(nummer)
    assert (svar.siffer, svar.type, svar.fodt, svar.syntetisk) == (nummer, slag, fodt, True)
    assert avslag(nummer, oving=False).kode == "nummer.syntetisk"


def test_d_nummer() -> None:
    svar = les(D_NUMMER, oving=False)
    assert (svar.type, svar.fodt, svar.syntetisk) == (Nummertype.D_NUMMER, date(2015, 1, 15), False)


@pytest.mark.parametrize(
    "nummer", ["02013299997", "02013299903", "02013299806", "30108299920", "30108299939"]
)
def test_2032_regelens_numre_godtas_naa_og_senere(nummer: str) -> None:
    for i_dag in (I_DAG, date(2031, 12, 31), date(2032, 1, 1), date(2040, 6, 1)):
        assert les(nummer, oving=False, i_dag=i_dag).siffer == nummer


@pytest.mark.parametrize("rest", [1, 2, 3])
def test_bare_ny_regel_forteller_ikke_fodselsdato(rest: int) -> None:
    assert les(forste("158915", range(500, 1000), rest)).fodt is None


@pytest.mark.parametrize("rest", range(4, 11))
def test_andre_rester_er_feil(rest: int) -> None:
    assert avslag(forste("158915", range(500, 1000), rest)).kode == "nummer.kontrollsiffer"


def test_et_nummer_etter_begge_regler_leses_som_gammelt_til_2032() -> None:
    assert les(TENOR, i_dag=date(2031, 12, 31)).fodt == date(2015, 9, 15)
    assert les(TENOR, i_dag=date(2032, 1, 1)).fodt is None


@pytest.mark.parametrize(
    ("aar", "individ", "fodselsaar"),
    [
        ("54", range(500, 750), 1854),
        ("99", range(500, 750), 1899),
        ("00", range(500), 1900),
        ("99", range(500), 1999),
        ("40", range(900, 1000), 1940),
        ("99", range(900, 1000), 1999),
        ("00", range(500, 1000), 2000),
        ("26", range(900, 1000), 2026),
        ("53", range(500, 900), None),
        ("54", range(750, 900), None),
        ("32", range(500, 1000), None),
    ],
)
def test_hundreaaret_leses_av_individsifrene(aar: str, individ: range, fodselsaar: int | None) -> None:
    fodt = les(forste(f"0181{aar}", individ)).fodt
    assert fodt == (date(fodselsaar, 1, 1) if fodselsaar else None)


def test_kjonn_finnes_ikke() -> None:
    assert set(Identitetsnummer.__dataclass_fields__) == {"siffer", "type", "fodt", "syntetisk", "advarsel"}


@pytest.mark.parametrize(
    "tekst",
    [
        "158915 90110",
        "158915\u00a090110",
        "15 89 15 901 10",
        "158915-90110",
        "158915–90110",
        "158915\n90110",
        "  158915\r\n90110\t",
        "158915\u200b90110\ufeff",
        "158915\u202f90110",
    ],
)
def test_mellomrom_bindestrek_og_linjeskift_ser_vi_bort_fra(tekst: str) -> None:
    assert les(tekst).siffer == TENOR


@pytest.mark.parametrize(
    ("tekst", "kode", "ord_"),
    [
        ("", "nummer.mangler", "11 siffer"),
        (" - ", "nummer.mangler", "11 siffer"),
        (
            "1589159011",
            "nummer.lengde",
            "Nummeret har 10 siffer. Et fødselsnummer har 11 og et DUF-nummer har 12.",
        ),
        ("1589159011012", "nummer.lengde", "har 13 siffer"),
        ("1589159011O", "nummer.tegn", "bokstaver"),
        ("١٥٨٩١٥٩٠١١٠", "nummer.tegn", "bokstaver"),
        ("15891590²10", "nummer.tegn", "bokstaver"),
        ("[/]", "nummer.tegn", "bokstaver"),
        ("9" * 10_000, "nummer.lengde", "10000"),
        ("81591590110", "nummer.hjelpenummer", "hjelpenummer"),
        ("31821590110", "nummer.dato", "31.02.15"),
        ("00811590110", "nummer.dato", "00.01.15"),
        ("15131590110", "nummer.dato", "15.13.15"),
        ("15001590110", "nummer.dato", "15.00.15"),
        ("40811590110", "nummer.dato", "40.01.15"),
        ("72811590110", "nummer.dato", "32.01.15"),
        ("15891590111", "nummer.kontrollsiffer", "Kontrollsifrene"),
        ("15891590101", "nummer.kontrollsiffer", "byttet plass"),
    ],
)
def test_hver_feil_har_sin_setning(tekst: str, kode: str, ord_: str) -> None:
    svar = avslag(tekst)
    assert svar.kode == kode
    assert ord_ in svar.setning.paa()
    assert [f.felt for f in svar.feil] == ["nummer"]


def test_feltet_kan_ha_et_annet_navn() -> None:
    svar = les_nummer("1", oving=True, i_dag=I_DAG, felt="foresatt_1_nummer")
    assert isinstance(svar, Avslag)
    assert svar.feil[0].felt == "foresatt_1_nummer"


def test_skuddag_maa_finnes_i_aaret_nummeret_forteller() -> None:
    assert les(forste("298200", range(500, 1000))).fodt == date(2000, 2, 29)
    assert avslag(forste("298200", range(500))).kode == "nummer.dato"  # 1900 had none
    assert avslag(forste("298215", range(500, 1000))).kode == "nummer.dato"


def test_fodt_i_fremtiden() -> None:
    i_morgen = lag_forste(I_DAG + timedelta(1))
    svar = avslag(i_morgen)
    assert svar.kode == "nummer.fremtid"
    assert "11.11.2026" in svar.setning.paa()
    assert les(lag_forste(I_DAG)).fodt == I_DAG


def lag_forste(fodt: date, *, d_nummer: bool = False) -> str:
    return next(n for i in range(500) if (n := lag_syntetisk(fodt, i, d_nummer=d_nummer)))


@pytest.mark.parametrize("nummer", ["201212345603", "200205705502", "200900595509"])
def test_duf(nummer: str) -> None:
    svar = les(f"{nummer[:4]} {nummer[4:]}", oving=False)
    assert (svar.siffer, svar.type, svar.fodt, svar.syntetisk) == (nummer, Nummertype.DUF, None, False)
    assert svar.advarsel is None


@pytest.mark.parametrize(
    ("nummer", "ord_"),
    [
        ("201234567890", "to siste sifrene"),
        ("123456789012", "to siste sifrene"),
        (lag_duf(2031, 123456), "2031"),
    ],
)
def test_duf_som_ikke_stemmer_advares_det_om(nummer: str, ord_: str) -> None:
    advarsel = les(nummer, oving=False).advarsel
    assert advarsel is not None
    assert ord_ in advarsel.paa()
    assert "skriver du hvorfor" in advarsel.paa()


def test_lag_duf_krever_riktig_lengde() -> None:
    assert lag_duf(2012, 123456) == "201212345603"
    with pytest.raises(ValueError, match="six digits"):
        lag_duf(2012, 1_234_567)


@given(st.dates(date(1900, 1, 1), I_DAG), st.integers(0, 499), st.booleans())
def test_det_vi_lager_kan_leses(fodt: date, lopenummer: int, d_nummer: bool) -> None:
    nummer = lag_syntetisk(fodt, lopenummer, d_nummer=d_nummer)
    if nummer is None:
        return
    svar = les(nummer)
    assert (svar.fodt, svar.syntetisk, svar.type is Nummertype.D_NUMMER) == (fodt, True, d_nummer)


@given(st.integers(0, 10), st.integers(1, 9))
def test_ett_galt_siffer_oppdages_i_gamle_numre(plass: int, endring: int) -> None:
    """Both sums must fit by the old rule: no single wrong digit leaves a number that is right by it."""
    siffer = str((int(TENOR[plass]) + endring) % 10)
    svar = les_nummer(TENOR[:plass] + siffer + TENOR[plass + 1 :], oving=True, i_dag=I_DAG)
    assert isinstance(svar, Avslag) or svar.fodt is None


@given(st.text(max_size=40))
def test_ingen_tekst_velter_lesingen(tekst: str) -> None:
    svar = les_nummer(tekst, oving=False, i_dag=I_DAG)
    assert isinstance(svar, Avslag | Identitetsnummer)
    assert masker(tekst) is not None


def test_lag_syntetisk() -> None:
    assert lag_syntetisk(date(2015, 9, 15), 401) == TENOR
    assert lag_syntetisk(date(2015, 9, 15), 500) is None
    assert lag_syntetisk(date(2015, 9, 15), -1) is None
    laget = [n for i in range(500) if (n := lag_syntetisk(date(2015, 9, 15), i))]
    assert len(set(laget)) == len(laget) > 350
    with pytest.raises(ValueError, match="1900"):
        lag_syntetisk(date(1899, 1, 1), 0)


def test_maskering_viser_aldri_mer_enn_dato_eller_aar() -> None:
    assert masker(TENOR) == "158915 *****"
    assert masker("158915-90110") == "158915 *****"
    assert masker("201212345603") == "2012 ********"
    assert masker("12345") == "*****"
    assert masker("") == ""


def test_merket_test_leses_av_nummeret_selv() -> None:
    assert all(er_syntetisk(n) for n in (TENOR, SYNTPOP, DOLLY, D_TENOR, "158915 90110"))
    assert not any(
        er_syntetisk(n) for n in (D_NUMMER, "30108299939", "201212345603", "", "tull", "15891590²10")
    )


def test_gruppering() -> None:
    assert grupper(TENOR) == "158915 90110"
    assert grupper("201212345603") == "2012 123456 03"
    assert grupper("123") == "123"


def test_repr_roper_ikke_nummeret() -> None:
    vist = repr(les(TENOR))
    assert "15891" not in vist
    assert "2015" not in vist


def test_fodselsdato_maa_stemme_med_nummeret() -> None:
    assert stemmer_med_fodt(les(TENOR), date(2015, 9, 15))
    assert not stemmer_med_fodt(les(TENOR), date(1915, 9, 15))
    ny = les("30108299939")
    assert stemmer_med_fodt(ny, date(1982, 10, 30))
    assert stemmer_med_fodt(ny, date(2082, 10, 30))
    assert not stemmer_med_fodt(ny, date(1982, 10, 31))
    assert stemmer_med_fodt(les("201212345603"), date(2011, 1, 1))
