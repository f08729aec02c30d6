"""How a table's columns share its width: weights, and the order in which they fall away when it is narrow."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from stafett_tui.sprak.tekst import T

MELLOMROM = 2
"""empty cells between two columns"""
KANT = 1
"""empty cells at each end of a row, so that the text aligns with the headings over the table"""


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column. ``min`` is its width in cells; what is left over is shared by ``vekt``.

    The column with the lowest ``prioritet`` falls away first; of equals, the one to the right.
    """

    nokkel: str
    tittel: T
    min: int
    vekt: int = 0
    prioritet: int = 99
    hoyre: bool = False


@dataclass(frozen=True, slots=True)
class Rad:
    """A row: a key of its own, and a text for each column. A column without one is empty."""

    nokkel: str
    celler: Mapping[str, Content]


Fordeling = tuple[tuple[Kolonne, int], ...]
"""the columns that are shown, from the left, each with its width in cells"""


def fordel(kolonner: Sequence[Kolonne], bredde: int) -> Fordeling:
    """The columns that there is room for in ``bredde`` cells. One is always left, cut if it must be."""
    med = list(kolonner)
    while len(med) > 1 and _minste(med) > bredde:
        med.remove(min(reversed(med), key=lambda k: k.prioritet))
    if not med:
        return ()
    if _minste(med) > bredde:
        return ((med[0], max(bredde, 0)),)
    rest, vekt = bredde - _minste(med), sum(k.vekt for k in med)
    brukt, ut = 0, []
    for kolonne in med:
        brukt += kolonne.vekt
        til = rest * brukt // vekt if vekt else 0
        fra = rest * (brukt - kolonne.vekt) // vekt if vekt else 0
        ut.append((kolonne, kolonne.min + til - fra))
    return tuple(ut)


def _minste(kolonner: Sequence[Kolonne]) -> int:
    return sum(k.min for k in kolonner) + MELLOMROM * (len(kolonner) - 1)


def som_linje(kolonner: Sequence[Kolonne], rad: Rad, sprak: str, *, med_navn: bool) -> Content:
    """A row for one who hears it: all its columns, none cut, each after its name but the first, which says what the
    row is. Without a heading over the table the texts say it all themselves."""
    deler: list[Content] = []
    for kolonne in kolonner:
        celle = rad.celler.get(kolonne.nokkel)
        if celle is None or not celle.plain.strip():
            continue
        celle = Content(" ").join(celle.split("\n")) if "\n" in celle.plain else celle
        navn = kolonne.tittel.paa(sprak) if med_navn and deler else ""
        deler.append(Content.assemble(f"{navn}: ", celle) if navn else celle)
    return Content("; ").join(deler)


_BILDE = "\u2190-\u2bff\U0001f000-\U0001faff"
_LOSE = re.compile(f"(?<![{_BILDE}\ufe0f])\u200d|\u200d(?![{_BILDE}])|(?<![{_BILDE}])\ufe0f")
"""joiners and selectors outside a picture: they would be measured together with what stands next to them"""
_BREDDELOS = "\u200b"


def tilpass(innhold: Content, bredde: int, *, hoyre: bool = False) -> Content:
    """A cell: one line, exactly ``bredde`` cells wide, cut with «…». Wide characters count as two."""
    if "\n" in innhold.plain:
        innhold = Content(" ").join(innhold.split("\n"))
    if not innhold.plain.isascii():
        innhold = _uten_lose(_uten_lose(innhold).truncate(bredde, ellipsis=True))
    if not hoyre:
        return innhold.truncate(bredde, ellipsis=True, pad=True)
    innhold = innhold.truncate(bredde, ellipsis=True)
    return innhold.pad_left(bredde - innhold.cell_length)


def _uten_lose(innhold: Content) -> Content:
    if _LOSE.search(innhold.plain) is None:
        return innhold
    return Content(_LOSE.sub(_BREDDELOS, innhold.plain), list(innhold.spans))
