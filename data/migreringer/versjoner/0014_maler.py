"""Templates that a unit has saved for itself."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kode, kol, til

revision = "0014"
down_revision = "0013"

_TYPER = ("gruppe", "individuell", "kartlegging", "hjemmet", "observasjon", "tett", "trening")


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "tekstmal",
        id_(),
        til("virksomhet_id", "virksomhet"),
        kol("slag", kode("malslag", "maal", "tiltak")),
        kol("type", kode("tiltakstype", *_TYPER), null=True),
        kol("tekst", sa.String(1000)),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 1000", name="tekstlengde"),
        sa.CheckConstraint("(slag = 'tiltak') = (type IS NOT NULL)", name="type_i_tiltak"),
    )
    indekser("tekstmal", "virksomhet_id")
