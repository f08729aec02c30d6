"""Fixtures of the storage floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.byggere_data import Provebase, provebase


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Provebase]:
    """A migrated, empty database, open."""
    with provebase(tmp_path / "base") as database:
        yield database
