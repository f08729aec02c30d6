"""A program that changes the key of a database, and is killed on the way: ``MAPPE [STEG]``."""

import os
import signal
import sys
from pathlib import Path

from data import nokkelbytte, nokler
from data.koder import Handling
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.revisjon import Hendelse
from tests.data.nokkelhjelp import NAA, SETNING

OM = Hendelse(NAA, None, Handling.NOKKEL_BYTTET)


def bytt(mappe: Path) -> None:
    """As the program does it, by åse's passphrase."""
    fil = Nokkelfil.les(mappe)
    opplast = nokler.las_opp(fil, "åse", SETNING, NAA)
    assert opplast is not None
    sti = mappe / "stafett.db"
    nokkel = opplast.nokkel
    if opplast.neste is not None and nokkelbytte.avklar(sti, fil, nokkel, opplast.neste):
        nokkel = opplast.neste
    motor = Motor(sti, nokkel.kopi)
    print("klar", flush=True)
    nokkelbytte.bytt(sti, fil, nokkel, motor, OM, NAA)
    motor.lukk()
    print("ferdig", flush=True)


def main() -> None:
    mappe, *steg = sys.argv[1:]

    def ved(navn: str) -> None:
        if [navn] == steg:
            os.kill(os.getpid(), signal.SIGKILL)

    nokkelbytte._steg = ved
    bytt(Path(mappe))
