"""How many minutes nobody may be at the keys before the program locks itself; an employee's own, shorter choice."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Forward."""
    op.add_column("ansatt", sa.Column("laas_etter", sa.Integer(), nullable=True))
