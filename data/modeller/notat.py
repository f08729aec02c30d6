"""Notes in a log (SPEC 5.8)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Notat(HorerTilLogg, table=True):
    """What is no tiltak but must follow the child. Hidden from foresatte only with a reason."""

    __table_args__ = (
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
        sa.CheckConstraint("skjult_for_foresatte = (length(skjult_grunn) > 0)", name="skjult_har_grunn"),
    )

    tekst: str = Field(max_length=10000)
    skjult_for_foresatte: bool = False
    skjult_grunn: str = Field(default="", max_length=500)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
