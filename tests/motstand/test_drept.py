"""Killed at any moment of a caseworker's day: what was acknowledged is there, and everything is whole."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from tests.benchmarks.maaling import skriv
from tests.conftest import GRUNDIG
from tests.motstand.bok import Bok, antall_rader, be, les, program

DRAP = 200 if GRUNDIG else 40
KVITTERINGER = 8
"""acts before the kill, at most"""
STUND = 0.02
"""seconds into the next ones, at most: an act takes some eight thousandths"""


def test_drept_midt_i_dagens_arbeid(tmp_path: Path) -> None:
    mappe, bok, tilfeldig = tmp_path / "base", Bok(), random.Random(7)  # noqa: S311 - the same kills every time
    ukvitterte = i_loggen = 0
    with program(mappe, logger=DRAP // 10) as p:
        naa = antall_rader(mappe)
        for nr in range(DRAP):
            for_ = naa
            kvittert = {slag: len(ider) for slag, ider in bok.rader.items()}
            _arbeid_og_drep(p, bok, tilfeldig, nr)
            wal = mappe / "stafett.db-wal"
            i_loggen += wal.exists() and wal.stat().st_size > 0
            assert bok.tapt(mappe) == [], f"kill {nr}"
            naa = antall_rader(mappe)
            mer = sum(
                naa[slag] - for_[slag] - (len(bok.rader.get(slag, [])) - kvittert.get(slag, 0))
                for slag in naa
                if slag != "tiltak"  # each oppmerksomhet has its first one
            )
            assert mer <= 1, f"kill {nr}: more was done than the one act that was under way"
            ukvitterte += mer
    skriv("drept", drap=DRAP, kvittert=bok.antall, tapt=0, ferdig_uten_kvittering=ukvitterte)
    assert bok.antall > DRAP * 3
    assert set(bok.rader) == {"oppmerksomhet", "tiltak", "evaluert", "notat", "lysglimt", "mote"}
    assert bok.koder
    assert bok.kladder
    assert i_loggen > DRAP / 2, "few were killed with work outside the main file"


def _arbeid_og_drep(p: "subprocess.Popen[str]", bok: Bok, tilfeldig: random.Random, fro: int) -> None:
    be(p, f"arbeid {fro} 0 1")
    hvem = les(p)
    assert hvem.startswith("pid ")
    for _ in range(tilfeldig.randint(0, KVITTERINGER)):
        bok.skriv(les(p))
    time.sleep(tilfeldig.uniform(0, STUND))  # not to wait for anything: where it is hit shall be anywhere
    os.kill(int(hvem.removeprefix("pid ")), signal.SIGKILL)
    while not (linje := les(p)).startswith("slutt"):
        bok.skriv(linje)
    assert linje == f"slutt {-signal.SIGKILL}"
