from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafett_tui.avslag import Avslag
from stafett_tui.regler.datoinntasting import tolk_dato
from stafett_tui.sprak.datotekst import kort, lang, lang_med_aar, tall

I_DAG = date(2026, 11, 10)  # a Tuesday
DAGER = st.dates(date(1850, 1, 1), date(2199, 12, 31))
NYLIG = st.dates(I_DAG - timedelta(30), I_DAG + timedelta(334))


@pytest.mark.parametrize(
    ("tekst", "frem", "tilbake"),
    [
        ("1.3", date(2027, 3, 1), date(2026, 3, 1)),
        ("1.3.", date(2027, 3, 1), date(2026, 3, 1)),
        ("01.03", date(2027, 3, 1), date(2026, 3, 1)),
        ("0103", date(2027, 3, 1), date(2026, 3, 1)),
        ("1. mars", date(2027, 3, 1), date(2026, 3, 1)),
        ("1 mar", date(2027, 3, 1), date(2026, 3, 1)),
        ("1.11", date(2026, 11, 1), date(2026, 11, 1)),
        ("11.10", date(2026, 10, 11), date(2026, 10, 11)),
        ("10.10", date(2027, 10, 10), date(2026, 10, 10)),
        ("10.11", I_DAG, I_DAG),
        ("11.11", date(2026, 11, 11), date(2025, 11, 11)),
        ("17 nov", date(2026, 11, 17), date(2025, 11, 17)),
        ("1 sept", date(2027, 9, 1), date(2026, 9, 1)),
        ("ti", date(2026, 11, 17), date(2026, 11, 3)),
        ("Tirsdag", date(2026, 11, 17), date(2026, 11, 3)),
        ("tysdag", date(2026, 11, 17), date(2026, 11, 3)),
        ("ti.", date(2026, 11, 17), date(2026, 11, 3)),
        ("on", date(2026, 11, 11), date(2026, 11, 4)),
        ("ma", date(2026, 11, 16), date(2026, 11, 9)),
        ("lø", date(2026, 11, 14), date(2026, 11, 7)),
        ("laurdag", date(2026, 11, 14), date(2026, 11, 7)),
        ("sundag", date(2026, 11, 15), date(2026, 11, 8)),
        ("15.9.40", date(2040, 9, 15), date(1940, 9, 15)),
        ("15.9.56", date(2056, 9, 15), date(1956, 9, 15)),
        ("15.9.57", date(1957, 9, 15), date(1957, 9, 15)),
        ("15.9.27", date(2027, 9, 15), date(1927, 9, 15)),
        ("1.12.26", date(2026, 12, 1), date(2026, 12, 1)),
        ("29.2.28", date(2028, 2, 29), date(1928, 2, 29)),
    ],
)
def test_lener_framover_eller_bakover(tekst: str, frem: date, tilbake: date) -> None:
    assert tolk_dato(tekst, I_DAG) == frem
    assert tolk_dato(tekst, I_DAG, fortid=True) == tilbake


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        *[
            (t, date(2026, 3, 1))
            for t in (
                *("1.3.26", "1.3.2026", "01.03.2026", "010326", "01032026", "1/3/26", "1-3-2026", "1 3 26"),
                *(" 1 . 3 . 26 ", "1. mars 2026", "1.mars 26", "1 MARS 2026", "2026-03-01", "1. mar. 2026"),
                *(
                    "søndag 1. mars 2026",
                    "sø. 1.3.2026".replace("1.3.", "1. mars "),
                    "1.\u00a0mars\u00a02026",
                ),
            )
        ],
        ("i dag", I_DAG),
        ("IDAG", I_DAG),
        ("i morgen", date(2026, 11, 11)),
        ("i morgon", date(2026, 11, 11)),
        ("i overmorgen", date(2026, 11, 12)),
        ("i går", date(2026, 11, 9)),
        ("i ga\u030ar", date(2026, 11, 9)),
        ("+14", date(2026, 11, 24)),
        ("+ 14 dager", date(2026, 11, 24)),
        ("+0", I_DAG),
        ("-3", date(2026, 11, 7)),
        ("−3", date(2026, 11, 7)),
        ("neste tirsdag", date(2026, 11, 17)),
        ("neste on", date(2026, 11, 11)),
        ("forrige tirsdag", date(2026, 11, 3)),
        ("sist mandag", date(2026, 11, 9)),
        ("15.9.2015", date(2015, 9, 15)),
    ],
)
def test_leses_likt_uansett(tekst: str, ventet: date) -> None:
    assert tolk_dato(tekst, I_DAG) == tolk_dato(tekst, I_DAG, fortid=True) == ventet


