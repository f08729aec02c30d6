"""Figures that name nobody: groups under five are not shown, nor what they could be worked out from (SPEC 11.2)."""

from collections.abc import Mapping
from typing import TypeVar

N = TypeVar("N")

MINST = 5
"""the smallest group that is shown"""


def undertrykk(tall: Mapping[N, int]) -> tuple[dict[N, int | None], int | None]:
    """The cells and their sum as they may be shown; None is «under five», or hidden for the sake of one that is.

    Under five in all: nothing is shown, not even which cells are empty. Else every cell from one to four is
    hidden, and with it the smallest others, until two or more are and they are five or more together: the sum
    less what is shown then tells of no group under five. Tables with the same sum hide it together.
    """
    alt = sum(tall.values())
    if not alt:
        return dict(tall), 0
    if alt < MINST:
        return dict.fromkeys(tall), None
    skjult = {n for n, antall in tall.items() if 0 < antall < MINST}
    resten = sorted((n for n in tall if tall[n] >= MINST), key=lambda n: tall[n])
    while skjult and (len(skjult) < 2 or sum(tall[n] for n in skjult) < MINST):
        skjult.add(resten.pop(0))
    return {n: None if n in skjult else antall for n, antall in tall.items()}, alt
