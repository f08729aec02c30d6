"""How many minutes nobody may be at the keys before the program locks itself; the municipality's own choice."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Forward."""
    op.add_column("kommune", sa.Column("laas_etter", sa.Integer(), nullable=False, server_default="15"))
