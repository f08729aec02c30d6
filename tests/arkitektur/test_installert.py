"""What is tested is the installed wheel, whole, with its package data and its command."""

import importlib
import os
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import pytest

from tests.arkitektur.kilde import PAKKER, ROT, sporede_filer

SITE = Path(sysconfig.get_path("purelib"))


@pytest.fixture(autouse=True)
def _mot_hjulet() -> None:
    if "PYTHONPATH" in os.environ:
        pytest.skip("PYTHONPATH is set, so the checkout is tested; `make test` tests the wheel")


@pytest.mark.parametrize("pakke", PAKKER)
def test_pakken_kommer_fra_site_packages(pakke: str) -> None:
    modul = importlib.import_module(pakke)
    assert modul.__file__ is not None
    assert Path(modul.__file__) == SITE / pakke / "__init__.py"


def test_utsjekken_er_ikke_paa_stien() -> None:
    assert ROT not in {Path(sti).resolve() for sti in sys.path}


def test_hjulet_har_alt_og_er_ferskt() -> None:
    """Every tracked file of the packages is installed, byte for byte: code, style sheets, fonts, lists."""
    ventet = [fil for fil in sporede_filer() if fil.partition("/")[0] in PAKKER]
    assert ventet
    ulike = [fil for fil in ventet if not _lik(ROT / fil, SITE / fil)]
    assert ulike == []


def test_hjulet_legger_bare_igjen_de_tre_pakkene() -> None:
    filer = metadata.files("stafett") or []
    topper = {fil.parts[0] for fil in filer if fil.parts[0] != ".."}
    assert {t for t in topper if not t.endswith(".dist-info")} == set(PAKKER)


def test_kommandoen_er_meldt() -> None:
    (kommando,) = metadata.entry_points(group="console_scripts", name="stafett")
    assert kommando.value == "stafett_tui.cli:main"


def test_typene_er_merket() -> None:
    assert [pakke for pakke in PAKKER if not (SITE / pakke / "py.typed").is_file()] == []


def _lik(en: Path, annen: Path) -> bool:
    return annen.is_file() and en.read_bytes() == annen.read_bytes()
