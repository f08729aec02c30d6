"""Every schema there has been, with a row in each of its tables: ``python -m tests.skjemadump`` after a new migration.

The files in ``tests/data/skjemaer`` are SQL. One holds what is other in its version than in the one before, a block
for each table, index and trigger, and the rows of a table that changed; a block with nothing in it is gone. They are
written once and never again: they are what an older program left on the disk, whatever later programs do. Everybody in
them is invented, with numbers that cannot be anybody's (month + 80).
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from uuid import NAMESPACE_OID, UUID, uuid5

import sqlalchemy as sa

from data.koder import Handling
from data.migreringer.oppsett import kjente_versjoner
from data.motor import koble, vedlikeholdsmotor
from data.nokkeltyper import Nokkel
from data.private_filer import lag_tom_fil
from data.revisjon import Hendelse, skriv_rader
from data.skjema import migrer

SKJEMAER = Path(__file__).parent / "data" / "skjemaer"
DAG, TID = "2026-01-05", "2026-01-05 09:00:00"
SLAG = ("table", "index", "trigger")
"""in the order they are made"""
_HODE = re.compile(rf"^-- ({'|'.join(SLAG)}) (\w+)$", re.MULTILINE)

Blokker = dict[tuple[str, str], str]
Rader = dict[str, list[dict[str, Any]]]
NYE_NAVN: dict[str, str] = {}
"""tables that a migration gave another name, by the first one"""
NYE_FELT: dict[tuple[str, str], str] = {}
"""columns likewise, by table and column as they first were"""


def id_for(tabell: str) -> UUID:
    """The id of a table's one row."""
    return uuid5(NAMESPACE_OID, tabell)


_ANSATT = id_for("ansettelse").hex
RADER: dict[str, dict[str, Any]] = {
    "kommune": {"id": 1, "navn": "Fjordvik", "alder_informeres": 12, "alder_signerer": 15, "alder_alene": 16,
                "laas_etter": 15},
    "virksomhet": {"type": "skole", "aktiv": 1},
    "ansatt": {"fornavn": "Kari", "etternavn": "Moe", "fodselsnummer": "01838000181", "brukernavn": "kari",
               "er_administrator": 1, "aktiv": 1, "tema": "stafett-lys", "sprak": "nb", "laas_etter": 10},
    "ansettelse": {"er_aktor": 1, "er_stafettholder": 1, "er_leder": 1, "aktiv": 1},
    "logg": {"status": "aktiv", "samtykke_gitt": DAG, "samtykke_utfall": "gitt"},
    "barn": {"nummer": "02851550030", "nummertype": "fodselsnummer", "nummer_grunn": "", "fodt": "2015-05-02",
             "bor_med": "begge", "malform": "nb", "postnummer": "9999"},
    "foresatt": {"fodselsnummer": "03868400012", "rolle": "mor", "foreldreansvar": 1, "postnummer": "9999"},
    "nivaendring": {"fra": 1, "til": 2},
    "samtykke": {"utfall": "gitt", "informert": 1, "deling": 1, "vedlegg_id": id_for("vedlegg").hex},
    "samtykkesvar": {"foresatt_id": id_for("foresatt").hex, "signert": 1},
    "oppmerksomhet": {"kategori": "trivsel"},
    "tiltak": {"type": "gruppe", "ansvarlig_id": _ANSATT, "utfall": "onsket", "avsluttet": TID},
    "evaluering": {"pa_vegne_av": "aktor", "mote_id": id_for("mote").hex},
    "kladd": {"innhold": "{}"},
    "mote": {"slutt": "2026-01-05 10:00:00", "sted_slag": "egen_enhet", "status": "fullfort",
             "registrert_av": _ANSATT, "registrert": TID},
    "motedeltaker": {"ansettelse_id": _ANSATT, "motte": 1},
    "notat": {"skjult_for_foresatte": 1},
    "utpost": {"slag": "varsel", "varselgrunn": "mote", "ansettelse_id": _ANSATT, "malform": "nb",
               "tilstand": "sendt", "sendt": TID, "sekvens": None},
    "postoppsett": {"port": 465, "sikring": "tls"},
    "vedlegg": {"slag": "samtykke", "mediatype": "application/pdf"},
    "avslutning": {"grunn": "maal_naadd", "gjenapnet": TID, "gjenapnet_av": _ANSATT, "samtykket": DAG},
    "arkivbevis": {"arkivert": TID, "arkivert_av": _ANSATT},
    "motetekst": {"felt": "referat"},
    "telling": {"kvartal": "2026K1"},
    "gravstein": {"ryddet": 1},
    "overforing": {"dor": "samme_enhet", "tilstand": "mottatt", "til_virksomhet_id": id_for("virksomhet").hex,
                   "kommune": "", "besvart": TID, "besvart_av": _ANSATT, "svar": ""},
    "faktor": {"slag": "hjem", "arena": "hjemmet", "endring": "noe", "tiltak_id": id_for("tiltak").hex},
    "trinn": {"type": "gruppe"},
    "overforingsfil": {"retning": "ut"},
    "tekstmal": {"slag": "maal"},
    "arkivoppsett": {"gruppe": "skole"},
}  # fmt: skip
"""what a column must hold; the others get something by their kind, and nothing where nothing may stand"""


