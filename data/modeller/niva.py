"""The history of a log's nivå."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Nivaendring(HorerTilLogg, table=True):
    """One change of nivå, kept as history (SPEC 4.5)."""

    fra: int
    til: int
    endret_av: UUID = Field(foreign_key="ansettelse.id")
    tid: datetime = Field(sa_type=UtcTid)
