"""«Utskrift til familien»: the log on paper, without what is hidden from foresatte (SPEC 2.2b)."""

from pathlib import Path
from uuid import UUID

from data.koder import Handling
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import Modul
from stafett_tui.handlinger.loggutskrift import Loggutskrift, skriv_loggutskrift
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

MODULER = frozenset({Modul.OPPMERKSOMHETER, Modul.MOTER, Modul.LYSGLIMT, Modul.AKTORER, Modul.NOTATER})
"""not foresatte's addresses and numbers, which one of them may hide from the other, nor who has read the log"""


def skriv_familieutskrift(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes «utskrift.pdf» to the folder. Printing is a read, and is logged as one."""
    slag = Loggutskrift("utskrift", MODULER, _lag, Handling.LOGG_LEST, "familien", T("Utskriften"))
    return skriv_loggutskrift(okt, logg_id, mappe, slag)


def _lag(eksport: Eksport) -> bytes:
    # here and not at the top: it is large, and few sessions print a log
    from stafett_tui.eksport.dokument import lag_familieutskrift

    return lag_familieutskrift(eksport)
