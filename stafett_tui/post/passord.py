"""The password of the mail server: from the keyring, else from whoever sends (SPEC 6.2)."""

from data.lagre.utpost import postoppsett
from stafett_tui.okt import Okt
from stafett_tui.post import nokkelring


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
