"""What is wrong with the files, as a sentence: the database, and the key file."""

from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.nokkeltyper import Nokkelfilfeil, Nokkelfilkode
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

_BASEN = {
    Lagringskode.LAAST: T("Databasen er opptatt i et annet vindu. Vent litt, og prøv igjen."),
    Lagringskode.FULL_DISK: T("Disken er full, og ingenting ble lagret. Rydd plass, og prøv igjen."),
    Lagringskode.SKRIVEBESKYTTET: T("Databasen kan ikke skrives til. Be administratoren se på rettighetene."),
    Lagringskode.LESE_ELLER_SKRIVEFEIL: T(
        "Disken svarte med feil, og ingenting ble lagret. Se om den er full eller koblet fra, og prøv igjen."
    ),
    Lagringskode.FOR_LITE_MINNE: T(
        "Maskinen har for lite ledig minne. Lukk andre programmer, og prøv igjen."
    ),
    Lagringskode.NYERE_SKJEMA: T("Databasen er laget av en nyere Stafett. Oppdater programmet først."),
    Lagringskode.APEN_FOR_ANDRE: T(
        "Andre på maskinen kan lese databasen eller nøkkelfilen. Kjør «stafett kontroller» og se hvordan du lukker dem."
    ),
    Lagringskode.NETTDISK: T(
        "Databasen ligger på en nettdisk, eller i en mappe som er delt med en annen maskin (i WSL: /mnt/c), og kan bli "
        "ødelagt der. Flytt mappen til hjemmemappen din."
    ),
    Lagringskode.KJEDEN_KUTTET: T(
        "Slutten av sporingsloggen er borte: noen har lagt inn en eldre database. Kjør «stafett kontroller»."
    ),
    Lagringskode.SKADET: T(
        "Databasen er skadet. Kjør «stafett kontroller». Den kan hentes tilbake fra en kopi."
    ),
    Lagringskode.FEIL_NOKKEL: T(
        "Databasen åpnes ikke med nøkkelen. Den kan være byttet nå nettopp: logg inn igjen. "
        "Hjelper ikke det, kjør «stafett kontroller»."
    ),
    Lagringskode.FINNES_IKKE: T(
        "Det er ingen database i denne mappen. Kontroller mappen, eller opprett en ny."
    ),
}
_NOKKELFILEN = {
    Nokkelfilkode.FINNES_IKKE: T(
        "Nøkkelfilen nokler.json mangler i mappen, og uten den åpnes ingenting. Den ligger ikke i Stafetts "
        "sikkerhetskopier: be administratoren hente den fra kopien av hele mappen."
    ),
    Nokkelfilkode.OPPTATT: T("Nøkkelfilen er opptatt i et annet vindu. Vent litt, og prøv igjen."),
    Nokkelfilkode.SKADET: T(
        "Nøkkelfilen er skadet eller endret. Be administratoren hente nokler.json fra kopien av hele mappen."
    ),
    Nokkelfilkode.UKJENT_VERSJON: T("Nøkkelfilen er laget av en nyere Stafett. Oppdater programmet først."),
    Nokkelfilkode.NOKKEL_BYTTET: T("Databasen har fått ny nøkkel. Logg inn igjen, og prøv på nytt."),
    Nokkelfilkode.FEIL_DATABASE: T(
        "Nøkkelfilen hører til en annen database. Be administratoren se på mappen: de to må komme fra samme kopi."
    ),
    Nokkelfilkode.FOR_LITE_MINNE: T(
        "Maskinen har for lite ledig minne til å kontrollere passordet. Lukk andre programmer, og prøv igjen."
    ),
}


def lagringsavslag(feil: Lagringsfeil | Nokkelfilfeil) -> Avslag:
    """What went wrong with the files, as a sentence."""
    kjent = _BASEN.get(feil.kode) if isinstance(feil, Lagringsfeil) else _NOKKELFILEN.get(feil.kode)
    setning = kjent or T(
        "Databasen kunne ikke åpnes (%(kode)s). Gi koden til administratoren.", kode=feil.kode.value
    )
    return Avslag(f"lagring.{feil.kode.value}", setning)
