"""The map of maintaining factors and the tiltakstrapp (SPEC 12.3, 12.4; guide B).

Guide B: what keeps a difficulty going in the own service, the service itself works with; a staircase is several
tiltak of short duration, one after another.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from data.koder import Arena, Endring, Faktorslag, Tiltakstype
from stafett_tui.sprak.tekst import TN, T

MAKS_PLANTEKST = 500
"""characters in a factor or a step"""
RUNDT = (
    Faktorslag.STRUKTUR,
    Faktorslag.HJEM,
    Faktorslag.VENNSKAP,
    Faktorslag.RELASJON,
    Faktorslag.FAGLIG,
)
"""the side of the map that lies around the child"""
HOS = (
    Faktorslag.SOSIALE,
    Faktorslag.PSYKISKE,
    Faktorslag.FYSISKE,
    Faktorslag.VIRKELIGHET,
    Faktorslag.MESTRING,
    Faktorslag.FORUTSETNINGER,
    Faktorslag.STEMME,
)
"""the side that lies with the child"""
SPORSMAAL: Mapping[Faktorslag, T] = {
    Faktorslag.STRUKTUR: T(
        "Når på dagen skjer det? Vet barnet hva som kommer, og gjelder det samme hver gang?"
    ),
    Faktorslag.HJEM: T("Hva vet vi om hverandres hverdag? Gjør vi det samme hjemme og hos oss?"),
    Faktorslag.VENNSKAP: T("Hvem er barnet sammen med? Hvem inviterer, og hvem blir stående utenfor?"),
    Faktorslag.RELASJON: T("Hvordan snakker vi voksne til barnet? Hvem har barnet det godt sammen med?"),
    Faktorslag.FAGLIG: T("Passer oppgavene? Er barnet med på det de andre gjør?"),
    Faktorslag.SOSIALE: T("Hva har skjedd rundt barnet og familien som kan virke inn?"),
    Faktorslag.PSYKISKE: T("Hva tegner på uro, tristhet eller glede? Når er det lettere?"),
    Faktorslag.FYSISKE: T("Er søvn, mat, syn, hørsel og helse undersøkt?"),
    Faktorslag.VIRKELIGHET: T("Hvordan ser barnet selv på det? Er verden trygg, og går det an å endre noe?"),
    Faktorslag.MESTRING: T("Hva prøver barnet å få til når det gjør dette? Hvilke andre måter kan det?"),
    Faktorslag.FORUTSETNINGER: T("Hva må barnet ha hjelp til, og hva er det godt på?"),
    Faktorslag.STEMME: T("Hva sier barnet selv? Hva vil det at vi gjør?"),
}
"""what to think through at each place of the map"""
REKKE = (Endring.STOR, Endring.NOE, Endring.LITEN)
"""«størst mulighet for å endre» first"""
_TYPE: Mapping[Faktorslag, Tiltakstype] = {
    Faktorslag.STRUKTUR: Tiltakstype.TETT,
    Faktorslag.HJEM: Tiltakstype.INDIVIDUELL,
    Faktorslag.VENNSKAP: Tiltakstype.GRUPPE,
    Faktorslag.RELASJON: Tiltakstype.TETT,
    Faktorslag.FAGLIG: Tiltakstype.INDIVIDUELL,
    Faktorslag.SOSIALE: Tiltakstype.INDIVIDUELL,
    Faktorslag.PSYKISKE: Tiltakstype.TETT,
    Faktorslag.FYSISKE: Tiltakstype.KARTLEGGING,
    Faktorslag.VIRKELIGHET: Tiltakstype.INDIVIDUELL,
    Faktorslag.MESTRING: Tiltakstype.TRENING,
    Faktorslag.FORUTSETNINGER: Tiltakstype.KARTLEGGING,
    Faktorslag.STEMME: Tiltakstype.INDIVIDUELL,
}


def foreslatt(slag: Faktorslag, arena: Arena) -> tuple[Tiltakstype, str]:
    """The type of a tiltak against a factor, and who may be responsible: ``meg``, ``ansatt``, ``barnet`` or
    ``begge`` (the foresatte)."""
    if arena is Arena.HJEMMET:
        return Tiltakstype.HJEMMET, "begge"
    hvem = {Arena.TJENESTEN: "meg", Arena.NAERMILJO: "ansatt", Arena.BARNET: "barnet"}[arena]
    return _TYPE[slag], hvem


def uten_tiltak_tekst(n: int) -> T:
    """What is said while the own service has factors that no tiltak answers."""
    return TN(
        "Egen tjeneste har %(n)d faktor uten tiltak. Det er vårt å gjøre noe med.",
        "Egen tjeneste har %(n)d faktorer uten tiltak. Det er vårt å gjøre noe med.",
        n=n,
    )


class Trinnfakta(StrEnum):
    """What has become of a step: no tiltak yet, one that is open, or all evaluated."""

    INTET = "intet"
    APENT = "apent"
    EVALUERT = "evaluert"


class Trinntilstand(StrEnum):
    """Where a step stands. Computed when shown, never stored."""

    GJORT = "gjort"
    PAAGAAR = "paagaar"
    KLAR = "klar"
    VENTER = "venter"


TRINNTILSTAND: Mapping[Trinntilstand, T] = {
    Trinntilstand.GJORT: T("Evaluert"),
    Trinntilstand.PAAGAAR: T("Pågår"),
    Trinntilstand.KLAR: T("Kan starte"),
    Trinntilstand.VENTER: T("Venter"),
}


def trinntilstander(trinn: Sequence[Trinnfakta]) -> list[Trinntilstand]:
    """A step can begin when every one before it is evaluated; a tiltak that was adjusted goes on until it is too."""
    svar: list[Trinntilstand] = []
    for fakta in trinn:
        if fakta is Trinnfakta.EVALUERT:
            svar.append(Trinntilstand.GJORT)
        elif fakta is Trinnfakta.APENT:
            svar.append(Trinntilstand.PAAGAAR)
        else:
            klar = all(t is Trinntilstand.GJORT for t in svar)
            svar.append(Trinntilstand.KLAR if klar else Trinntilstand.VENTER)
    return svar
