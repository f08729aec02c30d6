"""Unique keys that a column without a value had left open: SQLite holds two NULLs to be different."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Forward. Of several alike the newest is kept."""
    op.execute(
        "DELETE FROM kladd WHERE ansettelse_id IS NULL AND EXISTS ("
        "SELECT 1 FROM kladd AS ny WHERE ny.ansettelse_id IS NULL AND ny.ansatt_id = kladd.ansatt_id "
        "AND ny.skjema = kladd.skjema AND ny.nokkel = kladd.nokkel "
        "AND (ny.oppdatert, ny.id) > (kladd.oppdatert, kladd.id))"
    )
    op.create_index(
        "uq_kladd_uten_ansettelse",
        "kladd",
        ["ansatt_id", "skjema", "nokkel"],
        unique=True,
        sqlite_where=sa.text("ansettelse_id IS NULL"),
    )
    op.execute(
        "DELETE FROM samtykkesvar WHERE foresatt_id IS NULL AND EXISTS ("
        "SELECT 1 FROM samtykkesvar AS ny WHERE ny.foresatt_id IS NULL "
        "AND ny.samtykke_id = samtykkesvar.samtykke_id "
        "AND (ny.signert, ny.dato, ny.id) > (samtykkesvar.signert, samtykkesvar.dato, samtykkesvar.id))"
    )
    op.create_index(
        "uq_samtykkesvar_barnet",
        "samtykkesvar",
        ["samtykke_id"],
        unique=True,
        sqlite_where=sa.text("foresatt_id IS NULL"),
    )
