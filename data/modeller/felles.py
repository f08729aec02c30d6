"""What every table has in common: masked ``repr``, UTC times, coded values, and the mark of a log."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

NAVNEREGLER = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAVNEREGLER


class UtcTid(TypeDecorator[datetime]):
    """A moment, stored as UTC without zone and always read back with it. Naive times are refused."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time must carry its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def kode(enum: type[StrEnum]) -> TypeEngine[Any]:
    """Column type for a coded value: its string, held to the known values by a CHECK."""
    return sa.Enum(
        enum,
        native_enum=False,
        create_constraint=True,
        name=enum.__name__.lower(),
        length=40,
        values_callable=lambda e: [m.value for m in e],
        validate_strings=True,
    )


class Rad(SQLModel):
    """Base of every table. ``repr`` shows the class and the first digits of the id, never a value."""

    model_config = {"defer_build": True}

    def __repr__(self) -> str:
        rad_id = self.__dict__.get("id")
        return f"<{type(self).__name__} {str(rad_id)[:8]}>"

    __str__ = __repr__

    def __rich_repr__(self) -> Any:
        yield str(self.__dict__.get("id"))[:8]


def lastede_tabeller(under: type[Rad] = Rad) -> Iterator[type[Rad]]:
    """The tables that are loaded now; another thread may be loading more."""
    for klasse in under.__subclasses__():
        if "__table__" in klasse.__dict__:
            yield klasse
        yield from lastede_tabeller(klasse)


class MedId(Rad):
    """A row with a random id (uuid4: it holds no time and no order)."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)


class HorerTilLogg(MedId):
    """A row that holds something of a child or a case: it is seen only by those who see the whole log."""

    logg_id: UUID = Field(foreign_key="logg.id", index=True)


class UnderOppmerksomhet(HorerTilLogg):
    """A row under one oppmerksomhet: seen also by those who are let into that one."""

    oppmerksomhet_id: UUID = Field(foreign_key="oppmerksomhet.id", index=True)


__all__ = ["HorerTilLogg", "MedId", "Rad", "UnderOppmerksomhet", "UtcTid", "kode", "lastede_tabeller"]
