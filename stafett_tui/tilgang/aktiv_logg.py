"""Nothing is opened or changed in a passive log (SPEC 9.2)."""

from data.koder import Loggstatus
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Sak


def aktiv_logg(sak: Sak) -> Avslag | None:
    if sak.status is Loggstatus.AKTIV:
        return None
    return Avslag(
        "logg.passiv",
        T("Loggen er passiv og kan ikke endres. Be virksomhetslederen om å gjøre den aktiv igjen."),
    )
