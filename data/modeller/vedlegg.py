"""Files that belong to a log."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Vedlegg(HorerTilLogg, table=True):
    """A file that belongs to the log, kept encrypted with the rest: the signed consent, a picture, a note's PDF.

    ``tittel`` is what a note's reader knows it by. It is never a file's name outside: that may be seen.
    """

    __table_args__ = (
        sa.CheckConstraint("slag IN ('samtykke', 'bilde', 'notat')", name="slag"),
        sa.CheckConstraint("(slag = 'notat') = (notat_id IS NOT NULL)", name="notat"),
        sa.CheckConstraint("length(innhold) BETWEEN 1 AND 20971520", name="storrelse"),
    )

    slag: str = Field(max_length=20)
    mediatype: str = Field(max_length=60)
    innhold: bytes
    notat_id: UUID | None = Field(default=None, foreign_key="notat.id", index=True)
    tittel: str = Field(default="", max_length=120)
    lastet_opp_av: UUID = Field(foreign_key="ansettelse.id")
    tid: datetime = Field(sa_type=UtcTid)
