"""Fixtures over a full log: ``lest`` is shared where nothing is written, ``v`` and ``f`` are a fresh copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.byggere import Verden
from tests.fulle_logger import FullLogg, full_verden


@pytest.fixture(scope="session")
def lest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Verden, FullLogg]]:
    """Shared by every test that writes nothing."""
    v, f = full_verden(tmp_path_factory.mktemp("lest") / "base")
    yield v, f
    v.base.lukk()


@pytest.fixture
def fersk(tmp_path: Path) -> Iterator[tuple[Verden, FullLogg]]:
    v, f = full_verden(tmp_path / "base")
    yield v, f
    v.base.lukk()


@pytest.fixture
def v(fersk: tuple[Verden, FullLogg]) -> Verden:
    return fersk[0]


@pytest.fixture
def f(fersk: tuple[Verden, FullLogg]) -> FullLogg:
    return fersk[1]
