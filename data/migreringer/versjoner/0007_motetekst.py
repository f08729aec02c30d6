"""What a registered meeting said before, and when one who was told by letter was told to come."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "motetekst",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("logg_id", sa.Uuid(), sa.ForeignKey("logg.id"), nullable=False),
        sa.Column("mote_id", sa.Uuid(), sa.ForeignKey("mote.id"), nullable=False),
        sa.Column(
            "felt",
            sa.Enum(
                "kommentar",
                "samtale_for",
                "samtale_etter",
                "referat",
                name="motefelt",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("tekst", sa.String(20000), nullable=False),
        sa.Column("skrevet_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=False),
        sa.Column("gjaldt_til", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
    )
    op.create_index("ix_motetekst_logg_id", "motetekst", ["logg_id"])
    op.create_index("ix_motetekst_mote_id", "motetekst", ["mote_id"])
    op.add_column("motedeltaker", sa.Column("fortalt_start", sa.DateTime(), nullable=True))
    op.add_column("motedeltaker", sa.Column("fortalt_slutt", sa.DateTime(), nullable=True))
