"""What is asked of a database or a backup before it is put in place: it may be of an older schema, so every
question names columns that have been there from the first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data import revisjon, sletting
from data.modeller import Ansatt, Gravstein, Logg
from data.motor import Motor
from data.nokkeltyper import Nokkel


def administrator(sti: Path, nokkel: Nokkel, brukernavn: str) -> UUID | None:
    """The employee who logs in by this name (lower case), when she is administrator and works here."""
    with _les(sti, nokkel) as c:
        return administrator_i(c, brukernavn)


def administrator_i(c: sa.Connection, brukernavn: str) -> UUID | None:
    """Likewise, of one that is open."""
    sporring = sa.select(col(Ansatt.id)).where(
        col(Ansatt.brukernavn) == brukernavn, col(Ansatt.aktiv), col(Ansatt.er_administrator)
    )
    svar: UUID | None = c.execute(sporring).scalar()
    return svar


def antall_handlinger(sti: Path, nokkel: Nokkel) -> int:
    """How long the audit chain is."""
    with _les(sti, nokkel) as c:
        return revisjon.hode(c).antall


def gravlagte(sti: Path, nokkel: Nokkel) -> frozenset[str]:
    """The marks of the logs that have been deleted."""
    with _les(sti, nokkel) as c:
        return gravlagte_i(c)


def gravlagte_i(c: sa.Connection) -> frozenset[str]:
    """Likewise, of one that is open."""
    if not sa.inspect(c).has_table(str(Gravstein.__tablename__)):
        return frozenset()
    return sletting.gravlagte(c)


def antall_av(sti: Path, nokkel: Nokkel, merker: frozenset[str]) -> int:
    """How many of its logs have one of these marks."""
    with _les(sti, nokkel) as c:
        return sum(sletting.merke(i) in merker for (i,) in c.execute(sa.select(col(Logg.id))))


@contextmanager
def _les(sti: Path, nokkel: Nokkel) -> Iterator[sa.Connection]:
    motor = Motor(sti, nokkel.kopi)
    try:
        with motor.lesemotor.connect() as c:
            yield c
    finally:
        motor.lukk()
