"""Steps that many commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.til_fil import Filkvittering, les_mappe
from stafett_tui.kommandolinje.kommando import Svar
from stafett_tui.kommandolinje.utskrift import skrevet_fil
from stafett_tui.kommandolinje.verdier import start_paa_id
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ider import Ting, finn_id
from stafett_tui.sprak.datotekst import kort, tidspunkt
from stafett_tui.sprak.tekst import valgt_sprak

KORT_ID = 8
"""hex digits of an id that are written to people: more than the six that are asked for"""


def med_id(okt: Okt, ting: Ting, tekst: str, gjor: Callable[[UUID], Svar]) -> Svar:
    """Does it with the id that was meant, or refuses."""
    funnet = finn_id(okt, ting, start_paa_id(tekst))
    return funnet if isinstance(funnet, Avslag) else gjor(funnet)


def skriv_til_mappe(
    okt: Okt, ting: Ting, tekst: str, til: str, skriv: Callable[[Okt, UUID, Path], Filkvittering | Avslag]
) -> Svar:
    """Makes a file of what was meant, in the folder that was typed, and tells where it lies."""
    mappe = les_mappe(til)
    if isinstance(mappe, Avslag):
        return mappe
    return med_id(okt, ting, tekst, lambda id_: skrevet_fil(skriv(okt, id_, mappe)))


def mulig_id(okt: Okt, ting: Ting, tekst: str | None) -> UUID | Avslag | None:
    """The id of an option that may be absent."""
    return None if not tekst else finn_id(okt, ting, start_paa_id(str(tekst)))


def kort_id(id_: UUID) -> str:
    """The first digits of an id."""
    return id_.hex[:KORT_ID]


def dag(d: date, i_dag: date) -> str:
    """«8. nov»."""
    return kort(d, i_dag, valgt_sprak())


def naar(tid: datetime, i_dag: date) -> str:
    """«i går 15.42»."""
    return tidspunkt(tid, i_dag, valgt_sprak())
