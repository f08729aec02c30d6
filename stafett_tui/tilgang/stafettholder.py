"""The stafettholder owns and writes the log (SPEC 2.2)."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Sak


def stafettholder(sak: Sak) -> Avslag | None:
    if sak.er_stafettholder:
        return None
    return Avslag(
        "logg.ikke_stafettholder",
        T("Bare stafettholderen kan gjøre dette. Ta det opp med %(navn)s.", navn=sak.stafettholder),
    )
