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

from data.nokkelfil import VERSJON, Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode, Sporslag

_MERKE = "tjeneste"
_NONCE = 12
_NOKKEL = 32
STORSTE_FIL = 1024  # bytes of a service file; more is another file

Spor = dict[str, Any]


def lag(fil: Nokkelfil, nokkel: Nokkel, naa: datetime) -> tuple[Spor, bytes]:
    """A slot that is not yet in the key file, and the content of the private file that opens it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    hemmelig, nonce = secrets.token_bytes(_NOKKEL), secrets.token_bytes(_NONCE)
    spor: Spor = {
        "slag": Sporslag.TJENESTE.value,
        "id": secrets.token_hex(8),
        "laget": naa.astimezone(UTC).isoformat(),
        "aead": "aes-256-gcm",
    }
    kopi = nokkel.kopi()
    try:
        lukket = AESGCM(hemmelig).encrypt(nonce, kopi, _bundet(fil, spor))
    finally:
        kopi[:] = bytes(len(kopi))
    spor |= {"nonce": _b64(nonce), "ct": _b64(lukket)}
    innhold = {"stafett": _MERKE, "v": VERSJON, "id": spor["id"], "nokkel": _b64(hemmelig)}
    return spor, json.dumps(innhold).encode()


def sett(fil: Nokkelfil, spor: Spor) -> None:
    """Puts the slot in the key file, in place of an earlier one."""
    with fil.endring() as innhold:
        innhold["spor"] = [s for s in innhold["spor"] if s.get("slag") != Sporslag.TJENESTE] + [spor]


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


def las_opp(fil: Nokkelfil, innhold: bytes) -> Nokkel | None:
    """The database key by the content of a service file; None when it is not one, or not this database's."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        fra_fil = json.loads(innhold)
        if (fra_fil["stafett"], fra_fil["v"]) != (_MERKE, VERSJON):
            return None
        hemmelig = _lengde(fra_fil["nokkel"], _NOKKEL)
        spor = next(
            s for s in fil.spor if s.get("slag") == Sporslag.TJENESTE and s.get("id") == fra_fil["id"]
        )
        nonce, lukket = _lengde(spor["nonce"], _NONCE), base64.b64decode(spor["ct"], validate=True)
        return Nokkel(bytearray(AESGCM(hemmelig).decrypt(nonce, lukket, _bundet(fil, spor))))
    except (KeyError, TypeError, ValueError, RecursionError, StopIteration, InvalidTag):
        return None


def _bundet(fil: Nokkelfil, spor: Spor) -> bytes:
    """What the seal vouches for."""
    valgt = {
        "v": VERSJON,
        "database": fil.database,
        "oving": fil.oving,
        **{navn: spor[navn] for navn in ("slag", "id", "laget", "aead")},
    }
    return json.dumps(valgt, sort_keys=True, separators=(",", ":")).encode()


def _lengde(tekst: str, antall: int) -> bytes:
    innhold = base64.b64decode(tekst, validate=True)
    if len(innhold) != antall:
        raise ValueError("a field of the wrong length")
    return innhold


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()
