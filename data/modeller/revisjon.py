"""The audit chain and its erasable details (SPEC 11.3). Written by ``data.revisjon`` alone.

The chain holds no trace of a child: number, time, employee, act and a commitment. What the act was about
stands in the detail, which goes when the log is deleted; the chain then still verifies.
"""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import Rad, UtcTid


class RevisjonRad(Rad, table=True):
    """A link of the chain. Append-only by triggers; ``hash`` covers the row and the hash before it."""

    __tablename__ = "revisjon_rad"
    __table_args__ = (
        sa.CheckConstraint("nr > 0", name="nr_fra_en"),
        sa.CheckConstraint(
            "length(forpliktelse) = 64 AND length(forrige) = 64 AND length(hash) = 64", name="sha256"
        ),
    )

    nr: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    tid: datetime = Field(sa_type=UtcTid)
    ansatt_id: UUID | None = None
    handling: str = Field(max_length=40)
    forpliktelse: str = Field(max_length=64)
    forrige: str = Field(max_length=64)
    hash: str = Field(max_length=64)


class RevisjonDetalj(Rad, table=True):
    """What the act was about: ids and codes, never content. May be deleted with its log, never changed.

    Time, employee and act are copied from the chain so that a log's access list is one index range. The ids
    are no foreign keys: what happened stays true when the unit or the employee is gone, and the log's own
    deletion removes these rows by ``logg_id``.
    """

    __tablename__ = "revisjon_detalj"
    __table_args__ = (
        sa.CheckConstraint("length(salt) = 16", name="salt"),
        sa.Index("ix_revisjon_detalj_logg_nr", "logg_id", "nr"),
        sa.Index("ix_revisjon_detalj_ansatt_handling_nr", "ansatt_id", "handling", "nr"),
    )

    nr: int = Field(
        primary_key=True, foreign_key="revisjon_rad.nr", sa_column_kwargs={"autoincrement": False}
    )
    salt: bytes = Field(sa_type=sa.LargeBinary(16))
    logg_id: UUID | None = None
    virksomhet_id: UUID | None = None
    ansatt_id: UUID | None = None
    handling: str = Field(max_length=40)
    tid: datetime = Field(sa_type=UtcTid)
    detalj: str
