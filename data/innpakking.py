"""Wrapping a slot's content under a passphrase or a code: Argon2id, then AES-256-GCM.

Loaded only when something is to be derived: a practice database opens without it, and without the import.
"""

import base64
import json
import os
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from data.nokkelpar import INNHOLD, har_par
from data.nokkeltyper import Kdf, Nokkelfilfeil, Nokkelfilkode

_SALT = 16
_NONCE = 12
_NOKKEL = 32
_MERKE = 16  # bytes of GCM tag
_BUNDET = ("v", "database", "oving", "bruker", "slag", "utloper", "kdf", "t", "m", "p", "salt", "aead", "pub")

Hode = Mapping[str, Any]
_T = TypeVar("_T")


def pakk_inn(hode: Hode, hemmelighet: str, innhold: bytearray, kdf: Kdf) -> dict[str, Any]:
    """The slot's own fields: how the secret is stretched, and the content sealed under it, bound to ``hode``."""
    if not kdf.innenfor():
        raise ValueError("KDF parameters out of bounds")
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    spor: dict[str, Any] = {
        "kdf": "argon2id",
        "t": kdf.t,
        "m": kdf.m,
        "p": kdf.p,
        "salt": _b64(salt),
        "aead": "aes-256-gcm",
    }
    bundet = _bundet({**spor, **hode})
    lukket = _med_kek(hemmelighet, salt, kdf, lambda aead: aead.encrypt(nonce, innhold, bundet))
    return {**spor, "nonce": _b64(nonce), "ct": _b64(lukket)}


def pakk_opp(hode: Hode, spor: Mapping[str, Any], hemmelighet: str, *, ellers: Kdf) -> bytearray | None:
    """The content, or None when the secret is wrong or anything that is bound to the slot has been changed.

    A slot that is missing, broken or out of bounds (it could ask for all the memory there is) is not tried;
    the time of a try at the cost ``ellers`` is taken all the same.
    """
    kdf, deler = Kdf.av_spor(spor), _deler(spor)
    if kdf is None or deler is None:
        return _med_kek(hemmelighet, bytes(_SALT), ellers, lambda _aead: None)
    salt, nonce, lukket = deler
    bundet = _bundet({**spor, **hode})
    innhold = bytearray(len(lukket) - _MERKE)

    def aapne(aead: AESGCM) -> bool:
        try:
            aead.decrypt_into(nonce, lukket, bundet, innhold)
        except InvalidTag:
            return False
        return True

    return innhold if _med_kek(hemmelighet, salt, kdf, aapne) else None


def _deler(spor: Mapping[str, Any]) -> tuple[bytes, bytes, bytes] | None:
    """Salt, nonce and sealed content, each of its right length: with a key pair a slot holds more."""
    try:
        salt, nonce, lukket = (
            base64.b64decode(spor[navn], validate=True) for navn in ("salt", "nonce", "ct")
        )
    except (KeyError, TypeError, ValueError):
        return None
    riktig = (len(salt), len(nonce), len(lukket)) == (
        _SALT,
        _NONCE,
        (INNHOLD if har_par(spor) else _NOKKEL) + _MERKE,
    )
    return (salt, nonce, lukket) if riktig else None


def _med_kek(hemmelighet: str, salt: bytes, kdf: Kdf, bruk: Callable[[AESGCM], _T]) -> _T:
    """Derives the wrapping key, uses it and wipes it. NFC, so that å is å from every keyboard."""
    kek = bytearray(_NOKKEL)
    try:
        stretch = Argon2id(salt=salt, length=_NOKKEL, iterations=kdf.t, lanes=kdf.p, memory_cost=kdf.m)
        stretch.derive_into(unicodedata.normalize("NFC", hemmelighet).encode(errors="surrogatepass"), kek)
        return bruk(AESGCM(kek))
    except MemoryError:
        raise Nokkelfilfeil(Nokkelfilkode.FOR_LITE_MINNE) from None
    finally:
        kek[:] = bytes(_NOKKEL)


def _bundet(felt: Mapping[str, Any]) -> bytes:
    """What the seal vouches for: every field that decides whose slot this is and how it opens."""
    valgt = {navn: felt[navn] for navn in _BUNDET if navn in felt}
    return json.dumps(valgt, sort_keys=True, separators=(",", ":")).encode()


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()
