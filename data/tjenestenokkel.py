"""The service's way in: a slot in the key file, and a private file with the random key that opens it.

It is no user's, has no name and no hat, and the log-in never looks at its kind: what it opens is the outbox (see
``data.innsyn``). As with every slot, whoever holds the file and the database can decrypt; so the file is private,
is laid elsewhere than the database, and there is only one at a time.
"""

import base64
import json
import secrets
from datetime import UTC, datetime
from typing import Any

from data import hemmelig
from data.nokkelfil import Nokkelfil
from data.nokkelpar import har_par
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode, Opplast, Sporslag
from data.nokler import krev_urort, ta_i_bruk_par

_MERKE = "tjeneste"
_VERSJON = 1  # of the private file
STORSTE_FIL = 1024  # bytes of a service file; more is another file

Spor = dict[str, Any]


def lag(fil: Nokkelfil, nokkel: Nokkel, naa: datetime) -> tuple[Spor, bytes]:
    """A slot that is not yet in the key file, and the content of the private file that opens it."""
    hvem = {
        "slag": Sporslag.TJENESTE.value,
        "id": secrets.token_hex(8),
        "laget": naa.astimezone(UTC).isoformat(),
    }
    hemmelighet = hemmelig.ny()
    spor = hemmelig.lukk(fil, hvem, hemmelighet, nokkel)
    innhold = {"stafett": _MERKE, "v": _VERSJON, "id": spor["id"], "nokkel": _b64(hemmelighet)}
    return spor, json.dumps(innhold).encode()


def sett(fil: Nokkelfil, spor: Spor, nokkel: Nokkel, *, i_stedet_for: Spor | None = None) -> None:
    """Puts the slot in the key file, in place of an earlier one; ``i_stedet_for`` as in ``nokler``."""
    with fil.endring() as innhold:
        if i_stedet_for is not None:
            krev_urort(innhold, i_stedet_for)
        ta_i_bruk_par(innhold, nokkel)
        innhold["spor"] = [s for s in innhold["spor"] if s.get("slag") != Sporslag.TJENESTE] + [spor]


def forny(fil: Nokkelfil, innhold: bytes, nokkel: Nokkel) -> bool:
    """After the file opened the database: as ``nokler.forny``. The private file stays as it is."""
    lest = _les(innhold)
    spor = None if lest is None else _finn(fil, lest[0])
    if lest is None or spor is None or (har_par(spor) and not spor.get("ledd")):
        return False
    hvem = {navn: spor[navn] for navn in ("slag", "id", "laget")}
    sett(fil, hemmelig.lukk(fil, hvem, lest[1], nokkel), nokkel, i_stedet_for=spor)
    return True


def fjern(fil: Nokkelfil) -> None:
    """Takes the slot away. The file's last slot stays: nobody could open."""
    with fil.endring() as innhold:
        igjen = [s for s in innhold["spor"] if s.get("slag") != Sporslag.TJENESTE]
        if not igjen:
            raise Nokkelfilfeil(Nokkelfilkode.SISTE_SPOR)
        innhold["spor"] = igjen


def laget(fil: Nokkelfil) -> datetime | None:
    """When the slot that works now was made; None when there is none."""
    try:
        spor = next((s for s in fil.spor if s.get("slag") == Sporslag.TJENESTE), None)
        return None if spor is None else datetime.fromisoformat(spor["laget"])
    except (KeyError, TypeError, ValueError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None


def las_opp(fil: Nokkelfil, innhold: bytes) -> Opplast | None:
    """The database key by the content of a service file; None when it is not one, or not this database's."""
    lest = _les(innhold)
    spor = None if lest is None else _finn(fil, lest[0])
    return None if lest is None or spor is None else hemmelig.apne(fil, spor, lest[1])


def _les(innhold: bytes) -> tuple[str, bytearray] | None:
    """The id of the slot that a service file is for, and the secret in it."""
    try:
        fra_fil = json.loads(innhold)
        if (fra_fil["stafett"], fra_fil["v"]) != (_MERKE, _VERSJON):
            return None
        return str(fra_fil["id"]), bytearray(base64.b64decode(fra_fil["nokkel"], validate=True))
    except (KeyError, TypeError, ValueError, RecursionError):
        return None


def _finn(fil: Nokkelfil, id_: str) -> Spor | None:
    return next((s for s in fil.spor if s.get("slag") == Sporslag.TJENESTE and s.get("id") == id_), None)


def _b64(innhold: bytes | bytearray) -> str:
    return base64.b64encode(innhold).decode()
