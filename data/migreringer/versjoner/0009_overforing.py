"""Transfer of a log, and the mail that tells of the answer."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kode, kol, naar, til

revision = "0009"
down_revision = "0008"

_GRUNNER = (
    "nytt_tiltak",
    "mote",
    "lysglimt",
    "overforing",
    "samtykke_utgar",
    "avsluttet",
    "passiv_vurderes",
    "aktiv_igjen",
    "overforing_mottatt",
    "overforing_avvist",
)


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "overforing",
        id_(),
        til("logg_id", "logg"),
        kol("dor", kode("overforingsdor", "samme_enhet", "annen_enhet", "annen_kommune")),
        kol("tilstand", kode("overforingstilstand", "sendt", "mottatt", "avvist", "trukket")),
        til("fra_id", "ansettelse"),
        til("til_id", "ansettelse", null=True),
        til("til_virksomhet_id", "virksomhet", null=True),
        kol("kommune", sa.String(90)),
        kol("overlevert", sa.Date(), null=True),
        kol("grunn", sa.String(1000)),
        kol("familien_dag", sa.Date()),
        kol("familien_hvordan", sa.String(200)),
        kol("tiltak_folger", sa.Boolean()),
        til("sendt_av", "ansettelse"),
        kol("sendt", sa.DateTime()),
        kol("besvart", sa.DateTime(), null=True),
        til("besvart_av", "ansettelse", null=True),
        kol("svar", sa.String(1000)),
        sa.CheckConstraint(
            "(tilstand = 'sendt') = (besvart IS NULL) AND (besvart IS NULL) = (besvart_av IS NULL)",
            name="besvart_helt",
        ),
        sa.CheckConstraint(
            "(til_id IS NOT NULL) + (til_virksomhet_id IS NOT NULL) + (dor = 'annen_kommune') = 1",
            name="en_mottaker",
        ),
        sa.CheckConstraint("(dor = 'annen_kommune') = (length(kommune) > 0)", name="kommunen_er_nevnt"),
        sa.CheckConstraint("til_id IS NULL OR til_id <> fra_id", name="til_en_annen"),
        sa.CheckConstraint("length(grunn) > 0", name="har_grunn"),
        sa.CheckConstraint("(tilstand = 'avvist') = (length(svar) > 0)", name="avvist_har_grunn"),
    )
    indekser("overforing", "logg_id", "fra_id")
    op.create_index(
        "uq_overforing_sendt", "overforing", ["logg_id"], unique=True, **naar("tilstand = 'sendt'")
    )
    op.create_index("ix_overforing_til", "overforing", ["til_id", "tilstand"])
    op.create_index("ix_overforing_til_virksomhet", "overforing", ["til_virksomhet_id", "tilstand"])
    op.create_table(
        "overforingsrest",
        id_(),
        til("logg_id", "logg"),
        til("overforing_id", "overforing"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        sa.UniqueConstraint("overforing_id", "oppmerksomhet_id"),
    )
    indekser("overforingsrest", "logg_id", "overforing_id", "oppmerksomhet_id")
    with op.batch_alter_table("utpost") as tabell:
        tabell.drop_constraint(op.f("ck_utpost_varselgrunn"), type_="check")
        tabell.create_check_constraint("varselgrunn", sa.column("varselgrunn").in_(_GRUNNER))
