"""Meetings, lysglimt, notes and the outbox. A note's files are kept with the other files of the log."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Forward."""
    _mote()
    _innslag()
    _utpost()
    _vedlegg()
    _evaluering()


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def _kol(navn: str, slag: sa.types.TypeEngine[Any], *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(navn, slag, nullable=null)


def _til(navn: str, tabell: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(navn, sa.Uuid(), sa.ForeignKey(f"{tabell}.id"), nullable=null)


def _kode(navn: str, *verdier: str) -> sa.Enum:
    return sa.Enum(*verdier, name=navn, native_enum=False, create_constraint=True, length=40)


def _naar(vilkar: str) -> dict[str, Any]:
    """The rows that a unique key counts."""
    return {"sqlite_where": sa.text(vilkar)}


def _indekser(tabell: str, *kolonner: str) -> None:
    for kolonne in kolonner:
        op.create_index(f"ix_{tabell}_{kolonne}", tabell, [kolonne])


def _mote() -> None:
    """Meetings, what they are about and who is invited."""
    op.create_table(
        "mote",
        _id(),
        _til("logg_id", "logg"),
        _kol("start", sa.DateTime()),
        _kol("slutt", sa.DateTime()),
        _kol("sted_slag", _kode("motested", "egen_enhet", "telefon", "video", "annet")),
        _kol("sted", sa.String(120)),
        _kol("dagsorden", sa.String(4000)),
        _kol("status", _kode("motestatus", "invitert", "fullfort", "ikke_fullfort", "avlyst")),
        _kol("kommentar", sa.String(4000)),
        _kol("samtale_for", sa.String(4000)),
        _kol("samtale_etter", sa.String(4000)),
        _kol("referat", sa.String(20000)),
        _kol("sekvens", sa.Integer()),
        _til("opprettet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        _til("registrert_av", "ansettelse", null=True),
        _kol("registrert", sa.DateTime(), null=True),
        sa.CheckConstraint("start < slutt", name="tid_i_rekke"),
        sa.CheckConstraint("sekvens >= 0", name="sekvens"),
        sa.CheckConstraint(
            "(status IN ('fullfort', 'ikke_fullfort')) = (registrert IS NOT NULL)", name="registrert_har_tid"
        ),
    )
    _indekser("mote", "logg_id")
    op.create_index("ix_mote_logg_start", "mote", ["logg_id", "start"])
    op.create_table(
        "motesak",
        _id(),
        _til("logg_id", "logg"),
        _til("mote_id", "mote"),
        _til("oppmerksomhet_id", "oppmerksomhet"),
        sa.UniqueConstraint("mote_id", "oppmerksomhet_id"),
    )
    _indekser("motesak", "logg_id", "mote_id", "oppmerksomhet_id")
    op.create_table(
        "motedeltaker",
        _id(),
        _til("logg_id", "logg"),
        _til("mote_id", "mote"),
        _til("ansettelse_id", "ansettelse", null=True),
        _til("foresatt_id", "foresatt", null=True),
        _kol("barnet", sa.Boolean()),
        _kol("kalender_uid", sa.String(80)),
        _kol("motte", sa.Boolean(), null=True),
        _kol("fjernet", sa.Boolean()),
        sa.CheckConstraint(
            "(ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1", name="en_deltaker"
        ),
    )
    _indekser("motedeltaker", "logg_id", "mote_id", "ansettelse_id")
    for navn, kolonner, vilkar in (
        ("ansatt", ["mote_id", "ansettelse_id"], "ansettelse_id IS NOT NULL"),
        ("foresatt", ["mote_id", "foresatt_id"], "foresatt_id IS NOT NULL"),
        ("barn", ["mote_id"], "barnet"),
    ):
        op.create_index(f"uq_motedeltaker_{navn}", "motedeltaker", kolonner, unique=True, **_naar(vilkar))


def _innslag() -> None:
    """Lysglimt and notes."""
    op.create_table(
        "lysglimt",
        _id(),
        _til("logg_id", "logg"),
        _kol("tekst", sa.String(300)),
        _til("foresatt_id", "foresatt", null=True),
        _kol("barnet", sa.Boolean()),
        _til("skrevet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 300", name="tekstlengde"),
        sa.CheckConstraint("(foresatt_id IS NOT NULL) + barnet <= 1", name="paa_vegne_av_en"),
    )
    _indekser("lysglimt", "logg_id", "opprettet")
    op.create_table(
        "notat",
        _id(),
        _til("logg_id", "logg"),
        _kol("tekst", sa.String(10000)),
        _kol("skjult_for_foresatte", sa.Boolean()),
        _kol("skjult_grunn", sa.String(500)),
        _til("skrevet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
        sa.CheckConstraint("skjult_for_foresatte = (length(skjult_grunn) > 0)", name="skjult_har_grunn"),
    )
    _indekser("notat", "logg_id")


def _utpost() -> None:
    """The outbox and the mail server."""
    grunner = ("nytt_tiltak", "mote", "lysglimt", "overforing", "samtykke_utgar")
    tilstander = ("venter", "sender", "sendt", "usikker", "oppgitt", "trukket", "skrevet_ut")
    op.create_table(
        "utpost",
        _id(),
        _til("logg_id", "logg"),
        _kol("slag", _kode("postslag", "innkalling", "avlysning", "velkomst", "varsel")),
        _kol("varselgrunn", _kode("varselgrunn", *grunner), null=True),
        _til("ansettelse_id", "ansettelse", null=True),
        _til("foresatt_id", "foresatt", null=True),
        _kol("barnet", sa.Boolean()),
        _kol("til", sa.String(254)),
        _kol("malform", _kode("malform", "nb", "nn")),
        _kol("enhet", sa.String(80)),
        _kol("kontakt", sa.String(254)),
        _til("deltaker_id", "motedeltaker", null=True),
        _kol("kalender_uid", sa.String(80)),
        _kol("sekvens", sa.Integer(), null=True),
        _kol("start", sa.DateTime(), null=True),
        _kol("slutt", sa.DateTime(), null=True),
        _kol("sted", sa.String(210)),
        _kol("message_id", sa.String(120)),
        _kol("tilstand", _kode("posttilstand", *tilstander)),
        _kol("forsok", sa.Integer()),
        _kol("neste_forsok", sa.DateTime()),
        _kol("feilkode", sa.String(40)),
        _kol("opprettet", sa.DateTime()),
        _kol("sendt", sa.DateTime(), null=True),
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
    _indekser("utpost", "logg_id", "deltaker_id")
    op.create_index("ix_utpost_tilstand_neste", "utpost", ["tilstand", "neste_forsok"])
    op.create_table(
        "postoppsett",
        sa.Column("id", sa.Integer(), primary_key=True),
        _kol("tjener", sa.String(253)),
        _kol("port", sa.Integer()),
        _kol("sikring", _kode("sikring", "starttls", "tls", "ingen")),
        _kol("bruker", sa.String(254)),
        _kol("avsender", sa.String(254)),
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
    _indekser("vedlegg", "notat_id")


def _evaluering() -> None:
    """The meeting that an evaluation was decided at."""
    with op.batch_alter_table("evaluering") as tabell:
        tabell.add_column(sa.Column("mote_id", sa.Uuid(), nullable=True))
        tabell.create_foreign_key(op.f("fk_evaluering_mote_id"), "mote", ["mote_id"], ["id"])
