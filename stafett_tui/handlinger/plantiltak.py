"""What is planned under an oppmerksomhet, a factor or a step, becomes a tiltak; what was planned remembers which."""

from uuid import UUID

from data import modeller
from data.koder import Handling
from data.lagre import tiltak as tiltakslager
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.handlinger.tiltak import NyttTiltak, lag_tiltak
from stafett_tui.okt import Handlingsrom


def gjor_til_tiltak(
    rom: Handlingsrom,
    apen: ApenLogg,
    rad: "modeller.Faktor | modeller.Trinn",
    skjema: NyttTiltak,
    **detalj: str,
) -> UUID | Avslag:
    """Ends the act with the new tiltak's id, or the first of two. Refused as ``nytt_tiltak`` is. ``detalj`` names
    the row in the audit."""
    oppmerksomhet = tiltakslager.oppmerksomhet(rom.sesjon, rad.oppmerksomhet_id)
    assert oppmerksomhet is not None
    avslag, nye = lag_tiltak(rom, apen, oppmerksomhet, skjema)
    if avslag is not None:
        return avslag
    rom.sesjon.flush()  # the tiltak must stand before the row points to it
    rad.tiltak_id = nye[0].id
    rad.versjon += 1
    rom.sesjon.add(rad)
    apen.logg.oppdatert = rom.naa
    rom.fullfor(
        Handling.TILTAK_OPPRETTET, logg_id=apen.logg.id, tiltak=str(nye[0].id), antall=len(nye), **detalj
    )
    return nye[0].id
