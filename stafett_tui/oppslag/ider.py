"""From the beginning of an id to the whole, among what the asker sees (DESIGN 7).

Out of sight and non-existent cannot be told apart: the same sentence after the same statements. A whole id is
not looked up at all; the use case that gets it answers.
"""

from enum import Enum
from uuid import UUID

from data.lagre.ider import ider_med_start
from data.modeller import (
    Ansettelse,
    Faktor,
    Foresatt,
    Kladd,
    Lesetilgang,
    Logg,
    Lysglimt,
    Mote,
    Oppmerksomhet,
    Tekstmal,
    Tiltak,
    Trinn,
    Utpost,
    Vedlegg,
    Virksomhet,
)
from data.modeller.felles import MedId
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke

HEL_ID = 32


class Ting(Enum):
    """What an id can be of."""

    LOGG = Logg
    OPPMERKSOMHET = Oppmerksomhet
    TILTAK = Tiltak
    FORESATT = Foresatt
    LESETILGANG = Lesetilgang
    LYSGLIMT = Lysglimt
    VEDLEGG = Vedlegg
    MOTE = Mote
    UTPOST = Utpost
    ANSETTELSE = Ansettelse
    VIRKSOMHET = Virksomhet
    KLADD = Kladd
    FAKTOR = Faktor
    TRINN = Trinn
    MAL = Tekstmal


def finn_id(okt: Okt, ting: Ting, start: str) -> UUID | Avslag:
    """The id that begins with these hex digits."""
    if len(start) == HEL_ID:
        return UUID(hex=start)
    klasse: type[MedId] = ting.value
    with okt.les() as sesjon:
        treff = ider_med_start(sesjon, klasse, start)
    if not treff:
        return finnes_ikke()
    if len(treff) > 1:
        return Avslag("id.flere", T("Flere id-er begynner slik. Skriv noen tegn til."))
    return treff[0]
