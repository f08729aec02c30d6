"""Six months, to the day: the rule and its turned-round form for queries agree on every day."""

from datetime import date, timedelta

import pytest

from stafett_tui.regler.passiv import er_moden, maneder_passiv, nyeste_modne, vurderes


@pytest.mark.parametrize(
    ("fra", "til"),
    [
        (date(2026, 11, 12), date(2027, 5, 12)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 3, 31), date(2026, 9, 30)),
    ],
)
def test_seks_maneder_er_samme_dag_eller_manedens_siste(fra: date, til: date) -> None:
    assert vurderes(fra) == til
    assert not er_moden(fra, til - timedelta(days=1))
    assert er_moden(fra, til)


def test_regelen_for_sporringer_sier_det_samme_hver_dag() -> None:
    for n in range(800):
        i_dag = date(2027, 1, 1) + timedelta(days=n)
        nyeste = nyeste_modne(i_dag)
        assert er_moden(nyeste, i_dag)
        assert not er_moden(nyeste + timedelta(days=1), i_dag)


def test_hele_maneder_telles() -> None:
    fra = date(2026, 8, 31)
    assert [maneder_passiv(fra, d) for d in (fra, date(2026, 9, 29), date(2026, 9, 30))] == [0, 0, 1]
    assert [maneder_passiv(fra, d) for d in (date(2027, 2, 27), date(2027, 2, 28))] == [5, 6]
    assert maneder_passiv(fra, date(2026, 8, 1)) == 0
