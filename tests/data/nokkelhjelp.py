"""Shared by the tests of keys: a fresh key file, and opening it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from data import nokler
from data.nokler import KDF_OVING, Nokkel, Nokkelfil

NAA = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
I_MORGEN = NAA + timedelta(days=1)
SETNING = "Blåbærsyltetøy på skiva"

Ny = tuple[Nokkelfil, Nokkel]


def med_passord(ny: Ny, bruker: str = "åse") -> Nokkelfil:
    fil, nokkel = ny
    nokler.lag_passordspor(fil, bruker, SETNING, nokkel, KDF_OVING)
    return fil


def aapner(fil: Nokkelfil, nokkel: Nokkel, bruker: str, hemmelighet: str, naa: datetime = NAA) -> bool:
    svar = nokler.las_opp(fil, bruker, hemmelighet, naa)
    assert svar is None or svar.nokkel.kopi() == nokkel.kopi()
    return svar is not None


def skriv_om(fil: Nokkelfil, innhold: Any) -> Nokkelfil:
    fil.sti.write_text(json.dumps(innhold))
    return Nokkelfil.les(fil.sti.parent)
