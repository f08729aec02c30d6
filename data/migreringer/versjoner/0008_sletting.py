"""What is left of a deleted log: counts, a receipt without identity, a mark for restored backups."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "telling",
        sa.Column("virksomhet_id", sa.Uuid(), sa.ForeignKey("virksomhet.id"), primary_key=True),
        sa.Column("kvartal", sa.String(6), primary_key=True),
        sa.Column("maal", sa.String(20), primary_key=True),
        sa.Column("verdi", sa.String(40), primary_key=True),
        sa.Column("antall", sa.Integer(), nullable=False),
        sa.CheckConstraint("antall > 0", name="antall"),
    )
    op.create_table(
        "slettebevis",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("virksomhet_id", sa.Uuid(), sa.ForeignKey("virksomhet.id"), nullable=False),
        sa.Column("slettet", sa.Date(), nullable=False),
        sa.Column("slettet_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("krevd", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
    )
    op.create_table(
        "gravstein",
        sa.Column("merke", sa.String(64), primary_key=True),
        sa.Column("ryddet", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(merke) = 64", name="merke"),
    )
