"""The practice database that the program is measured on, made once."""

from pathlib import Path

import pytest

from tests.benchmarks.baser import lag_base, mange_logger

FLERE = 500
"""logs that are laid to the stafettholder's list, for cursor and scrolling"""


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As ``stafett demo`` makes it."""
    return lag_base(tmp_path_factory.mktemp("oving") / "base")


@pytest.fixture(scope="session")
def full_liste(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, where the stafettholder holds hundreds of logs."""
    mappe = lag_base(tmp_path_factory.mktemp("full") / "base")
    mange_logger(mappe, FLERE)
    return mappe