def test_over_nyttaar_er_forrige_uke_fortsatt_nylig() -> None:
    assert tolk_dato("28.12", date(2027, 1, 8)) == date(2026, 12, 28)
    assert tolk_dato("8.1", date(2026, 12, 28)) == date(2027, 1, 8)
    assert tolk_dato("8.1", date(2026, 12, 28), fortid=True) == date(2026, 1, 8)


def test_skuddag_uten_aar_gis_bare_naar_den_er_naer() -> None:
    assert tolk_dato("29.2", date(2028, 1, 10)) == date(2028, 2, 29)
    assert tolk_dato("29.2", date(2028, 5, 10), fortid=True) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("tekst", "kode", "ord_"),
    [
        ("", "mangler", "1.3.2026"),
        (" \n", "mangler", "1.3.2026"),
        ("31.2", "finnes_ikke", "31. februar finnes ikke. Måneden har 28 dager i 2027."),
        ("31.2.2026", "finnes_ikke", "31. februar finnes ikke. Måneden har 28 dager i 2026."),
        ("31.2.2028", "finnes_ikke", "31. februar finnes ikke. Måneden har 29 dager i 2028."),
        ("310426", "finnes_ikke", "31. april finnes ikke. Måneden har 30 dager."),
        ("31.4", "finnes_ikke", "31. april finnes ikke. Måneden har 30 dager."),
        ("32.1", "finnes_ikke", "32. januar"),
        ("0.3", "finnes_ikke", "Dag 0"),
        ("12.13", "finnes_ikke", "Måned 13"),
        ("1.0", "finnes_ikke", "Måned 0"),
        ("2026-13-01", "finnes_ikke", "Måned 13"),
        ("29.2.27", "finnes_ikke", "2027"),
        ("29.2", "finnes_ikke", "29.2.2028"),
        ("30. februar", "finnes_ikke", "30. februar"),
        ("onsdag 17. november", "ukedag", "tirsdag 17. november 2026"),
        ("1.1.3000", "langt_unna", "3000"),
        ("1.1.0026", "langt_unna", "26"),
        ("+99999", "langt_unna", "99999 dager"),
        ("kake", "uforstatt", "ikke en dato"),
        ("17", "uforstatt", "ikke en dato"),
        ("t", "uforstatt", "ikke en dato"),
        ("s", "uforstatt", "ikke en dato"),
        ("1.3.2", "uforstatt", "ikke en dato"),
        ("1.3.026", "uforstatt", "ikke en dato"),
        ("kake 1. mars", "uforstatt", "ikke en dato"),
        ("1 ju", "uforstatt", "ikke en dato"),
        ("١.٣", "uforstatt", "ikke en dato"),
        ("[/]", "uforstatt", "ikke en dato"),
        ("1" * 10_000, "uforstatt", "ikke en dato"),
        ("+" + "1" * 5_000, "uforstatt", "ikke en dato"),
    ],
)
def test_hver_feil_har_sin_setning(tekst: str, kode: str, ord_: str) -> None:
    svar = tolk_dato(tekst, I_DAG)
    assert isinstance(svar, Avslag)
    assert svar.kode == f"dato.{kode}"
    assert ord_ in svar.setning.paa()
    assert [f.felt for f in svar.feil] == ["dato"]


def test_eksempelet_paa_skuddag_ligger_riktig_vei_og_feltet_kan_ha_et_annet_navn() -> None:
    svar = tolk_dato("29.2", I_DAG, fortid=True, felt="fodt")
    assert isinstance(svar, Avslag)
    assert "29.2.2024" in svar.setning.paa()
    assert svar.feil[0].felt == "fodt"


@given(DAGER, st.booleans())
def test_det_programmet_skriver_kan_det_lese(d: date, fortid: bool) -> None:
    for sprak in ("nb", "nn"):
        assert tolk_dato(lang_med_aar(d, sprak), I_DAG, fortid=fortid) == d
    for skrevet in (tall(d), d.isoformat(), f"{d:%d%m%Y}"):
        assert tolk_dato(skrevet, I_DAG, fortid=fortid) == d


@given(NYLIG)
def test_uten_aar_leses_naere_dager_tilbake(d: date) -> None:
    for skrevet in (lang(d), lang(d, "nn"), kort(d, d), f"{d.day}.{d.month}", f"{d:%d%m}"):
        assert tolk_dato(skrevet, I_DAG) == d


@given(st.dates(date(1927, 1, 1), I_DAG))
def test_toer_aar_bakover_er_de_siste_hundre(d: date) -> None:
    assert tolk_dato(f"{d:%d%m%y}", I_DAG, fortid=True) == d


@given(st.text("0123456789.+-/ aiomrtsdgneåø", max_size=14), st.booleans())
def test_ingen_tekst_velter_lesingen(tekst: str, fortid: bool) -> None:
    assert isinstance(tolk_dato(tekst, I_DAG, fortid=fortid), date | Avslag)
