"""What a meeting is about."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg


class Motesak(HorerTilLogg, table=True):
    """One oppmerksomhet that a meeting is about."""

    __table_args__ = (sa.UniqueConstraint("mote_id", "oppmerksomhet_id"),)

    mote_id: UUID = Field(foreign_key="mote.id", index=True)
    oppmerksomhet_id: UUID = Field(foreign_key="oppmerksomhet.id", index=True)
