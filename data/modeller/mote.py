"""Meetings: when, where, about what and with whom (SPEC 6)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Motestatus, Motested
from data.modeller.felles import HorerTilLogg, UtcTid, kode


class Mote(HorerTilLogg, table=True):
    """One meeting about one log.

    ``sekvens`` is the iCalendar SEQUENCE of what was last sent; it rises with every change (RFC 5546).
    """

    __table_args__ = (
        sa.CheckConstraint("start < slutt", name="tid_i_rekke"),
        sa.CheckConstraint("sekvens >= 0", name="sekvens"),
        sa.CheckConstraint(
            "(status IN ('fullfort', 'ikke_fullfort')) = (registrert IS NOT NULL)", name="registrert_har_tid"
        ),
        sa.Index("ix_mote_logg_start", "logg_id", "start"),
    )

    start: datetime = Field(sa_type=UtcTid)
    slutt: datetime = Field(sa_type=UtcTid)
    sted_slag: Motested = Field(sa_type=kode(Motested))
    sted: str = Field(default="", max_length=120)
    dagsorden: str = Field(default="", max_length=4000)
    status: Motestatus = Field(default=Motestatus.INVITERT, sa_type=kode(Motestatus))
    kommentar: str = Field(default="", max_length=4000)
    samtale_for: str = Field(default="", max_length=4000)
    samtale_etter: str = Field(default="", max_length=4000)
    referat: str = Field(default="", max_length=20000)
    sekvens: int = 0
    opprettet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    registrert_av: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    registrert: datetime | None = Field(default=None, sa_type=UtcTid)


class Motedeltaker(HorerTilLogg, table=True):
    """One who is invited to a meeting, or came: an employee, a foresatt or the child.

    ``kalender_uid`` is this recipient's own calendar UID, random, so that invitations cannot be matched with
    each other. ``motte`` tells whether they came; None until the meeting is registered. One who is taken off
    the list is marked ``fjernet``, since a CANCEL goes to the same UID. ``fortalt_start`` and ``fortalt_slutt``
    are the time that the last letter told them; without one, the time it had when they were taken off.
    """

    __table_args__ = (
        sa.CheckConstraint(
            "(ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1", name="en_deltaker"
        ),
        sa.Index(
            "uq_motedeltaker_ansatt",
            "mote_id",
            "ansettelse_id",
            unique=True,
            sqlite_where=sa.text("ansettelse_id IS NOT NULL"),
        ),
        sa.Index(
            "uq_motedeltaker_foresatt",
            "mote_id",
            "foresatt_id",
            unique=True,
            sqlite_where=sa.text("foresatt_id IS NOT NULL"),
        ),
        sa.Index("uq_motedeltaker_barn", "mote_id", unique=True, sqlite_where=sa.text("barnet")),
    )

    mote_id: UUID = Field(foreign_key="mote.id", index=True)
    ansettelse_id: UUID | None = Field(default=None, foreign_key="ansettelse.id", index=True)
    foresatt_id: UUID | None = Field(default=None, foreign_key="foresatt.id")
    barnet: bool = False
    kalender_uid: str = Field(max_length=80)
    motte: bool | None = None
    fjernet: bool = False
    fortalt_start: datetime | None = Field(default=None, sa_type=UtcTid)
    fortalt_slutt: datetime | None = Field(default=None, sa_type=UtcTid)
