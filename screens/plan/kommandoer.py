"""The commands of the map and the staircase."""

from screens.felles.kommandoer import Kommando
from stafett_tui.sprak.tekst import T

NY_FAKTOR = Kommando("faktor.ny", "n", T("Ny faktor"), "ny", T("Noe som holder vansken ved like."))
ENDRE_FAKTOR = Kommando("faktor.endre", "v", T("Endre"), "endre", T("Endrer den valgte faktoren."))
TILTAK = Kommando(
    "faktor.tiltak",
    "t",
    T("Nytt tiltak"),
    "tiltak",
    T("Et tiltak som svarer på den valgte faktoren, med type og ansvarlig foreslått."),
)
FJERN_FAKTOR = Kommando(
    "faktor.fjern", "delete", T("Fjern"), "fjern", T("Tar faktoren av kartet. Tiltaket blir stående.")
)
SKRIV_UT = Kommando(
    "faktor.skriv_ut",
    "u",
    T("Skriv ut kartet"),
    "skriv_ut",
    T("Kartet og trappen som PDF, til å snakke sammen over. Det føres at du skrev det ut."),
)
NYTT_TRINN = Kommando("trinn.ny", "n", T("Nytt trinn"), "ny", T("Et trinn til i trappen."))
ENDRE_TRINN = Kommando(
    "trinn.endre", "v", T("Endre"), "endre", T("Tekst, type og plass, så lenge trinnet ikke er begynt.")
)
START = Kommando(
    "trinn.start",
    "t",
    T("Start neste trinn"),
    "start",
    T("Gjør trinnet til et tiltak, når det før er evaluert."),
)
FJERN_TRINN = Kommando(
    "trinn.fjern", "delete", T("Fjern"), "fjern", T("Tar trinnet ut av trappen, når det ikke er begynt.")
)
