"""What the municipality's archive calls things."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import kol

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "arkivoppsett",
        sa.Column("gruppe", sa.String(20), primary_key=True),
        kol("mappetittel", sa.String(120)),
        kol("kode", sa.String(20)),
        kol("kodenavn", sa.String(60)),
        kol("hjemmel", sa.String(120)),
        kol("fagsystem", sa.String(60)),
        sa.CheckConstraint("gruppe IN ('barnehage', 'skole', 'andre')", name="gruppe"),
        sa.CheckConstraint(
            "length(mappetittel) > 0 AND length(kode) > 0 AND length(fagsystem) > 0", name="helt"
        ),
    )
