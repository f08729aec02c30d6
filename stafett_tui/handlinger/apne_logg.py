"""Opens a log. A read is logged once per opening (SPEC 11.3)."""

from uuid import UUID

from data.koder import Handling
from data.lagre import logger
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.oppslag.loggvisning import bygg_loggvisning
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.visninger import Loggvisning


def apne_logg(okt: Okt, logg_id: UUID) -> Loggvisning | Avslag:
    """The log, read and logged in one transaction; a passive one is refused (SPEC 9.2)."""
    with okt.handle() as rom:
        funnet = logger.hent(rom.sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, barn = funnet
        if avslag := aktiv_logg(sak(okt, logg, "", rom.i_dag)):
            return avslag
        visning = bygg_loggvisning(okt, rom.sesjon, logg, barn)
        rom.fullfor(Handling.LOGG_LEST, logg_id=logg.id)
        return visning
