"""Meetings, lysglimt, notes and the outbox. A note's files are kept with the other files of the log."""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, indekser, kode, kol, naar, til

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Forward."""
    _mote()
    _innslag()
    _utpost()
    _vedlegg()
    _evaluering()


def _mote() -> None:
    """Meetings, what they are about and who is invited."""
    op.create_table(
        "mote",
        id_(),
        til("logg_id", "logg"),
        kol("start", sa.DateTime()),
        kol("slutt", sa.DateTime()),
        kol("sted_slag", kode("motested", "egen_enhet", "telefon", "video", "annet")),
        kol("sted", sa.String(120)),
        kol("dagsorden", sa.String(4000)),
        kol("status", kode("motestatus", "invitert", "fullfort", "ikke_fullfort", "avlyst")),
        kol("kommentar", sa.String(4000)),
        kol("samtale_for", sa.String(4000)),
        kol("samtale_etter", sa.String(4000)),
        kol("referat", sa.String(20000)),
        kol("sekvens", sa.Integer()),
        til("opprettet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        til("registrert_av", "ansettelse", null=True),
        kol("registrert", sa.DateTime(), null=True),
        sa.CheckConstraint("start < slutt", name="tid_i_rekke"),
        sa.CheckConstraint("sekvens >= 0", name="sekvens"),
        sa.CheckConstraint(
            "(status IN ('fullfort', 'ikke_fullfort')) = (registrert IS NOT NULL)", name="registrert_har_tid"
        ),
    )
    indekser("mote", "logg_id")
    op.create_index("ix_mote_logg_start", "mote", ["logg_id", "start"])
    op.create_table(
        "motesak",
        id_(),
        til("logg_id", "logg"),
        til("mote_id", "mote"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        sa.UniqueConstraint("mote_id", "oppmerksomhet_id"),
    )
    indekser("motesak", "logg_id", "mote_id", "oppmerksomhet_id")
    op.create_table(
        "motedeltaker",
        id_(),
        til("logg_id", "logg"),
        til("mote_id", "mote"),
        til("ansettelse_id", "ansettelse", null=True),
        til("foresatt_id", "foresatt", null=True),
        kol("barnet", sa.Boolean()),
        kol("kalender_uid", sa.String(80)),
        kol("motte", sa.Boolean(), null=True),
        kol("fjernet", sa.Boolean()),
        sa.CheckConstraint(
            "(ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1", name="en_deltaker"
        ),
    )
    indekser("motedeltaker", "logg_id", "mote_id", "ansettelse_id")
    for navn, kolonner, vilkar in (
        ("ansatt", ["mote_id", "ansettelse_id"], "ansettelse_id IS NOT NULL"),
        ("foresatt", ["mote_id", "foresatt_id"], "foresatt_id IS NOT NULL"),
        ("barn", ["mote_id"], "barnet"),
    ):
        op.create_index(f"uq_motedeltaker_{navn}", "motedeltaker", kolonner, unique=True, **naar(vilkar))


def _innslag() -> None:
    """Lysglimt and notes."""
    op.create_table(
        "lysglimt",
        id_(),
        til("logg_id", "logg"),
        kol("tekst", sa.String(300)),
        til("foresatt_id", "foresatt", null=True),
        kol("barnet", sa.Boolean()),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 300", name="tekstlengde"),
        sa.CheckConstraint("(foresatt_id IS NOT NULL) + barnet <= 1", name="paa_vegne_av_en"),
    )
    indekser("lysglimt", "logg_id", "opprettet")
    op.create_table(
        "notat",
        id_(),
        til("logg_id", "logg"),
        kol("tekst", sa.String(10000)),
        kol("skjult_for_foresatte", sa.Boolean()),
        kol("skjult_grunn", sa.String(500)),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
        sa.CheckConstraint("skjult_for_foresatte = (length(skjult_grunn) > 0)", name="skjult_har_grunn"),
    )
    indekser("notat", "logg_id")


def _utpost() -> None:
    """The outbox and the mail server."""
    grunner = ("nytt_tiltak", "mote", "lysglimt", "overforing", "samtykke_utgar")
    tilstander = ("venter", "sender", "sendt", "usikker", "oppgitt", "trukket", "skrevet_ut")
    op.create_table(
        "utpost",
        id_(),
        til("logg_id", "logg"),
        kol("slag", kode("postslag", "innkalling", "avlysning", "velkomst", "varsel")),
        kol("varselgrunn", kode("varselgrunn", *grunner), null=True),
        til("ansettelse_id", "ansettelse", null=True),
        til("foresatt_id", "foresatt", null=True),
        kol("barnet", sa.Boolean()),
        kol("til", sa.String(254)),
        kol("malform", kode("malform", "nb", "nn")),
        kol("enhet", sa.String(80)),
        kol("kontakt", sa.String(254)),
        til("deltaker_id", "motedeltaker", null=True),
        kol("kalender_uid", sa.String(80)),
        kol("sekvens", sa.Integer(), null=True),
        kol("start", sa.DateTime(), null=True),
        kol("slutt", sa.DateTime(), null=True),
        kol("sted", sa.String(210)),
        kol("message_id", sa.String(120)),
        kol("tilstand", kode("posttilstand", *tilstander)),
        kol("forsok", sa.Integer()),
        kol("neste_forsok", sa.DateTime()),
        kol("feilkode", sa.String(40)),
        kol("opprettet", sa.DateTime()),
        kol("sendt", sa.DateTime(), null=True),
        sa.CheckConstraint(
            "(ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1", name="en_mottaker"
        ),
        sa.CheckConstraint(
            "(slag IN ('innkalling', 'avlysning')) = "
            "(deltaker_id IS NOT NULL AND start IS NOT NULL AND slutt IS NOT NULL AND sekvens IS NOT NULL)",
            name="mote_har_tid",
        ),
        sa.CheckConstraint("(slag = 'varsel') = (varselgrunn IS NOT NULL)", name="varsel_har_grunn"),
        sa.CheckConstraint("(tilstand = 'sendt') = (sendt IS NOT NULL)", name="sendt_har_tid"),
        sa.CheckConstraint("length(til) > 0", name="har_adresse"),
        sa.UniqueConstraint("message_id"),
    )
    indekser("utpost", "logg_id", "deltaker_id")
    op.create_index("ix_utpost_tilstand_neste", "utpost", ["tilstand", "neste_forsok"])
    op.create_table(
        "postoppsett",
        sa.Column("id", sa.Integer(), primary_key=True),
        kol("tjener", sa.String(253)),
        kol("port", sa.Integer()),
        kol("sikring", kode("sikring", "starttls", "tls", "ingen")),
        kol("bruker", sa.String(254)),
        kol("avsender", sa.String(254)),
        sa.CheckConstraint("id = 1", name="en_rad"),
        sa.CheckConstraint("port BETWEEN 1 AND 65535", name="port"),
    )


def _vedlegg() -> None:
    """A file may hang on a note, and then has a title."""
    with op.batch_alter_table("vedlegg") as tabell:
        tabell.add_column(sa.Column("notat_id", sa.Uuid(), nullable=True))
        tabell.add_column(sa.Column("tittel", sa.String(120), nullable=False, server_default=""))
        tabell.create_foreign_key(op.f("fk_vedlegg_notat_id"), "notat", ["notat_id"], ["id"])
        tabell.drop_constraint(op.f("ck_vedlegg_slag"), type_="check")
        tabell.create_check_constraint("slag", "slag IN ('samtykke', 'bilde', 'notat')")
        tabell.create_check_constraint("notat", "(slag = 'notat') = (notat_id IS NOT NULL)")
    with op.batch_alter_table("vedlegg") as tabell:
        tabell.alter_column("tittel", server_default=None)
    indekser("vedlegg", "notat_id")


def _evaluering() -> None:
    """The meeting that an evaluation was decided at."""
    with op.batch_alter_table("evaluering") as tabell:
        tabell.add_column(sa.Column("mote_id", sa.Uuid(), nullable=True))
        tabell.create_foreign_key(op.f("fk_evaluering_mote_id"), "mote", ["mote_id"], ["id"])
