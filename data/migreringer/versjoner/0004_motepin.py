"""A PIN of one's own, that ends a meeting on the projector and opens nothing else (SPEC 7.4)."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Forward."""
    op.add_column("ansatt", sa.Column("motepin", sa.String(length=200), nullable=True))
