"""The ages for the child's own word can be changed now, so the database holds them to what is possible."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Forward. What stands was never changed by anyone: 12, 15 and 16."""
    with op.batch_alter_table("kommune") as tabell:
        tabell.create_check_constraint("aldre_i_grenser", "alder_informeres >= 1 AND alder_alene <= 18")
