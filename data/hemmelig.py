"""Slots that a random secret opens, which lies somewhere else: in the service's private file, in the system's
keyring. No stretching is needed, since nobody can guess it; else they are as other slots (``nokkelpar``)."""

import base64
import json
import secrets
from typing import Any

from data import nokkelpar
from data.nokkelfil import VERSJON, Nokkelfil
from data.nokkeltyper import Nokkel, Opplast
from data.nokler import nokkel_av

LENGDE = 32
_NONCE, _MERKE = 12, 16
_BUNDET = ("slag", "id", "bruker", "laget", "utloper", "aead", "pub")

Spor = dict[str, Any]


def ny() -> bytearray:
    """A new secret."""
    return bytearray(secrets.token_bytes(LENGDE))


def lukk(fil: Nokkelfil, hvem: Spor, hemmelig: bytearray, nokkel: Nokkel) -> Spor:
    """The slot, with a key pair of its own; ``hvem`` says whose it is."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    under, pub = nokkelpar.nytt(nokkel)
    spor: Spor = {**hvem, "aead": "aes-256-gcm", "pub": pub}
    nonce = secrets.token_bytes(_NONCE)
    try:
        lukket = AESGCM(hemmelig).encrypt(nonce, under, _bundet(fil, spor))
    finally:
        under[:] = bytes(len(under))
    spor |= {"nonce": _b64(nonce), "ct": _b64(lukket)}
    return {**spor, "vern": nokkelpar.vern(fil, spor, nokkel)}


def apne(fil: Nokkelfil, spor: Spor, hemmelig: bytearray) -> Opplast | None:
    """What the slot holds; None when the secret is not its, or the slot has been changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        nonce, lukket = (base64.b64decode(spor[navn], validate=True) for navn in ("nonce", "ct"))
        lengde = nokkelpar.INNHOLD if nokkelpar.har_par(spor) else LENGDE
        if (len(hemmelig), len(nonce), len(lukket)) != (LENGDE, _NONCE, lengde + _MERKE):
            return None
        innhold = bytearray(lengde)
        AESGCM(hemmelig).decrypt_into(nonce, lukket, _bundet(fil, spor), innhold)
        return nokkel_av(fil, spor, innhold)
    except (KeyError, TypeError, ValueError, InvalidTag):
        return None


def _bundet(fil: Nokkelfil, spor: Spor) -> bytes:
    """What the seal vouches for."""
    valgt = {navn: spor[navn] for navn in _BUNDET if navn in spor}
    valgt |= {
        "v": VERSJON if nokkelpar.har_par(spor) else 1,
        "database": fil.database,
        "oving": fil.oving,
    }
    return json.dumps(valgt, sort_keys=True, separators=(",", ":")).encode()


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()
