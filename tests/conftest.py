"""What holds for every test: a home of its own, no skips in CI, and long runs only when asked for."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from data import modeller
from stafett_tui.minne import TERSKLER
from tests.byggere import Verden, lag_verden
from tests.pauser import forkort

modeller.alle()  # many tests look through every table
I_CI = os.environ.get("CI") == "true"
GRUNDIG = os.environ.get("STAFETT_GRUNDIG") == "1"

# The same examples every time, so that a red run means a change and not luck; the thorough run looks further.
settings.register_profile("fast", derandomize=True, deadline=None)
settings.register_profile("grundig", deadline=None, max_examples=1000)
settings.load_profile("grundig" if GRUNDIG else "fast")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the thorough tests out of an ordinary run. They are deselected, not skipped."""
    if GRUNDIG:
        return
    utelatt = [test for test in items if test.get_closest_marker("grundig")]
    if utelatt:
        config.hook.pytest_deselected(items=utelatt)
        items[:] = [test for test in items if not test.get_closest_marker("grundig")]


def pytest_collection_finish() -> None:
    """Garbage collection as the program has it when it is loaded; Python's own takes a third of a run of screens."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*TERSKLER)


def _nekt_hopp(rapport: pytest.TestReport | pytest.CollectReport) -> None:
    """In CI everything needed is installed, so a skip is a test that has stopped testing."""
    if I_CI and rapport.skipped and not hasattr(rapport, "wasxfail"):
        grunn = rapport.longrepr[2] if isinstance(rapport.longrepr, tuple) else rapport.longrepr
        rapport.outcome = "failed"
        rapport.longrepr = f"A skip fails in CI. {grunn}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    rapport = yield
    _nekt_hopp(rapport)
    return rapport


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    rapport = yield
    _nekt_hopp(rapport)
    return rapport


@pytest.fixture
def verden(tmp_path: Path) -> Iterator[Verden]:
    """A database of its own, with people in it and no logs. Closed afterwards: some thousand open files are too many."""
    verden = lag_verden(tmp_path / "base")
    yield verden
    verden.base.lukk()


@pytest.fixture(autouse=True, scope="session")
def _eget_hjem(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what the person at this machine has: folders, keyring, Textual's settings."""
    with pytest.MonkeyPatch.context() as bytt:
        for navn in ("DATA", "CONFIG", "CACHE", "STATE"):
            mappe: Path = tmp_path_factory.mktemp(navn.lower())
            bytt.setenv(f"XDG_{navn}_HOME", str(mappe))
        bytt.setenv("COLORTERM", "truecolor")  # the same colours whatever terminal the tests are started from
        bytt.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        for navn in [n for n in os.environ if n.startswith("TEXTUAL")]:
            bytt.delenv(navn)
        yield


@pytest.fixture(autouse=True, scope="session")
def _ikke_herd_testene() -> Iterator[None]:
    """The hardening is for good: umask and limits would stay for the tests that come after in the same process."""
    with pytest.MonkeyPatch.context() as bytt:
        bytt.setattr("data.plattform.herd_prosess", lambda: True)
        yield


@pytest.fixture(autouse=True, scope="session")
def _korte_pauser() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as bytt:
        forkort(bytt)
        yield
