"""A small private file sealed under the database key, beside the database: for what must outlive the process and
may not stand in the clear, such as where somebody was when the program was locked."""

import json
import os
from pathlib import Path
from typing import Any

from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel
from data.private_filer import skriv_privat

_NONCE = 12
STORST = 4096  # bytes; more is another file


def skriv(sti: Path, fil: Nokkelfil, nokkel: Nokkel, innhold: dict[str, Any]) -> None:
    """Seals and writes it, in place of an earlier one."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, kopi = os.urandom(_NONCE), nokkel.kopi()
    try:
        lukket = AESGCM(kopi).encrypt(nonce, json.dumps(innhold).encode(), _bundet(sti, fil))
    finally:
        kopi[:] = bytes(len(kopi))
    skriv_privat(sti, nonce + lukket, makuler=True)


def les(sti: Path, fil: Nokkelfil, nokkel: Nokkel) -> dict[str, Any] | None:
    """What was sealed; None when there is nothing, or it is not ours, not whole, or another file's."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kopi = nokkel.kopi()
    try:
        lest = sti.read_bytes()[: STORST + 1]
        innhold = json.loads(AESGCM(kopi).decrypt(lest[:_NONCE], lest[_NONCE:], _bundet(sti, fil)))
    except (OSError, ValueError, InvalidTag):
        return None
    finally:
        kopi[:] = bytes(len(kopi))
    return innhold if isinstance(innhold, dict) else None


def _bundet(sti: Path, fil: Nokkelfil) -> bytes:
    """The seal vouches for whose it is: the name of the file holds that."""
    return json.dumps(["stafett", fil.database, sti.name]).encode()
