"""The outbox beyond one session's reach: what is due for sending, and where each mail stands.

Whoever sends need not see a log. So these statements name the columns they read and write, and none of them
holds anything of a child: the table has no such column. Nothing else of any log is read here.
"""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data.innsyn import InnsynSesjon
from data.koder import Posttilstand, Varselgrunn
from data.modeller import Utpost


def har_ventende_varsel(
    sesjon: InnsynSesjon, ansettelser: Collection[UUID], grunn: Varselgrunn
) -> frozenset[UUID]:
    """Which of these employments have a notice for this reason waiting already, from whatever log."""
    sesjon.flush()
    rader = sesjon.connection().execute(
        sa.select(col(Utpost.ansettelse_id)).where(
            col(Utpost.ansettelse_id).in_(list(ansettelser)),
            col(Utpost.varselgrunn) == grunn,
            col(Utpost.tilstand) == Posttilstand.VENTER,
        )
    )
    return frozenset(ansettelse_id for (ansettelse_id,) in rader if ansettelse_id is not None)
