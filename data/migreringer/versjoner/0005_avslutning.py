"""How a log is ended and taken up again, and the mail that goes with it."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import kode

revision = "0005"
down_revision = "0004"

_SLAG = ("innkalling", "avlysning", "velkomst", "varsel", "paaminnelse")
_GRUNNER = (
    "nytt_tiltak",
    "mote",
    "lysglimt",
    "overforing",
    "samtykke_utgar",
    "avsluttet",
    "passiv_vurderes",
    "aktiv_igjen",
)


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "avslutning",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("logg_id", sa.Uuid(), sa.ForeignKey("logg.id"), nullable=False),
        sa.Column(
            "grunn",
            kode("avslutningsgrunn", "maal_naadd", "flytter", "ny_virksomhet", "samtykke_trukket"),
            nullable=False,
        ),
        sa.Column("mote_id", sa.Uuid(), sa.ForeignKey("mote.id"), nullable=True),
        sa.Column("besluttet", sa.Date(), nullable=False),
        sa.Column("registrert_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=False),
        sa.Column("registrert", sa.DateTime(), nullable=False),
        sa.Column("gjenapnet", sa.DateTime(), nullable=True),
        sa.Column("gjenapnet_av", sa.Uuid(), sa.ForeignKey("ansettelse.id"), nullable=True),
        sa.Column("samtykket", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(gjenapnet IS NULL) = (gjenapnet_av IS NULL) AND (gjenapnet IS NULL) = (samtykket IS NULL)",
            name="gjenapnet_helt",
        ),
    )
    op.create_index("ix_avslutning_logg_id", "avslutning", ["logg_id"])
    op.create_index(
        "uq_avslutning_gjeldende",
        "avslutning",
        ["logg_id"],
        unique=True,
        sqlite_where=sa.text("gjenapnet IS NULL"),
    )
    with op.batch_alter_table("utpost") as tabell:
        tabell.drop_constraint(op.f("ck_utpost_postslag"), type_="check")
        tabell.drop_constraint(op.f("ck_utpost_varselgrunn"), type_="check")
        tabell.create_check_constraint("postslag", sa.column("slag").in_(_SLAG))
        tabell.create_check_constraint("varselgrunn", sa.column("varselgrunn").in_(_GRUNNER))
