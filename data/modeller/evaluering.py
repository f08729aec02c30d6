"""What became of a tiltak, and what it said before."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import UnderOppmerksomhet, UtcTid


class Tekstversjon(UnderOppmerksomhet, table=True):
    """What a tiltak's text said before it was corrected (SPEC 5.6)."""

    tiltak_id: UUID = Field(foreign_key="tiltak.id", index=True)
    tekst: str = Field(max_length=4000)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    gjaldt_til: datetime = Field(sa_type=UtcTid)


class Evaluering(UnderOppmerksomhet, table=True):
    """Who evaluated a tiltak and why; outcome and time stand on the tiltak.

    The unique key is what makes it once only, for two at a time too.

    ``mote_id`` is the meeting it was decided at, when it was at one. ``pa_vegne_av`` is set when the
    stafettholder evaluates for a foresatt or the child (SPEC 2.2b).
    """

    __table_args__ = (
        sa.CheckConstraint("pa_vegne_av IN ('', 'foresatt', 'barnet', 'aktor')", name="pa_vegne_av"),
    )

    tiltak_id: UUID = Field(foreign_key="tiltak.id", unique=True)
    kommentar: str = Field(default="", max_length=4000)
    familien_sa: str = Field(default="", max_length=4000)
    evaluert_av: UUID = Field(foreign_key="ansettelse.id")
    mote_id: UUID | None = Field(default=None, foreign_key="mote.id")
    pa_vegne_av: str = Field(default="", max_length=10)
