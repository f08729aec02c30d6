"""Templates that a unit has saved for itself. They are about no child (SPEC 12.4)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Malslag, Tiltakstype
from data.modeller.felles import MedId, UtcTid, kode


class Tekstmal(MedId, table=True):
    """A goal or a tiltak to begin from; ``type`` is the tiltak's."""

    __table_args__ = (
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 1000", name="tekstlengde"),
        sa.CheckConstraint("(slag = 'tiltak') = (type IS NOT NULL)", name="type_i_tiltak"),
    )

    virksomhet_id: UUID = Field(foreign_key="virksomhet.id", index=True)
    slag: Malslag = Field(sa_type=kode(Malslag))
    type: Tiltakstype | None = Field(default=None, sa_type=kode(Tiltakstype))
    tekst: str = Field(max_length=1000)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
