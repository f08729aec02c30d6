"""Concerns, goals, measures and their evaluation."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Kategori, Tiltakstype, Utfall
from data.modeller.felles import HorerTilLogg, UnderOppmerksomhet, UtcTid, kode


class Oppmerksomhet(HorerTilLogg, table=True):
    """A concern: one sentence of at most 100 characters and one category. Never edited (SPEC 5.4)."""

    __table_args__ = (
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 100", name="tekstlengde"),
        sa.CheckConstraint("niva_ved_registrering BETWEEN 1 AND 3", name="niva"),
    )

    tekst: str = Field(max_length=100)
    kategori: Kategori = Field(sa_type=kode(Kategori))
    droftet_leder: bool = False
    droftet_foresatte: bool = False
    droftet_barnet: bool = False
    niva_ved_registrering: int
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    avsluttet: datetime | None = Field(default=None, sa_type=UtcTid)


class Tiltak(UnderOppmerksomhet, table=True):
    """A measure with exactly one responsible: an employee, a foresatt or the child.

    ``utfall`` is None while the tiltak is open; the partial unique keys hold the rule of one open tiltak
    at a time per aktør and oppmerksomhet (SPEC 5.6). ``skrevet_av`` may correct the text for 8 hours.
    ``gruppe_id`` joins the two like tiltak that «begge» foresatte got.
    """

    __table_args__ = (
        sa.CheckConstraint("length(beskrivelse) > 0", name="har_beskrivelse"),
        sa.CheckConstraint("start_innen <= frist", name="datoer_i_rekke"),
        sa.CheckConstraint("(utfall IS NULL) = (avsluttet IS NULL)", name="utfall_har_tid"),
        sa.CheckConstraint(
            "(ansvarlig_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnets_eget = 1", name="en_ansvarlig"
        ),
        sa.Index(
            "uq_tiltak_apent_ansatt",
            "oppmerksomhet_id",
            "ansvarlig_id",
            unique=True,
            sqlite_where=sa.text("utfall IS NULL AND ansvarlig_id IS NOT NULL"),
        ),
        sa.Index(
            "uq_tiltak_apent_foresatt",
            "oppmerksomhet_id",
            "foresatt_id",
            unique=True,
            sqlite_where=sa.text("utfall IS NULL AND foresatt_id IS NOT NULL"),
        ),
        sa.Index(
            "uq_tiltak_apent_barn",
            "oppmerksomhet_id",
            unique=True,
            sqlite_where=sa.text("utfall IS NULL AND barnets_eget"),
        ),
        sa.Index("ix_tiltak_ansvarlig_logg", "ansvarlig_id", "logg_id"),
    )

    type: Tiltakstype = Field(sa_type=kode(Tiltakstype))
    beskrivelse: str = Field(max_length=4000)
    start_innen: date
    frist: date
    ansvarlig_id: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    foresatt_id: UUID | None = Field(default=None, foreign_key="foresatt.id")
    barnets_eget: bool = False
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    utfall: Utfall | None = Field(default=None, sa_type=kode(Utfall))
    avsluttet: datetime | None = Field(default=None, sa_type=UtcTid)
    forgjenger_id: UUID | None = Field(default=None, foreign_key="tiltak.id", index=True)
    gruppe_id: UUID | None = None
