"""The mail server's password in the system's keyring, so that it stands in no file of ours (SPEC 6.2).

A keyring may be missing (a server without a desktop), locked, or stand and wait for somebody to unlock it in a
window that nobody sees. Then the answer is that it cannot be used, and the password is asked for instead. Every
call blocks, for a few seconds at most: called in a worker.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

TJENESTE = "Stafett e-post"
TIDSGRENSE = 5.0
"""seconds that the keyring gets; the first call also looks for which keyrings there are"""
_KLARTEKST = "keyrings.alt"
"""backends that keep the password readable in a file"""

S = TypeVar("S")


class IkkeTilgjengelig(Exception):
    """The keyring cannot be used now."""


def kan_brukes() -> bool:
    """Whether there is a keyring that keeps what it is given."""
    try:
        return _med_frist(lambda: True)
    except IkkeTilgjengelig:
        return False


def les(tjener: str, bruker: str) -> str | None:
    """The password of this user at this server; None when there is none or the keyring cannot be used."""

    def spor() -> str | None:
        import keyring

        return keyring.get_password(TJENESTE, _navn(tjener, bruker))

    try:
        return _med_frist(spor)
    except IkkeTilgjengelig:
        return None


def legg_inn(tjener: str, bruker: str, passord: str) -> bool:
    """Keeps the password; False when the keyring does not give it back."""

    def skriv() -> bool:
        import keyring

        keyring.set_password(TJENESTE, _navn(tjener, bruker), passord)
        return keyring.get_password(TJENESTE, _navn(tjener, bruker)) == passord

    try:
        return _med_frist(skriv)
    except IkkeTilgjengelig:
        return False


def fjern(tjener: str, bruker: str) -> None:
    """Takes the password out, if it is there."""

    def slett() -> None:
        import keyring

        if keyring.get_password(TJENESTE, _navn(tjener, bruker)) is not None:
            keyring.delete_password(TJENESTE, _navn(tjener, bruker))

    try:
        _med_frist(slett)
    except IkkeTilgjengelig:
        return


def _navn(tjener: str, bruker: str) -> str:
    return f"{bruker}@{tjener}".casefold()


def _krev_nokkelring() -> None:
    """A keyring of the system's own; one that keeps nothing, or keeps it in the clear, is none. Where several are
    chained, each of them may be the one that is asked."""
    import keyring

    ring = keyring.get_keyring()
    alle = (ring, *getattr(ring, "backends", ()))
    if ring.priority <= 0 or any(type(r).__module__.startswith(_KLARTEKST) for r in alle):
        raise IkkeTilgjengelig


def _med_frist(kall: Callable[[], S]) -> S:
    """Runs it in a thread of its own and waits no longer than the limit; a thread that hangs is left to itself."""
    svar: list[S] = []

    def arbeid() -> None:
        try:
            _krev_nokkelring()
            svar.append(kall())
        except Exception:  # noqa: BLE001 - what the many backends raise; whatever it is, there is no keyring
            return

    traad = threading.Thread(target=arbeid, name="nokkelring", daemon=True)
    traad.start()
    traad.join(TIDSGRENSE)
    if not svar:
        raise IkkeTilgjengelig
    return svar[0]
