"""The access log on paper: who has read and changed a log, when a family asks (SPEC 11.3)."""

from pathlib import Path
from uuid import UUID

from data.koder import Handling
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.moduler import Modul
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.eksport import les_eksport
from stafett_tui.sprak.tekst import T


def skriv_innsynsutskrift(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the PDF to the folder (0600, «innsynslogg.pdf» or the next free number), in the family's målform.

    It is a reading, too, and stands in the next one. Refused: not stafettholder, a passive log, a folder that is not
    there or may not be written in.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    uttrekk = les_eksport(okt, logg_id, {Modul.HISTORIKK})
    if isinstance(uttrekk, Avslag):
        return uttrekk
    from stafett_tui.eksport.innsynslogg import lag_innsynslogg

    pdf = lag_innsynslogg(uttrekk.eksport)
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "eksporter")
        if isinstance(apen, Avslag):
            return apen
        try:
            with ny_fil(mappe, "innsynslogg", "pdf", pdf) as sti:
                rom.fullfor(Handling.DEL_LEST, logg_id=logg_id, utskrift="innsyn")
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Innsynsloggen ligger i %(sti)s. Slett filen når den er skrevet ut.", sti=str(sti))
        return Filkvittering(setning, sti=sti)
