"""The greeting of Min side, by the hour in Norway."""

from datetime import datetime

from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.tekst import T


def hilsen(naa: datetime, navn: str) -> T:
    """«God morgen, Maren» from five, «God dag» from eleven, «God kveld» from six and all night:
    «God natt» is said when one goes."""
    time = til_oslo(naa).hour
    if 5 <= time < 11:
        return T("God morgen, %(navn)s", navn=navn)
    if 11 <= time < 18:
        return T("God dag, %(navn)s", navn=navn)
    return T("God kveld, %(navn)s", navn=navn)
