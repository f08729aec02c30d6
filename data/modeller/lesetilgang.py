"""Reading access that follows no tiltak."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Lesetilgang(HorerTilLogg, table=True):
    """A read-only aktør (SPEC 2.2): the whole log, or one oppmerksomhet a row. Ends by date or by hand."""

    ansettelse_id: UUID = Field(foreign_key="ansettelse.id", index=True)
    oppmerksomhet_id: UUID | None = Field(default=None, foreign_key="oppmerksomhet.id")
    til_dato: date | None = None
    gitt_av: UUID = Field(foreign_key="ansettelse.id")
    gitt: datetime = Field(sa_type=UtcTid)
    opphort: datetime | None = Field(default=None, sa_type=UtcTid)
