"""The first tables. There is no way back but a backup: a downgrade would throw away what was written since.

Constraints are named by the naming rules of the models' metadata, which Alembic is set up with.
Long because a schema is one thing: a line for each column there was at the start.
"""

import sqlalchemy as sa
from alembic import op

from data.migreringer.kolonner import id_, kode, kol, naar, til
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


def _kommune() -> None:
    """The municipality, its units and who works there."""
    op.create_table(
        "kommune",
        sa.Column("id", sa.Integer(), primary_key=True),
        kol("navn", sa.String(80)),
        kol("oving", sa.Boolean()),
        kol("kontakt_navn", sa.String(120)),
        kol("kontakt_epost", sa.String(254)),
        kol("kontakt_telefon", sa.String(30)),
        kol("alder_informeres", sa.Integer()),
        kol("alder_signerer", sa.Integer()),
        kol("alder_alene", sa.Integer()),
        sa.CheckConstraint(
            "alder_informeres <= alder_signerer AND alder_signerer <= alder_alene", name="aldre_i_rekke"
        ),
        sa.CheckConstraint("id = 1", name="en_rad"),
    )
    op.create_table(
        "virksomhet",
        id_(),
        kol("navn", sa.String(80)),
        kol(
            "type",
            kode("virksomhetstype", "barnehage", "skole", "helsestasjon", "ppt", "barnevern", "annen"),
        ),
        kol("aktiv", sa.Boolean()),
        sa.UniqueConstraint("navn"),
    )
    op.create_table(
        "ansatt",
        id_(),
        kol("fornavn", sa.String(80)),
        kol("etternavn", sa.String(80)),
        kol("fodselsnummer", sa.String(12), null=True),
        kol("epost", sa.String(254)),
        kol("telefon", sa.String(30)),
        kol("brukernavn", sa.String(40), null=True),
        kol("er_administrator", sa.Boolean()),
        kol("aktiv", sa.Boolean()),
        kol("tema", sa.String(40)),
        kol("sprak", kode("malform", "nb", "nn")),
        kol("opprettet", sa.DateTime()),
        sa.CheckConstraint("brukernavn = lower(brukernavn)", name="brukernavn_smaa_bokstaver"),
        sa.CheckConstraint("length(fornavn) > 0 AND length(etternavn) > 0", name="har_navn"),
        sa.UniqueConstraint("brukernavn"),
        sa.UniqueConstraint("fodselsnummer"),
    )
    op.create_table(
        "ansettelse",
        id_(),
        til("ansatt_id", "ansatt"),
        til("virksomhet_id", "virksomhet"),
        kol("stilling", sa.String(80)),
        kol("er_aktor", sa.Boolean()),
        kol("er_stafettholder", sa.Boolean()),
        kol("er_leder", sa.Boolean()),
        kol("aktiv", sa.Boolean()),
        sa.UniqueConstraint("ansatt_id", "virksomhet_id"),
    )
    op.create_index("ix_ansettelse_ansatt_id", "ansettelse", ["ansatt_id"])
    op.create_index("ix_ansettelse_virksomhet_id", "ansettelse", ["virksomhet_id"])


