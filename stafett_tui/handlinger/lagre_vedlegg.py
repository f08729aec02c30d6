"""A note's attachment is opened by saving a private copy outside the database, which is written down."""

from pathlib import Path
from uuid import UUID

from data.koder import Handling
from data.modeller import Vedlegg
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.handlinger.vedlegg import NOTAT
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def lagre_vedlegg(okt: Okt, vedlegg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the PDF to the folder (0600, «vedlegg.pdf» or the next free number).

    Refused: out of sight, a passive log, a folder that is not there or may not be written in.
    """
    with okt.handle() as rom:
        rad = rom.sesjon.get(Vedlegg, vedlegg_id)
        if rad is None or rad.slag != NOTAT:
            return finnes_ikke()
        apen = finn_logg(rom, rad.logg_id, "les_innslag")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := vurder_mappe(mappe)) is not None:
            return avslag
        try:
            with ny_fil(mappe, "vedlegg", "pdf", rad.innhold) as sti:
                rom.fullfor(Handling.VEDLEGG_LEST, logg_id=rad.logg_id, vedlegg=str(rad.id))
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Kopien ligger i %(sti)s. Slett den når du er ferdig med den.", sti=str(sti))
        return Filkvittering(setning, sti=sti)
