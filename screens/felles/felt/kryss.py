"""One tick with its text: yes or no."""

from screens.felles.felt.valgflate import Valg, Valgflate
from screens.felles.tekstvern import Visbar


class Kryss(Valgflate):
    """«[x] text». Space or the mouse ticks, Enter goes on."""

    def __init__(
        self,
        navn: str,
        tekst: Visbar,
        *,
        verdi: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(navn, [Valg("ja", tekst)], id=id)
        self._paa = verdi

    @property
    def verdi(self) -> bool:
        return self._paa

    @verdi.setter
    def verdi(self, verdi: bool) -> None:
        self._paa = bool(verdi)
        self.refresh()

    def sett_kladdverdi(self, kladd: object) -> None:
        self.verdi = kladd is True

    def er_valgt(self, nr: int) -> bool:
        return self._paa

    def trykk(self, nr: int) -> None:
        self.verdi = not self._paa
        self.meld()

    def tast(self, tast: str) -> bool:
        """With one option the arrows are the page's."""
        return tast in ("space", "enter") and super().tast(tast)
