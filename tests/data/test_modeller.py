"""The tables that are loaded with the package stand by themselves, and the rest come all together."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from data import modeller
from tests.arkitektur.kilde import brudd, brudd_i, importer

PROGRAM = """
import json
from data import modeller
from sqlmodel import SQLModel
from sqlalchemy.orm import configure_mappers

def tabeller():
    configure_mappers()
    return {n: sorted(fk.column.table.name for fk in t.foreign_keys) for n, t in SQLModel.metadata.tables.items()}

forst = tabeller()
from data.innsyn import _lastede_loggtabeller, loggtabeller
lastet = len(list(_lastede_loggtabeller()))
if VEI == "spurt":
    modeller.Notat
else:
    list(loggtabeller())
etter = tabeller()
print(json.dumps([sorted(forst), sorted(etter), lastet, sorted(k.__name__ for k in _lastede_loggtabeller())]))
"""


def _kjor(vei: str) -> Any:
    svar = subprocess.run(
        [sys.executable, "-c", f"VEI = {vei!r}\n{PROGRAM}"],
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    return json.loads(svar.stdout)


@pytest.mark.parametrize("vei", ["spurt", "alle_med_logg"])
def test_resten_lastes_samlet_og_alle_fremmednokler_finnes(vei: str) -> None:
    """Also with the first ones alone: an insert sorts the tables by their foreign keys."""
    forst, etter, antall_forst, klasser = _kjor(vei)
    senere = {str(getattr(modeller, navn).__tablename__) for navn in modeller.SENERE}
    assert set(etter) - set(forst) == senere
    assert antall_forst < len(klasser)
    assert {"Notat", "Vedlegg", "Samtykke"} <= set(klasser)


def utenom_pakken(fil: str, tre: ast.Module) -> list[str]:
    """Imports of a later table from its own module."""
    nektet = {f"data.modeller.{m}" for m in modeller.SENERE.values()}
    if fil.startswith("data/modeller/"):
        return []
    return [
        f"{fil}:{node.lineno} imports {navn}"
        for node, navn in importer(tre)
        if any(f"{navn}.".startswith(f"{m}.") for m in nektet)
    ]


def test_de_senere_hentes_alltid_fra_pakken() -> None:
    assert brudd(utenom_pakken) == []


def test_regelen_ser_brudd() -> None:
    assert brudd_i(utenom_pakken, "from data.modeller.notat import Notat", "data/a.py")
    assert brudd_i(utenom_pakken, "from data.modeller import Notat", "data/a.py") == []


def test_et_ukjent_navn_er_ukjent() -> None:
    with pytest.raises(AttributeError):
        modeller.Finnesikke  # noqa: B018 - asked for on purpose
