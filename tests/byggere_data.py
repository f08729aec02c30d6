"""A database for a test: migrated once in a run, then copied as a file, which takes a millisecond."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data.motor import Motor
from data.nokkelfil import FILNAVN, VERSJON, Nokkelfil
from data.nokkeltyper import Nokkel
from data.private_filer import lag_privat_mappe, skriv_privat
from data.skjema import opprett_skjema

NOKKEL = bytes(range(32))  # of every test database; they are copies of one
DATABASEFIL = "stafett.db"


@dataclass(frozen=True)
class Provebase:
    """A migrated, empty practice database with its key file; ``motor`` is open."""

    mappe: Path
    motor: Motor
    nokkel: Nokkel
    nokkelfil: Nokkelfil

    @property
    def sti(self) -> Path:
        return self.mappe / DATABASEFIL


@cache
def _mal() -> bytes:
    with TemporaryDirectory() as mappe:
        sti = Path(mappe) / DATABASEFIL
        opprett_skjema(sti, Nokkel(bytearray(NOKKEL)))
        return sti.read_bytes()


def lag_database(mappe: Path, *, oving: bool = True) -> tuple[Nokkelfil, Nokkel]:
    """Lays database and key file in the folder (made if it is not there). Nothing is opened."""
    lag_privat_mappe(mappe)
    skriv_privat(mappe / DATABASEFIL, _mal())
    spor = [{"slag": "oving", "nokkel": NOKKEL.hex()}] if oving else []
    innhold = {"v": VERSJON, "database": "0" * 32, "oving": oving, "spor": spor}
    skriv_privat(mappe / FILNAVN, json.dumps(innhold).encode())
    return Nokkelfil.les(mappe), Nokkel(bytearray(NOKKEL))


@contextmanager
def provebase(mappe: Path, *, oving: bool = True, ventetid: float = 5.0) -> Iterator[Provebase]:
    """An open test database, closed again afterwards."""
    nokkelfil, nokkel = lag_database(mappe, oving=oving)
    motor = Motor(mappe / DATABASEFIL, nokkel.kopi, ventetid=ventetid)
    try:
        yield Provebase(mappe, motor, nokkel, nokkelfil)
    finally:
        motor.lukk()
