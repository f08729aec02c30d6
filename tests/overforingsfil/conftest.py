"""One journey, for the tests that change nothing by it; and a full log by itself."""

from collections.abc import Iterator

import pytest

from tests.fulle_fixturer import _slitt, f, v
from tests.overforingsfil.reise import Reise, legg_ut

__all__ = ["_slitt", "f", "v"]


@pytest.fixture(scope="module")
def reise(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reise]:
    r = legg_ut(tmp_path_factory.mktemp("reise"))
    yield r
    r.fra.base.lukk()
    r.til.base.lukk()
