"""What the audit remembers of the logs in sight."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.koder import Handling
from data.modeller import RevisjonDetalj


def for_logg(sesjon: InnsynSesjon, logg_id: UUID, *, maks: int | None = 500) -> list[RevisjonDetalj]:
    """Acts on one log, newest first; all of them when ``maks`` is None."""
    return list(
        sesjon.exec(
            select(RevisjonDetalj)
            .where(RevisjonDetalj.logg_id == logg_id)
            .order_by(col(RevisjonDetalj.nr).desc())
            .limit(maks)
        )
    )


def sist_apnet(sesjon: InnsynSesjon, ansatt_id: UUID, *, maks: int = 5) -> list[tuple[UUID, datetime]]:
    """Logs this person opened last and still sees, newest first."""
    sist = sa.func.max(col(RevisjonDetalj.nr)).label("sist")
    rader = sesjon.exec(
        select(RevisjonDetalj.logg_id, sa.func.max(col(RevisjonDetalj.tid)), sist)
        .where(RevisjonDetalj.ansatt_id == ansatt_id, RevisjonDetalj.handling == Handling.LOGG_LEST)
        .group_by(col(RevisjonDetalj.logg_id))
        .order_by(sist.desc())
        .limit(maks)
    )
    return [(logg_id, tid) for logg_id, tid, _nr in rader if logg_id is not None]
