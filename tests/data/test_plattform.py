"""Platform calls: rights, lock between processes, process hygiene."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from data.plattform import er_privat, fillas


@pytest.mark.parametrize(
    ("modus", "privat"), [(0o600, True), (0o400, True), (0o640, False), (0o604, False), (0o601, False)]
)
def test_er_privat(tmp_path: Path, modus: int, privat: bool) -> None:
    sti = tmp_path / "f"
    sti.touch()
    sti.chmod(modus)
    assert er_privat(sti) is privat


def test_las_stenger_andre_traader_ute(tmp_path: Path) -> None:
    inne, mest = 0, 0

    def arbeid() -> None:
        nonlocal inne, mest
        for _ in range(20):
            with fillas(tmp_path / "las"):
                inne += 1
                mest = max(mest, inne)
                inne -= 1

    traader = [threading.Thread(target=arbeid) for _ in range(3)]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert mest == 1


HOLDER = """
import sys
from pathlib import Path
from data.plattform import fillas
with fillas(Path(sys.argv[1])):
    print("holder", flush=True)
    sys.stdin.readline()
"""


def test_las_stenger_andre_prosesser_ute_og_slippes_naar_de_dor(tmp_path: Path) -> None:
    sti = tmp_path / "las"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(sti)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "holder"
        with pytest.raises(TimeoutError), fillas(sti, tidsfrist=0.05):
            pass
        holder.kill()
        holder.wait()
        with fillas(sti):
            pass
    assert sti.stat().st_mode & 0o777 == 0o600


HERDET = """
import ctypes, os, resource
from data.plattform import herd_prosess
pr_get_dumpable = 3
for_ = ctypes.CDLL(None).prctl(pr_get_dumpable, 0, 0, 0, 0)
svar = herd_prosess()
etter = ctypes.CDLL(None).prctl(pr_get_dumpable, 0, 0, 0, 0)
print(svar, for_, etter, resource.getrlimit(resource.RLIMIT_CORE), oct(os.umask(0)))
"""


def test_herdet_prosess() -> None:
    svar = subprocess.run([sys.executable, "-c", HERDET], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "True 1 0 (0, 0) 0o77"
