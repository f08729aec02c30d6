"""A new passphrase of one's own, from the menu."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Passordfelt
from screens.felles.skjema import ModalSkjema
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.passord import bytt_passord
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


class ByttPassord(ModalSkjema[Kvittering]):
    """The old one first: the place may have been left for a moment."""

    TITTEL = T("Bytt passord")
    LAGRE_TEKST = T("Bytt passordet")
    HJELP = (
        T("Passordet er nøkkelen til alt du skriver. Bare du skal kjenne det."),
        T(
            "Lengde er viktigst. Fire eller fem vanlige ord etter hverandre er lett å huske og vanskelig å gjette."
        ),
    )
    DEFAULT_CSS = "ByttPassord { & .dialog { width: 64; } }"

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    def felt(self) -> Iterator[Widget]:
        yield Felt(T("Passordet du har nå"), Passordfelt("gammelt"))
        yield Felt(T("Nytt passord, minst 12 tegn"), Passordfelt("passord"))
        yield Felt(T("Gjenta det nye passordet"), Passordfelt("gjentatt"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(bytt_passord, self.okt, verdier["gammelt"], verdier["passord"], verdier["gjentatt"])
