"""What is written in the log between the meetings: lysglimt and notes (SPEC 5.8)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Lysglimt(HorerTilLogg, table=True):
    """A positive moment. ``foresatt_id`` or ``barnet`` says on whose behalf it was written (SPEC 2.2b)."""

    __table_args__ = (
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 300", name="tekstlengde"),
        sa.CheckConstraint("(foresatt_id IS NOT NULL) + barnet <= 1", name="paa_vegne_av_en"),
    )

    tekst: str = Field(max_length=300)
    foresatt_id: UUID | None = Field(default=None, foreign_key="foresatt.id")
    barnet: bool = False
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid, index=True)
