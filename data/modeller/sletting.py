"""What is left of a deleted log: counts, a receipt without identity, and a mark for restored backups (SPEC 9.4)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import MedId, Rad


class Telling(Rad, table=True):
    """Counts of deleted logs, added together by unit and quarter: what was ticked, never what was written.

    ``kvartal`` is «2026-4». ``maal`` and ``verdi`` are those of ``data.telling``.
    """

    __table_args__ = (sa.CheckConstraint("antall > 0", name="antall"),)

    virksomhet_id: UUID = Field(foreign_key="virksomhet.id", primary_key=True)
    kvartal: str = Field(max_length=6, primary_key=True)
    maal: str = Field(max_length=20, primary_key=True)
    verdi: str = Field(max_length=40, primary_key=True)
    antall: int


class Slettebevis(MedId, table=True):
    """That a log was deleted, by whom, and the checksum of the copy that the archive has. Whose it was, the
    checksum tells only to who has the copy."""

    __table_args__ = (sa.CheckConstraint("length(sha256) = 64", name="sha256"),)

    virksomhet_id: UUID = Field(foreign_key="virksomhet.id")
    slettet: date
    slettet_av: UUID = Field(foreign_key="ansettelse.id")
    sha256: str = Field(max_length=64)
    krevd: bool
    """the family demanded it before the six months were gone"""
