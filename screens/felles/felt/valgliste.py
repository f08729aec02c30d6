"""One of several, all in sight: «(●)»."""

from collections.abc import Sequence

from screens.felles.felt.en_av_flere import EnAvFlere
from screens.felles.felt.valgflate import Valg, Valgflate


class Valgliste(EnAvFlere, Valgflate):
    """Arrows pick at once. Nothing is picked beforehand unless the form says so; Enter then picks what the cursor is
    on, which looks as if it were picked, and goes on the next time."""

    def __init__(
        self,
        navn: str,
        valg: Sequence[Valg],
        *,
        verdi: object = None,
        id: str | None = None,
    ) -> None:
        super().__init__(navn, valg, id=id)
        self.verdi = verdi

    def er_valgt(self, nr: int) -> bool:
        return nr == self._valgt

    def merke(self, nr: int) -> str:
        return "(●) " if self.er_valgt(nr) else "( ) "

    def trykk(self, nr: int) -> None:
        if nr != self._valgt:
            self._sett(nr)
            self.meld()

    def flytt(self, til: int) -> None:
        """The first arrow picks where the cursor stands, so that the first option is not jumped over."""
        self.sett_markor(til if self._valgt is not None else self.markor)
        if self.valg:
            self.trykk(self.markor)

    def tast(self, tast: str) -> bool:
        if tast == "enter" and self._valgt is None and self.valg:
            tast = "space"
        return super().tast(tast)

    def _sett(self, nr: int | None) -> None:
        self._valgt = nr
        self.markor = nr or 0
        self.refresh()
