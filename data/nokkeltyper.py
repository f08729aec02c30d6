"""What the key file is made of, without the cryptography: kinds of slot, cost of the KDF, the key, errors."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NoReturn

from data.lettklasse import dataclass


class Sporslag(StrEnum):
    """How a slot is opened. Kinds that this version does not know are kept as they are."""

    PASSORD = "passord"
    ENGANGSKODE = "engangskode"
    OVING = "oving"
    TJENESTE = "tjeneste"
    NODKODE = "nodkode"
    NOKKELRING = "nokkelring"


class Nokkelfilkode(StrEnum):
    """What is wrong with the key file, or with what was asked of it."""

    FINNES_IKKE = "finnes_ikke"
    FINNES_FRA_FOR = "finnes_fra_for"
    SKADET = "skadet"
    UKJENT_VERSJON = "ukjent_versjon"
    OPPTATT = "opptatt"
    SISTE_SPOR = "siste_spor"
    FEIL_DATABASE = "feil_database"
    FOR_LITE_MINNE = "for_lite_minne"
    NOKKEL_BYTTET = "nokkel_byttet"
    GAMLE_SPOR = "gamle_spor"


class Nokkelfilfeil(Exception):
    """The key file cannot be used as asked. Carries a code alone."""

    def __init__(self, kode: Nokkelfilkode) -> None:
        super().__init__(kode.value)
        self.kode = kode


class Sporendret(Nokkelfilfeil):
    """The slot that was to be replaced has been taken away or replaced since it was read."""

    def __init__(self) -> None:
        super().__init__(Nokkelfilkode.NOKKEL_BYTTET)


@dataclass(frozen=True, slots=True)
class Kdf:
    """Cost of Argon2id: ``t`` passes over ``m`` KiB in ``p`` lanes."""

    t: int
    m: int
    p: int

    def innenfor(self) -> bool:
        """Neither so low that it protects nothing, nor so high that it stops the machine."""
        return 1 <= self.t <= 20 and 19 * 1024 <= self.m <= 2 * 1024 * 1024 and 1 <= self.p <= 16

    @classmethod
    def av_spor(cls, spor: Mapping[str, Any]) -> "Kdf | None":
        """The cost that a slot names; None when it is not one that we would have set."""
        t, m, p = (spor.get(navn) for navn in ("t", "m", "p"))
        if type(t) is not int or type(m) is not int or type(p) is not int:
            return None
        if spor.get("kdf") != "argon2id" or spor.get("aead") != "aes-256-gcm":
            return None
        kdf = cls(t, m, p)
        return kdf if kdf.innenfor() else None


KDF_STANDARD = Kdf(t=3, m=256 * 1024, p=4)  # 0.6 s and 256 MiB on an office PC
KDF_OVING = Kdf(t=2, m=19 * 1024, p=1)  # OWASP's least; for practice databases and tests


class Nokkel:
    """The database key, in memory that can be wiped. Never shown, never pickled."""

    __slots__ = ("_innhold",)

    def __init__(self, innhold: bytearray) -> None:
        """Takes over ``innhold``; nobody else should keep it."""
        if len(innhold) != 32:
            raise ValueError("the database key is 32 bytes")
        self._innhold: bytearray | None = innhold

    def kopi(self) -> bytearray:
        """A copy for one use; whoever takes it zeroes it."""
        if self._innhold is None:
            raise ValueError("the key has been wiped")
        return bytearray(self._innhold)

    def slett(self) -> None:
        """Overwrites the key. May be called again."""
        innhold, self._innhold = self._innhold, None
        if innhold is not None:
            innhold[:] = bytes(len(innhold))

    def bytt(self, ny: "Nokkel") -> None:
        """From now on this is the new key, for everybody who holds it; the old one is overwritten."""
        innhold, self._innhold = self._innhold, ny.kopi()
        if innhold is not None:
            innhold[:] = bytes(len(innhold))

    def __repr__(self) -> str:
        return "<Nokkel>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not copied out of the process")


@dataclass(frozen=True, slots=True)
class Opplast:
    """The key, and by what kind of slot it was opened: after a one-time code a passphrase must be set."""

    nokkel: Nokkel
    slag: Sporslag
    neste: Nokkel | None = None
    """the key that was on its way in when a change of key was broken off; which of the two it is, the file shows"""
