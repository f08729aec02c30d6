"""The mail server's password in the system's keyring, so that it stands in no file of ours (SPEC 6.2).

Whatever is wrong with the keyring (``sikkerhet.ring``), the password is asked for instead. Every call blocks, for a
few seconds at most: called in a worker.
"""

from stafett_tui.sikkerhet import ring
from stafett_tui.sikkerhet.ring import Ringfeil

TJENESTE = "Stafett e-post"


def kan_brukes() -> bool:
    """Whether there is a keyring that keeps what it is given."""
    return ring.prov() is None


def les(tjener: str, bruker: str) -> str | None:
    """The password of this user at this server; None when there is none or the keyring cannot be used."""
    svar = ring.les(TJENESTE, _navn(tjener, bruker))
    return None if isinstance(svar, Ringfeil) else svar


def legg_inn(tjener: str, bruker: str, passord: str) -> bool:
    """Keeps the password; False when the keyring does not give it back."""
    return ring.legg_inn(TJENESTE, _navn(tjener, bruker), passord) is None


def fjern(tjener: str, bruker: str) -> None:
    """Takes the password out, if it is there."""
    ring.fjern(TJENESTE, _navn(tjener, bruker))


def _navn(tjener: str, bruker: str) -> str:
    return f"{bruker}@{tjener}".casefold()
