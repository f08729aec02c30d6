"""A log that goes on in another municipality is ended here for none of the four reasons: its ending has none."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Forward. What stands has its reason."""
    with op.batch_alter_table("avslutning") as tabell:
        tabell.alter_column("grunn", existing_type=sa.String(40), nullable=True)
