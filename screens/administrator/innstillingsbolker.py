"""The parts of Innstillinger as text, each with its buttons."""

from collections.abc import Iterator

from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Visbar, lagret
from screens.opplysninger import Opplysninger
from screens.skjemadeler import Bolk
from stafett_tui.oppslag.kontakt import Kontakt
from stafett_tui.sprak.tekst import T

IKKE_OPPGITT = T("ikke oppgitt")


def bolker(kontakt: Kontakt) -> Iterator[Widget]:
    """All parts, in order."""
    yield _kontakt(kontakt)


def _kontakt(k: Kontakt) -> Widget:
    linjer = [
        (T("Navn"), _eller_ikke(k.navn)),
        (T("E-post"), _eller_ikke(k.epost)),
        (T("Telefon"), _eller_ikke(k.telefon)),
    ]
    return Bolk(
        T("Kontakt i kommunen"),
        Opplysninger(linjer),
        Knapperad([Knapp(T("Endre kontakten"), "kontakt")]),
    )


def _eller_ikke(tekst: str) -> Visbar:
    return lagret(tekst) if tekst else IKKE_OPPGITT
