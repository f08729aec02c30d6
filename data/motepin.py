"""The PIN that ends a meeting on the projector: kept as Argon2id, opens nothing of the database (SPEC 7.4)."""

import os

from data.nokkeltyper import KDF_OVING

_SALT, _LENGDE = 16, 32


def lag(pin: str) -> str:
    """The PIN stretched, in PHC form. OWASP's least cost: three guesses are all there are, and whoever could read
    what is kept has the database already."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = KDF_OVING
    salt = os.urandom(_SALT)
    return Argon2id(
        salt=salt, length=_LENGDE, iterations=kdf.t, lanes=kdf.p, memory_cost=kdf.m
    ).derive_phc_encoded(pin.encode())


def stemmer(pin: str, kjent: str) -> bool:
    """Whether it is the same PIN. What cannot be read is no PIN."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        Argon2id.verify_phc_encoded(pin.encode(), kjent)
    except (InvalidKey, ValueError):
        return False
    return True
