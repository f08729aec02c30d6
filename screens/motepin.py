"""A PIN of one's own that ends a meeting on the projector, in place of the passphrase (SPEC 7.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Passordfelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.motemodus import sett_motepin
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


class Motepin(ModalSkjema[Kvittering]):
    """Twice the same; both empty takes it away."""

    TITTEL = T("PIN-kode for møter")
    LAGRE_TEKST = T("Lagre PIN-koden")
    HJELP = (
        T("Når du avslutter møtemodus, kan du skrive PIN-koden i stedet for passordet, mens andre ser på."),
        T("Den brukes bare til dette. Den åpner ikke Stafett, og kan ikke brukes til å logge inn."),
    )
    DEFAULT_CSS = "Motepin { & .dialog { width: 64; } }"

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    def felt(self) -> Iterator[Widget]:
        yield Tekst(
            T(
                "Med en PIN-kode slipper du å skrive passordet ditt mens andre ser på. "
                "La feltene stå tomme for å fjerne den."
            ),
            classes="avsnitt",
        )
        yield Felt(T("PIN-kode, minst seks siffer"), Passordfelt("pin"))
        yield Felt(T("Gjenta PIN-koden"), Passordfelt("gjentatt"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(sett_motepin, self.okt, verdier["pin"], verdier["gjentatt"])
