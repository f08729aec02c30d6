"""A user's own settings, as they are kept."""

from data.modeller import Ansatt
from stafett_tui.okt import Okt
from stafett_tui.visningsvalg import Visningsvalg


def hent_visning(okt: Okt) -> Visningsvalg:
    """How the interface is drawn for the user."""
    with okt.les() as sesjon:
        ansatt = sesjon.get(Ansatt, okt.ansatt_id)
        return Visningsvalg() if ansatt is None else Visningsvalg(ansatt.skjermleser, ansatt.enkle_tegn)
