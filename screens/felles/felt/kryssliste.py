"""Any number of several: «[x]»."""

from collections.abc import Iterable, Sequence

from screens.felles.felt.valgflate import Valg, Valgflate


class Kryssliste(Valgflate):
    """Arrows move, Space ticks."""

    def __init__(
        self,
        navn: str,
        valg: Sequence[Valg],
        *,
        verdi: Iterable[object] = (),
        id: str | None = None,
    ) -> None:
        super().__init__(navn, valg, id=id)
        self._valgte: set[int] = set()
        self.verdi = list(verdi)

    @property
    def verdi(self) -> list[object]:
        """The values that are ticked, in the order they stand."""
        return [v.verdi for nr, v in enumerate(self.valg) if nr in self._valgte]

    @verdi.setter
    def verdi(self, verdi: Iterable[object] | None) -> None:
        paa = list(verdi or ())
        self._valgte = {nr for nr, v in enumerate(self.valg) if v.verdi in paa}
        self.refresh()

    @property
    def kladdverdi(self) -> list[str]:
        return [v.nokkel for nr, v in enumerate(self.valg) if nr in self._valgte]

    def sett_kladdverdi(self, kladd: object) -> None:
        paa = kladd if isinstance(kladd, list | tuple) else ()
        self._valgte = {nr for nr, v in enumerate(self.valg) if v.nokkel in paa}
        self.refresh()

    def velg_alle(self) -> None:
        """Ticks every option, as when the user presses «Velg alle»."""
        if len(self._valgte) < len(self.valg):
            self._valgte = set(range(len(self.valg)))
            self.refresh()
            self.meld()

    def er_valgt(self, nr: int) -> bool:
        return nr in self._valgte

    def trykk(self, nr: int) -> None:
        self._valgte ^= {nr}
        self.refresh()
        self.meld()
