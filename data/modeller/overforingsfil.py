"""Logs that go to another municipality in a file, and come from one (SPEC 8.2)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, Rad, UtcTid


class Overforingsnokkel(Rad, table=True):
    """The municipality's own keys. One row.

    ``signering`` is an Ed25519 key (RFC 8032), which tells that a file is ours; ``mottak`` is an age identity, which
    opens what is meant for us.
    """

    __table_args__ = (
        sa.CheckConstraint("id = 1", name="en_rad"),
        sa.CheckConstraint("length(signering) = 32", name="signering"),
    )

    id: int = Field(default=1, primary_key=True)
    signering: bytes
    mottak: str = Field(max_length=120)
    laget: datetime = Field(sa_type=UtcTid)


class Overforingsfil(HorerTilLogg, table=True):
    """One file: made here (``ut``), or the one this log came in (``inn``).

    ``kommune`` is the other one, ``avtrykk`` the mark of its key, empty where a passphrase was told by telephone.
    ``kode`` is known to who has opened the file, and proves a receipt. Of a file that was made, ``kvittert`` is when
    the receipt was read: until then the stafettholder here is responsible. Of one that was received, ``historikk`` is
    what had been done with the log before, as JSON.
    """

    __table_args__ = (
        sa.UniqueConstraint("fil_id", "retning"),
        sa.CheckConstraint("retning IN ('ut', 'inn')", name="retning"),
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("length(kode) = 32", name="kode"),
        sa.CheckConstraint("kvittert IS NULL OR trukket IS NULL", name="kvittert_eller_trukket"),
        sa.CheckConstraint("retning = 'ut' OR (kvittert IS NULL AND trukket IS NULL)", name="svar_bare_ut"),
    )

    retning: str = Field(max_length=3)
    fil_id: UUID
    kommune: str = Field(max_length=80)
    avtrykk: str = Field(default="", max_length=64)
    sha256: str = Field(max_length=64)
    kode: bytes
    grunn: str = Field(default="", max_length=500)
    samtykket: date | None = None
    laget: datetime = Field(sa_type=UtcTid)
    laget_av: UUID = Field(foreign_key="ansettelse.id")
    kvittert: datetime | None = Field(default=None, sa_type=UtcTid)
    mottatt_av: str = Field(default="", max_length=200)
    trukket: datetime | None = Field(default=None, sa_type=UtcTid)
    historikk: str = Field(default="")
