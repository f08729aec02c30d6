"""A log on its way to another stafettholder (SPEC 8)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Overforingsdor, Overforingstilstand
from data.modeller.felles import HorerTilLogg, UtcTid, kode


class Overforing(HorerTilLogg, table=True):
    """One transfer. Until it is ``mottatt`` the log is ``fra_id``'s, and nothing in it has moved.

    The receiver is an employment (``til_id``), or whoever leads a unit (``til_virksomhet_id``) and hands the log
    on; another municipality is told by name (``kommune``), and ``overlevert`` is the day its papers were handed
    over. ``sendt_av`` is another than ``fra_id`` when the leder sends it. ``familien_dag`` is the day the foresatte
    were told (same unit) or signed (elsewhere), and ``familien_hvordan`` how, or where the signed form lies. ``svar``
    is the receiver's reason for saying no. ``tiltak_folger``: open tiltak that the holder is responsible for become
    the receiver's.
    """

    __table_args__ = (
        sa.CheckConstraint(
            "(tilstand = 'sendt') = (besvart IS NULL) AND (besvart IS NULL) = (besvart_av IS NULL)",
            name="besvart_helt",
        ),
        sa.CheckConstraint(
            "(til_id IS NOT NULL) + (til_virksomhet_id IS NOT NULL) + (dor = 'annen_kommune') = 1",
            name="en_mottaker",
        ),
        sa.CheckConstraint("(dor = 'annen_kommune') = (length(kommune) > 0)", name="kommunen_er_nevnt"),
        sa.CheckConstraint("til_id IS NULL OR til_id <> fra_id", name="til_en_annen"),
        sa.CheckConstraint("length(grunn) > 0", name="har_grunn"),
        sa.CheckConstraint("(tilstand = 'avvist') = (length(svar) > 0)", name="avvist_har_grunn"),
        sa.Index("uq_overforing_sendt", "logg_id", unique=True, sqlite_where=sa.text("tilstand = 'sendt'")),
        sa.Index("ix_overforing_til", "til_id", "tilstand"),
        sa.Index("ix_overforing_til_virksomhet", "til_virksomhet_id", "tilstand"),
    )

    dor: Overforingsdor = Field(sa_type=kode(Overforingsdor))
    tilstand: Overforingstilstand = Field(
        default=Overforingstilstand.SENDT, sa_type=kode(Overforingstilstand)
    )
    fra_id: UUID = Field(foreign_key="ansettelse.id", index=True)
    til_id: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    til_virksomhet_id: UUID | None = Field(default=None, foreign_key="virksomhet.id")
    kommune: str = Field(default="", max_length=90)
    overlevert: date | None = None
    grunn: str = Field(max_length=1000)
    familien_dag: date
    familien_hvordan: str = Field(default="", max_length=200)
    tiltak_folger: bool = True
    sendt_av: UUID = Field(foreign_key="ansettelse.id")
    sendt: datetime = Field(sa_type=UtcTid)
    besvart: datetime | None = Field(default=None, sa_type=UtcTid)
    besvart_av: UUID | None = Field(default=None, foreign_key="ansettelse.id")
    svar: str = Field(default="", max_length=1000)


class Overforingsrest(HorerTilLogg, table=True):
    """An oppmerksomhet that was agreed not to go along: it is ended when the transfer is accepted, and stays in the
    log as its history."""

    __table_args__ = (sa.UniqueConstraint("overforing_id", "oppmerksomhet_id"),)

    overforing_id: UUID = Field(foreign_key="overforing.id", index=True)
    oppmerksomhet_id: UUID = Field(foreign_key="oppmerksomhet.id", index=True)


__all__ = ["Overforing", "Overforingsrest"]
