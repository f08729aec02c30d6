"""Imports go down: screens → stafett_tui → data. One door leads up, in ``stafett_tui/cli.py``."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.arkitektur.kilde import PAKKER, ROT, brudd, brudd_i, importer

HOYDE = {"data": 0, "stafett_tui": 1, "screens": 2}
DOREN_OPP = ("stafett_tui/cli.py", "screens.app")

# What each floor may not know of, whatever it is used for.
FREMMED = {
    "data": {"textual", "rich", "reportlab", "pypdf"},
    "stafett_tui": {"textual"},
    "screens": {
        "sqlalchemy",
        "sqlmodel",
        "alembic",
        "sqlcipher3",
        "sqlite3",
        "cryptography",
        "argon2",
        "keyring",
    },
}
TUNGT = {
    "sqlalchemy",
    "sqlmodel",
    "pydantic",
    "alembic",
    "cryptography",
    "argon2",
    "keyring",
    "reportlab",
    "pypdf",
}

SJELDENT = {"alembic", "icalendar", "keyring", "pypdf", "PIL", "reportlab", "smtplib"}

# Loaded before the first frame, while the rest waits for a thread: they carry nothing heavy.
FOR_FORSTE_BILDE = [
    (("data",), TUNGT | {"textual", "rich"}),
    (("data.modeller",), {"textual", "rich", "reportlab", "pypdf"}),
    (("data.koder", "stafett_tui.sprak.merkelapper", "stafett_tui.avslag"), TUNGT | {"textual", "rich"}),
    (("stafett_tui.visninger",), TUNGT | {"textual", "rich"}),
    (("stafett_tui.cli",), TUNGT | {"textual", "rich"}),
    (("screens.app", "screens.innlogging"), TUNGT),
]


def oppover(fil: str, tre: ast.Module) -> list[str]:
    """Imports that lead up, sideways past the sibling rule, or relatively (a floor must be readable)."""
    her = HOYDE[fil.partition("/")[0]]
    i_funksjon = {
        node
        for funksjon in ast.walk(tre)
        if isinstance(funksjon, ast.FunctionDef | ast.AsyncFunctionDef)
        for node, _ in importer(funksjon)
    }
    funn = []
    for node, navn in importer(tre):
        pakke = navn.partition(".")[0]
        if navn.startswith("."):
            funn.append(f"{fil}:{node.lineno} relative import")
        elif HOYDE.get(pakke, -1) > her:
            doren = fil == DOREN_OPP[0] and node in i_funksjon
            if not (doren and f"{navn}.".startswith(f"{DOREN_OPP[1]}.")):
                funn.append(f"{fil}:{node.lineno} imports {navn}, which is above")
    return funn


def fremmed(fil: str, tre: ast.Module) -> list[str]:
    """Imports of libraries that belong to another floor."""
    nektet = FREMMED[fil.partition("/")[0]]
    return [
        f"{fil}:{node.lineno} imports {navn}"
        for node, navn in importer(tre)
        if navn.partition(".")[0] in nektet
    ]


def forbi_midten(fil: str, tre: ast.Module) -> list[str]:
    """A screen gets read models and use cases; of what is kept it knows the coded values alone."""
    return [
        f"{fil}:{node.lineno} imports {navn}"
        for node, navn in importer(tre)
        if navn.partition(".")[0] == "data" and not f"{navn}.".startswith("data.koder.")
    ]


def test_importer_gar_nedover() -> None:
    assert brudd(oppover) == []


def test_hver_etasje_har_sine_biblioteker() -> None:
    assert brudd(fremmed) == []


def test_skjermbilder_gar_ikke_rett_til_lageret() -> None:
    assert brudd(forbi_midten, "screens") == []


@pytest.mark.parametrize(
    ("fil", "kode"),
    [
        ("data/motor.py", "import stafett_tui.avslag"),
        ("data/motor.py", "def f():\n    from screens import app"),
        ("stafett_tui/okt.py", "from screens.app import StafettApp"),
        ("stafett_tui/cli.py", "from screens.app import StafettApp"),
        ("stafett_tui/cli.py", "def f():\n    from screens.tiltak import Tiltak"),
        ("screens/app.py", "from . import felles"),
    ],
)
def test_regelen_om_retning_ser_brudd(fil: str, kode: str) -> None:
    assert brudd_i(oppover, kode, fil)


def test_doren_opp_er_apen() -> None:
    assert brudd_i(oppover, "def f():\n    from screens.app import StafettApp", "stafett_tui/cli.py") == []
    assert brudd_i(oppover, "def f():\n    import screens.app", "stafett_tui/cli.py") == []


@pytest.mark.parametrize(
    ("fil", "kode"),
    [
        ("data/a.py", "from textual.app import App"),
        ("stafett_tui/a.py", "def f():\n    import textual"),
        ("screens/a.py", "from sqlmodel import Session"),
    ],
)
def test_regelen_om_biblioteker_ser_brudd(fil: str, kode: str) -> None:
    assert brudd_i(fremmed, kode, fil)


def test_regelen_om_lageret_ser_brudd() -> None:
    assert brudd_i(forbi_midten, "from data.modeller import Logg")
    assert brudd_i(forbi_midten, "import data.motor")
    assert brudd_i(forbi_midten, "from data.koder import Hatt\nfrom data import koder") == []


def lastet_av(moduler: tuple[str, ...], mappe: Path) -> set[str]:
    """The top-level packages that are in memory once the modules are imported by a fresh program."""
    program = f"import sys, {', '.join(moduler)}; print(*{{m.partition('.')[0] for m in sys.modules}})"
    svar = subprocess.run(
        [sys.executable, "-c", program],
        cwd=mappe,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    return set(svar.stdout.split())


@pytest.mark.parametrize(
    ("moduler", "nektet"), FOR_FORSTE_BILDE, ids=lambda v: v[0] if isinstance(v, tuple) else ""
)
def test_lett_a_importere(moduler: tuple[str, ...], nektet: set[str], tmp_path: Path) -> None:
    lastet = lastet_av(moduler, tmp_path)
    assert lastet & set(PAKKER), "the modules themselves were not seen"
    assert lastet & nektet == set()


def test_ingen_side_laster_det_som_sjelden_brukes(tmp_path: Path) -> None:
    """Mail, calendar, paper and migrations are loaded by the act that needs them: else they lie in everybody's
    memory."""
    sider = sorted((ROT / "screens").rglob("*.py"))
    moduler = [".".join(s.relative_to(ROT).with_suffix("").parts).removesuffix(".__init__") for s in sider]
    assert lastet_av(tuple(moduler), tmp_path) & SJELDENT == set()


def test_reglene_er_lette(tmp_path: Path) -> None:
    """The pure rules carry no storage: they are asked while forms are typed."""
    moduler = tuple(
        f"stafett_tui.regler.{fil.stem}"
        for fil in sorted((ROT / "stafett_tui" / "regler").glob("*.py"))
        if fil.stem != "__init__"
    )
    assert moduler
    assert lastet_av(moduler, tmp_path) & (TUNGT | {"textual", "rich"}) == set()


def test_malingen_ser_det_som_lastes(tmp_path: Path) -> None:
    assert "sqlalchemy" in lastet_av(("sqlmodel",), tmp_path)
