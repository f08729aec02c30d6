"""When the program locks itself for the one who is logged in: sooner than the municipality has it, or as it has it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.laasetid import velg_laasetid
from stafett_tui.okt import Okt
from stafett_tui.oppslag.laasetid import EgenLaasetid, hent_egen_laasetid
from stafett_tui.sprak.tekst import TN, T


class Laasetid(ModalSkjema[Kvittering]):
    """An empty field is the municipality's own."""

    TITTEL = T("Egen låsetid")
    HJELP = (
        T("Er det ingen ved tastene så lenge, låses Stafett, og passordet må skrives igjen."),
        T("Du kan velge en kortere tid enn kommunen har, ikke en lengre. Den gjelder deg, på alle maskiner."),
        T("Ctrl+L låser med en gang."),
    )
    DEFAULT_CSS = "Laasetid { & .dialog { width: 64; } }"

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    def felt(self) -> Iterator[Widget]:
        yield Tekst(id="kommunens", classes="avsnitt")
        yield Felt(
            T("Minutter uten taster"),
            Linjefelt("minutter", maks=2),
            hjelp=T("La feltet stå tomt for å følge kommunen."),
        )
        if self.okt.oving:
            yield Tekst(
                T("Øvingsbasen låses ikke av seg selv. Her kan du bare prøve."), classes="avsnitt dus"
            )

    def on_mount(self) -> None:
        self.kjor(hent_egen_laasetid, self.okt, ferdig=self._vis, gruppe="laasetid")

    def _vis(self, naa: EgenLaasetid) -> None:
        setning = TN(
            "Kommunen låser Stafett når ingen har rørt tastene på %(n)d minutt. Du kan velge en kortere tid.",
            "Kommunen låser Stafett når ingen har rørt tastene på %(n)d minutter. Du kan velge en kortere tid.",
            n=naa.kommunens,
        )
        self.query_one("#kommunens", Tekst).sett(setning)
        felt = self.query_one(Linjefelt)
        if naa.egen is not None and not felt.verdi:
            felt.verdi = str(naa.egen)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        skrevet = verdier["minutter"].strip()
        tall = int(skrevet) if skrevet.isascii() and skrevet.isdecimal() else 0  # which is refused
        return partial(velg_laasetid, self.okt, tall if skrevet else None)
