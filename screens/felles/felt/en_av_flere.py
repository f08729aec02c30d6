"""A field whose value is one of several options, or none: what the list and the folded list have in common."""

from abc import abstractmethod

from screens.felles.felt.valgflate import Valg


class EnAvFlere:
    """The value is kept as the option's place. The field draws it, and says how it is changed (``_sett``)."""

    valg: tuple[Valg, ...]
    _valgt: int | None = None

    @abstractmethod
    def _sett(self, nr: int | None) -> None:
        """Picks the option in this place, or none, and draws."""

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
