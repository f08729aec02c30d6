"""Transfer of a log (SPEC 8.1): through which door, with which consent, and to whom."""

from uuid import UUID

from data.koder import Loggstatus, Overforingsdor, Overforingstilstand
from stafett_tui.avslag import Avslag
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.sprak.tekst import T

MAKS_GRUNN = 1000
MAKS_HVORDAN = 200
MAKS_KOMMUNE = 90
"""characters there is room for"""
_ANSATT, _LEDER = "ansatt", "leder"
_SETNINGER = {
    Samtykkestatus.UTLOPT: T(
        "Samtykket har gått ut. Loggen kan ikke gå til en annen tjeneste før det er gitt et nytt."
    ),
    Samtykkestatus.TRUKKET: T("Samtykket er trukket. Loggen kan ikke gå til en annen tjeneste."),
    Samtykkestatus.AVSLATT: T(
        "De foresatte har sagt nei til samtykke. Loggen kan ikke gå til en annen tjeneste."
    ),
    Samtykkestatus.MANGLER: T(
        "Loggen har ikke noe samtykke. Registrer det før loggen går til en annen tjeneste."
    ),
}
_I_ENHETEN = {
    Samtykkestatus.UTLOPT: T(
        "Samtykket har gått ut. Registrer et nytt samtykke i Vis / Endre før du overfører loggen."
    ),
    Samtykkestatus.TRUKKET: T(
        "Samtykket er trukket. Da deles loggen ikke med noen ny. Eksporter den, og gjør den passiv."
    ),
    Samtykkestatus.AVSLATT: T(
        "De foresatte har sagt nei til samtykke. Da deles loggen ikke med noen ny. Gjør den passiv."
    ),
    Samtykkestatus.MANGLER: T(
        "Loggen har ikke noe samtykke. Registrer det i Vis / Endre før du overfører loggen."
    ),
}


def av_lederen(sendt_av: UUID, fra_id: UUID, *, fra_er_stafettholder: bool) -> bool:
    """Whether a leder sends the log, and not its stafettholder. The same from it is sent until it is answered, whatever
    hat the sender has on then: sent for another, or by a holder without the mark, which is the leder who accepted it
    to hand it on."""
    return sendt_av != fra_id or not fra_er_stafettholder


def samtykket_rekker(
    dor: Overforingsdor, samtykke: Samtykkestatus, status: Loggstatus, *, av_lederen: bool
) -> Avslag | None:
    """Whether the consent covers the way that the log goes.

    To another service it must hold, whatever else. Within the unit nobody new learns of it when the log is passive,
    and a leder must be able to give somebody the duty to ask anew, or to end it, when the holder has left.
    """
    if samtykke.gjelder:
        return None
    i_enheten = dor is Overforingsdor.SAMME_ENHET
    if i_enheten and (av_lederen or status is Loggstatus.PASSIV):
        return None
    return Avslag(f"samtykke.{samtykke.value}", (_I_ENHETEN if i_enheten else _SETNINGER)[samtykke])


def til_ansatt(ansettelse_id: UUID) -> str:
    """The key of a receiver who takes the log over."""
    return f"{_ANSATT}:{ansettelse_id.hex}"


def til_leder(virksomhet_id: UUID) -> str:
    """The key of the one who leads a unit, and hands the log on there."""
    return f"{_LEDER}:{virksomhet_id.hex}"


def les_mottaker(nokkel: str) -> tuple[UUID | None, UUID | None]:
    """Of a key: the employment, or the unit whose leder it is; neither, when it is not one."""
    slag, _, id_ = nokkel.partition(":")
    try:
        funnet = UUID(hex=id_)
    except ValueError:
        return None, None
    return (funnet if slag == _ANSATT else None), (funnet if slag == _LEDER else None)


def for_sent(tilstand: Overforingstilstand) -> Avslag:
    """Somebody was first. What came of it, to the one who came after."""
    setninger = {
        Overforingstilstand.MOTTATT: T("Overføringen er alt godtatt, så ansvaret er flyttet."),
        Overforingstilstand.AVVIST: T("Overføringen er alt avvist. Loggen er fortsatt avsenderens."),
        Overforingstilstand.TRUKKET: T(
            "Overføringen er trukket av avsenderen, så det er ingenting å svare på."
        ),
    }
    return Avslag(f"overforing.{tilstand.value}", setninger[tilstand])