def _logg() -> None:
    """The log, the child and the foresatte."""
    op.create_table(
        "logg",
        id_(),
        kol("status", kode("loggstatus", "aktiv", "passiv")),
        kol("niva", sa.Integer()),
        til("stafettholder_id", "ansettelse"),
        til("opprettet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        kol("oppdatert", sa.DateTime()),
        kol("samtykke_gitt", sa.Date(), null=True),
        kol("samtykke_utfall", kode("samtykkeutfall", "gitt", "avslatt", "trukket"), null=True),
        kol("passiv_fra", sa.Date(), null=True),
        til("tidligere_logg_id", "logg", null=True),
        kol("versjon", sa.Integer()),
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
        id_(),
        til("logg_id", "logg"),
        kol("nummer", sa.String(12)),
        kol("nummertype", kode("nummertype", "fodselsnummer", "d_nummer", "duf")),
        kol("nummer_grunn", sa.String(200)),
        kol("fornavn", sa.String(80)),
        kol("etternavn", sa.String(80)),
        kol("fodt", sa.Date()),
        kol("bor_med", kode("bormed", "begge", "mor", "far", "delt", "fosterhjem", "institusjon", "annet")),
        kol("adresse", sa.String(120)),
        kol("postnummer", sa.String(4)),
        kol("poststed", sa.String(60)),
        kol("mobil", sa.String(30)),
        kol("skole", sa.String(80)),
        kol("epost", sa.String(254)),
        kol("malform", kode("malform", "nb", "nn")),
        kol("sperret_adresse", sa.Boolean()),
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
        id_(),
        til("logg_id", "logg"),
        kol("fodselsnummer", sa.String(12)),
        kol("fornavn", sa.String(80)),
        kol("etternavn", sa.String(80)),
        kol(
            "rolle",
            kode("foresattrolle", "mor", "far", "medmor", "steforelder", "fosterforelder", "verge", "annen"),
        ),
        kol("foreldreansvar", sa.Boolean()),
        kol("adresse", sa.String(120)),
        kol("postnummer", sa.String(4)),
        kol("poststed", sa.String(60)),
        kol("telefon", sa.String(30)),
        kol("epost", sa.String(254)),
        kol("fjernet", sa.DateTime(), null=True),
        kol("rekkefolge", sa.Integer()),
    )
    op.create_index("ix_foresatt_fodselsnummer", "foresatt", ["fodselsnummer"])
    op.create_index("ix_foresatt_logg_id", "foresatt", ["logg_id"])
    op.create_index(
        "uq_foresatt_nummer_i_logg",
        "foresatt",
        ["logg_id", "fodselsnummer"],
        unique=True,
        **naar("fjernet IS NULL"),
    )
    op.create_table(
        "nivaendring",
        id_(),
        til("logg_id", "logg"),
        kol("fra", sa.Integer()),
        kol("til", sa.Integer()),
        til("endret_av", "ansettelse"),
        kol("tid", sa.DateTime()),
    )
    op.create_index("ix_nivaendring_logg_id", "nivaendring", ["logg_id"])
    op.create_table(
        "vedlegg",
        id_(),
        til("logg_id", "logg"),
        kol("slag", sa.String(20)),
        kol("mediatype", sa.String(60)),
        kol("innhold", sa.LargeBinary()),
        til("lastet_opp_av", "ansettelse"),
        kol("tid", sa.DateTime()),
        sa.CheckConstraint("slag IN ('samtykke', 'bilde')", name="slag"),
        sa.CheckConstraint("length(innhold) BETWEEN 1 AND 20971520", name="storrelse"),
    )
    op.create_index("ix_vedlegg_logg_id", "vedlegg", ["logg_id"])


def _samtykke() -> None:
    """Consent, and what each foresatt answered."""
    op.create_table(
        "samtykke",
        id_(),
        til("logg_id", "logg"),
        kol("utfall", kode("samtykkeutfall", "gitt", "avslatt", "trukket")),
        kol("dato", sa.Date()),
        kol("informert", sa.Boolean()),
        kol("deling", sa.Boolean()),
        kol("grunn_mangler", sa.String(500)),
        til("registrert_av", "ansettelse"),
        kol("registrert", sa.DateTime()),
        til("vedlegg_id", "vedlegg", null=True),
        sa.CheckConstraint("utfall <> 'gitt' OR (informert AND deling)", name="begge_kryss"),
    )
    op.create_index("ix_samtykke_logg_id", "samtykke", ["logg_id"])
    op.create_table(
        "samtykkesvar",
        id_(),
        til("logg_id", "logg"),
        til("samtykke_id", "samtykke"),
        til("foresatt_id", "foresatt", null=True),
        kol("dato", sa.Date()),
        kol("signert", sa.Boolean()),
        sa.UniqueConstraint("samtykke_id", "foresatt_id"),
    )
    op.create_index("ix_samtykkesvar_logg_id", "samtykkesvar", ["logg_id"])
    op.create_index("ix_samtykkesvar_samtykke_id", "samtykkesvar", ["samtykke_id"])


def _oppmerksomhet() -> None:
    """Concerns, goals, measures and their evaluation."""
    op.create_table(
        "oppmerksomhet",
        id_(),
        til("logg_id", "logg"),
        kol("tekst", sa.String(100)),
        kol(
            "kategori",
            kode(
                "kategori", "fagvansker", "konsentrasjon", "motorikk", "samspill", "sprak", "trivsel", "annet"
            ),
        ),
        kol("droftet_leder", sa.Boolean()),
        kol("droftet_foresatte", sa.Boolean()),
        kol("droftet_barnet", sa.Boolean()),
        kol("niva_ved_registrering", sa.Integer()),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        kol("avsluttet", sa.DateTime(), null=True),
        sa.CheckConstraint("niva_ved_registrering BETWEEN 1 AND 3", name="niva"),
        sa.CheckConstraint("length(tekst) BETWEEN 1 AND 100", name="tekstlengde"),
    )
    op.create_index("ix_oppmerksomhet_logg_id", "oppmerksomhet", ["logg_id"])
    op.create_table(
        "maal",
        id_(),
        til("logg_id", "logg"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        kol("tekst", sa.String(4000)),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        kol(
            "svar",
            kode(
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
        id_(),
        til("logg_id", "logg"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        kol(
            "type",
            kode(
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
        kol("beskrivelse", sa.String(4000)),
        kol("start_innen", sa.Date()),
        kol("frist", sa.Date()),
        til("ansvarlig_id", "ansettelse", null=True),
        til("foresatt_id", "foresatt", null=True),
        kol("barnets_eget", sa.Boolean()),
        til("skrevet_av", "ansettelse"),
        kol("opprettet", sa.DateTime()),
        kol(
            "utfall",
            kode("utfall", "ikke_onsket", "noe", "onsket", "onsket_viderefores", "feilregistrert"),
            null=True,
        ),
        kol("avsluttet", sa.DateTime(), null=True),
        til("forgjenger_id", "tiltak", null=True),
        kol("gruppe_id", sa.Uuid(), null=True),
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
        **naar("utfall IS NULL AND ansvarlig_id IS NOT NULL"),
    )
    op.create_index(
        "uq_tiltak_apent_barn",
        "tiltak",
        ["oppmerksomhet_id"],
        unique=True,
        **naar("utfall IS NULL AND barnets_eget"),
    )
    op.create_index(
        "uq_tiltak_apent_foresatt",
        "tiltak",
        ["oppmerksomhet_id", "foresatt_id"],
        unique=True,
        **naar("utfall IS NULL AND foresatt_id IS NOT NULL"),
    )
    op.create_table(
        "evaluering",
        id_(),
        til("logg_id", "logg"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        til("tiltak_id", "tiltak"),
        kol("kommentar", sa.String(4000)),
        kol("familien_sa", sa.String(4000)),
        til("evaluert_av", "ansettelse"),
        kol("pa_vegne_av", sa.String(10)),
        sa.CheckConstraint("pa_vegne_av IN ('', 'foresatt', 'barnet', 'aktor')", name="pa_vegne_av"),
        sa.UniqueConstraint("tiltak_id"),
    )
    op.create_index("ix_evaluering_logg_id", "evaluering", ["logg_id"])
    op.create_index("ix_evaluering_oppmerksomhet_id", "evaluering", ["oppmerksomhet_id"])
    op.create_table(
        "tekstversjon",
        id_(),
        til("logg_id", "logg"),
        til("oppmerksomhet_id", "oppmerksomhet"),
        til("tiltak_id", "tiltak"),
        kol("tekst", sa.String(4000)),
        til("skrevet_av", "ansettelse"),
        kol("gjaldt_til", sa.DateTime()),
    )
    op.create_index("ix_tekstversjon_logg_id", "tekstversjon", ["logg_id"])
    op.create_index("ix_tekstversjon_oppmerksomhet_id", "tekstversjon", ["oppmerksomhet_id"])
    op.create_index("ix_tekstversjon_tiltak_id", "tekstversjon", ["tiltak_id"])


def _tilgang() -> None:
    """Who may read besides, and what was typed and not yet saved."""
    op.create_table(
        "lesetilgang",
        id_(),
        til("logg_id", "logg"),
        til("ansettelse_id", "ansettelse"),
        til("oppmerksomhet_id", "oppmerksomhet", null=True),
        kol("til_dato", sa.Date(), null=True),
        til("gitt_av", "ansettelse"),
        kol("gitt", sa.DateTime()),
        kol("opphort", sa.DateTime(), null=True),
    )
    op.create_index("ix_lesetilgang_ansettelse_id", "lesetilgang", ["ansettelse_id"])
    op.create_index("ix_lesetilgang_logg_id", "lesetilgang", ["logg_id"])
    op.create_table(
        "kladd",
        id_(),
        til("ansatt_id", "ansatt"),
        til("ansettelse_id", "ansettelse", null=True),
        kol("skjema", sa.String(40)),
        kol("nokkel", sa.String(40)),
        til("logg_id", "logg", null=True),
        kol("innhold", sa.String()),
        kol("oppdatert", sa.DateTime()),
        sa.UniqueConstraint("ansatt_id", "ansettelse_id", "skjema", "nokkel"),
    )
    op.create_index("ix_kladd_ansatt_id", "kladd", ["ansatt_id"])
    op.create_index("ix_kladd_logg_id", "kladd", ["logg_id"])


def _revisjon() -> None:
    """The audit chain and its details."""
    op.create_table(
        "revisjon_rad",
        sa.Column("nr", sa.Integer(), primary_key=True, autoincrement=False),
        kol("tid", sa.DateTime()),
        kol("ansatt_id", sa.Uuid(), null=True),
        kol("handling", sa.String(40)),
        kol("forpliktelse", sa.String(64)),
        kol("forrige", sa.String(64)),
        kol("hash", sa.String(64)),
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
        kol("salt", sa.LargeBinary(16)),
        kol("logg_id", sa.Uuid(), null=True),
        kol("virksomhet_id", sa.Uuid(), null=True),
        kol("ansatt_id", sa.Uuid(), null=True),
        kol("handling", sa.String(40)),
        kol("tid", sa.DateTime()),
        kol("detalj", sa.String()),
        sa.CheckConstraint("length(salt) = 16", name="salt"),
    )
    op.create_index(
        "ix_revisjon_detalj_ansatt_handling_nr", "revisjon_detalj", ["ansatt_id", "handling", "nr"]
    )
    op.create_index("ix_revisjon_detalj_logg_nr", "revisjon_detalj", ["logg_id", "nr"])
    for setning in (*kun_tillegg("revisjon_rad"), *kan_bare_slettes("revisjon_detalj")):
        op.execute(setning)
