"""Fixtures over a full log: ``lest`` is shared where nothing is written, ``v`` and ``f`` are fresh each time."""

from collections.abc import Iterator

import pytest

from data.modeller import Ansatt
from stafett_tui.oppstart import Database
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, full_verden, tilbakestill
from tests.raadata import rett_rad


@pytest.fixture(scope="session")
def lest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Verden, FullLogg]]:
    """Shared by every test that writes nothing."""
    v, f = full_verden(tmp_path_factory.mktemp("lest") / "base")
    yield v, f
    v.base.lukk()


@pytest.fixture(scope="session")
def _slitt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, FullLogg]]:
    """The one database that is laid out anew before each test that writes."""
    v, f = full_verden(tmp_path_factory.mktemp("slitt") / "base")
    yield v.base, f
    v.base.lukk()


@pytest.fixture
def v(_slitt: tuple[Database, FullLogg]) -> Verden:
    return tilbakestill(_slitt[0])


@pytest.fixture
def f(_slitt: tuple[Database, FullLogg]) -> FullLogg:
    return _slitt[1]


@pytest.fixture
def med_epost(v: Verden, f: FullLogg) -> FullLogg:
    """The log, with an address for everybody who works with it."""
    for hvem in ("Maren", "Siri", "Rune", "Åse", "Hilde"):
        rett_rad(v, Ansatt, v.folk[hvem][0], epost=f"{hvem.lower().replace('å', 'a')}@fjordvik.no")
    return f
