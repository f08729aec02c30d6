"""What holds for every line that is run in the tests' own process."""

import pytest


@pytest.fixture(autouse=True)
def _ikke_herd_testene(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hardening is for good: umask and limits would stay for the tests that come after."""
    monkeypatch.setattr("data.plattform.herd_prosess", lambda: True)
