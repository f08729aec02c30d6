"""What a person is told when something fails that is nobody's answer: a sentence and a reference, no content."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

_SETNINGER = {
    "laast": T(
        "Databasen er opptatt i et annet vindu. Vent litt, og prøv igjen. Det du skrev, er tatt vare på."
    ),
    "full_disk": T("Disken er full, og ingenting ble lagret. Rydd plass, og prøv igjen."),
    "skrivebeskyttet": T("Databasen kan ikke skrives til. Be administratoren se på rettighetene."),
    "nyere_skjema": T("Databasen er laget av en nyere Stafett. Oppdater programmet først."),
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


def som_avslag(feil: BaseException) -> Avslag:
    """What carries its own refusal by that; a fault of file, disk or key as a sentence; others by reference."""
    if isinstance(eget := getattr(feil, "avslag", None), Avslag):
        return eget
    kode = str(getattr(feil, "kode", ""))
    if kode in _SETNINGER:
        return Avslag(f"lagring.{kode}", _SETNINGER[kode])
    return Avslag(
        "feil.ukjent",
        T(
            "Noe gikk galt, og ingenting ble endret. Prøv igjen. Hjelper det ikke, gi koden %(kode)s til administratoren.",
            kode=referanse(feil),
        ),
    )
