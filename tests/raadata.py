"""What a test sees and changes past every rule: raw rows, counts, statements. Never used by the program."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlmodel import SQLModel

from data.revisjon import kontroller
from stafett_tui.sprak.tekst import T
from tests.byggere import Verden


def tabell(klasse: type[SQLModel]) -> sa.Table:
    return SQLModel.metadata.tables[str(klasse.__tablename__)]


def rett_rad(v: Verden, klasse: type[SQLModel], rad_id: UUID, **verdier: object) -> None:
    """Changes a row behind everyone's back, as another process or an older version might have done."""
    t = tabell(klasse)
    with v.base.motor.skrivemotor.begin() as c:
        svar = c.execute(sa.update(t).where(t.c.id == rad_id).values(**verdier))
        assert svar.rowcount == 1, "nothing was changed: the test would prove nothing"


def rader(v: Verden, klasse: type[SQLModel], **vilkar: object) -> list[Any]:
    """Rows as they stand in the file."""
    t = tabell(klasse)
    with v.base.motor.lesemotor.connect() as c:
        return list(c.execute(sa.select(t).where(*(t.c[k] == x for k, x in vilkar.items()))))


def en(v: Verden, klasse: type[SQLModel], **vilkar: object) -> Any:
    (rad,) = rader(v, klasse, **vilkar)
    return rad


def antall(v: Verden) -> dict[str, int]:
    """How many rows every table has, the audit too."""
    with v.base.motor.lesemotor.connect() as c:
        return {
            t.name: c.execute(sa.select(sa.func.count()).select_from(t)).scalar_one()
            for t in SQLModel.metadata.tables.values()
        }


def alt_innhold(v: Verden) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table as SQLite gives it: what must be the same after a refusal."""
    with v.base.motor.lesemotor.connect() as c:
        return {
            navn: sorted(map(tuple, c.exec_driver_sql(f"SELECT * FROM {navn}")), key=repr)  # noqa: S608
            for navn in SQLModel.metadata.tables
        }


def kjedefeil(v: Verden) -> list[Any]:
    with v.base.motor.lesemotor.connect() as c:
        return list(kontroller(c))


@contextmanager
def uendret(v: Verden) -> Iterator[None]:
    """What is done inside leaves no trace, in no table."""
    for_ = alt_innhold(v)
    yield
    assert alt_innhold(v) == for_


@dataclass
class Setninger:
    """The statements that the engine was given."""

    sql: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sql)


@contextmanager
def tell_setninger(v: Verden) -> Iterator[Setninger]:
    """Counts what reaches the database, however it is asked."""
    sett = Setninger()

    def lytt(_c: Any, _k: Any, sql: str, *_resten: Any) -> None:
        sett.sql.append(sql)

    event.listen(v.base.motor.lesemotor, "before_cursor_execute", lytt)
    try:
        yield sett
    finally:
        event.remove(v.base.motor.lesemotor, "before_cursor_execute", lytt)


def alle_tekster(svar: object) -> Iterator[str]:
    """Every text in an answer, however deep: fields, keys, values put into sentences, and its ``repr``."""
    yield repr(svar)
    yield str(svar)
    yield from _tekster(svar)


def _tekster(svar: object) -> Iterator[str]:
    if isinstance(svar, T):
        yield svar.paa()
        yield from _tekster(svar.verdier)
    elif is_dataclass(svar) and not isinstance(svar, type):
        for f in fields(svar):
            yield from _tekster(getattr(svar, f.name))
    elif isinstance(svar, Mapping):
        yield from _tekster(tuple(svar.items()))
    elif isinstance(svar, str):
        yield str(svar)
    elif isinstance(svar, Iterable):
        for ledd in svar:
            yield from _tekster(ledd)
    else:
        yield str(svar)


_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")


def funnet_i(svar: object, ord_: Iterable[str]) -> set[str]:
    """Which of these words stand in the answer, in any letter case. Ids are random, and may hold a postal code."""
    alt = _ID.sub("", "\n".join(alle_tekster(svar)).casefold())
    return {o for o in ord_ if o.casefold() in alt}
