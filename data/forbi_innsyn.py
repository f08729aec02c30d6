"""The few questions that need more than the asker may see. Each is named and returns only its answer.

Whoever calls must have asked ``tilgang`` first; nothing here leaks a name, a text or a number by itself.
"""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus
from data.modeller import Logg, Tiltak


def antall_logger(sesjon: InnsynSesjon, ansettelser: Collection[UUID]) -> dict[UUID, int]:
    """How many active logs each of these employments holds (the leder's list, SPEC 2.3)."""
    rader = sesjon.connection().execute(
        sa.select(col(Logg.stafettholder_id), sa.func.count())
        .where(col(Logg.stafettholder_id).in_(list(ansettelser)), col(Logg.status) == Loggstatus.AKTIV)
        .group_by(col(Logg.stafettholder_id))
    )
    return dict(rader.all())


def har_plikter(sesjon: InnsynSesjon, ansettelse_id: UUID) -> bool:
    """Whether an employment holds a log or an open tiltak, so that it cannot be ended yet."""
    forbindelse = sesjon.connection()
    logg = sa.select(col(Logg.id)).where(
        col(Logg.stafettholder_id) == ansettelse_id, col(Logg.status) == Loggstatus.AKTIV
    )
    tiltak = sa.select(col(Tiltak.id)).where(
        col(Tiltak.ansvarlig_id) == ansettelse_id, col(Tiltak.utfall).is_(None)
    )
    return any(forbindelse.execute(s.limit(1)).first() is not None for s in (logg, tiltak))
