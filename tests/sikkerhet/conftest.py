"""A municipality whose database is not for practice: passphrases are asked for, tries counted, anchors set."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from data.koder import Virksomhetstype
from data.nokkeltyper import KDF_OVING
from stafett_tui import oppstart
from stafett_tui.opprett import Oppsett, opprett_database
from stafett_tui.oppstart import Innlogget, logg_inn
from tests.byggere import PASSORD
from tests.innlogging import inne

BRUKER = "kari"


def numre(antall: int) -> list[str]:
    """From 1855: right by their digits, and nobody's who lives. Only a practice database takes the synthetic ones."""
    ut = []
    for lopenummer in range(500, 750):
        ni = f"010155{lopenummer}"
        k1 = -sum(int(t) * v for t, v in zip(ni, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=True)) % 11
        k2 = (
            -sum(int(t) * v for t, v in zip(f"{ni}{k1}"[:10], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True))
            % 11
        )
        if k1 < 10 and k2 < 10:
            ut.append(f"{ni}{k1}{k2}")
    return ut[:antall]


NUMMER = numre(1)[0]
OPPSETT = Oppsett(
    kommune="Fjordvik",
    virksomhet="Bakkehaugen skole",
    virksomhetstype=Virksomhetstype.SKOLE,
    fornavn="Kari",
    etternavn="Moe",
    fodselsnummer=NUMMER,
    stilling="rektor",
    epost="kari@fjordvik.no",
    telefon="40000000",
    brukernavn=BRUKER,
    passord=PASSORD,
    gjentatt=PASSORD,
)
_mappe = TemporaryDirectory()


@pytest.fixture(autouse=True)
def _rask_kdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oppstart, "KDF_STANDARD", KDF_OVING)


@cache
def _ekte() -> tuple[Path, str]:
    mappe = Path(_mappe.name) / "base"
    ny = opprett_database(mappe, OPPSETT)
    innlogget = inne(ny)
    innlogget.base.lukk()
    return mappe, innlogget.nodkode


@pytest.fixture
def ekte(tmp_path: Path) -> Path:
    """The folder of one that nobody has open."""
    mappe = tmp_path / "ekte"
    shutil.copytree(_ekte()[0], mappe)
    return mappe


@pytest.fixture
def nodkode() -> str:
    """What was printed for the safe."""
    return _ekte()[1]


@pytest.fixture
def kari(ekte: Path) -> Iterator[Innlogget]:
    """Its first administrator, logged in."""
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    yield innlogget
    innlogget.base.lukk()
