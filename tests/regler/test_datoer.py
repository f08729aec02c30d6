from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafett_tui.regler.datoer import (
    alder,
    dager_til,
    eldste_gyldige_samtykke,
    fyller,
    pluss_maneder,
    samtykke_gyldig_til,
)

DAGER = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def alle_dager(fra: date, til: date) -> list[date]:
    return [fra + timedelta(n) for n in range((til - fra).days + 1)]


@pytest.mark.parametrize(
    ("d", "n", "ventet"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 8), 24, date(2028, 11, 8)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 12, 5), 12, date(2027, 12, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 17), 0, date(2026, 5, 17)),
    ],
)
def test_pluss_maneder(d: date, n: int, ventet: date) -> None:
    assert pluss_maneder(d, n) == ventet


@given(DAGER, st.integers(-600, 600))
def test_maneder_gir_riktig_maned_og_samme_dag_eller_den_siste(d: date, n: int) -> None:
    svar = pluss_maneder(d, n)
    assert (svar.year - d.year) * 12 + svar.month - d.month == n
    assert svar.day == d.day or (svar.day < d.day and (svar + timedelta(1)).day == 1)


@pytest.mark.parametrize("n", [12 * 8000, -12 * 2100])
def test_utenfor_kalenderen_er_en_feil(n: int) -> None:
    with pytest.raises(ValueError, match="calendar"):
        pluss_maneder(date(2026, 1, 1), n)


def test_samtykke_gitt_paa_skuddag_gjelder_ut_februar() -> None:
    assert samtykke_gyldig_til(date(2024, 2, 29)) == date(2026, 2, 28)
    assert samtykke_gyldig_til(date(2026, 2, 28)) == date(2028, 2, 28)


def test_eldste_gyldige_samtykke_skiller_som_regelen_hver_dag_i_ni_aar() -> None:
    """Exactly the valid ones lie on or after it; nine years hold every way a leap day can lie."""
    for i_dag in alle_dager(date(2023, 1, 1), date(2032, 3, 31)):
        grense = eldste_gyldige_samtykke(i_dag)
        for g in alle_dager(grense - timedelta(4), grense + timedelta(4)):
            assert (samtykke_gyldig_til(g) >= i_dag) == (g >= grense), (i_dag, g)


def test_samtykkets_siste_dag_gaar_aldri_bakover() -> None:
    """So that one limit is enough: a later consent never runs out before an earlier one."""
    slutt = [samtykke_gyldig_til(d) for d in alle_dager(date(2023, 1, 1), date(2032, 3, 31))]
    assert slutt == sorted(slutt)


def test_alder_skifter_paa_selve_bursdagen() -> None:
    fodt = date(2014, 11, 8)
    assert alder(fodt, date(2026, 11, 7)) == 11
    assert alder(fodt, date(2026, 11, 8)) == 12
    assert alder(fodt, fodt) == 0


def test_skuddagsbarn_fyller_28_februar_i_vanlige_aar() -> None:
    fodt = date(2012, 2, 29)
    assert [alder(fodt, d) for d in (date(2027, 2, 27), date(2027, 2, 28), date(2027, 3, 1))] == [14, 15, 15]
    assert [alder(fodt, d) for d in (date(2028, 2, 28), date(2028, 2, 29))] == [15, 16]


def test_alder_er_aldri_under_null() -> None:
    assert alder(date(2030, 1, 1), date(2026, 1, 1)) == 0


@given(DAGER, st.integers(1, 90))
def test_alder_og_fyller_er_samme_regel(fodt: date, n: int) -> None:
    dag = fyller(fodt, n)
    assert alder(fodt, dag) == n
    assert alder(fodt, dag - timedelta(1)) == n - 1


def test_dager_til() -> None:
    assert dager_til(date(2026, 11, 11), date(2026, 11, 8)) == 3
    assert dager_til(date(2026, 11, 8), date(2026, 11, 8)) == 0
    assert dager_til(date(2026, 11, 4), date(2026, 11, 8)) == -4
