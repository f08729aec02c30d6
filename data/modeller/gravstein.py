"""The mark of a deleted log (SPEC 9.4)."""

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import Rad


class Gravstein(Rad, table=True):
    """SHA-256 of a deleted log's id, by which a restored backup knows what to delete again.

    ``ryddet``: the old pages are gone from the write-ahead log too.
    """

    __table_args__ = (sa.CheckConstraint("length(merke) = 64", name="merke"),)

    merke: str = Field(max_length=64, primary_key=True)
    ryddet: bool = False
