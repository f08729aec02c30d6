"""What is thought out before a tiltak: the map of maintaining factors, and steps in order (SPEC 12.3, 12.4)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Arena, Endring, Faktorslag, Tiltakstype
from data.modeller.felles import UnderOppmerksomhet, UtcTid, kode


class Faktor(UnderOppmerksomhet, table=True):
    """Something that keeps a difficulty going. ``versjon`` rises with each change: two who change it are told.

    ``tiltak_id`` is the tiltak that answers it.
    """

    __table_args__ = (
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 500", name="tekstlengde"),
        sa.CheckConstraint("versjon >= 1", name="versjon"),
    )

    slag: Faktorslag = Field(sa_type=kode(Faktorslag))
    tekst: str = Field(max_length=500)
    arena: Arena = Field(sa_type=kode(Arena))
    endring: Endring = Field(sa_type=kode(Endring))
    tiltak_id: UUID | None = Field(default=None, foreign_key="tiltak.id", index=True)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    versjon: int = 1


class Trinn(UnderOppmerksomhet, table=True):
    """One step of a tiltakstrapp: text until it is its turn, then the tiltak it became."""

    __table_args__ = (
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 500", name="tekstlengde"),
        sa.CheckConstraint("nr >= 1", name="nr"),
        sa.CheckConstraint("versjon >= 1", name="versjon"),
    )

    nr: int
    type: Tiltakstype = Field(sa_type=kode(Tiltakstype))
    tekst: str = Field(max_length=500)
    tiltak_id: UUID | None = Field(default=None, foreign_key="tiltak.id", index=True)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    versjon: int = 1
