"""Nothing goes round a session's visibility: ``text()``, Core on ``__table__``, ORM ``insert()``, raw SQL, or a statement
on the session's connection."""

import ast

import pytest

from tests.arkitektur.kilde import ROT, brudd, brudd_i, fulle_navn, fullt_navn, tre

# Each of these stands below or beside the filter for a reason; everything else asks through it.
UTENOM = {
    "data/motor.py": "opens the database and sets its pragmas",
    "data/innsyn.py": "is the filter, and looks at tables to write it",
    "data/forbi_innsyn.py": "the named questions that need more than the asker may see",
    "data/sletting.py": "deletion: every table of a log, which the filter lets nobody do",
    "data/telling.py": "statistics: counts over logs that the asker does not see, and nothing else of them",
    "data/lederinnsyn.py": "the leder's session sees no log; she is told heads, and takes up passive ones",
    "data/overforinger.py": "who is to take a log over, and the leder, do not see it; they are told names and reason",
    "data/utboks.py": "the service that sends mail lays notices in logs it cannot see",
    "data/postantall.py": "counts mail, of logs that are in sight or that a service sends for",
    "data/provemotor.py": "an empty database in memory, where there is nothing to see",
    "data/innsetting.py": "fills a database that nobody uses yet (practice), in bulk",
    "data/revisjon.py": "the chain spans logs; it carries no content",
    "data/migreringer/": "changes the tables themselves, with no session",
}
# These ask for the connection, which nothing narrows, and for no more than this.
BARE_FORBINDELSEN = {
    "data/lagre/ansatte.py": "the one row of settings, for a log-in",
    "stafett_tui/oppslag/statistikk.py": "hands it to the leder's counts",
    "stafett_tui/oppstart.py": "the schema's version and what a deletion owes, before anybody is logged in",
}
# SQL that belongs to a table's definition and is never run as a question.
I_DEFINISJON = {"sqlite_where", "postgresql_where", "server_default"}
ORM_INNSETTING = {
    f"{bibliotek}.insert"
    for bibliotek in ("sqlalchemy", "sqlmodel", "sqlalchemy.dialects.sqlite", "sqlalchemy.orm")
}
TEKST = {
    f"{bibliotek}.{navn}" for bibliotek in ("sqlalchemy", "sqlmodel") for navn in ("text", "literal_column")
}


def forbi_filteret(fil: str, modul: ast.Module) -> list[str]:
    """Uses of what the session's filter cannot narrow."""
    if any(fil.startswith(unntak) for unntak in UTENOM):
        return []
    navn = fulle_navn(modul)
    definisjoner = {
        id(argument.value)
        for kall in ast.walk(modul)
        if isinstance(kall, ast.Call)
        for argument in kall.keywords
        if argument.arg in I_DEFINISJON
    }
    funn = []
    for node in ast.walk(modul):
        if isinstance(node, ast.Attribute) and node.attr in {"__table__", "exec_driver_sql"}:
            funn.append(f"{fil}:{node.lineno} {node.attr}")
        elif isinstance(node, ast.Call) and id(node) not in definisjoner:
            kalt = fullt_navn(node.func, navn)
            if kalt in TEKST | ORM_INNSETTING:
                funn.append(f"{fil}:{node.lineno} {kalt}()")
            elif (
                isinstance(node.func, ast.Attribute)
                and node.func.attr == "connection"
                and fil not in BARE_FORBINDELSEN
            ):
                funn.append(f"{fil}:{node.lineno} connection()")
    return funn


def test_ingen_sporring_gar_utenom_innsynet() -> None:
    assert brudd(forbi_filteret) == []


@pytest.mark.parametrize("unntak", [*UTENOM, *BARE_FORBINDELSEN])
def test_hvert_unntak_trengs(monkeypatch: pytest.MonkeyPatch, unntak: str) -> None:
    """One that is not would be there for the next file of that name."""
    monkeypatch.delitem(UTENOM if unntak in UTENOM else BARE_FORBINDELSEN, unntak)
    sti = ROT / unntak
    filer = [sti] if sti.is_file() else sti.rglob("*.py")
    assert any(forbi_filteret(fil.relative_to(ROT).as_posix(), tre(fil)) for fil in filer)


@pytest.mark.parametrize(
    "kode",
    [
        "from sqlalchemy import text\ns.exec(text('select 1'))",
        "import sqlalchemy as sa\nsa.text('x')",
        "import sqlalchemy\nsqlalchemy.text('x')",
        "from sqlmodel import insert\ninsert(Logg)",
        "from sqlalchemy.dialects.sqlite import insert as sett_inn\nsett_inn(Logg)",
        "select(Logg.__table__.c.id)",
        "kobling.exec_driver_sql('select 1')",
        "sesjon.connection().execute(select(Logg))",
    ],
)
def test_regelen_ser_brudd(kode: str) -> None:
    assert brudd_i(forbi_filteret, kode, "data/lagre/logg.py")


def test_regelen_lar_definisjoner_og_unntak_vare() -> None:
    kode = "import sqlalchemy as sa\nsa.Index('a', 'b', sqlite_where=sa.text('utfall IS NULL'))"
    assert brudd_i(forbi_filteret, kode, "data/modeller/tiltak.py") == []
    assert brudd_i(forbi_filteret, "import sqlalchemy as sa\nsa.text('x')", "data/migreringer/env.py") == []
    assert brudd_i(forbi_filteret, "from screens.felles import text\ntext('x')", "screens/a.py") == []
