"""Files that carry a log between municipalities, and the keys they are signed and opened with."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kol, til

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "overforingsnokkel",
        sa.Column("id", sa.Integer(), primary_key=True),
        kol("signering", sa.LargeBinary()),
        kol("mottak", sa.String(120)),
        kol("laget", sa.DateTime()),
        sa.CheckConstraint("id = 1", name="en_rad"),
        sa.CheckConstraint("length(signering) = 32", name="signering"),
    )
    op.create_table(
        "overforingsfil",
        id_(),
        til("logg_id", "logg"),
        kol("retning", sa.String(3)),
        kol("fil_id", sa.Uuid()),
        kol("kommune", sa.String(80)),
        kol("avtrykk", sa.String(64)),
        kol("sha256", sa.String(64)),
        kol("kode", sa.LargeBinary()),
        kol("grunn", sa.String(500)),
        kol("samtykket", sa.Date(), null=True),
        kol("laget", sa.DateTime()),
        til("laget_av", "ansettelse"),
        kol("kvittert", sa.DateTime(), null=True),
        kol("mottatt_av", sa.String(200)),
        kol("trukket", sa.DateTime(), null=True),
        kol("historikk", sa.String()),
        sa.UniqueConstraint("fil_id", "retning"),
        sa.CheckConstraint("retning IN ('ut', 'inn')", name="retning"),
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("length(kode) = 32", name="kode"),
        sa.CheckConstraint("kvittert IS NULL OR trukket IS NULL", name="kvittert_eller_trukket"),
        sa.CheckConstraint("retning = 'ut' OR (kvittert IS NULL AND trukket IS NULL)", name="svar_bare_ut"),
    )
    indekser("overforingsfil", "logg_id")
