"""What the audit remembers of the logs in sight."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Handling
from data.lette_tabeller import REVISJON_DETALJ


def for_logg(
    sesjon: InnsynSesjon, logg_id: UUID, *, maks: int | None = 500
) -> "list[modeller.RevisjonDetalj]":
    """Acts on one log, newest first; all of them when ``maks`` is None."""
    rad = modeller.RevisjonDetalj
    return list(
        sesjon.exec(select(rad).where(rad.logg_id == logg_id).order_by(col(rad.nr).desc()).limit(maks))
    )


def sist_apnet(sesjon: InnsynSesjon, ansatt_id: UUID, *, maks: int = 5) -> list[tuple[UUID, datetime]]:
    """Logs this person opened last and still sees, newest first."""
    r = REVISJON_DETALJ.c
    rader = sesjon.lette_rader(
        sa.select(r.logg_id, sa.func.max(r.tid))
        .where(r.ansatt_id == ansatt_id, r.handling == Handling.LOGG_LEST.value)
        .group_by(r.logg_id)
        .order_by(sa.func.max(r.nr).desc())
        .limit(maks)
    )
    return [(logg_id, tid) for logg_id, tid in rader]
