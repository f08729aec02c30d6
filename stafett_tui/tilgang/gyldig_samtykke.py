"""Without a valid consent nothing new is written (SPEC 4.4, 9.1)."""

from data.koder import Loggstatus, Overforingsdor
from stafett_tui.avslag import Avslag
from stafett_tui.regler.overforing import samtykket_rekker
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Sak

_SETNINGER = {
    Samtykkestatus.UTLOPT: T(
        "Samtykket har gått ut. Registrer et nytt samtykke i Vis / Endre før du skriver mer."
    ),
    Samtykkestatus.TRUKKET: T("Samtykket er trukket. Det kan ikke skrives mer i loggen uten nytt samtykke."),
    Samtykkestatus.AVSLATT: T("De foresatte har sagt nei til samtykke. Det kan ikke skrives mer i loggen."),
    Samtykkestatus.MANGLER: T("Loggen har ikke noe samtykke. Registrer samtykket i Vis / Endre først."),
}


def gyldig_samtykke(sak: Sak) -> Avslag | None:
    setning = _SETNINGER.get(sak.samtykke)
    return None if setning is None else Avslag(f"samtykke.{sak.samtykke.value}", setning)


def samtykke_eller_passiv(sak: Sak) -> Avslag | None:
    """A passive log tells nobody anything: whether it may leave the unit is asked when it is known where to."""
    if sak.status is Loggstatus.PASSIV:
        return None
    return samtykket_rekker(Overforingsdor.SAMME_ENHET, sak.samtykke, sak.status, av_lederen=False)
