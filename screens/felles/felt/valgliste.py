"""One of several, all in sight: «(●)»."""

from collections.abc import Sequence

from screens.felles.felt.valgflate import Valg, Valgflate


class Valgliste(Valgflate):
    """Arrows pick at once. Nothing is picked beforehand unless the form says so."""

    def __init__(
        self,
        navn: str,
        valg: Sequence[Valg],
        *,
        verdi: object = None,
        id: str | None = None,
    ) -> None:
        super().__init__(navn, valg, id=id)
        self._valgt: int | None = None
        self.verdi = verdi

    @property
    def verdi(self) -> object:
        return None if self._valgt is None else self.valg[self._valgt].verdi

    @verdi.setter
    def verdi(self, verdi: object) -> None:
        self._sett(
            next((nr for nr, v in enumerate(self.valg) if verdi is not None and v.verdi == verdi), None)
        )

    @property
    def kladdverdi(self) -> str | None:
        return None if self._valgt is None else self.valg[self._valgt].nokkel

    def sett_kladdverdi(self, kladd: object) -> None:
        self._sett(next((nr for nr, v in enumerate(self.valg) if v.nokkel == kladd), None))

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

    def _sett(self, nr: int | None) -> None:
        self._valgt = nr
        self.markor = nr or 0
        self.refresh()
