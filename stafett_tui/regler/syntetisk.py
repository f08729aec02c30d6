"""Synthetic numbers for practice databases and tests: the Tenor series, month + 80 (SPEC 4.3, RECIPES I).

Nobody has such a number, and a real database refuses it.
"""

from datetime import date

from stafett_tui.regler.identitetsnummer import VEKTER_1, VEKTER_2, VEKTER_DUF, vektsum

_TENOR = 80


def lag_syntetisk(fodt: date, lopenummer: int, *, d_nummer: bool = False) -> str | None:
    """11 digits for someone born that day, right by the old rule and, to 2031, telling the right century.

    ``lopenummer`` counts from 0 within the century's individual digits (500 of them from 1900 on). None
    when the number does not exist: about one in six has a control digit of 10, and the series ends. The
    caller takes the next one. Raises ``ValueError`` for a birth before 1900 or after 2039.
    """
    if not 1900 <= fodt.year <= 2039:
        raise ValueError("the series is made for births 1900-2039")
    if not 0 <= lopenummer < 500:
        return None
    individ = lopenummer + (500 if fodt.year >= 2000 else 0)
    ni = f"{fodt.day + 40 * d_nummer:02}{fodt.month + _TENOR:02}{fodt.year % 100:02}{individ:03}"
    k1 = -vektsum(ni, VEKTER_1) % 11
    k2 = -vektsum(f"{ni}{k1}", VEKTER_2) % 11 if k1 < 10 else 10
    return f"{ni}{k1}{k2}" if k2 < 10 else None


def lag_duf(aar: int, lopenummer: int) -> str:
    """12 digits that pass the DUF check: a year of four digits and a running number below a million."""
    ti = f"{aar:04}{lopenummer:06}"
    if len(ti) != 10:
        raise ValueError("a DUF number has a year of four and a running number of six digits")
    return f"{ti}{vektsum(ti, VEKTER_DUF):02}"