def versjoner() -> list[str]:
    """Those that are kept, oldest first."""
    return sorted(fil.stem for fil in SKJEMAER.glob("*.sql"))


def blokker(versjon: str) -> Blokker:
    """The whole database as it was at this version, in the order it is to be made."""
    alle: Blokker = {}
    for v in versjoner():
        if v <= versjon:
            deler = _HODE.split((SKJEMAER / f"{v}.sql").read_text(encoding="utf-8"))[1:]
            for slag, navn, sql in zip(deler[::3], deler[1::3], deler[2::3], strict=True):
                alle[slag, navn] = sql.strip()
    return {hva: alle[hva] for hva in sorted(alle, key=lambda h: SLAG.index(h[0])) if alle[hva]}


def sql_for(versjon: str) -> str:
    """All of it as one script, to be run with foreign keys off."""
    return "\n".join(["BEGIN;", *blokker(versjon).values(), "COMMIT;"])


def legg_inn(sti: Path, nokkel: Nokkel, versjon: str) -> Rader:
    """Lays the database at this path, as the older program left it; what is in it."""
    lag_tom_fil(sti)
    c = koble(sti, nokkel.kopi(), fremmednokler=False)
    try:
        c.executescript(sql_for(versjon))
    finally:
        c.close()
    return les(sti, nokkel)


def les(sti: Path, nokkel: Nokkel) -> Rader:
    """Every row of every table, by its columns."""
    motor = vedlikeholdsmotor(sti, nokkel.kopi)
    try:
        with motor.connect() as c:
            return {
                tabell: [dict(rad) for rad in c.exec_driver_sql(f"SELECT * FROM {tabell}").mappings()]  # noqa: S608
                for tabell in sa.inspect(c).get_table_names()
                if tabell != "alembic_version"
            }
    finally:
        motor.dispose()


def tapt(for_: Rader, etter: Rader) -> list[str]:
    """What was there and is not there any more, table by table, each value of it; ``NYE_NAVN`` is taken into account."""
    return [
        f"{tabell}: {rad}"
        for tabell, rader in for_.items()
        for rad in rader
        if not any(
            rad.items() <= {**ny, **{g: ny[n] for (t, g), n in NYE_FELT.items() if t == tabell}}.items()
            for ny in etter.get(NYE_NAVN.get(tabell, tabell), [])
        )
    ]


def lag_rader(c: sa.Connection) -> None:
    """A row in each table, and one act in the audit chain."""
    tabeller = [t for t in sa.inspect(c).get_table_names() if not t.startswith(("revisjon_", "alembic"))]
    for tabell in sorted(tabeller):
        felt = {navn: _verdi(tabell, navn, slag, krevd) for navn, slag, krevd in _kolonner(c, tabell)}
        for _nr, _ledd, mal, fra, *_ in c.exec_driver_sql(f"PRAGMA foreign_key_list({tabell})").fetchall():
            if felt[fra] is not None:
                felt[fra] = id_for(mal).hex
        plasser = ", ".join("?" for _ in felt)
        sql = f"INSERT INTO {tabell} ({', '.join(felt)}) VALUES ({plasser})"  # noqa: S608 - names of tables
        c.exec_driver_sql(sql, tuple(felt.values()))
    with patch("data.revisjon.secrets.token_bytes", lambda antall: b"s" * antall):
        skriv_rader(
            c,
            [Hendelse(datetime(2026, 1, 5, 9, tzinfo=UTC), id_for("ansatt"), Handling.DATABASE_OPPRETTET)],
        )


