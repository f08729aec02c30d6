"""What the doors of a transfer mean, in words (SPEC 8.1, 8.2)."""

from data.koder import Overforingsdor
from stafett_tui.sprak.tekst import T

OM_DORA = {
    Overforingsdor.SAMME_ENHET: T(
        "Ansvaret for barnet går til en annen her i virksomheten, når den andre har godtatt. Informer familien først."
    ),
    Overforingsdor.ANNEN_ENHET: T(
        "Ansvaret går til en annen virksomhet i kommunen når noen der har godtatt. Familien må ha signert et samtykke "
        "til det, og det skal ligge i barnets mappe."
    ),
    Overforingsdor.ANNEN_KOMMUNE: T(
        "Familien må ha signert et samtykke. Har kommunen Stafett: velg «Overføringsfil», som lager en kryptert fil av "
        "loggen. Ellers: velg «Lag PDF», gi dem den, og registrer her at den er overlevert. Til da har du ansvaret."
    ),
}
BARE_FRA_LOGGEN = T(
    "Til en annen kommune sender stafettholderen loggen selv. Er stafettholderen borte, overfør den først til en annen "
    "her."
)
"""to the leder"""
PASSIV_TIL_KOMMUNE = T(
    "Familien må ha signert et samtykke. Velg «Overføringsfil»: hele loggen går over i en kryptert fil, og er passiv "
    "der også. Du har ansvaret til du har lest kvitteringen."
)
NAAR = {
    Overforingsdor.SAMME_ENHET: T("Når ble familien informert?"),
    Overforingsdor.ANNEN_ENHET: T("Når ble samtykket signert?"),
    Overforingsdor.ANNEN_KOMMUNE: T("Når ble samtykket signert?"),
}
HVORDAN = {
    Overforingsdor.SAMME_ENHET: T("Hvordan ble familien informert?"),
    Overforingsdor.ANNEN_ENHET: T("Hvor ligger det signerte samtykket? (valgfritt)"),
}
BEKREFT = {
    Overforingsdor.SAMME_ENHET: T("Familien er informert om hvem som tar over"),
    Overforingsdor.ANNEN_ENHET: T("Det signerte samtykket er innhentet og arkivert"),
    Overforingsdor.ANNEN_KOMMUNE: T("Det signerte samtykket er innhentet og arkivert"),
}
OM_RESTEN = T(
    "Det som ikke følger med, avsluttes når overføringen godtas, og blir stående i loggens historikk. Det som har åpne "
    "tiltak, må være med."
)
SEND, REGISTRER, LAG_FIL = T("Send overføring"), T("Registrer overlevert"), T("Overføringsfil")
EKSPORTER, TIL_FIL = "eksporter", "til_fil"
"""what the page closes with when the next step is the PDF, or the file for another municipality"""
