"""The stafettholder may evaluate every tiltak on own logs, an aktør only their own (SPEC 2.2b)."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Tiltakssak


def ansvarlig(tiltak: Tiltakssak) -> Avslag | None:
    if tiltak.er_ansvarlig or tiltak.sak.er_stafettholder:
        return None
    return Avslag(
        "tiltak.ikke_ansvarlig",
        T(
            "Du kan bare evaluere tiltak du selv har ansvar for. Ta det opp med %(navn)s.",
            navn=tiltak.sak.stafettholder,
        ),
    )
