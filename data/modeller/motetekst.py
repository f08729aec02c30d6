"""Earlier texts of a meeting."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Motefelt
from data.modeller.felles import HorerTilLogg, UtcTid, kode


class Motetekst(HorerTilLogg, table=True):
    """What a text of a meeting said before it was registered anew, and who had written it."""

    __table_args__ = (sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),)

    mote_id: UUID = Field(foreign_key="mote.id", index=True)
    felt: Motefelt = Field(sa_type=kode(Motefelt))
    tekst: str = Field(max_length=20000)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    gjaldt_til: datetime = Field(sa_type=UtcTid)
