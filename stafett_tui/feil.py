"""What a person is told when something fails that is nobody's answer: a sentence and a reference, no content."""

import errno

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

_SETNINGER = {
    "laast": T(
        "Databasen er opptatt i et annet vindu. Vent litt, og prøv igjen. Det du skrev, er tatt vare på."
    ),
    "full_disk": T("Disken er full, og ingenting ble lagret. Rydd plass, og prøv igjen."),
    "skrivebeskyttet": T("Databasen kan ikke skrives til. Be administratoren se på rettighetene."),
    "nyere_skjema": T("Databasen er laget av en nyere Stafett. Oppdater programmet først."),
    "lese_eller_skrivefeil": T(
        "Disken svarte med feil, og ingenting ble lagret. Se om den er full eller koblet fra, og prøv igjen."
    ),
    "skadet": T("Databasen er skadet. Kjør «stafett kontroller». Den kan hentes tilbake fra en kopi."),
    "feil_nokkel": T("Databasen åpnes ikke med nøkkelen lenger. Lukk Stafett, og logg inn på nytt."),
    "lukket": T("Databasen er lukket. Logg inn på nytt."),
    "fil_full_disk": T("Disken er full, og filen ble ikke skrevet. Rydd plass, og prøv igjen."),
    "fil_nektet": T(
        "Rettighetene på filen eller mappen stenger. Velg en annen mappe, eller be administratoren om hjelp."
    ),
    "finnes_ikke": T(
        "Databasen eller nøkkelfilen mangler i mappen. Kontroller mappen, eller spør administratoren."
    ),
    "opptatt": T("Nøkkelfilen er opptatt i et annet vindu. Vent litt, og prøv igjen."),
    "for_lite_minne": T("Maskinen har for lite ledig minne. Lukk andre programmer, og prøv igjen."),
}


def referanse(feil: BaseException) -> str:
    """A short code for where in the program it failed, the same each time: type and place, never the message."""
    import hashlib  # both are loaded for a fault alone: the program starts with this module
    import traceback

    steder = [
        f"{r.filename.rsplit('/', 1)[-1]}:{r.lineno}" for r in traceback.extract_tb(feil.__traceback__)[-4:]
    ]
    grunnlag = "|".join([type(feil).__name__, *steder])
    return f"S-{hashlib.sha256(grunnlag.encode()).hexdigest()[:6].upper()}"


def _filkode(feil: OSError) -> str:
    """Why the system would not write a file beside the database."""
    if feil.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "fil_full_disk"
    if feil.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "fil_nektet"
    return "lese_eller_skrivefeil" if feil.errno == errno.EIO else ""


def som_avslag(feil: BaseException) -> Avslag:
    """What carries its own refusal by that; a fault of file, disk or key as a sentence; others by reference."""
    if isinstance(eget := getattr(feil, "avslag", None), Avslag):
        return eget
    kode = _filkode(feil) if isinstance(feil, OSError) else str(getattr(feil, "kode", ""))
    if kode in _SETNINGER:
        return Avslag(f"lagring.{kode}", _SETNINGER[kode])
    return Avslag(
        "feil.ukjent",
        T(
            "Noe gikk galt, og ingenting ble endret. Prøv igjen. Hjelper det ikke, gi koden %(kode)s til administratoren.",
            kode=referanse(feil),
        ),
    )
