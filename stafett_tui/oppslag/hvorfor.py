"""Why somebody had to do with a log, from the codes that the audit keeps beside the act (SPEC 11.3). Never content:
in which duty, and for what reason among those that are chosen from."""

import json

from data.koder import Avslutningsgrunn, Handling, Samtykkeutfall
from stafett_tui.sprak.merkelapper import AVSLUTNINGSGRUNN, HANDLING, SAMTYKKEUTFALL
from stafett_tui.sprak.tekst import T

SOM = {
    "stafettholder": T("som stafettholder"),
    "aktor": T("som aktør"),
    "leser": T("med lesetilgang"),
    "leder": T("som leder"),
}
UTSKRIFTER = {
    "familien": T("utskrift til familien"),
    "innsyn": T("utskrift av innsynsloggen"),
    "lysglimt": T("utskrift av et lysglimt"),
    "faktorkart": T("utskrift av kartet"),
}


def hvorfor(handling: Handling, detalj: str) -> T | None:
    """«som aktør», «som stafettholder: utskrift til familien»; None where nothing is kept, as of older acts."""
    koder = json.loads(detalj or "{}")
    som, grunn = SOM.get(koder.get("som", "")), _grunn(handling, koder)
    if som is None or grunn is None:
        return som or grunn
    return T("%(som)s: %(grunn)s", som=som, grunn=grunn)


def handlingstekst(handling: Handling, detalj: str) -> T:
    """What was done, and why, on one line."""
    hva, grunn = HANDLING[handling], hvorfor(handling, detalj)
    return hva if grunn is None else T("%(hva)s, %(hvorfor)s", hva=hva, hvorfor=grunn)


def _grunn(handling: Handling, koder: dict[str, str]) -> T | None:
    match handling:
        case Handling.LOGG_PASSIV if "grunn" in koder:
            return AVSLUTNINGSGRUNN[Avslutningsgrunn(koder["grunn"])]
        case Handling.SAMTYKKE_REGISTRERT if "utfall" in koder:
            return SAMTYKKEUTFALL[Samtykkeutfall(koder["utfall"])]
    return UTSKRIFTER.get(koder.get("utskrift", ""))
