"""The outbox, and how mail leaves the house (SPEC 6.2)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Malform, Postslag, Posttilstand, Sikring, Varselgrunn
from data.modeller.felles import HorerTilLogg, Rad, UtcTid, kode


class Utpost(HorerTilLogg, table=True):
    """One mail to one recipient, kept before it is sent and after.

    The whole mail follows from this row, and so from what may be read by others: time, place, unit. Nothing of
    the child, nor of what the log says, has a column here. ``sted`` is as the mail tells it, already empty when
    the address is shielded. ``message_id`` is the same at every attempt, so that a server can know it again.
    """

    __table_args__ = (
        sa.CheckConstraint(
            "(ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1", name="en_mottaker"
        ),
        sa.CheckConstraint(
            "(slag IN ('innkalling', 'avlysning')) = "
            "(deltaker_id IS NOT NULL AND start IS NOT NULL AND slutt IS NOT NULL AND sekvens IS NOT NULL)",
            name="mote_har_tid",
        ),
        sa.CheckConstraint("(slag = 'varsel') = (varselgrunn IS NOT NULL)", name="varsel_har_grunn"),
        sa.CheckConstraint("(tilstand = 'sendt') = (sendt IS NOT NULL)", name="sendt_har_tid"),
        sa.CheckConstraint("length(til) > 0", name="har_adresse"),
        sa.Index("ix_utpost_tilstand_neste", "tilstand", "neste_forsok"),
    )

    slag: Postslag = Field(sa_type=kode(Postslag))
    varselgrunn: Varselgrunn | None = Field(default=None, sa_type=kode(Varselgrunn))
    ansettelse_id: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    foresatt_id: UUID | None = Field(default=None, foreign_key="foresatt.id")
    barnet: bool = False
    til: str = Field(max_length=254)
    malform: Malform = Field(default=Malform.BOKMAAL, sa_type=kode(Malform))
    enhet: str = Field(max_length=80)
    kontakt: str = Field(default="", max_length=254)
    deltaker_id: UUID | None = Field(default=None, foreign_key="motedeltaker.id", index=True)
    kalender_uid: str = Field(default="", max_length=80)
    sekvens: int | None = None
    start: datetime | None = Field(default=None, sa_type=UtcTid)
    slutt: datetime | None = Field(default=None, sa_type=UtcTid)
    sted: str = Field(default="", max_length=210)
    message_id: str = Field(max_length=120, unique=True)
    tilstand: Posttilstand = Field(default=Posttilstand.VENTER, sa_type=kode(Posttilstand))
    forsok: int = 0
    neste_forsok: datetime = Field(sa_type=UtcTid)
    feilkode: str = Field(default="", max_length=40)
    opprettet: datetime = Field(sa_type=UtcTid)
    sendt: datetime | None = Field(default=None, sa_type=UtcTid)


class Postoppsett(Rad, table=True):
    """The mail server, one row (id 1). Its password stands in the system's keyring, never here."""

    __table_args__ = (
        sa.CheckConstraint("id = 1", name="en_rad"),
        sa.CheckConstraint("port BETWEEN 1 AND 65535", name="port"),
    )

    id: int = Field(default=1, primary_key=True)
    tjener: str = Field(max_length=253)
    port: int
    sikring: Sikring = Field(sa_type=kode(Sikring))
    bruker: str = Field(default="", max_length=254)
    avsender: str = Field(max_length=254)
