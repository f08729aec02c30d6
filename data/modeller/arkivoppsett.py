"""What the municipality's archive calls things (SPEC 10.2)."""

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import Rad


class Arkivoppsett(Rad, table=True):
    """The names and codes of the archive message for one kind of unit. Without a row the usual ones count.

    ``gruppe`` is ``barnehage``, ``skole`` or ``andre``. ``mappetittel`` holds ``{navn}`` and ``{fodt}``.
    """

    __table_args__ = (
        sa.CheckConstraint("gruppe IN ('barnehage', 'skole', 'andre')", name="gruppe"),
        sa.CheckConstraint(
            "length(mappetittel) > 0 AND length(kode) > 0 AND length(fagsystem) > 0", name="helt"
        ),
    )

    gruppe: str = Field(primary_key=True, max_length=20)
    mappetittel: str = Field(max_length=120)
    kode: str = Field(max_length=20)
    kodenavn: str = Field(max_length=60)
    hjemmel: str = Field(max_length=120)
    fagsystem: str = Field(max_length=60)
