"""How an employee wants the interface drawn, and whether the tour of the practice database is still to be offered."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Forward."""
    for navn in ("skjermleser", "enkle_tegn", "omvist"):
        op.add_column("ansatt", sa.Column(navn, sa.Boolean(), nullable=False, server_default=sa.false()))
