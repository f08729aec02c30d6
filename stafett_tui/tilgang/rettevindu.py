"""The text of a tiltak may be corrected for eight hours by the one who wrote it (SPEC 5.6)."""

from stafett_tui.avslag import Avslag
from stafett_tui.regler.tiltak import kan_rettes
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Tiltakssak


def skribent(tiltak: Tiltakssak) -> Avslag | None:
    if tiltak.er_skribent:
        return None
    return Avslag(
        "tiltak.ikke_skribent",
        T("Bare den som skrev teksten, kan rette den. Ta det opp med %(navn)s.", navn=tiltak.skribent),
    )


def rettevindu(tiltak: Tiltakssak) -> Avslag | None:
    if kan_rettes(tiltak.opprettet, tiltak.naa):
        return None
    return Avslag(
        "tiltak.rettefrist_ute",
        T(
            "Teksten kunne rettes i 8 timer, og nå er den låst. "
            "Evaluer tiltaket som feilregistrert, og legg inn et korrigert."
        ),
    )
