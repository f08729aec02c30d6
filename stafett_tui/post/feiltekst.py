"""What stands as a code at a mail that did not leave, as a sentence that says what to do."""

from data import utboks
from stafett_tui.post.grunner import GRUNNER
from stafett_tui.sprak.tekst import T

_SETNINGER = {
    **GRUNNER,
    "adresse": T("E-postadressen kan ikke brukes. Rett den, og send på nytt."),
    "mottaker": T("Mottakerens tjener tok ikke imot. Se om adressen er riktig."),
    "data": T("E-posttjeneren tok ikke imot e-posten."),
    "innhold": T("E-posttjeneren tok ikke imot e-posten."),
    "brudd": T("Linjen ble brutt før e-posten var sendt."),
    "brudd_etter": T(
        "Linjen ble brutt da e-posten var sendt. Den kan være framme: spør før du sender på nytt."
    ),
    "uforstaelig": T(
        "E-posttjeneren svarte uforståelig. E-posten kan være framme: spør før du sender på nytt."
    ),
    utboks.AVBRUTT: T(
        "Stafett ble avbrutt mens e-posten ble sendt. Den kan være framme: spør før du sender på nytt."
    ),
    utboks.FOR_SENT: T("Møtet hadde begynt før e-posten ble sendt."),
}


def feilsetning(feilkode: str) -> T | None:
    """The sentence for a code such as ``mottaker_550``; None for no fault."""
    if not feilkode:
        return None
    steg, _, nummer = feilkode.rpartition("_")
    navn = steg if nummer.isdecimal() else feilkode
    setning = _SETNINGER.get(navn)
    if setning is None:
        return T("E-posten ble ikke sendt (%(kode)s).", kode=feilkode)
    if nummer.isdecimal():
        return T("%(setning)s Tjeneren svarte %(nummer)s.", setning=setning, nummer=nummer)
    return setning
