"""Figures that name nobody: groups under five are not shown, nor what they could be worked out from (SPEC 11.2)."""

from collections.abc import Mapping
from typing import TypeVar

N = TypeVar("N")

MINST = 5
"""the smallest group that is shown"""


def undertrykk(tall: Mapping[N, int]) -> tuple[dict[N, int | None], int | None]:
    """The cells and their sum as they may be shown; None is «under five», or hidden for the sake of one that is.

    Under five in all: nothing is shown, not even which cells are empty. Else, when there is a cell from one to four,
    every cell under five is hidden, the empty ones too: were they open, five hidden cells that make five in all would
    be one each. With them goes the smallest of the others, and those that are like it: a reader who knows this rule
    can then tell of no hidden cell how many it holds. Tables with the same sum hide it together.
    """
    alt = sum(tall.values())
    if not alt:
        return dict(tall), 0
    if alt < MINST:
        return dict.fromkeys(tall), None
    if all(not 0 < antall < MINST for antall in tall.values()):
        return dict(tall), alt
    grense = min((antall for antall in tall.values() if antall >= MINST), default=0)
    return {n: None if antall < MINST or antall == grense else antall for n, antall in tall.items()}, alt
