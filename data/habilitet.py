"""Nobody is told of a log about themself or their own child (SPEC 2.6), whichever way they come."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data.modeller import Ansatt, Barn, Foresatt, Logg


def habil(ansatt_id: UUID) -> list[Any]:
    """Criteria on a statement over logs. Who has no number cannot be told, and so sees nothing."""
    nummer = sa.select(col(Ansatt.fodselsnummer)).where(col(Ansatt.id) == ansatt_id).scalar_subquery()
    inhabil = sa.union_all(
        sa.select(col(Barn.logg_id)).where(col(Barn.nummer) == nummer),
        sa.select(col(Foresatt.logg_id)).where(col(Foresatt.fodselsnummer) == nummer),
    )
    return [nummer.is_not(None), col(Logg.id).not_in(inhabil)]
