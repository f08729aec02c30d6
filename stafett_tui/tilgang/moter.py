"""What may be done with a meeting follows from where it stands (SPEC 6.3)."""

from data.koder import Motestatus
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.gyldig_samtykke import gyldig_samtykke
from stafett_tui.tilgang.sak import Motefakta


def ikke_avlyst(mote: Motefakta) -> Avslag | None:
    if mote.status is not Motestatus.AVLYST:
        return None
    return Avslag("mote.avlyst", T("Møtet er avlyst. Innkall til et nytt møte i stedet."))


def ikke_registrert(mote: Motefakta) -> Avslag | None:
    if mote.status is Motestatus.INVITERT:
        return None
    return Avslag(
        "mote.registrert",
        T("Møtet er registrert og kan ikke endres lenger. Referatet kan du rette i «Registrer møte»."),
    )


def ikke_over(mote: Motefakta) -> Avslag | None:
    if mote.naa < mote.slutt:
        return None
    return Avslag("mote.over", T("Møtet er over. Velg «Registrer møte», og skriv hvordan det gikk."))


def har_begynt(mote: Motefakta) -> Avslag | None:
    if mote.start <= mote.naa:
        return None
    return Avslag(
        "mote.ikke_begynt",
        T("Møtet har ikke begynt. Det kan registreres når det er i gang; skal det ikke holdes, avlys det."),
    )


def samtykke_eller_avlyst(mote: Motefakta) -> Avslag | None:
    """To be invited takes a consent; to be told that a meeting is off does not."""
    return None if mote.status is Motestatus.AVLYST else gyldig_samtykke(mote.sak)
