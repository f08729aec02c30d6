"""A real keyring, the one a Linux desktop has: gnome-keyring on a bus of its own, unlocked without a screen.

RECIPES B tells how it is started. It must be installed where the gate runs (``.ci/run``): a skip fails there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stafett_tui.sikkerhet.husk import ENDRET, HVORFOR
from stafett_tui.sikkerhet.ring import Ringfeil
from tests.sikkerhet.conftest import BRUKER

PROGRAM = str(Path(__file__).with_name("program_ring.py"))
ROT = Path(__file__).parents[2]
BUSS = """
printf %s "$RINGPASSORD" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & ring=$!
unset RINGPASSORD
for _ in $(seq 200); do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true" && break
  sleep .05
done
"$@"; svar=$?
kill "$ring" 2>/dev/null
exit $svar
"""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux"
    or not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon", "dbus-send"))),
    reason="needs dbus and gnome-keyring: apt install dbus-daemon gnome-keyring",
)


def kjor(hjem: Path, hva: str, mappe: Path) -> dict[str, str]:
    """What the program said at each step, in a session of its own over the same keyring file."""
    kjoretid = hjem / f"run-{hva}"
    (hjem / ".local/share/keyrings").mkdir(parents=True, exist_ok=True)
    kjoretid.mkdir(mode=0o700)
    miljo = {
        "PATH": os.environ["PATH"],
        "HOME": str(hjem),
        "XDG_RUNTIME_DIR": str(kjoretid),
        "XDG_DATA_HOME": str(hjem / ".local/share"),
        "RINGPASSORD": "ringens eget passord",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROT),
    }
    svar = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", BUSS, "_", sys.executable, PROGRAM, hva, str(mappe)],
        capture_output=True,
        text=True,
        env=miljo,
        cwd=hjem,
        timeout=90,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    return {
        steg: resten
        for linje in svar.stdout.splitlines()
        for steg, _, resten in [
            linje.rpartition(" ") if linje.startswith("husk laast") else linje.partition(" ")
        ]
    }


def test_husket_laast_og_endret(ekte: Path, tmp_path: Path) -> None:
    hjem = tmp_path / "hjem"
    hjem.mkdir(mode=0o700)
    sagt = kjor(hjem, "main", ekte)
    assert sagt == {
        "ring": "keyring.backends.SecretService",
        "husk": "Kvittering",
        "start": "inne",
        "laast": HVORFOR[Ringfeil.LAAST].paa(),
        "passord": BRUKER,
        "husk laast": "Avslag",
    }
    sagt = kjor(hjem, "endret", ekte)
    assert sagt == {"start": "inne", "endret": ENDRET.paa(), "borte": ENDRET.paa()}
