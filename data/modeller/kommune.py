"""The municipality that owns the database, and its settings. One row."""

import sqlalchemy as sa
from sqlmodel import Field

from data.modeller.felles import Rad


class Kommune(Rad, table=True):
    """Name, contact and the ages that count for consent (SPEC 4.4). ``oving`` marks a practice database."""

    __table_args__ = (
        sa.CheckConstraint("id = 1", name="en_rad"),
        sa.CheckConstraint(
            "alder_informeres <= alder_signerer AND alder_signerer <= alder_alene", name="aldre_i_rekke"
        ),
        sa.CheckConstraint("alder_informeres >= 1 AND alder_alene <= 18", name="aldre_i_grenser"),
    )

    id: int = Field(default=1, primary_key=True)
    navn: str = Field(max_length=80)
    oving: bool = False
    kontakt_navn: str = Field(default="", max_length=120)
    kontakt_epost: str = Field(default="", max_length=254)
    kontakt_telefon: str = Field(default="", max_length=30)
    alder_informeres: int = 12
    """years; with the two below changed by the kommuneadministrator, for the consents that come"""
    alder_signerer: int = 15
    alder_alene: int = 16
    laas_etter: int = Field(default=15, sa_column_kwargs={"server_default": "15"})
    """minutes without a key, and the program locks itself"""
