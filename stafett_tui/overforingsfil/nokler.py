"""The keys of the file: Ed25519 for who made it, age for who may open it.

pyrage is the age library (Rust, wheels for Linux, macOS and Windows); it is imported where it is used, since few
sessions send a log away.
"""

import hmac
import secrets
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256

from data.maskert import Maskert

_AGE = b"age-encryption.org/v1\n"
_SCRYPT = _AGE + b"-> scrypt "
_SIGNERT = b"stafett-overforing-1\0"
"""before what is signed, so that the signature is good for nothing else"""
_ORDTEGN = "23456789abcdefghjkmnpqrstuvwxyz"
_GRUPPER = 5
"""of four signs: 99 bits, to be read aloud"""


class Laasfeil(Enum):
    """Why a file could not be opened."""

    IKKE_FIL = auto()
    ANNEN_MOTTAKER = auto()
    TRENGER_PASSORD = auto()
    FEIL_PASSORD = auto()
    ODELAGT = auto()


@dataclass(frozen=True, slots=True, repr=False)
class Nokler(Maskert):
    """The municipality's own. ``signering`` is the private half; ``mottak`` the age identity."""

    signering: bytes
    mottak: str

    @property
    def offentlig(self) -> bytes:
        """The public half of the signing key."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.signering).public_key().public_bytes_raw()

    @property
    def mottaker(self) -> str:
        """What senders lock files with: «age1…»."""
        from pyrage import x25519

        return str(x25519.Identity.from_str(self.mottak).to_public())


def nye_nokler() -> Nokler:
    """A fresh pair of each kind."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from pyrage import x25519

    return Nokler(Ed25519PrivateKey.generate().private_bytes_raw(), str(x25519.Identity.generate()))


def nytt_passord() -> str:
    """A passphrase to tell by telephone: «k7pq-m3xw-…», without signs that are heard or read as others."""
    tegn = [secrets.choice(_ORDTEGN) for _ in range(4 * _GRUPPER)]
    return "-".join("".join(tegn[i : i + 4]) for i in range(0, len(tegn), 4))


def er_mottaker(nokkel: str) -> bool:
    """Whether it is an age recipient; the checksum in it finds what was typed wrongly."""
    import pyrage

    try:
        pyrage.x25519.Recipient.from_str(nokkel)
    except (pyrage.RecipientError, UnicodeEncodeError):  # also half a character is no key
        return False
    return True


def laas(innhold: bytes, *, mottaker: str = "", passord: str = "") -> bytes:
    """Encrypts to the recipient, or with the passphrase. Takes seconds with a passphrase, on purpose (scrypt)."""
    import pyrage

    if mottaker:
        laast: bytes = pyrage.encrypt(innhold, [pyrage.x25519.Recipient.from_str(mottaker)])
    else:
        laast = pyrage.passphrase.encrypt(innhold, passord)
    return laast


def har_passord(innhold: bytes) -> bool:
    """Whether a passphrase opens the file."""
    return innhold.startswith(_SCRYPT)


def aapne(innhold: bytes, nokler: Nokler | None, passord: str) -> bytes | Laasfeil:
    """What was locked. age's own checksum covers every byte, so that a damaged file is never opened in part."""
    import pyrage

    if not innhold.startswith(_AGE):
        return Laasfeil.IKKE_FIL
    med_passord = har_passord(innhold)
    if med_passord and not passord:
        return Laasfeil.TRENGER_PASSORD
    if not med_passord and nokler is None:
        return Laasfeil.ANNEN_MOTTAKER
    try:
        if med_passord:
            svar: bytes = pyrage.passphrase.decrypt(innhold, passord)
        else:
            assert nokler is not None
            svar = pyrage.decrypt(innhold, [pyrage.x25519.Identity.from_str(nokler.mottak)])
    except UnicodeEncodeError:  # half a character stands in no passphrase of ours
        return Laasfeil.FEIL_PASSORD
    except pyrage.DecryptError as feil:
        return _tyd(str(feil), med_passord=med_passord)
    return svar


def _tyd(feil: str, *, med_passord: bool) -> Laasfeil:
    if feil == "No matching keys found":
        return Laasfeil.ANNEN_MOTTAKER
    if med_passord and feil == "Decryption failed":
        return Laasfeil.FEIL_PASSORD
    return Laasfeil.ODELAGT


def signer(innhold: bytes, nokler: Nokler) -> bytes:
    """Ed25519 over the bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(nokler.signering).sign(_SIGNERT + innhold)


def stemmer(innhold: bytes, signatur: bytes, offentlig: bytes) -> bool:
    """Whether who has this key signed these very bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(offentlig).verify(signatur, _SIGNERT + innhold)
    except (InvalidSignature, ValueError):
        return False
    return True


def bevis(kode: bytes, innhold: bytes) -> str:
    """The proof of a receipt."""
    return hmac.new(kode, innhold, sha256).hexdigest()


def avtrykk(offentlig: bytes) -> str:
    """The mark of a signing key, as it is kept."""
    return sha256(offentlig).hexdigest()


def kjennetegn(av: str) -> str:
    """The mark as two people compare it by telephone: «3f2a 91c0 77de 5b10»."""
    return " ".join(av[i : i + 4] for i in range(0, 16, 4))
