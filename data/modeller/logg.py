"""The log itself, the child it is about and the foresatte."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import BorMed, ForesattRolle, Loggstatus, Malform, Nummertype, Samtykkeutfall
from data.modeller.felles import HorerTilLogg, MedId, UtcTid, kode


class Logg(MedId, table=True):
    """A stafettlogg. Its unit is that of the stafettholder's employment.

    ``samtykke_gitt`` is the date of the consent now in force, None when none is; when it runs out is
    computed (SPEC 3.6). ``versjon`` rises with every change of child, foresatte, consent or nivå, so that
    a second writer is told.
    """

    __table_args__ = (
        sa.CheckConstraint("niva BETWEEN 1 AND 3", name="niva"),
        sa.CheckConstraint("(status = 'passiv') = (passiv_fra IS NOT NULL)", name="passiv_har_dato"),
        sa.CheckConstraint(
            "(samtykke_gitt IS NULL) OR (samtykke_utfall = 'gitt')", name="samtykkedato_bare_naar_gitt"
        ),
        sa.Index("ix_logg_holder_status", "stafettholder_id", "status"),
    )

    status: Loggstatus = Field(default=Loggstatus.AKTIV, sa_type=kode(Loggstatus))
    niva: int
    stafettholder_id: UUID = Field(foreign_key="ansettelse.id")
    opprettet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    oppdatert: datetime = Field(sa_type=UtcTid)
    samtykke_gitt: date | None = None
    samtykke_utfall: Samtykkeutfall | None = Field(default=None, sa_type=kode(Samtykkeutfall))
    passiv_fra: date | None = None
    tidligere_logg_id: UUID | None = Field(default=None, foreign_key="logg.id", index=True)
    versjon: int = 1


class Barn(HorerTilLogg, table=True):
    """The child a log is about; one row a log, since a later log on the same child stands for itself."""

    __table_args__ = (
        sa.UniqueConstraint("logg_id"),
        sa.CheckConstraint(
            "length(nummer) = CASE nummertype WHEN 'duf' THEN 12 ELSE 11 END", name="nummerlengde"
        ),
        sa.CheckConstraint("length(fornavn) > 0 AND length(etternavn) > 0", name="har_navn"),
    )

    nummer: str = Field(max_length=12, index=True)
    nummertype: Nummertype = Field(sa_type=kode(Nummertype))
    nummer_grunn: str = Field(default="", max_length=200)
    fornavn: str = Field(max_length=80)
    etternavn: str = Field(max_length=80)
    fodt: date
    bor_med: BorMed = Field(sa_type=kode(BorMed))
    adresse: str = Field(max_length=120)
    postnummer: str = Field(max_length=4)
    poststed: str = Field(max_length=60)
    mobil: str = Field(max_length=30)
    skole: str = Field(max_length=80)
    epost: str = Field(default="", max_length=254)
    malform: Malform = Field(default=Malform.BOKMAAL, sa_type=kode(Malform))
    sperret_adresse: bool = False


class Foresatt(HorerTilLogg, table=True):
    """A parent or guardian. One who is taken off the log is marked, not erased: consents point here."""

    __table_args__ = (
        sa.Index(
            "uq_foresatt_nummer_i_logg",
            "logg_id",
            "fodselsnummer",
            unique=True,
            sqlite_where=sa.text("fjernet IS NULL"),
        ),
    )

    fodselsnummer: str = Field(max_length=12, index=True)
    fornavn: str = Field(max_length=80)
    etternavn: str = Field(max_length=80)
    rolle: ForesattRolle = Field(sa_type=kode(ForesattRolle))
    foreldreansvar: bool = True
    adresse: str = Field(default="", max_length=120)
    postnummer: str = Field(default="", max_length=4)
    poststed: str = Field(default="", max_length=60)
    telefon: str = Field(default="", max_length=30)
    epost: str = Field(default="", max_length=254)
    fjernet: datetime | None = Field(default=None, sa_type=UtcTid)
    rekkefolge: int = 0


__all__ = ["Barn", "Foresatt", "Logg"]
