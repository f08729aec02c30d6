"""Consent: what was answered, by whom and when (SPEC 4.4)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Samtykkeutfall
from data.modeller.felles import HorerTilLogg, UtcTid, kode


class Samtykke(HorerTilLogg, table=True):
    """One answer to the question of consent: given, refused or withdrawn. A later one replaces it."""

    __table_args__ = (sa.CheckConstraint("utfall <> 'gitt' OR (informert AND deling)", name="begge_kryss"),)

    utfall: Samtykkeutfall = Field(sa_type=kode(Samtykkeutfall))
    dato: date
    informert: bool = False
    deling: bool = False
    grunn_mangler: str = Field(default="", max_length=500)
    registrert_av: UUID = Field(foreign_key="ansettelse.id")
    registrert: datetime = Field(sa_type=UtcTid)
    vedlegg_id: UUID | None = Field(default=None, foreign_key="vedlegg.id")


class Samtykkesvar(HorerTilLogg, table=True):
    """Who stands behind a consent: one foresatt, or the child (``foresatt_id`` is None).

    ``dato`` is the day they gave it; ``signert`` False means informed only, as for a child between 12 and 15.
    """

    __table_args__ = (
        sa.UniqueConstraint("samtykke_id", "foresatt_id"),
        sa.Index(
            "uq_samtykkesvar_barnet",
            "samtykke_id",
            unique=True,
            sqlite_where=sa.text("foresatt_id IS NULL"),
        ),
    )

    samtykke_id: UUID = Field(foreign_key="samtykke.id", index=True)
    foresatt_id: UUID | None = Field(default=None, foreign_key="foresatt.id")
    dato: date
    signert: bool = True