def _kolonner(c: sa.Connection, tabell: str) -> Iterator[tuple[str, str, bool]]:
    for _nr, navn, slag, krevd, _standard, _nokkel in c.exec_driver_sql(f"PRAGMA table_info({tabell})"):
        yield navn, slag, bool(krevd)


def _verdi(tabell: str, kolonne: str, slag: str, krevd: bool) -> Any:
    faste = RADER.get(tabell, {})
    if kolonne in faste or not krevd:
        return faste.get(kolonne)
    if slag == "CHAR(32)":
        return id_for(tabell if kolonne == "id" else f"{tabell}.{kolonne}").hex
    if slag == "VARCHAR(64)":
        return "0123456789abcdef" * 4
    enkle = {"BOOLEAN": 0, "INTEGER": 1, "BLOB": b"k" * 32, "DATE": DAG, "DATETIME": TID}
    if slag in enkle:
        return enkle[slag]
    lengde = int(re.sub(r"\D", "", slag) or 100)
    return f"{kolonne} i {tabell}"[:lengde]


def dump(c: sa.Connection) -> Blokker:
    """Everything in the database, block by block."""
    ut: Blokker = {}
    ting = c.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    for slag, navn, sql in ting.fetchall():
        linjer = [_ordnet(sql) + ";"]
        if slag == "table":
            navnene = ", ".join(k for k, *_ in _kolonner(c, navn))
            verdier = " || ', ' || ".join(f"quote({k})" for k, *_ in _kolonner(c, navn))
            rader = c.exec_driver_sql(f"SELECT {verdier} FROM {navn} ORDER BY 1")  # noqa: S608 - likewise
            linjer += [f"INSERT INTO {navn} ({navnene}) VALUES ({rad});" for (rad,) in rader]  # noqa: S608
        ut[slag, navn] = "\n".join(linjer)
    return ut


def skjemaet(blokkene: Blokker) -> dict[tuple[str, str], list[str]]:
    """What the tables, indexes and triggers are, whatever order it is said in: a column that was added stands last."""
    return {
        hva: sorted(
            ledd.strip() for ledd in re.split(r",\s", sql.split("\n")[0].removesuffix(";").removesuffix(" )"))
        )
        for hva, sql in blokkene.items()
    }


def _ordnet(sql: str) -> str:
    """On one line, the constraints by name: a table that is copied gets them in any order."""
    forst, *vilkar = re.split(r", (?=CONSTRAINT )", " ".join(sql.split()).replace('"', "").removesuffix(" )"))
    return ", ".join([forst, *sorted(vilkar)]) + (" )" if forst.startswith("CREATE TABLE") else "")


def lag(versjon: str) -> Blokker:
    """The database that the migrations make, with its rows."""
    with TemporaryDirectory() as mappe:
        sti, nokkel = Path(mappe) / "skjema.db", Nokkel(bytearray(32))
        lag_tom_fil(sti)
        migrer(sti, nokkel, til=versjon)
        motor = vedlikeholdsmotor(sti, nokkel.kopi)
        try:
            with motor.begin() as c:
                lag_rader(c)
                return dump(c)
        finally:
            motor.dispose()


def skriv(versjon: str, etter: Blokker) -> Blokker:
    """Writes what is other than in the version before."""
    naa = lag(versjon)
    andre = {hva: sql for hva, sql in naa.items() if etter.get(hva) != sql}
    andre |= dict.fromkeys(etter.keys() - naa.keys(), "")
    tekst = "".join(f"-- {slag} {navn}\n{sql}\n" for (slag, navn), sql in sorted(andre.items()))
    (SKJEMAER / f"{versjon}.sql").write_text(tekst, encoding="utf-8")
    return naa


def main() -> None:
    """Writes the versions that are missing, and leaves the others as they are."""
    SKJEMAER.mkdir(exist_ok=True)
    for versjon in sorted(kjente_versjoner() - set(versjoner())):
        skriv(versjon, blokker(max((v for v in versjoner() if v < versjon), default="")))
        print(versjon)


if __name__ == "__main__":
    main()
