"""Every library that is imported is declared, within bounds, and none is declared for nothing."""

import ast
import re
import sys
from collections.abc import Mapping
from functools import cache
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tests.arkitektur.kilde import PAKKER, ROT, brudd, brudd_i, importer

# Declared though no module imports them, each with the reason.
UTEN_IMPORT = {
    "tzdata": "only data, read by zoneinfo on Windows",
    "rich": "Textual's renderables; fixed for the project",
    "pypdf": "fixed for the project; export comes with a later part",
}
TIDSSONER = {"tzdata"}  # versioned by year: a newer one is always the right one


@cache
def meldt(*, test: bool = False) -> dict[str, Requirement]:
    """The requirements of the installed wheel, by normalised name: to run, or those of the test extra too."""
    krav = [Requirement(linje) for linje in metadata.requires("stafett") or []]
    return {navn_av(k.name): k for k in krav if test or "extra" not in str(k.marker)}


def navn_av(navn: str) -> str:
    return re.sub(r"[-_.]+", "-", navn).lower()


@cache
def eiere() -> Mapping[str, list[str]]:
    return metadata.packages_distributions()


def distribusjoner(modul: str) -> set[str]:
    return {navn_av(navn) for navn in eiere().get(modul, [])}


def umeldt(fil: str, tre: ast.Module) -> list[str]:
    """Imports of what no declared requirement brings."""
    return [
        f"{fil}:{node.lineno} imports {helt}"
        for node, helt in importer(tre)
        if (modul := helt.partition(".")[0]) not in {*sys.stdlib_module_names, *PAKKER}
        and not distribusjoner(modul) & set(meldt())
    ]


@pytest.fixture(autouse=True)
def _installert() -> None:
    try:
        metadata.version("stafett")
    except metadata.PackageNotFoundError:
        pytest.skip("stafett is not installed here; `make test` installs it")


def test_alt_som_importeres_er_meldt() -> None:
    assert brudd(umeldt) == []


def test_regelen_ser_det_som_ikke_er_meldt() -> None:
    assert brudd_i(umeldt, "import hypothesis")
    assert brudd_i(umeldt, "from finnes_ikke import x")
    assert brudd_i(umeldt, "import sqlmodel\nfrom pathlib import Path\nfrom data import koder") == []


def test_ingenting_er_meldt_til_ingen_nytte() -> None:
    brukt: set[str] = set()

    def samle(_fil: str, tre: ast.Module) -> list[str]:
        for _, helt in importer(tre):
            brukt.update(distribusjoner(helt.partition(".")[0]))
        return []

    brudd(samle)
    assert set(meldt()) - brukt - set(UTEN_IMPORT) == set()


def test_alt_er_avgrenset_oppover_og_nedover() -> None:
    apne = [
        str(krav)
        for krav in meldt(test=True).values()
        if {grense.operator for grense in krav.specifier} != {">=", "<"} and krav.name not in TIDSSONER
    ]
    assert apne == []


def test_det_laste_settet_er_det_som_kjores() -> None:
    """Each locked version that applies here is the one installed; nothing else came along."""
    linjer = (ROT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    krav = [Requirement(linje.removesuffix("\\")) for linje in linjer if re.match(r"[a-z0-9]", linje)]
    last = {navn_av(k.name): str(k.specifier) for k in krav if k.marker is None or k.marker.evaluate()}
    her = {navn_av(d.name): f"=={d.version}" for d in metadata.distributions()}
    # pip itself comes with the environment, and Python 3.11 brings setuptools along.
    assert {navn: v for navn, v in her.items() if navn not in {"stafett", "pip", "setuptools"}} == last
