"""What is known of an archive copy: that it was made whole, and where it lies (SPEC 10.3)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import HorerTilLogg, UtcTid


class Arkivbevis(HorerTilLogg, table=True):
    """One copy, proven by reading the file back: what lay on the disk had this checksum.

    ``fullstendig``: every module was in it, earlier logs too. ``logg_oppdatert`` is the log's own ``oppdatert``
    as it was copied: another means that the copy lacks something, an earlier one too, from a clock that was put back.
    ``referanse`` is where the archive has it, empty until somebody has told; the file is then read once more.
    """

    __table_args__ = (
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("storrelse > 0", name="storrelse"),
        sa.CheckConstraint(
            "(length(referanse) > 0) = (arkivert IS NOT NULL) AND (arkivert IS NULL) = (arkivert_av IS NULL)",
            name="arkivert_helt",
        ),
    )

    filnavn: str = Field(max_length=120)
    sha256: str = Field(max_length=64)
    storrelse: int
    fullstendig: bool
    logg_oppdatert: datetime = Field(sa_type=UtcTid)
    laget: datetime = Field(sa_type=UtcTid)
    laget_av: UUID = Field(foreign_key="ansettelse.id")
    referanse: str = Field(default="", max_length=120)
    arkivert: datetime | None = Field(default=None, sa_type=UtcTid)
    arkivert_av: UUID | None = Field(default=None, foreign_key="ansettelse.id")
