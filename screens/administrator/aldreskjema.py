"""From which birthday the child has its own word in a consent: changed by the kommuneadministrator (SPEC 4.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.samtykkealdre import sett_samtykkealdre
from stafett_tui.okt import Okt
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.regler.samtykkealdre import ALENE, INFORMERES, SIGNERER
from stafett_tui.sprak.tekst import T

GJELDER_FRA_NAA = T(
    "Det gjelder samtykker som registreres fra nå av. De som er gitt, blir stående som de er."
)


class AldreSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Barnets alder ved samtykke")
    HJELP = (
        T("Her bestemmer kommunen fra hvilken alder barnet selv er med når familien samtykker."),
        T("Alderen regnes fra bursdagen. Den dagen barnet fyller årene, gjelder det."),
        GJELDER_FRA_NAA,
        T("Innkallinger følger egne regler: barnet får alltid vite om møter fra 12 år."),
    )

    def __init__(self, okt: Okt, aldre: Samtykkealdre) -> None:
        super().__init__(OktKladd(okt, "samtykkealdre"))
        self.okt, self.aldre = okt, aldre

    def felt(self) -> Iterator[Widget]:
        for navn, ledetekst, aar in (
            (INFORMERES, T("Barnet blir informert og sier sin mening fra (år)"), self.aldre.informeres),
            (SIGNERER, T("Barnet signerer sammen med de foresatte fra (år)"), self.aldre.signerer),
            (ALENE, T("Barnet samtykker alene fra (år)"), self.aldre.alene),
        ):
            yield Felt(ledetekst, med_verdi(Linjefelt(navn, maks=2), str(aar)))
        yield Tekst(GJELDER_FRA_NAA, classes="stripe-info")

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            sett_samtykkealdre, self.okt, *(_tall(verdier[navn]) for navn in (INFORMERES, SIGNERER, ALENE))
        )


def _tall(skrevet: str) -> int | None:
    rent = skrevet.strip()
    return int(rent) if rent.isascii() and rent.isdecimal() else None
