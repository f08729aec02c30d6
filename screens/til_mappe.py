"""Where a file is to be laid that is written out of the database: one field, the folder."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.til_fil import MAPPEFELT, les_mappe
from stafett_tui.sprak.tekst import T

HJEMME = "~"
"""the user's own folder"""


def _skriv(sti: str, skriv: Callable[[Path], Kvittering | Avslag]) -> Kvittering | Avslag:
    mappe = les_mappe(sti)
    return mappe if isinstance(mappe, Avslag) else skriv(mappe)


class TilMappe(ModalSkjema[Kvittering]):
    """Asks for a folder and writes there. Closes with the receipt, which tells where the file is, or None."""

    TITTEL = T("Lagre i en mappe")
    LAGRE_TEKST = T("Lagre")
    HJELP: ClassVar[tuple[T, ...]] = (
        T(
            "Filen får et navn som ikke røper noe, og bare du kan lese den. Ingen annen fil blir skrevet over."
        ),
        T("Skriv hele veien til en mappe som finnes. ~ er hjemmemappen din."),
    )

    def __init__(self, tittel: T, om: T, skriv: Callable[[Path], Kvittering | Avslag]) -> None:
        """``om`` says what it is that is written; ``skriv`` blocks."""
        self.TITTEL = tittel  # type: ignore[misc]
        super().__init__()
        self._om = om
        self._skriv = skriv

    def felt(self) -> Iterator[Widget]:
        felt = med_verdi(Linjefelt(MAPPEFELT, maks=1000), HJEMME)
        yield Felt(
            T("Mappe"), felt, hjelp=T("~ er hjemmemappen din. En undermappe skriver du som ~/Dokumenter.")
        )
        yield Tekst(self._om, classes="stripe-info")

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(_skriv, verdier[MAPPEFELT], self._skriv)
