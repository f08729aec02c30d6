"""The system's own keyring, asked so that it can hold nobody up and keeps nothing in the clear.

A keyring may be missing (a server without a desktop), locked, or stand and wait for somebody to unlock it in a
window that nobody sees; and the library may pick one that writes what it is given readably in a file. Each of these
is an answer, and the answer comes within some seconds. ``keyring`` is imported in the call alone: it takes longer to
load than the rest of a log-in. Every call blocks: called in a worker.
"""

import threading
from collections.abc import Callable
from enum import Enum, auto
from typing import Any, TypeVar

TIDSGRENSE = 5.0
"""seconds that the keyring gets; the first call also looks for which keyrings there are"""
TRYGGE = tuple(
    f"keyring.backends.{navn}" for navn in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
"""keyrings that encrypt what they keep. Others are refused: what we do not know may write it in the clear"""
_INGEN = ("keyring.backends.fail", "keyring.backends.null")

S = TypeVar("S")


class Ringfeil(Enum):
    """Why the keyring cannot be used now."""

    INGEN = auto()
    UTRYGG = auto()
    LAAST = auto()
    SVARER_IKKE = auto()
    GIKK_IKKE = auto()


def prov() -> Ringfeil | None:
    """What is wrong with the keyring; None when there is one to use."""
    svar = med_frist(lambda _ring: True)
    return svar if isinstance(svar, Ringfeil) else None


def les(tjeneste: str, navn: str) -> str | Ringfeil | None:
    """What is kept by this name; None when nothing is."""

    def hent(ring: Any) -> str | None:
        funnet = ring.get_password(tjeneste, navn)
        return None if funnet is None else str(funnet)

    return med_frist(hent)


def legg_inn(tjeneste: str, navn: str, hemmelig: str) -> Ringfeil | None:
    """Keeps it, and sees that it can be read again; None when all is well."""

    def skriv(ring: Any) -> bool:
        ring.set_password(tjeneste, navn, hemmelig)
        return bool(ring.get_password(tjeneste, navn) == hemmelig)

    svar = med_frist(skriv)
    if isinstance(svar, Ringfeil):
        return svar
    return None if svar else Ringfeil.GIKK_IKKE


def fjern(tjeneste: str, navn: str) -> Ringfeil | None:
    """Takes it out, if it is there."""

    def slett(ring: Any) -> bool:
        if ring.get_password(tjeneste, navn) is not None:
            ring.delete_password(tjeneste, navn)
        return True

    svar = med_frist(slett)
    return svar if isinstance(svar, Ringfeil) else None


def med_frist(kall: Callable[[Any], S], grense: float | None = None) -> S | Ringfeil:
    """Does it with the keyring, in a thread of its own; a thread that hangs is left to itself."""
    svar: list[S | Ringfeil] = []

    def arbeid() -> None:
        try:
            import keyring

            ring = keyring.get_keyring()
            feil = _vurder(ring)
            svar.append(kall(ring) if feil is None else feil)
        except Exception as feil:  # noqa: BLE001 - what the many backends raise; whatever it is, there is no keyring
            svar.append(_hva(feil))

    traad = threading.Thread(target=arbeid, name="nokkelring", daemon=True)
    traad.start()
    traad.join(TIDSGRENSE if grense is None else grense)
    return svar[0] if svar else Ringfeil.SVARER_IKKE


def _vurder(ring: Any) -> Ringfeil | None:
    """Where several are chained, each of them may be the one that is asked."""
    alle = getattr(ring, "backends", None) or (ring,)
    moduler = [type(r).__module__ for r in alle]
    if any(m.startswith(_INGEN) for m in moduler) or any(r.priority <= 0 for r in alle):
        return Ringfeil.INGEN
    return None if all(m.startswith(TRYGGE) for m in moduler) else Ringfeil.UTRYGG


def _hva(feil: Exception) -> Ringfeil:
    from keyring import errors

    if isinstance(feil, errors.NoKeyringError):
        return Ringfeil.INGEN
    if isinstance(feil, errors.KeyringLocked | errors.InitError):
        return Ringfeil.LAAST  # nobody unlocked it, or there is no collection to unlock
    return Ringfeil.GIKK_IKKE
