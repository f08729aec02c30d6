"""«Utskrift til familien»: the log on paper, without what is hidden from foresatte (SPEC 2.2b)."""

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

MODULER = frozenset({Modul.OPPMERKSOMHETER, Modul.MOTER, Modul.LYSGLIMT, Modul.AKTORER, Modul.NOTATER})
"""not foresatte's addresses and numbers, which one of them may hide from the other, nor who has read the log"""


def skriv_familieutskrift(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the PDF to the folder (0600, «utskrift.pdf» or the next free number), in the family's målform.

    Printing is a read, and is logged as one. Refused: not stafettholder, a passive log, a folder that is not there
    or may not be written in.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    uttrekk = les_eksport(okt, logg_id, MODULER)
    if isinstance(uttrekk, Avslag):
        return uttrekk
    # here and not at the top: it is large, and few sessions print a log
    from stafett_tui.eksport.dokument import lag_familieutskrift

    pdf = lag_familieutskrift(uttrekk.eksport)
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "eksporter")
        if isinstance(apen, Avslag):
            return apen
        try:
            with ny_fil(mappe, "utskrift", "pdf", pdf) as sti:
                rom.fullfor(Handling.LOGG_LEST, logg_id=logg_id, utskrift="familien")
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Utskriften ligger i %(sti)s. Slett filen når den er skrevet ut.", sti=str(sti))
        return Filkvittering(setning, sti=sti)
