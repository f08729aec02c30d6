"""Where in its line a finding stands: lines from 1, characters from 0, ``til`` not included."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from stafett_tui.klarsprak.funn import Funn


@dataclass(frozen=True, slots=True, repr=False)
class Plassert:
    """A finding, and its place. One that goes on in the next line ends here with its own."""

    linje: int
    fra: int
    til: int
    funn: Funn


def plassert(tekst: str, funn: Iterable[Funn]) -> Iterator[Plassert]:
    """The findings with their lines, in the same order."""
    linjer = tekst.split("\n")
    starter = [0, *accumulate(len(linje) + 1 for linje in linjer)]
    for f in funn:
        nr = bisect_right(starter, f.start) - 1
        yield Plassert(nr + 1, f.start - starter[nr], min(f.slutt - starter[nr], len(linjer[nr])), f)
