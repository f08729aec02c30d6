"""Fixtures of the storage floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import nokler
from tests.byggere_data import Provebase, provebase
from tests.data.nokkelhjelp import Ny


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Provebase]:
    """A migrated, empty database, open."""
    with provebase(tmp_path / "base") as database:
        yield database


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "base"


@pytest.fixture
def ny(mappe: Path) -> Ny:
    """A new key file without slots, not for practice, and its key."""
    return nokler.opprett(mappe, oving=False)
