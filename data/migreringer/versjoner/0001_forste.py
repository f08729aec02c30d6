"""The first tables. There is no way back but a backup: a downgrade would throw away what was written since.

Constraints are named by the naming rules of the models' metadata, which Alembic is set up with.
Long because a schema is one thing: a line for each column there was at the start.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from data.motor import kan_bare_slettes, kun_tillegg

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Forward."""
    _kommune()
    _logg()
    _samtykke()
    _oppmerksomhet()
    _tilgang()
    _revisjon()


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
    return {"sqlite_where": sa.text(vilkar), "postgresql_where": sa.text(vilkar)}


def _kommune() -> None:
    """The municipality, its units and who works there."""
    op.create_table(
        "kommune",
        sa.Column("id", sa.Integer(), primary_key=True),
        _kol("navn", sa.String(80)),
        _kol("oving", sa.Boolean()),
        _kol("kontakt_navn", sa.String(120)),
        _kol("kontakt_epost", sa.String(254)),
        _kol("kontakt_telefon", sa.String(30)),
        _kol("alder_informeres", sa.Integer()),
        _kol("alder_signerer", sa.Integer()),
        _kol("alder_alene", sa.Integer()),
        sa.CheckConstraint(
            "alder_informeres <= alder_signerer AND alder_signerer <= alder_alene", name="aldre_i_rekke"
        ),
        sa.CheckConstraint("id = 1", name="en_rad"),
    )
    op.create_table(
        "virksomhet",
        _id(),
        _kol("navn", sa.String(80)),
        _kol(
            "type",
            _kode("virksomhetstype", "barnehage", "skole", "helsestasjon", "ppt", "barnevern", "annen"),
        ),
        _kol("aktiv", sa.Boolean()),
        sa.UniqueConstraint("navn"),
    )
    op.create_table(
        "ansatt",
        _id(),
        _kol("fornavn", sa.String(80)),
        _kol("etternavn", sa.String(80)),
        _kol("fodselsnummer", sa.String(12), null=True),
        _kol("epost", sa.String(254)),
        _kol("telefon", sa.String(30)),
        _kol("brukernavn", sa.String(40), null=True),
        _kol("er_administrator", sa.Boolean()),
        _kol("aktiv", sa.Boolean()),
        _kol("tema", sa.String(40)),
        _kol("sprak", _kode("malform", "nb", "nn")),
        _kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("brukernavn = lower(brukernavn)", name="brukernavn_smaa_bokstaver"),
        sa.CheckConstraint("length(fornavn) > 0 AND length(etternavn) > 0", name="har_navn"),
        sa.UniqueConstraint("brukernavn"),
        sa.UniqueConstraint("fodselsnummer"),
    )
    op.create_table(
        "ansettelse",
        _id(),
        _til("ansatt_id", "ansatt"),
        _til("virksomhet_id", "virksomhet"),
        _kol("stilling", sa.String(80)),
        _kol("er_aktor", sa.Boolean()),
        _kol("er_stafettholder", sa.Boolean()),
        _kol("er_leder", sa.Boolean()),
        _kol("aktiv", sa.Boolean()),
        sa.UniqueConstraint("ansatt_id", "virksomhet_id"),
    )
    op.create_index("ix_ansettelse_ansatt_id", "ansettelse", ["ansatt_id"])
    op.create_index("ix_ansettelse_virksomhet_id", "ansettelse", ["virksomhet_id"])


