"""The password of the mail server: from the keyring, else from whoever sends (SPEC 6.2)."""

from enum import Enum, auto

from data.lagre.utpost import postoppsett
from stafett_tui.okt import Okt
from stafett_tui.post import nokkelring


class Passordstand(Enum):
    """Where the password is."""

    TRENGS_IKKE = auto()
    I_NOKKELRINGEN = auto()
    MANGLER = auto()
    INGEN_NOKKELRING = auto()


def finn_passord(okt: Okt) -> str | None:
    """What to log in at the mail server with; empty when it asks for none, None when somebody must be asked.

    Blocks for some seconds where the keyring does not answer.
    """
    with okt.les() as sesjon:
        oppsett = postoppsett(sesjon)
        if oppsett is None or not oppsett.bruker:
            return ""
        tjener, bruker = oppsett.tjener, oppsett.bruker
    return nokkelring.les(tjener, bruker)


def passordstand(okt: Okt) -> Passordstand:
    """Where it is now; blocks as long."""
    passord = finn_passord(okt)
    if passord is not None:
        return Passordstand.I_NOKKELRINGEN if passord else Passordstand.TRENGS_IKKE
    return Passordstand.MANGLER if nokkelring.kan_brukes() else Passordstand.INGEN_NOKKELRING
