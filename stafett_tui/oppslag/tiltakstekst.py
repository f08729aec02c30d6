"""The text of one tiltak as it stands, for who corrects it without having it on the screen."""

from uuid import UUID

from data.lagre import tiltak as tiltakslager
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.tilgang.finnes import finnes_ikke


def tiltakstekst(okt: Okt, tiltak_id: UUID) -> str | Avslag:
    """The description of a tiltak in sight."""
    with okt.les() as sesjon:
        rad = tiltakslager.tiltak(sesjon, tiltak_id)
    return finnes_ikke() if rad is None else rad.beskrivelse
