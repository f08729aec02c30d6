"""Each backup's own key, sealed under the database key, in the key file: a backup whose key is taken out there is
unreadable for good, wherever it lies (RECIPES C).

They stand in the key file and not in the database, since the database is what may be lost. Of a backup the file
keeps when it was taken, how long the audit chain was, and how many logs had been deleted: one that has fewer
than there are now would bring a deleted child back.
"""

import base64
import json
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from data.lettklasse import dataclass
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode
from data.nokler import krev_gjeldende

FELT = "kopier"
_VERSJON = 1  # of this sealing
_NONCE = 12
_BUNDET = ("id", "laget", "rader", "graver", "fil")

Felt = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kopi:
    """A backup, as the key file knows it."""

    id: str
    laget: datetime
    rader: int
    """how many acts the audit chain had"""
    graver: int
    """how many logs had been deleted"""
    fil: str


def kopier(fil: Nokkelfil) -> list[Kopi]:
    """Every backup that can be opened, the newest first. ``Nokkelfilfeil`` when the list is damaged."""
    try:
        alle = [_kopi(spor) for spor in liste(fil.felt(FELT))]
    except (KeyError, OverflowError, TypeError, ValueError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None
    return sorted(alle, key=lambda k: (k.laget, k.rader, k.id), reverse=True)


def liste(felt: Any) -> list[Felt]:
    """The field of the key file as it stands. ``Nokkelfilfeil`` when it is no list."""
    if felt is None:
        return []
    if not isinstance(felt, list) or not all(isinstance(f, dict) for f in felt):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET)
    return felt


def legg_til(fil: Nokkelfil, kopi: Kopi, kopinokkel: Nokkel, nokkel: Nokkel) -> None:
    """Remembers a backup and its key."""
    felt = {
        "id": kopi.id,
        "laget": kopi.laget.astimezone(UTC).isoformat(),
        "rader": kopi.rader,
        "graver": kopi.graver,
        "fil": kopi.fil,
    }
    felt |= _forsegl(fil, felt, kopinokkel, nokkel)
    with fil.endring() as innhold:
        krev_gjeldende(innhold, nokkel)
        innhold[FELT] = [s for s in innhold.get(FELT) or [] if s.get("id") != kopi.id] + [felt]


def nokkel_til(fil: Nokkelfil, kopi: Kopi, nokkel: Nokkel) -> Nokkel:
    """The backup's key. ``Nokkelfilfeil`` when it is gone, or what the file says of it has been changed."""
    try:
        return _apne(fil, next(s for s in liste(fil.felt(FELT)) if s.get("id") == kopi.id), nokkel)
    except StopIteration:
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None


def med_ny_nokkel(fil: Nokkelfil, felter: Iterable[Felt], gammel: Nokkel, ny: Nokkel) -> list[Felt]:
    """The list as it is when the database has the new key. The backups themselves stay as they are: whoever has had
    the old key could have copied them while it was theirs, and nothing newer is in them. One whose key cannot be
    opened (somebody has written in the file) is left as it is, to be told of by ``stafett kontroller``."""
    ut = []
    for felt in felter:
        try:
            egen = _apne(fil, felt, gammel)
        except Nokkelfilfeil:
            ut.append(felt)
            continue
        try:
            ut.append({**felt, **_forsegl(fil, felt, egen, ny)})
        finally:
            egen.slett()
    return ut


def _forsegl(fil: Nokkelfil, felt: Felt, kopinokkel: Nokkel, nokkel: Nokkel) -> Felt:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, under, hemmelig = secrets.token_bytes(_NONCE), nokkel.kopi(), kopinokkel.kopi()
    try:
        lukket = AESGCM(under).encrypt(nonce, hemmelig, _bundet(fil, felt))
    finally:
        for b in (under, hemmelig):
            b[:] = bytes(len(b))
    return {"nonce": _b64(nonce), "ct": _b64(lukket)}


def _apne(fil: Nokkelfil, felt: Felt, nokkel: Nokkel) -> Nokkel:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    under = nokkel.kopi()
    try:
        nonce, lukket = (base64.b64decode(felt[navn], validate=True) for navn in ("nonce", "ct"))
        return Nokkel(bytearray(AESGCM(under).decrypt(nonce, lukket, _bundet(fil, felt))))
    except (KeyError, TypeError, ValueError, InvalidTag):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None
    finally:
        under[:] = bytes(len(under))


def fjern(fil: Nokkelfil, ider: Iterable[str]) -> None:
    """Takes these keys out: their backups are unreadable from now on."""
    bort = frozenset(ider)
    if bort:
        with fil.endring() as innhold:
            innhold[FELT] = [s for s in innhold.get(FELT) or [] if s.get("id") not in bort]


def _kopi(felt: Felt) -> Kopi:
    laget = datetime.fromisoformat(felt["laget"])
    navn = str(felt["fil"])
    if laget.tzinfo is None or "/" in navn or "\\" in navn or navn.startswith("."):
        raise ValueError("no backup of ours")
    return Kopi(str(felt["id"]), laget, int(felt["rader"]), int(felt["graver"]), navn)


def _bundet(fil: Nokkelfil, felt: Felt) -> bytes:
    valgt = {"v": _VERSJON, "database": fil.database, **{navn: felt[navn] for navn in _BUNDET}}
    return json.dumps(valgt, sort_keys=True, separators=(",", ":")).encode()


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()
