"""What a registered meeting said before, and when one who was told by letter was told to come."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kode, kol, til

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "motetekst",
        id_(),
        til("logg_id", "logg"),
        til("mote_id", "mote"),
        kol("felt", kode("motefelt", "kommentar", "samtale_for", "samtale_etter", "referat")),
        kol("tekst", sa.String(20000)),
        til("skrevet_av", "ansettelse"),
        kol("gjaldt_til", sa.DateTime()),
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
    )
    indekser("motetekst", "logg_id", "mote_id")
    op.add_column("motedeltaker", kol("fortalt_start", sa.DateTime(), null=True))
    op.add_column("motedeltaker", kol("fortalt_slutt", sa.DateTime(), null=True))
