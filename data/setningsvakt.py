"""What in an ORM select the visibility's criteria would not reach: SQL written as text, or a bare table.

``with_loader_criteria`` narrows classes. A Core table, an alias of one or a piece of SQL inside an otherwise
good select goes past it (tried), and so does ``from_statement``. ``data.innsyn`` refuses what is found here.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from data.lettklasse import dataclass

_ORM_MERKER = frozenset({"parententity", "parentmapper"})
"""What SQLAlchemy notes on a table or column that was reached by its class"""


@dataclass(frozen=True, slots=True)
class Gjennomgang:
    """What was found in a statement: the first thing that the criteria would not reach, in words for an error (never
    a value), or None when all is by its class; and the names of all the tables in it."""

    utenfor: str | None
    tabeller: set[str]


def se_gjennom(setning: Any) -> Gjennomgang:
    """Looks at every part of a statement.

    Each select is looked at by itself: SQLAlchemy's own ``get`` names columns without their class, which is
    well where the class stands beside them in the same select.
    """
    tabeller: set[str] = set()
    if not isinstance(setning, sa.Select | sa.CompoundSelect):
        return Gjennomgang(type(setning).__name__, tabeller)
    igjen: list[Any] = [setning]
    sett = {id(setning)}
    while igjen:
        ved_klassen: set[int] = set()
        bare: dict[int, str] = {}
        for el in _ledd(igjen.pop()):
            if isinstance(el, sa.TextClause | sa.UpdateBase) or _er_skrevet(el):
                return Gjennomgang("written SQL", tabeller)
            if isinstance(el, sa.SelectBase):
                if id(el) not in sett:
                    sett.add(id(el))
                    igjen.append(el)
            elif (fra := _tabell(el)) is not None:
                tabeller.add(_navn(fra))
                # an annotated table or alias has the hash of the one it was made from
                if _ved_klassen(el) or _ved_klassen(fra):
                    ved_klassen.add(hash(fra))
                else:
                    bare[hash(fra)] = str(fra.name)
        if utenfor := [navn for nokkel, navn in bare.items() if nokkel not in ved_klassen]:
            return Gjennomgang(f"the table {utenfor[0]}", tabeller)
    return Gjennomgang(None, tabeller)


def eneste_tabell(setning: sa.Select[Any]) -> Any:
    """The one table or alias that a plain select names; None where there are several, a select within it, or written
    SQL."""
    tabeller = set()
    for el in _ledd(setning):
        if isinstance(el, sa.TextClause | sa.UpdateBase | sa.SelectBase) or _er_skrevet(el):
            return None
        if (fra := _tabell(el)) is not None:
            tabeller.add(fra)
    return tabeller.pop() if len(tabeller) == 1 else None


def _ledd(setning: Any) -> Iterator[Any]:
    """Everything in one select down to the tables, without what is inside a select within it."""
    igjen = list(setning.get_children())
    while igjen:
        el = igjen.pop()
        yield el
        if not isinstance(el, sa.SelectBase) and _tabell(el) is None:
            igjen.extend(el.get_children())


def _tabell(el: Any) -> Any:
    """The table or alias of a table that this is, or that this column is of; else None."""
    fra = getattr(el, "table", el)
    under = fra.element if isinstance(fra, sa.Alias) else fra
    return fra if isinstance(under, sa.TableClause) else None


def _navn(fra: Any) -> str:
    """The table's own name, also under an alias."""
    tabell: Any = fra.element if isinstance(fra, sa.Alias) else fra
    return str(tabell.name)


def _ved_klassen(el: Any) -> bool:
    return not _ORM_MERKER.isdisjoint(el._annotations)  # noqa: SLF001 - a test sees that it still tells


def _er_skrevet(el: Any) -> bool:
    """SQL as a string; ``count(*)`` has its star that way."""
    return bool(getattr(el, "is_literal", False)) and str(el.name) != "*"
