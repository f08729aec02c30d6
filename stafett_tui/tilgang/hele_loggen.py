"""Meetings, lysglimt and notes belong to the whole log: who is let into a part of it sees none (SPEC 2.2)."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Sak


def hele_loggen(sak: Sak) -> Avslag | None:
    if sak.er_stafettholder or sak.ser_hele:
        return None
    return hele_loggen_kreves(sak.stafettholder)


def hele_loggen_kreves(stafettholder: str) -> Avslag:
    """The refusal itself."""
    return Avslag(
        "logg.bare_deler",
        T(
            "Du kan lese bare en del av loggen, og dette hører til hele. Ta det opp med %(navn)s.",
            navn=stafettholder,
        ),
    )
