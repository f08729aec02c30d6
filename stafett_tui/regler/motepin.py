"""What a PIN for møtemodus must be: six figures or more (SPEC 7.4), and not the first that a pupil would try."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

MINSTE, MESTE = 6, 12
_REKKE = "01234567890123456789"


def vurder_motepin(pin: str, gjentatt: str) -> Avslag | None:
    """Why it cannot be used, or None. Codes: ``pin.form``, ``.rekke``, ``.ulike``."""
    if not (pin.isascii() and pin.isdecimal() and MINSTE <= len(pin) <= MESTE):
        return Avslag.i_felt(
            "pin.form",
            "pin",
            T("PIN-koden må ha fra %(minst)d til %(mest)d siffer, og bare siffer.", minst=MINSTE, mest=MESTE),
        )
    if len(set(pin)) < 3 or pin in _REKKE or pin in _REKKE[::-1]:
        return Avslag.i_felt("pin.rekke", "pin", T("PIN-koden er for lett å gjette. Velg andre siffer."))
    if pin != gjentatt:
        return Avslag.i_felt(
            "pin.ulike", "gjentatt", T("De to PIN-kodene er ikke like. Skriv den samme to ganger.")
        )
    return None
