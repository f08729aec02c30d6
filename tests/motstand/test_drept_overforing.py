"""Killed while a transfer file is made: what lies there by its name is whole, and what was acknowledged is known."""

import os
import random
import signal
import stat
import time
from pathlib import Path

import sqlalchemy as sa

from data.modeller import Overforingsfil
from data.motor import Motor
from data.private_filer import rydd_halvferdige
from stafett_tui.overforingsfil.konvolutt import Pakke, pakk_opp
from stafett_tui.overforingsfil.nokler import Nokler, aapne, nye_nokler
from tests.benchmarks.maaling import skriv
from tests.byggere_data import DATABASEFIL, NOKKEL
from tests.conftest import GRUNDIG
from tests.motstand.bok import be, les, program
from tests.raadata import tabell

DRAP = 150 if GRUNDIG else 6
STUND = 0.12
"""seconds into the next one, at most: a file takes some twentieth of a second"""


def test_drept_midt_i_en_overforingsfil(tmp_path: Path) -> None:
    ut, tilfeldig = tmp_path / "ut", random.Random(11)  # noqa: S311 - the same kills every time
    ut.mkdir()
    nokler = nye_nokler()
    kvittert: set[str] = set()
    hele: set[str] = set()
    rester = 0
    with program(tmp_path / "base") as p:
        for nr in range(DRAP):
            be(p, f"overforing {ut} {nokler.mottaker}")
            while (linje := les(p)).startswith("fil "):
                kvittert.add(linje.removeprefix("fil "))
            assert linje.startswith("pid ")
            kvittert.add(les(p).removeprefix("fil "))
            time.sleep(
                tilfeldig.uniform(0, STUND)
            )  # not to wait for anything: where it is hit shall be anywhere
            os.kill(int(linje.removeprefix("pid ")), signal.SIGKILL)
            while (linje := les(p)).startswith("fil "):
                kvittert.add(linje.removeprefix("fil "))
            assert linje == f"slutt {-signal.SIGKILL}"
            hele |= _hele(ut, nokler)
            rester += _rester(ut)
            kjente = _kjente(tmp_path / "base")
            assert kvittert <= kjente, f"kill {nr}: acknowledged and not known"
            assert kjente <= hele, f"kill {nr}: known, and no file is there"
    skriv("drept_overforing", drap=DRAP, filer=len(hele), halve_uten_navn=rester)
    assert len(kvittert) > DRAP
    rydd_halvferdige(ut)
    assert list(ut.iterdir()) == []


def _hele(ut: Path, nokler: Nokler) -> set[str]:
    """The ids of the files that lie there; one that cannot be opened is half a file. Taken away when they are seen."""
    ider = set()
    for fil in ut.glob("*.age"):
        assert stat.S_IMODE(fil.stat().st_mode) == 0o600
        klartekst = aapne(fil.read_bytes(), nokler, "")
        assert isinstance(klartekst, bytes), fil.name
        pakke = pakk_opp(klartekst)
        assert isinstance(pakke, Pakke)
        ider.add(pakke.manifest.id.hex)
        fil.unlink()
    return ider


def _rester(ut: Path) -> int:
    """What has no name yet, and is taken away by the next."""
    assert all(r.name.startswith(".stafett-ny-") for r in ut.iterdir())
    return sum(stat.S_IMODE(r.stat().st_mode) == 0o600 for r in ut.iterdir())


def _kjente(mappe: Path) -> set[str]:
    motor = Motor(mappe / DATABASEFIL, lambda: bytearray(NOKKEL))
    try:
        with motor.lesemotor.connect() as c:
            return {i.hex for i in c.execute(sa.select(tabell(Overforingsfil).c.fil_id)).scalars()}
    finally:
        motor.lukk()
