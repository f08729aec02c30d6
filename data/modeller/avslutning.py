"""How a log was ended, and taken up again (SPEC 9.1–9.3)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Avslutningsgrunn
from data.modeller.felles import HorerTilLogg, UtcTid, kode


class Avslutning(HorerTilLogg, table=True):
    """One time that a log was made passive. The row stays when it is taken up again, and says so.

    Without a ``grunn`` it goes on in another municipality, which has it in a file. ``mote_id`` is the meeting it was
    decided at, when that is one of the log's; ``besluttet`` is the day of it.
    ``gjenapnet`` is set by the leder, with the day the foresatte consented again (``samtykket``).
    """

    __table_args__ = (
        sa.CheckConstraint(
            "(gjenapnet IS NULL) = (gjenapnet_av IS NULL) AND (gjenapnet IS NULL) = (samtykket IS NULL)",
            name="gjenapnet_helt",
        ),
        sa.Index(
            "uq_avslutning_gjeldende", "logg_id", unique=True, sqlite_where=sa.text("gjenapnet IS NULL")
        ),
    )

    grunn: Avslutningsgrunn | None = Field(default=None, sa_type=kode(Avslutningsgrunn))
    mote_id: UUID | None = Field(default=None, foreign_key="mote.id")
    besluttet: date
    registrert_av: UUID = Field(foreign_key="ansettelse.id")
    registrert: datetime = Field(sa_type=UtcTid)
    gjenapnet: datetime | None = Field(default=None, sa_type=UtcTid)
    gjenapnet_av: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    samtykket: date | None = None
