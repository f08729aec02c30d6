"""The map of maintaining factors, and the steps of a tiltakstrapp."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kode, kol, til

revision = "0011"
down_revision = "0009"

_SLAG = (
    *("struktur", "hjem", "vennskap", "relasjon", "faglig"),
    *("sosiale", "psykiske", "fysiske", "virkelighet", "mestring", "forutsetninger", "stemme"),
)
_TYPER = ("gruppe", "individuell", "kartlegging", "hjemmet", "observasjon", "tett", "trening")


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "faktor",
        *_under_oppmerksomhet(),
        kol("slag", kode("faktorslag", *_SLAG)),
        kol("arena", kode("arena", "tjenesten", "hjemmet", "naermiljo", "barnet")),
        kol("endring", kode("endring", "stor", "noe", "liten")),
    )
    op.create_table(
        "trinn",
        *_under_oppmerksomhet(),
        kol("nr", sa.Integer()),
        kol("type", kode("tiltakstype", *_TYPER)),
        sa.CheckConstraint("nr >= 1", name="nr"),
    )
    for tabell in ("faktor", "trinn"):
        indekser(tabell, "logg_id", "oppmerksomhet_id", "tiltak_id")


def _under_oppmerksomhet() -> list[Any]:
    """What both have."""
    return [
        id_(),
        til("logg_id", "logg"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        kol("tekst", sa.String(500)),
        til("tiltak_id", "tiltak", null=True),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        kol("versjon", sa.Integer()),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 500", name="tekstlengde"),
        sa.CheckConstraint("versjon >= 1", name="versjon"),
    ]
