"""After how many minutes the program locks itself."""

from data.lagre import ansatte
from stafett_tui.okt import Okt


def hent_laasetid(okt: Okt) -> int:
    """Minutes without a key. For everyone who is logged in."""
    with okt.les() as sesjon:
        return ansatte.kommune(sesjon).laas_etter
