"""A lysglimt on paper, to give to the child or hang up at home: written to a private file (SPEC 5.8)."""

from pathlib import Path
from uuid import UUID

from data.koder import Handling
from data.lagre import ansatte, logger
from data.modeller import Barn, Foresatt, Lysglimt
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.regler.tekst import fornavn
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def skriv_lysglimtkort(okt: Okt, lysglimt_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the card to the folder (0600, «lysglimt.pdf» or the next free number), in the family's målform.

    Printing is a read, and is logged as one (SPEC 11.3). Refused: out of sight, a passive log, a folder that is
    not there or may not be written in.
    """
    # here and not at the top: it is large, and few sessions write a card
    from stafett_tui.utskrift.lysglimtkort import Lysglimtkort, lag_lysglimtkort

    with okt.handle() as rom:
        rad = rom.sesjon.get(Lysglimt, lysglimt_id)
        if rad is None:
            return finnes_ikke()
        apen = finn_logg(rom, rad.logg_id, "les_innslag")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := vurder_mappe(mappe)) is not None:
            return avslag
        pdf = lag_lysglimtkort(
            Lysglimtkort(
                navn=f"{apen.barn.fornavn} {apen.barn.etternavn}",
                tekst=rad.tekst,
                fra=_fra(rom, rad, apen.barn),
                dato=til_oslo(rad.opprettet).date(),
                malform=apen.barn.malform,
                naa=rom.naa,
            )
        )
        try:
            with ny_fil(mappe, "lysglimt", "pdf", pdf) as sti:
                rom.fullfor(Handling.DEL_LEST, logg_id=rad.logg_id, utskrift="lysglimt", lysglimt=str(rad.id))
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Kortet ligger i %(sti)s. Slett filen når kortet er skrevet ut.", sti=str(sti))
        return Filkvittering(setning, sti=sti)


def _fra(rom: Handlingsrom, rad: Lysglimt, barn: Barn) -> str:
    """First names alone of child and foresatt: the card hangs where others see it."""
    if rad.barnet:
        return fornavn(barn.fornavn)
    if rad.foresatt_id is not None:
        foresatte: dict[UUID, Foresatt] = {f.id: f for f in logger.foresatte(rom.sesjon, [rad.logg_id])}
        return fornavn(foresatte[rad.foresatt_id].fornavn)
    return ansatte.navnekort(rom.sesjon, [rad.skrevet_av])[rad.skrevet_av].navn
