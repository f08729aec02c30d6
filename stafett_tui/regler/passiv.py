"""The months that a log is passive before it may be deleted (SPEC 9)."""

from datetime import date, timedelta

from stafett_tui.regler.datoer import PASSIV_MANEDER, pluss_maneder

VURDERES_DAGER = 14
"""so many days before the decision is due it stands on Min side"""


def vurderes(passiv_fra: date) -> date:
    """The day the six-month decision is due, and from which the log may be deleted."""
    return pluss_maneder(passiv_fra, PASSIV_MANEDER)


def er_moden(passiv_fra: date, i_dag: date) -> bool:
    """Whether the six months have gone."""
    return vurderes(passiv_fra) <= i_dag


def nyeste_modne(i_dag: date) -> date:
    """The latest day a log can have been made passive and be due today.

    For queries: ``passiv_fra <= nyeste_modne(i_dag)`` says the same as ``er_moden``. On 28 February it is
    31 August: from 28, 29, 30 and 31 August six months end that same day.
    """
    dag = pluss_maneder(i_dag, -PASSIV_MANEDER)
    while er_moden(dag + timedelta(days=1), i_dag):
        dag += timedelta(days=1)
    return dag


def maneder_passiv(passiv_fra: date, i_dag: date) -> int:
    """Whole months that the log has been passive; never below 0."""
    n = (i_dag.year - passiv_fra.year) * 12 + i_dag.month - passiv_fra.month
    while n > 0 and pluss_maneder(passiv_fra, n) > i_dag:
        n -= 1
    return max(n, 0)
