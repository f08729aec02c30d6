"""Unfinished forms."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import MedId, UtcTid


class Kladd(MedId, table=True):
    """What one employee has typed in one form and not saved (SPEC 3.8). Only its author sees it.

    ``nokkel`` tells several of the same form apart (the id of what is changed, or of the draft itself);
    ``ansettelse_id`` is the hat it was written in, None for the administrator's.
    """

    __table_args__ = (
        sa.UniqueConstraint("ansatt_id", "ansettelse_id", "skjema", "nokkel"),
        sa.Index(
            "uq_kladd_uten_ansettelse",
            "ansatt_id",
            "skjema",
            "nokkel",
            unique=True,
            sqlite_where=sa.text("ansettelse_id IS NULL"),
        ),
    )

    ansatt_id: UUID = Field(foreign_key="ansatt.id", index=True)
    ansettelse_id: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    skjema: str = Field(max_length=40)
    nokkel: str = Field(default="", max_length=40)
    logg_id: UUID | None = Field(default=None, foreign_key="logg.id", index=True)
    innhold: str
    oppdatert: datetime = Field(sa_type=UtcTid)
