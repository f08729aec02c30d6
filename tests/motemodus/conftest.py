"""The scene that the tests of a meeting share. None of them writes what another reads."""

import pytest

from tests.motemodus.planting import Scene, lag_scene


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return lag_scene(tmp_path_factory.mktemp("scene") / "base")
