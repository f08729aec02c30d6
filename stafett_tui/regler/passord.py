"""Passphrases: length before anything else, no demands for signs and figures, and no guess from a short list.

The database key hangs on it (DESIGN, keys), so what a colleague would try first is refused: common words
dressed up with figures, one's own name, a row of figures such as a birth number.
"""

import re
import unicodedata
from functools import cache

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

MINSTE_LENGDE = 12
_FAERREST_ULIKE = 5
_KORT_NAVN = 4
"""a name shorter than this is looked for as a whole word only: «Ole» stands in «skole»"""
_BYTTER = str.maketrans("01345@$!", "oleasasi")


def vurder_passord(
    passord: str, *, brukernavn: str = "", navn: str = "", felt: str = "passord"
) -> Avslag | None:
    """Why a new passphrase cannot be used, or None; it is taken as typed, spaces at the ends included.

    Codes: ``passord.mangler``, ``.kort``, ``.ensformig``, ``.tall``, ``.vanlig``, ``.navn``.
    """
    p = unicodedata.normalize("NFC", passord).casefold()
    feil = _formfeil(p) or _gjetning(p, brukernavn, navn)
    return None if feil is None else Avslag.i_felt(feil[0], felt, feil[1])


def _formfeil(p: str) -> tuple[str, T] | None:
    if not p.strip():
        return "passord.mangler", T(
            "Skriv et passord på minst %(minst)d tegn. Noen ord etter hverandre er lettest å huske.",
            minst=MINSTE_LENGDE,
        )
    if len(p) < MINSTE_LENGDE:
        return "passord.kort", T(
            "Passordet har %(n)d tegn og må ha minst %(minst)d. Legg til et ord eller to.",
            n=len(p),
            minst=MINSTE_LENGDE,
        )
    if len(set(p)) < _FAERREST_ULIKE:
        return "passord.ensformig", T(
            "Passordet gjentar de samme tegnene. Velg heller noen ord etter hverandre."
        )
    if not any(c.isalpha() for c in p):
        return "passord.tall", T("Passordet har ingen bokstaver og er for lett å gjette. Bruk noen ord også.")
    return None


def _gjetning(p: str, brukernavn: str, navn: str) -> tuple[str, T] | None:
    if any(_er_vanlig(kjerne) for kjerne in _kjerner(p)):
        return "passord.vanlig", T(
            "Passordet er blant de første andre ville prøve. Velg noen ord som ikke pleier å stå sammen."
        )
    if any(_har_navn(p, del_) for del_ in _navnedeler(brukernavn, navn)):
        return "passord.navn", T("Passordet har navnet eller brukernavnet ditt i seg. Velg noen andre ord.")
    return None


def _kjerner(p: str) -> set[str]:
    """The letters alone, as typed and with figures that stand for letters («p4ssord») read as such."""
    uten_hale = re.sub(r"[\W\d_]+$", "", p)
    return {"".join(c for c in form if c.isalpha()) for form in (p, uten_hale.translate(_BYTTER))}


def _er_vanlig(kjerne: str) -> bool:
    """Whether it is one common word, a common word repeated, or two of them together."""
    ord_ = _vanlige()
    return any(
        kjerne == w * max(len(kjerne) // len(w), 1) or kjerne.removeprefix(w) in ord_
        for w in ord_
        if kjerne.startswith(w)
    )


def _navnedeler(brukernavn: str, navn: str) -> list[str]:
    samlet = unicodedata.normalize("NFC", f"{brukernavn} {navn}").casefold()
    return [d for d in re.split(r"[\W\d_]+", samlet) if len(d) > 1]


def _har_navn(p: str, navn: str) -> bool:
    if len(navn) >= _KORT_NAVN:
        return navn in p
    return re.search(rf"(?<![^\W\d_]){re.escape(navn)}(?![^\W\d_])", p) is not None


@cache
def _vanlige() -> frozenset[str]:
    from importlib.resources import files

    tekst = files("stafett_tui").joinpath("hjelp", "vanlige_passord.txt").read_text(encoding="utf-8")
    return frozenset(tekst.split())
