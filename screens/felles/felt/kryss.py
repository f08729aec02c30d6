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
        """Ticks below each other look like one list, so arrows go between them; else they are the page's."""
        if tast in ("up", "down"):
            return self._til_nabo(1 if tast == "down" else -1)
        return tast in ("space", "enter") and super().tast(tast)

    def _til_nabo(self, steg: int) -> bool:
        rekke = self.screen.focus_chain
        nr = rekke.index(self) + steg if self in rekke else -1
        if not 0 <= nr < len(rekke) or not isinstance(rekke[nr], Kryss):
            return False
        rekke[nr].focus()
        return True
