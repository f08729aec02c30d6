"""A new employee's first log-in: the one-time code has opened the door, now the passphrase is set."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from textual.widget import Widget

from screens.app import StafettApp
from screens.felles.felt import Felt, Passordfelt
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst, lagret
from stafett_tui.oppstart import MaSettePassord, sett_passord
from stafett_tui.sprak.tekst import T


class NyttPassord(Skjema[None]):
    """Leaving without a passphrase closes the database again."""

    TITTEL = T("Velg ditt eget passord")
    HJELP = (
        T("Passordet er nøkkelen til alt du skriver. Bare du skal kjenne det."),
        T(
            "Lengde er viktigst. Fire eller fem vanlige ord etter hverandre er lett å huske og vanskelig å gjette."
        ),
    )
    LAGRE_TEKST = T("Lagre og gå videre")
    DEFAULT_CSS = "NyttPassord #skjema { height: auto; max-width: 70; }"

    def __init__(self, ma: MaSettePassord) -> None:
        super().__init__()
        self._ma = ma

    def felt(self) -> Iterator[Widget]:
        yield Tekst(T("Velkommen, %(navn)s.", navn=lagret(self._ma.navn).plain), classes="avsnitt")
        yield Tekst(
            T(
                "Koden virker bare én gang. Velg et passord på minst 12 tegn, gjerne noen ord etter hverandre."
            ),
            classes="avsnitt",
        )
        yield Felt(T("Nytt passord"), Passordfelt("passord"))
        yield Felt(T("Gjenta passordet"), Passordfelt("gjentatt"))

    def on_mount(self) -> None:
        self.query(Passordfelt).first().focus()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(sett_passord, self._ma, str(verdier["passord"]), str(verdier["gjentatt"]))

    def lagret(self, svar: Any) -> None:
        cast(StafettApp, self.app).ta_imot(svar)

    def lukk(self, svar: Any) -> None:
        self.stafett.i_bakgrunnen(self._ma.base.lukk)
        cast(StafettApp, self.app).vis_innlogging()
