"""A slot's key pair: how a new database key reaches everybody without their passphrases being there.

When somebody leaves, the database gets a new key, and every slot must open to it. Nobody's passphrase is at hand
then, so a slot cannot be sealed anew under it. To keep each slot's wrapping key under the database key would do,
and would be wrong: whoever noted the old database key and an old key file would have all the wrapping keys, and
through them every key to come. So each slot has a key pair (X25519) of its own. The public half stands in the
slot; the private half is sealed under what the passphrase gives (``innpakking``), together with the database key
of that day. A new database key is sealed to the public half (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM, the
library's own), bound to whose slot it is. The one who left has no private half, and opens nothing new.

Two things that HPKE does not give are added with HMAC-SHA256:

* ``vern`` is made under the database key and says that this public key is this slot's, and that the slot is as it was
  sealed. Without it, somebody who can write the file could lay in a public key of their own and wait for the next
  change of key; and nobody could tell a slot that has been changed from a passphrase that is wrong.
* Anybody can seal to a public key. So each link (``ledd``) carries a mark under the key before it, from the one that
  the passphrase itself vouches for: a link in which somebody has sealed a key of their own choice, to have us write
  in a database of theirs, is seen and opens nothing. The chain is as long as there were changes of key since its
  owner logged in, and begins anew then.

What it does not give: whoever has had the key can have kept what it opened then, and everything in the old backups
that they could have copied. A change of key is for what is written afterwards.
"""

import base64
import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel

INNHOLD = 64
"""bytes under the passphrase: the private half, then the database key"""
FLEST_LEDD = 1000
_NOKKEL = 32
_LEDD = 80  # bytes: HPKE's 32 of encapsulated key, the key, 16 of tag
_HVEM = ("slag", "bruker", "id", "laget", "utloper", "pub")
_SEGL = ("kdf", "t", "m", "p", "salt", "aead", "nonce", "ct")
_VERN, _ETTER, _INFO = "vern", "ledd", "nokkel"

Spor = Mapping[str, Any]


def har_par(spor: Spor) -> bool:
    """Whether the slot has a key pair; those from the first version have none until their owner logs in."""
    return isinstance(spor.get("pub"), str)


def nytt(nokkel: Nokkel) -> tuple[bytearray, str]:
    """A new pair: what is to be sealed under the secret, and the public half for the slot."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    privat = X25519PrivateKey.generate()
    dbnokkel = nokkel.kopi()
    try:
        return bytearray(privat.private_bytes_raw()) + dbnokkel, _b64(privat.public_key().public_bytes_raw())
    finally:
        _slett(dbnokkel)


def vern(fil: Nokkelfil, spor: Spor, nokkel: Nokkel) -> str:
    """The mark that the public key is this slot's, and the rest of it as it was sealed."""
    segl = json.dumps({navn: spor[navn] for navn in _SEGL if navn in spor}, sort_keys=True).encode()
    kopi = nokkel.kopi()
    try:
        return _merke(_VERN, kopi, _hvem(fil, spor), segl)
    finally:
        _slett(kopi)


def er_vernet(fil: Nokkelfil, spor: Spor, nokkel: Nokkel) -> bool:
    """Whether the slot is as somebody with the key made it."""
    merke = spor.get("vern")
    return isinstance(merke, str) and hmac.compare_digest(
        merke.encode(errors="replace"), vern(fil, spor, nokkel).encode()
    )


def apne(fil: Nokkelfil, spor: Spor, innhold: bytearray) -> Nokkel | None:
    """The database key as it is now, from what the secret opened. Wipes ``innhold``. None when a link is not ours."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    privat, naa = bytearray(innhold[:_NOKKEL]), bytearray(innhold[_NOKKEL:])
    _slett(innhold)
    try:
        halvdel = X25519PrivateKey.from_private_bytes(privat)
        hvem = _hvem(fil, spor)
        for lukket, merke in _ledd(spor):
            if not hmac.compare_digest(merke.encode(), _merke(_ETTER, naa, hvem, lukket).encode()):
                return None
            neste = bytearray(_suite().decrypt(lukket, halvdel, info=_info(hvem)))
            _slett(naa)
            naa = neste
        return Nokkel(bytearray(naa)) if len(naa) == _NOKKEL else None
    except (ValueError, TypeError, KeyError, InvalidTag):
        return None
    finally:
        _slett(privat)
        _slett(naa)


def til_ny_nokkel(fil: Nokkelfil, spor: Spor, gammel: Nokkel, ny: Nokkel) -> dict[str, Any]:
    """The slot as it is when the database has the new key: one more link, and the mark under the new key.

    ``ValueError`` when the slot is not as somebody with the old key made it.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    ledd = _ledd(spor)  # reads what is there, also to see that it is whole
    if not er_vernet(fil, spor, gammel) or len(ledd) >= FLEST_LEDD:
        raise ValueError("the slot has been changed")
    hvem, under, hemmelig = _hvem(fil, spor), gammel.kopi(), ny.kopi()
    try:
        offentlig = X25519PublicKey.from_public_bytes(base64.b64decode(spor["pub"], validate=True))
        lukket = _suite().encrypt(hemmelig, offentlig, info=_info(hvem))
        nytt_ledd = {"ct": _b64(lukket), "merke": _merke(_ETTER, under, hvem, lukket)}
    finally:
        _slett(under)
        _slett(hemmelig)
    return {**spor, "ledd": [*(spor.get("ledd") or []), nytt_ledd], "vern": vern(fil, spor, ny)}


def _suite() -> Any:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _ledd(spor: Spor) -> list[tuple[bytes, str]]:
    """Each link's sealed key and mark. ``ValueError`` when they are not whole."""
    try:
        ut = [
            (base64.b64decode(ett["ct"], validate=True), str(ett["merke"])) for ett in spor.get("ledd") or []
        ]
    except (KeyError, TypeError, ValueError):
        raise ValueError("the slot's links are damaged") from None
    if any(len(lukket) != _LEDD or not merke.isascii() for lukket, merke in ut) or len(ut) > FLEST_LEDD:
        raise ValueError("the slot's links are damaged")
    return ut


def _hvem(fil: Nokkelfil, spor: Spor) -> bytes:
    """Whose slot this is, and its public key: what seal and marks are bound to."""
    valgt = {navn: spor[navn] for navn in _HVEM if navn in spor}
    valgt |= {"database": fil.database, "oving": fil.oving}
    return json.dumps(valgt, sort_keys=True, separators=(",", ":")).encode()


def _info(hvem: bytes) -> bytes:
    return f"stafett {_INFO} ".encode() + hvem


def _merke(hva: str, under: bytearray, hvem: bytes, lukket: bytes) -> str:
    # the lengths are in it, so that no two different things make one text
    tekst = b"\0".join([b"stafett", hva.encode(), str(len(hvem)).encode(), hvem, lukket])
    return hmac.new(under, tekst, sha256).hexdigest()


def _slett(hemmelig: bytearray) -> None:
    hemmelig[:] = bytes(len(hemmelig))


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()
