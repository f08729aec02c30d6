"""Units and the people who work there."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Malform, Virksomhetstype
from data.modeller.felles import MedId, UtcTid, kode

NEI = {"server_default": sa.false()}
"""what those get who were there before the column"""


class Virksomhet(MedId, table=True):
    """A unit: barnehage, skole, helsestasjon, PPT, barnevern or another service."""

    navn: str = Field(max_length=80, unique=True)
    type: Virksomhetstype = Field(sa_type=kode(Virksomhetstype))
    aktiv: bool = True


class Ansatt(MedId, table=True):
    """A person who works for the municipality. ``brukernavn`` is None for one who does not log in.

    The fødselsnummer is kept for habilitet (SPEC 2.6); it is None for an aktør whom a colleague registered.
    """

    __table_args__ = (
        sa.CheckConstraint("brukernavn = lower(brukernavn)", name="brukernavn_smaa_bokstaver"),
        sa.CheckConstraint("length(fornavn) > 0 AND length(etternavn) > 0", name="har_navn"),
    )

    fornavn: str = Field(max_length=80)
    etternavn: str = Field(max_length=80)
    fodselsnummer: str | None = Field(default=None, max_length=12, unique=True)
    epost: str = Field(default="", max_length=254)
    telefon: str = Field(default="", max_length=30)
    brukernavn: str | None = Field(default=None, max_length=40, unique=True)
    er_administrator: bool = False
    aktiv: bool = True
    tema: str = Field(default="stafett-lys", max_length=40)
    skjermleser: bool = Field(default=False, sa_column_kwargs=NEI)
    enkle_tegn: bool = Field(default=False, sa_column_kwargs=NEI)
    omvist: bool = Field(default=False, sa_column_kwargs=NEI)
    """has seen the tour of the practice database, or does not want it"""
    sprak: Malform = Field(default=Malform.BOKMAAL, sa_type=kode(Malform))
    motepin: str | None = Field(default=None, max_length=200)
    """Argon2id in PHC form: of the PIN that ends a meeting on the projector, and opens nothing else (SPEC 7.4)."""
    laas_etter: int | None = None
    """minutes without a key before the program locks itself, when she wants it sooner than the municipality does"""
    opprettet: datetime = Field(sa_type=UtcTid)


class Ansettelse(MedId, table=True):
    """An employee in a unit, with position and marks. Duties (holder, responsible) point here (SPEC 2.1)."""

    __table_args__ = (sa.UniqueConstraint("ansatt_id", "virksomhet_id"),)

    ansatt_id: UUID = Field(foreign_key="ansatt.id", index=True)
    virksomhet_id: UUID = Field(foreign_key="virksomhet.id", index=True)
    stilling: str = Field(default="", max_length=80)
    er_aktor: bool = False
    er_stafettholder: bool = False
    er_leder: bool = False
    aktiv: bool = True
