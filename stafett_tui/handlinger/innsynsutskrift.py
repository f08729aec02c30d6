"""The access log on paper: who has read and changed a log, when a family asks (SPEC 11.3)."""

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


def skriv_innsynsutskrift(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes «innsynslogg.pdf» to the folder. It is a reading, too, and stands in the next one."""
    slag = Loggutskrift(
        "innsynslogg", {Modul.HISTORIKK}, _lag, Handling.DEL_LEST, "innsyn", T("Innsynsloggen")
    )
    return skriv_loggutskrift(okt, logg_id, mappe, slag)


def _lag(eksport: Eksport) -> bytes:
    # here and not at the top: it is large, and few sessions print it
    from stafett_tui.eksport.innsynslogg import lag_innsynslogg

    return lag_innsynslogg(eksport)
