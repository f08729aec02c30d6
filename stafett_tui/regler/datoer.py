"""Days and months: the one place where months are added and ages are counted.

Everything here is a calendar day in Norway (``date``); who has a moment in UTC makes it a day through
``stafett_tui.klokke`` first. SPEC 4.4: a period of months runs through the same day of the last month, or
that month's last day if it lacks it. Ages follow the same rule, so that there is only one.
"""

from calendar import monthrange
from datetime import date

SAMTYKKE_MANEDER = 24
PASSIV_MANEDER = 6


def pluss_maneder(d: date, n: int) -> date:
    """The same day ``n`` months on (or back, if negative), or that month's last day if it lacks it.

    31 January + 1 is 28 or 29 February. Raises ``ValueError`` outside the years 1–9999.
    """
    aar, maned0 = divmod(d.year * 12 + d.month - 1 + n, 12)
    if not date.min.year <= aar <= date.max.year:
        raise ValueError(f"{n} months from this day is outside the calendar")
    return date(aar, maned0 + 1, min(d.day, monthrange(aar, maned0 + 1)[1]))


def samtykke_gyldig_til(gitt: date) -> date:
    """The last day, itself included, on which a consent given on that day is valid (SPEC 4.4)."""
    return pluss_maneder(gitt, SAMTYKKE_MANEDER)


def eldste_gyldige_samtykke(i_dag: date) -> date:
    """The earliest day a consent can have been given and still be valid today.

    For queries: ``gitt >= eldste_gyldige_samtykke(i_dag)`` says the same as
    ``samtykke_gyldig_til(gitt) >= i_dag``. On 29 February it is 1 March two years back, since what was
    given on 28 February ran out the day before.
    """
    g = pluss_maneder(i_dag, -SAMTYKKE_MANEDER)
    return g if g.day == i_dag.day else date(g.year, g.month + 1, 1)


def fyller(fodt: date, alder: int) -> date:
    """The day a person reaches an age: the birthday itself.

    Who was born on 29 February reaches it on 28 February in years without one. It is the rule for months
    above, used for ages as well: consent, meetings and the shown age may never disagree by a day.
    """
    return pluss_maneder(fodt, 12 * alder)


def alder(fodt: date, i_dag: date) -> int:
    """Whole years of age today; the birthday itself counts (SPEC 4.4, ``fyller`` for 29 February).

    Never below 0: the clock of a practice database may stand before the birth.
    """
    aar = i_dag.year - fodt.year
    if aar > 0 and i_dag < fyller(fodt, aar):
        aar -= 1
    return max(aar, 0)


def dager_til(frist: date, i_dag: date) -> int:
    """Whole days left; 0 on the day itself, negative when it has passed."""
    return (frist - i_dag).days
