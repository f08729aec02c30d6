"""The time is read in one place, ``stafett_tui/klokke.py``. Measuring a duration is not reading the time."""

import ast

import pytest

from tests.arkitektur.kilde import brudd, brudd_i, fulle_navn, fullt_navn

KLOKKEN = "stafett_tui/klokke.py"
LESER_TIDEN = {
    *(f"datetime.datetime.{navn}" for navn in ("now", "utcnow", "today", "fromtimestamp")),
    "datetime.date.today",
    *(f"time.{navn}" for navn in ("time", "time_ns", "localtime", "gmtime", "ctime", "strftime")),
}
# The database's own clock is a clock too.
I_DATABASEN = {
    f"{bibliotek}.func.{navn}"
    for bibliotek in ("sqlalchemy", "sqlmodel")
    for navn in ("now", "current_timestamp", "current_date")
}


def leser_tiden(fil: str, tre: ast.Module) -> list[str]:
    """Uses of a clock, called or handed on (``default_factory=datetime.now``)."""
    if fil == KLOKKEN:
        return []
    navn = fulle_navn(tre)
    return [
        f"{fil}:{node.lineno} {fullt_navn(node, navn)}"
        for node in ast.walk(tre)
        if isinstance(node, ast.Attribute | ast.Name)
        and isinstance(node.ctx, ast.Load)
        and fullt_navn(node, navn) in LESER_TIDEN | I_DATABASEN
    ]


def test_bare_klokken_leser_tiden() -> None:
    assert brudd(leser_tiden) == []


@pytest.mark.parametrize(
    "kode",
    [
        "from datetime import datetime\ndatetime.now(UTC)",
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from datetime import date\nfelt(default_factory=date.today)",
        "import time\ntime.time()",
        "from time import time\ntime()",
        "from sqlmodel import func\nfunc.now()",
        "import sqlalchemy as sa\nsa.func.current_timestamp()",
    ],
)
def test_regelen_ser_brudd(kode: str) -> None:
    assert brudd_i(leser_tiden, kode)


def test_regelen_lar_klokken_og_stoppeklokken_vare() -> None:
    assert brudd_i(leser_tiden, "from datetime import datetime\ndatetime.now(UTC)", KLOKKEN) == []
    assert brudd_i(leser_tiden, "import time\ntime.monotonic()\nokt.klokke.naa()") == []
