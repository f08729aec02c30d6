"""Whom the employees and the families can ask: changed by the kommuneadministrator (SPEC 2.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.kontakt import sett_kontakt
from stafett_tui.okt import Okt
from stafett_tui.oppslag.kontakt import Kontakt
from stafett_tui.sprak.tekst import T


class KontaktSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Kontakt i kommunen")
    HJELP = (
        T("Her står hvem de ansatte kan spørre. Du trenger et navn, og e-post eller telefon."),
        T("E-postadressen kan stå i e-poster til familien, når stafettholderen ikke har oppgitt sin egen."),
    )

    def __init__(self, okt: Okt, kontakt: Kontakt) -> None:
        super().__init__(OktKladd(okt, "kontakt"))
        self.okt = okt
        self.kontakt = kontakt

    def felt(self) -> Iterator[Widget]:
        k = self.kontakt
        yield Felt(T("Navn"), med_verdi(Linjefelt("navn", maks=120), k.navn))
        yield Felt(T("E-post"), med_verdi(Linjefelt("epost"), k.epost))
        yield Felt(T("Telefon"), med_verdi(Linjefelt("telefon"), k.telefon))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        kontakt = Kontakt(verdier["navn"], verdier["epost"], verdier["telefon"])
        return partial(sett_kontakt, self.okt, kontakt)
