"""Lysglimt, notes and what is attached to a note. A list never loads the files themselves."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.lette_tabeller import LYSGLIMT
from data.lettklasse import dataclass
from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False)
class Vedleggshode(Maskert):
    """A note's attachment without its bytes."""

    id: UUID
    notat_id: UUID | None
    tittel: str
    storrelse: int
    """bytes"""


@dataclass(frozen=True, slots=True, repr=False)
class Glimt(Maskert):
    """A lysglimt as it is read. ``foresatt_id`` or ``barnet`` says on whose behalf it was written."""

    id: UUID
    logg_id: UUID
    tekst: str
    foresatt_id: UUID | None
    barnet: bool
    skrevet_av: UUID
    opprettet: datetime


def lysglimt_i(
    sesjon: InnsynSesjon,
    logg_ider: Collection[UUID],
    *,
    siden: datetime | None = None,
    maks: int | None = None,
) -> list[Glimt]:
    """Lysglimt of these logs, newest first; those from ``siden`` on, and at most ``maks``, when these are given."""
    g = LYSGLIMT.c
    sporring = sa.select(LYSGLIMT).where(g.logg_id.in_(list(logg_ider)))
    if siden is not None:
        sporring = sporring.where(g.opprettet >= siden)
    rader = sesjon.lette_rader(sporring.order_by(g.opprettet.desc(), g.id).limit(maks))
    return [Glimt(*rad) for rad in rader]


def notater(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Notat]":
    """Notes of one log, newest first."""
    return list(
        sesjon.exec(
            select(modeller.Notat)
            .where(modeller.Notat.logg_id == logg_id)
            .order_by(col(modeller.Notat.opprettet).desc(), col(modeller.Notat.id))
        )
    )


def antall_notater(sesjon: InnsynSesjon, logg_id: UUID) -> int:
    """How many notes there are in sight."""
    return sesjon.exec(
        select(sa.func.count(col(modeller.Notat.id))).where(modeller.Notat.logg_id == logg_id)
    ).one()


def notatvedlegg(sesjon: InnsynSesjon, logg_id: UUID) -> list[Vedleggshode]:
    """What is attached to the notes of one log."""
    rader = sesjon.exec(
        select(
            modeller.Vedlegg.id,
            modeller.Vedlegg.notat_id,
            modeller.Vedlegg.tittel,
            sa.func.length(col(modeller.Vedlegg.innhold)),
        )
        .where(modeller.Vedlegg.logg_id == logg_id, col(modeller.Vedlegg.notat_id).is_not(None))
        .order_by(col(modeller.Vedlegg.tid), modeller.Vedlegg.tittel, col(modeller.Vedlegg.id))
    )
    return [Vedleggshode(*rad) for rad in rader]
