"""The copy of a passive log: all of it, in a folder. How far it has come, and Esc stops it, as for an active one."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from screens.eksport.framdrift import Framdrift
from screens.til_mappe import TilMappe
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.handlinger.eksporter_logg import eksporter_logg
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

OM_KOPIEN = T(
    "Hele loggen lagres som PDF, uten at den åpnes her. PDF-en er taushetsbelagt: legg den i arkivet, og slett den fra "
    "maskinen etterpå."
)


class EksportPassiv(Framdrift, TilMappe):
    """Closes with the receipt of the copy, or None."""

    HJELP = (*TilMappe.HJELP, T("Esc stanser arbeidet mens kopien lages. Da blir ingenting lagret."))

    def __init__(self, okt: Okt, logg_id: UUID) -> None:
        self._eksporter = partial(eksporter_logg, okt, logg_id, ALLE)
        super().__init__(T("Eksporter den passive loggen"), OM_KOPIEN, self._eksporter)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        self._skriv = partial(self._eksporter, gang=self.ny_gang())
        return super().utfor(verdier)
