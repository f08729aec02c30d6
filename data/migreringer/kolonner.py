"""The kinds of columns and indexes that migrations make. What is here stays as it is: a migration that has been run
must make the same tables for ever."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def id_() -> sa.Column[Any]:
    """The random id of a row."""
    return sa.Column("id", sa.Uuid(), primary_key=True)


def kol(navn: str, slag: sa.types.TypeEngine[Any], *, null: bool = False) -> sa.Column[Any]:
    """A column with a value."""
    return sa.Column(navn, slag, nullable=null)


def til(navn: str, tabell: str, *, null: bool = False) -> sa.Column[Any]:
    """A column that points to a row of another table."""
    return sa.Column(navn, sa.Uuid(), sa.ForeignKey(f"{tabell}.id"), nullable=null)


def kode(navn: str, *verdier: str) -> sa.Enum:
    """A coded value, held to these by a CHECK."""
    return sa.Enum(*verdier, name=navn, native_enum=False, create_constraint=True, length=40)


def naar(vilkar: str) -> dict[str, Any]:
    """The rows that a unique key counts."""
    return {"sqlite_where": sa.text(vilkar), "postgresql_where": sa.text(vilkar)}


def indekser(tabell: str, *kolonner: str) -> None:
    """An index on each of these columns."""
    for kolonne in kolonner:
        op.create_index(f"ix_{tabell}_{kolonne}", tabell, [kolonne])
