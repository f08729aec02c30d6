"""Every page of a database file and every frame of its write-ahead log, decrypted: what is still there to be found.

SQLCipher 4: AES-256-CBC a page, its IV first in the page's last 80 bytes (then the HMAC); before the first page
stands the salt. A frame of the log has 24 bytes of its own in front, and the log has 32.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

SIDE, RESERVE, SALT, LOGGHODE, RAMMEHODE = 4096, 80, 16, 32, 24


def klartekst(mappe: Path, nokkel: bytes) -> bytes:
    """All that stands in the folder's files: the database and its log decrypted, the rest as it is."""
    ut = []
    for fil in sorted(mappe.iterdir()):
        innhold = fil.read_bytes()
        ut.append(innhold)
        if fil.name.endswith(".db"):
            ut += _sider(innhold, nokkel)
        elif fil.name.endswith("-wal"):
            ut += _rammer(innhold, nokkel)
    return b"\n".join(ut)


def rester(mappe: Path, nokkel: bytes, ord_: Iterable[bytes]) -> set[bytes]:
    """Which of these stand anywhere in the folder, in any case of the letters a to z."""
    alt = klartekst(mappe, nokkel).lower()
    return {o for o in ord_ if o.lower() in alt}


def _sider(innhold: bytes, nokkel: bytes) -> Iterator[bytes]:
    for nr, fra in enumerate(range(0, len(innhold), SIDE)):
        yield _dekrypter(innhold[fra : fra + SIDE], nokkel, forste=nr == 0)


def _rammer(innhold: bytes, nokkel: bytes) -> Iterator[bytes]:
    for fra in range(LOGGHODE, len(innhold) - RAMMEHODE - SIDE + 1, RAMMEHODE + SIDE):
        forste = int.from_bytes(innhold[fra : fra + 4]) == 1
        yield _dekrypter(innhold[fra + RAMMEHODE : fra + RAMMEHODE + SIDE], nokkel, forste=forste)


def _dekrypter(side: bytes, nokkel: bytes, *, forste: bool) -> bytes:
    if len(side) < SIDE:
        return b""
    iv = side[-RESERVE : -RESERVE + 16]
    leser = Cipher(algorithms.AES(nokkel), modes.CBC(iv)).decryptor()
    return leser.update(side[SALT if forste else 0 : -RESERVE]) + leser.finalize()