def _logg() -> None:
    """The log, the child and the foresatte."""
    op.create_table(
        "logg",
        _id(),
        _kol("status", _kode("loggstatus", "aktiv", "passiv")),
        _kol("niva", sa.Integer()),
        _til("stafettholder_id", "ansettelse"),
        _til("opprettet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        _kol("oppdatert", sa.DateTime()),
        _kol("samtykke_gitt", sa.Date(), null=True),
        _kol("samtykke_utfall", _kode("samtykkeutfall", "gitt", "avslatt", "trukket"), null=True),
        _kol("passiv_fra", sa.Date(), null=True),
        _til("tidligere_logg_id", "logg", null=True),
        _kol("versjon", sa.Integer()),
        sa.CheckConstraint("niva BETWEEN 1 AND 3", name="niva"),
        sa.CheckConstraint("(status = 'passiv') = (passiv_fra IS NOT NULL)", name="passiv_har_dato"),
        sa.CheckConstraint(
            "(samtykke_gitt IS NULL) OR (samtykke_utfall = 'gitt')", name="samtykkedato_bare_naar_gitt"
        ),
    )
    op.create_index("ix_logg_holder_status", "logg", ["stafettholder_id", "status"])
    op.create_index("ix_logg_tidligere_logg_id", "logg", ["tidligere_logg_id"])
    op.create_table(
        "barn",
        _id(),
        _til("logg_id", "logg"),
        _kol("nummer", sa.String(12)),
        _kol("nummertype", _kode("nummertype", "fodselsnummer", "d_nummer", "duf")),
        _kol("nummer_grunn", sa.String(200)),
        _kol("fornavn", sa.String(80)),
        _kol("etternavn", sa.String(80)),
        _kol("fodt", sa.Date()),
        _kol("bor_med", _kode("bormed", "begge", "mor", "far", "delt", "fosterhjem", "institusjon", "annet")),
        _kol("adresse", sa.String(120)),
        _kol("postnummer", sa.String(4)),
        _kol("poststed", sa.String(60)),
        _kol("mobil", sa.String(30)),
        _kol("skole", sa.String(80)),
        _kol("epost", sa.String(254)),
        _kol("malform", _kode("malform", "nb", "nn")),
        _kol("sperret_adresse", sa.Boolean()),
        sa.CheckConstraint("length(fornavn) > 0 AND length(etternavn) > 0", name="har_navn"),
        sa.CheckConstraint(
            "length(nummer) = CASE nummertype WHEN 'duf' THEN 12 ELSE 11 END", name="nummerlengde"
        ),
        sa.UniqueConstraint("logg_id"),
    )
    op.create_index("ix_barn_logg_id", "barn", ["logg_id"])
    op.create_index("ix_barn_nummer", "barn", ["nummer"])
    op.create_table(
        "foresatt",
        _id(),
        _til("logg_id", "logg"),
        _kol("fodselsnummer", sa.String(12)),
        _kol("fornavn", sa.String(80)),
        _kol("etternavn", sa.String(80)),
        _kol(
            "rolle",
            _kode("foresattrolle", "mor", "far", "medmor", "steforelder", "fosterforelder", "verge", "annen"),
        ),
        _kol("foreldreansvar", sa.Boolean()),
        _kol("adresse", sa.String(120)),
        _kol("postnummer", sa.String(4)),
        _kol("poststed", sa.String(60)),
        _kol("telefon", sa.String(30)),
        _kol("epost", sa.String(254)),
        _kol("fjernet", sa.DateTime(), null=True),
        _kol("rekkefolge", sa.Integer()),
    )
    op.create_index("ix_foresatt_fodselsnummer", "foresatt", ["fodselsnummer"])
    op.create_index("ix_foresatt_logg_id", "foresatt", ["logg_id"])
    op.create_index(
        "uq_foresatt_nummer_i_logg",
        "foresatt",
        ["logg_id", "fodselsnummer"],
        unique=True,
        **_naar("fjernet IS NULL"),
    )
    op.create_table(
        "nivaendring",
        _id(),
        _til("logg_id", "logg"),
        _kol("fra", sa.Integer()),
        _kol("til", sa.Integer()),
        _til("endret_av", "ansettelse"),
        _kol("tid", sa.DateTime()),
    )
    op.create_index("ix_nivaendring_logg_id", "nivaendring", ["logg_id"])
    op.create_table(
        "vedlegg",
        _id(),
        _til("logg_id", "logg"),
        _kol("slag", sa.String(20)),
        _kol("mediatype", sa.String(60)),
        _kol("innhold", sa.LargeBinary()),
        _til("lastet_opp_av", "ansettelse"),
        _kol("tid", sa.DateTime()),
        sa.CheckConstraint("slag IN ('samtykke', 'bilde')", name="slag"),
        sa.CheckConstraint("length(innhold) BETWEEN 1 AND 20971520", name="storrelse"),
    )
    op.create_index("ix_vedlegg_logg_id", "vedlegg", ["logg_id"])


def _samtykke() -> None:
    """Consent, and what each foresatt answered."""
    op.create_table(
        "samtykke",
        _id(),
        _til("logg_id", "logg"),
        _kol("utfall", _kode("samtykkeutfall", "gitt", "avslatt", "trukket")),
        _kol("dato", sa.Date()),
        _kol("informert", sa.Boolean()),
        _kol("deling", sa.Boolean()),
        _kol("grunn_mangler", sa.String(500)),
        _til("registrert_av", "ansettelse"),
        _kol("registrert", sa.DateTime()),
        _til("vedlegg_id", "vedlegg", null=True),
        sa.CheckConstraint("utfall <> 'gitt' OR (informert AND deling)", name="begge_kryss"),
    )
    op.create_index("ix_samtykke_logg_id", "samtykke", ["logg_id"])
    op.create_table(
        "samtykkesvar",
        _id(),
        _til("logg_id", "logg"),
        _til("samtykke_id", "samtykke"),
        _til("foresatt_id", "foresatt", null=True),
        _kol("dato", sa.Date()),
        _kol("signert", sa.Boolean()),
        sa.UniqueConstraint("samtykke_id", "foresatt_id"),
    )
    op.create_index("ix_samtykkesvar_logg_id", "samtykkesvar", ["logg_id"])
    op.create_index("ix_samtykkesvar_samtykke_id", "samtykkesvar", ["samtykke_id"])


def _oppmerksomhet() -> None:
    """Concerns, goals, measures and their evaluation."""
    op.create_table(
        "oppmerksomhet",
        _id(),
        _til("logg_id", "logg"),
        _kol("tekst", sa.String(100)),
        _kol(
            "kategori",
            _kode(
                "kategori", "fagvansker", "konsentrasjon", "motorikk", "samspill", "sprak", "trivsel", "annet"
            ),
        ),
        _kol("droftet_leder", sa.Boolean()),
        _kol("droftet_foresatte", sa.Boolean()),
        _kol("droftet_barnet", sa.Boolean()),
        _kol("niva_ved_registrering", sa.Integer()),
        _til("skrevet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        _kol("avsluttet", sa.DateTime(), null=True),
        sa.CheckConstraint("niva_ved_registrering BETWEEN 1 AND 3", name="niva"),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 100", name="tekstlengde"),
    )
    op.create_index("ix_oppmerksomhet_logg_id", "oppmerksomhet", ["logg_id"])
    op.create_table(
        "maal",
        _id(),
        _til("logg_id", "logg"),
        _til("oppmerksomhet_id", "oppmerksomhet"),
        _kol("tekst", sa.String(4000)),
        _til("skrevet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        _kol(
            "svar",
            _kode(
                "maalsvar",
                "naadd_ferdig",
                "naadd_nytt_maal",
                "ikke_fortsett",
                "ikke_nytt_maal",
                "ikke_nytt_tiltak",
                "ikke_avslutt",
            ),
            null=True,
        ),
        sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),
    )
    op.create_index("ix_maal_logg_id", "maal", ["logg_id"])
    op.create_index("ix_maal_oppmerksomhet_id", "maal", ["oppmerksomhet_id"])
    op.create_table(
        "tiltak",
        _id(),
        _til("logg_id", "logg"),
        _til("oppmerksomhet_id", "oppmerksomhet"),
        _kol(
            "type",
            _kode(
                "tiltakstype",
                "gruppe",
                "individuell",
                "kartlegging",
                "hjemmet",
                "observasjon",
                "tett",
                "trening",
            ),
        ),
        _kol("beskrivelse", sa.String(4000)),
        _kol("start_innen", sa.Date()),
        _kol("frist", sa.Date()),
        _til("ansvarlig_id", "ansettelse", null=True),
        _til("foresatt_id", "foresatt", null=True),
        _kol("barnets_eget", sa.Boolean()),
        _til("skrevet_av", "ansettelse"),
        _kol("opprettet", sa.DateTime()),
        _kol(
            "utfall",
            _kode("utfall", "ikke_onsket", "noe", "onsket", "onsket_viderefores", "feilregistrert"),
            null=True,
        ),
        _kol("avsluttet", sa.DateTime(), null=True),
        _til("forgjenger_id", "tiltak", null=True),
        _kol("gruppe_id", sa.Uuid(), null=True),
        sa.CheckConstraint("start_innen <= frist", name="datoer_i_rekke"),
        sa.CheckConstraint(
            "(ansvarlig_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnets_eget = 1", name="en_ansvarlig"
        ),
        sa.CheckConstraint("length(beskrivelse) > 0", name="har_beskrivelse"),
        sa.CheckConstraint("(utfall IS NULL) = (avsluttet IS NULL)", name="utfall_har_tid"),
    )
    op.create_index("ix_tiltak_ansvarlig_logg", "tiltak", ["ansvarlig_id", "logg_id"])
    op.create_index("ix_tiltak_forgjenger_id", "tiltak", ["forgjenger_id"])
    op.create_index("ix_tiltak_logg_id", "tiltak", ["logg_id"])
    op.create_index("ix_tiltak_oppmerksomhet_id", "tiltak", ["oppmerksomhet_id"])
    op.create_index(
        "uq_tiltak_apent_ansatt",
        "tiltak",
        ["oppmerksomhet_id", "ansvarlig_id"],
        unique=True,
        **_naar("utfall IS NULL AND ansvarlig_id IS NOT NULL"),
    )
    op.create_index(
        "uq_tiltak_apent_barn",
        "tiltak",
        ["oppmerksomhet_id"],
        unique=True,
        **_naar("utfall IS NULL AND barnets_eget"),
    )
    op.create_index(
        "uq_tiltak_apent_foresatt",
        "tiltak",
        ["oppmerksomhet_id", "foresatt_id"],
        unique=True,
        **_naar("utfall IS NULL AND foresatt_id IS NOT NULL"),
    )
    op.create_table(
        "evaluering",
        _id(),
        _til("logg_id", "logg"),
        _til("oppmerksomhet_id", "oppmerksomhet"),
        _til("tiltak_id", "tiltak"),
        _kol("kommentar", sa.String(4000)),
        _kol("familien_sa", sa.String(4000)),
        _til("evaluert_av", "ansettelse"),
        _kol("pa_vegne_av", sa.String(10)),
        sa.CheckConstraint("pa_vegne_av IN ('', 'foresatt', 'barnet', 'aktor')", name="pa_vegne_av"),
        sa.UniqueConstraint("tiltak_id"),
    )
    op.create_index("ix_evaluering_logg_id", "evaluering", ["logg_id"])
    op.create_index("ix_evaluering_oppmerksomhet_id", "evaluering", ["oppmerksomhet_id"])
    op.create_table(
        "tekstversjon",
        _id(),
        _til("logg_id", "logg"),
        _til("oppmerksomhet_id", "oppmerksomhet"),
        _til("tiltak_id", "tiltak"),
        _kol("tekst", sa.String(4000)),
        _til("skrevet_av", "ansettelse"),
        _kol("gjaldt_til", sa.DateTime()),
    )
    op.create_index("ix_tekstversjon_logg_id", "tekstversjon", ["logg_id"])
    op.create_index("ix_tekstversjon_oppmerksomhet_id", "tekstversjon", ["oppmerksomhet_id"])
    op.create_index("ix_tekstversjon_tiltak_id", "tekstversjon", ["tiltak_id"])


def _tilgang() -> None:
    """Who may read besides, and what was typed and not yet saved."""
    op.create_table(
        "lesetilgang",
        _id(),
        _til("logg_id", "logg"),
        _til("ansettelse_id", "ansettelse"),
        _til("oppmerksomhet_id", "oppmerksomhet", null=True),
        _kol("til_dato", sa.Date(), null=True),
        _til("gitt_av", "ansettelse"),
        _kol("gitt", sa.DateTime()),
        _kol("opphort", sa.DateTime(), null=True),
    )
    op.create_index("ix_lesetilgang_ansettelse_id", "lesetilgang", ["ansettelse_id"])
    op.create_index("ix_lesetilgang_logg_id", "lesetilgang", ["logg_id"])
    op.create_table(
        "kladd",
        _id(),
        _til("ansatt_id", "ansatt"),
        _til("ansettelse_id", "ansettelse", null=True),
        _kol("skjema", sa.String(40)),
        _kol("nokkel", sa.String(40)),
        _til("logg_id", "logg", null=True),
        _kol("innhold", sa.String()),
        _kol("oppdatert", sa.DateTime()),
        sa.UniqueConstraint("ansatt_id", "ansettelse_id", "skjema", "nokkel"),
    )
    op.create_index("ix_kladd_ansatt_id", "kladd", ["ansatt_id"])
    op.create_index("ix_kladd_logg_id", "kladd", ["logg_id"])


def _revisjon() -> None:
    """The audit chain and its details."""
    op.create_table(
        "revisjon_rad",
        sa.Column("nr", sa.Integer(), primary_key=True, autoincrement=False),
        _kol("tid", sa.DateTime()),
        _kol("ansatt_id", sa.Uuid(), null=True),
        _kol("handling", sa.String(40)),
        _kol("forpliktelse", sa.String(64)),
        _kol("forrige", sa.String(64)),
        _kol("hash", sa.String(64)),
        sa.CheckConstraint("nr > 0", name="nr_fra_en"),
        sa.CheckConstraint(
            "length(forpliktelse) = 64 AND length(forrige) = 64 AND length(hash) = 64", name="sha256"
        ),
    )
    op.create_table(
        "revisjon_detalj",
        sa.Column(
            "nr", sa.Integer(), sa.ForeignKey("revisjon_rad.nr"), primary_key=True, autoincrement=False
        ),
        _kol("salt", sa.LargeBinary(16)),
        _kol("logg_id", sa.Uuid(), null=True),
        _kol("virksomhet_id", sa.Uuid(), null=True),
        _kol("ansatt_id", sa.Uuid(), null=True),
        _kol("handling", sa.String(40)),
        _kol("tid", sa.DateTime()),
        _kol("detalj", sa.String()),
        sa.CheckConstraint("length(salt) = 16", name="salt"),
    )
    op.create_index(
        "ix_revisjon_detalj_ansatt_handling_nr", "revisjon_detalj", ["ansatt_id", "handling", "nr"]
    )
    op.create_index("ix_revisjon_detalj_logg_nr", "revisjon_detalj", ["logg_id", "nr"])
    for setning in (*kun_tillegg("revisjon_rad"), *kan_bare_slettes("revisjon_detalj")):
        op.execute(setning)
