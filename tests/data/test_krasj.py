"""Several at once, and killed in the midst of it: nothing that was acknowledged is lost."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from data.motor import Motor
from data.private_filer import lag_tom_fil
from tests.conftest import GRUNDIG
from tests.data.program_telle import NOKKEL

PROGRAM = str(Path(__file__).with_name("program_telle.py"))
DRAP = 200 if GRUNDIG else 8
RUNDER = 250 if GRUNDIG else 25


@pytest.fixture
def sti(tmp_path: Path) -> Path:
    fil = tmp_path / "b.db"
    lag_tom_fil(fil)
    motor = Motor(fil, lambda: bytearray(NOKKEL))
    with motor.skrivemotor.begin() as c:
        c.exec_driver_sql("CREATE TABLE teller (n INTEGER)")
        c.exec_driver_sql("INSERT INTO teller VALUES (0)")
        c.exec_driver_sql("CREATE TABLE rad (id INTEGER PRIMARY KEY, tekst TEXT)")
    motor.lukk()
    return fil


def test_to_prosesser_med_traader_mister_ingen_oppdatering(sti: Path) -> None:
    kall = [sys.executable, PROGRAM, str(sti), "tell", str(RUNDER)]
    programmer = [subprocess.Popen(kall, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for program in programmer:
        with program:
            ut, _ = program.communicate()
        assert ut.strip() == "[]"
        assert program.returncode == 0
    motor = Motor(sti, lambda: bytearray(NOKKEL))
    with motor.lesemotor.connect() as c:
        assert c.exec_driver_sql("SELECT n FROM teller").scalar_one() == 2 * 3 * RUNDER
    motor.lukk()


def test_drept_midt_i_skriving(sti: Path) -> None:
    tilfeldig = random.Random(7)  # noqa: S311 - the same kills every time
    uferdige_logger = 0
    for _ in range(DRAP):
        siste = _skriv_og_drep(sti, kvitteringer=tilfeldig.randint(1, 40))
        wal = sti.with_name(sti.name + "-wal")
        uferdige_logger += wal.exists() and wal.stat().st_size > 0
        _krev_hel(sti, siste)
    assert uferdige_logger == DRAP, "no process was killed with work outside the main file"


def _skriv_og_drep(sti: Path, kvitteringer: int) -> int:
    """The last number the program said before and after it was killed."""
    with subprocess.Popen([sys.executable, PROGRAM, str(sti), "skriv"], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        sagt = [program.stdout.readline() for _ in range(kvitteringer)]
        program.kill()
        sagt += program.stdout.read().splitlines(keepends=True)
    return int([linje for linje in sagt if linje.endswith(b"\n")][-1])


def _krev_hel(sti: Path, siste: int) -> None:
    motor = Motor(sti, lambda: bytearray(NOKKEL))
    with motor.skrivemotor.connect() as c:
        antall, hoyest = c.exec_driver_sql("SELECT count(*), max(id) FROM rad").one()
        assert hoyest >= siste
        assert antall == hoyest
        assert c.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
    motor.lukk()  # the last one out moves the log into the file, where the HMACs of its pages can be checked
    motor = Motor(sti, lambda: bytearray(NOKKEL))
    with motor.lesemotor.connect() as c:
        assert c.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
    motor.lukk()
