"""What is known of the archive copies of a log."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "arkivbevis",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("logg_id", sa.Uuid(), sa.ForeignKey("logg.id"), nullable=False),
        sa.Column("filnavn", sa.String(120), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("storrelse", sa.Integer(), nullable=False),
        sa.Column("fullstendig", sa.Boolean(), nullable=False),
        sa.Column("logg_oppdatert", sa.DateTime(), nullable=False),
        sa.Column("laget", sa.DateTime(), nullable=False),
        sa.Column("laget_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=False),
        sa.Column("referanse", sa.String(120), nullable=False),
        sa.Column("arkivert", sa.DateTime(), nullable=True),
        sa.Column("arkivert_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=True),
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("storrelse > 0", name="storrelse"),
        sa.CheckConstraint(
            "(length(referanse) > 0) = (arkivert IS NOT NULL) AND (arkivert IS NULL) = (arkivert_av IS NULL)",
            name="arkivert_helt",
        ),
    )
    op.create_index("ix_arkivbevis_logg_id", "arkivbevis", ["logg_id"])
