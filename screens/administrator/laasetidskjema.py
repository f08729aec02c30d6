"""After how many minutes without a key the program locks itself: changed by the kommuneadministrator."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.laasetid import sett_laasetid
from stafett_tui.okt import Okt
from stafett_tui.regler.laasetid import KORTEST, LENGST
from stafett_tui.sprak.tekst import T


class LaasetidSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Låsing")
    HJELP = (
        T("Er det ingen ved tastene så lenge, låses Stafett, og passordet må skrives igjen."),
        T("Det gjelder alle i kommunen, fra neste gang de logger inn. Det siste minuttet telles ned på skjermen."),
        T("I et møte går det fire ganger så lang tid før det låses."),
    )  # fmt: skip

    def __init__(self, okt: Okt, minutter: int) -> None:
        super().__init__(OktKladd(okt, "laasetid"))
        self.okt = okt
        self.minutter = minutter

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Minutter uten taster"),
            med_verdi(Linjefelt("minutter", maks=2), str(self.minutter)),
            hjelp=T("Fra %(fra)d til %(til)d minutter.", fra=KORTEST, til=LENGST),
        )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        skrevet = verdier["minutter"].strip()
        tall = int(skrevet) if skrevet.isascii() and skrevet.isdecimal() else None
        return partial(sett_laasetid, self.okt, tall)
