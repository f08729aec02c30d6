"""A tiltak is evaluated once (SPEC 5.7)."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.sak import Tiltakssak


def ikke_evaluert(tiltak: Tiltakssak) -> Avslag | None:
    if tiltak.utfall is None:
        return None
    return Avslag(
        "tiltak.alt_evaluert",
        T(
            "Tiltaket er allerede evaluert, og det kan bare gjøres én gang. "
            "Lag et nytt tiltak om noe mangler."
        ),
    )
