"""Which marks open which doors (SPEC 2.1)."""

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T


def kan_opprette_barn(*, hatt: Hatt, er_aktor: bool, er_stafettholder: bool) -> Avslag | None:
    """«Nytt stafettbarn» needs both marks, aktør and stafettholder."""
    if hatt is Hatt.SAKSBEHANDLER and er_aktor and er_stafettholder:
        return None
    return Avslag(
        "ansatt.mangler_merker",
        T(
            "Du må være merket som både aktør og stafettholder for å registrere et barn. "
            "Be virksomhetslederen om å merke deg."
        ),
    )


def er_saksbehandler(hatt: Hatt | None) -> Avslag | None:
    """Logs, and what is printed for families, are the saksbehandler's."""
    if hatt is Hatt.SAKSBEHANDLER:
        return None
    return Avslag(
        "hatt.ikke_saksbehandler",
        T("Bare saksbehandleren kan gjøre dette. Bytt til saksbehandler i menyen."),
    )


def er_leder(hatt: Hatt | None) -> Avslag | None:
    """Employees of the unit are kept by its leder."""
    if hatt is Hatt.LEDER:
        return None
    return Avslag(
        "hatt.ikke_leder",
        T("Bare virksomhetslederen kan gjøre dette. Bytt til leder i menyen, eller spør lederen."),
    )


def er_administrator(hatt: Hatt | None) -> Avslag | None:
    """Units, leaders and settings are kept by the kommuneadministrator."""
    if hatt is Hatt.ADMINISTRATOR:
        return None
    return Avslag(
        "hatt.ikke_administrator",
        T("Bare kommuneadministratoren kan gjøre dette. Bytt til administrator i menyen, eller spør henne."),
    )
