"""Walks «Husk på denne maskinen» on a real Secret Service, on a bus of its own: ``program_ring.py MAPPE``.

Says one line for each step. ``tests/sikkerhet/test_secret_service.py`` starts the bus and reads them.
"""

import sys
import time
from contextlib import closing
from pathlib import Path

import keyring
import secretstorage

from data.nokkeltyper import KDF_OVING
from stafett_tui import oppstart
from stafett_tui.oppstart import Innlogget, logg_inn
from stafett_tui.sikkerhet import husk, ring
from tests.byggere import PASSORD
from tests.sikkerhet.conftest import BRUKER

oppstart.KDF_STANDARD = KDF_OVING


def apne(mappe: Path) -> str:
    """How a start goes now."""
    fra = time.monotonic()
    svar = husk.apne(mappe)
    assert time.monotonic() - fra < ring.TIDSGRENSE + 2
    if isinstance(svar, Innlogget):
        svar.base.lukk()
        return "inne"
    return "ingen" if svar is None else svar.hvorfor.paa()  # type: ignore[attr-defined,no-any-return]


def main(mappe: Path) -> None:
    print("ring", type(keyring.get_keyring()).__module__)
    kari = logg_inn(mappe, BRUKER, PASSORD)
    assert isinstance(kari, Innlogget)
    svar = husk.husk(kari.base, BRUKER)
    print("husk", type(svar).__name__)
    kari.base.lukk()
    print("start", apne(mappe))
    with closing(secretstorage.dbus_init()) as buss:
        samling = secretstorage.get_default_collection(buss)
        samling.lock()
        print("laast", apne(mappe))
        kari = logg_inn(mappe, BRUKER, PASSORD)
        assert isinstance(kari, Innlogget)
        print("passord", kari.brukernavn)
        print("husk laast", type(husk.husk(kari.base, BRUKER)).__name__)
        kari.base.lukk()


def endret(mappe: Path) -> None:
    """In a new session, with the keyring unlocked again."""
    print("start", apne(mappe))
    with closing(secretstorage.dbus_init()) as buss:
        for ting in list(secretstorage.get_default_collection(buss).search_items({"service": husk.TJENESTE})):
            ting.set_secret(b"A" * 44)
            print("endret", apne(mappe))
            ting.delete()
            print("borte", apne(mappe))


if __name__ == "__main__":
    (main if sys.argv[1] == "main" else endret)(Path(sys.argv[2]))
