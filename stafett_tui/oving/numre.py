"""Identity numbers for the invented: synthetic ones only, and none given twice."""

from datetime import date
from random import Random

from stafett_tui.regler.syntetisk import lag_duf, lag_syntetisk


class Numre:
    """Hands out synthetic numbers."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._brukt: set[str] = set()

    def fodselsnummer(self, fodt: date, *, d_nummer: bool = False) -> str:
        """A number of 11 digits for someone born that day."""
        while True:
            nummer = lag_syntetisk(fodt, self._rng.randrange(500), d_nummer=d_nummer)
            if nummer is not None and nummer not in self._brukt:
                self._brukt.add(nummer)
                return nummer

    def duf(self, aar: int) -> str:
        """A DUF number of 12 digits. The series has no marked test numbers: the high ones are not in use."""
        while True:
            nummer = lag_duf(aar, self._rng.randrange(990_000, 1_000_000))
            if nummer not in self._brukt:
                self._brukt.add(nummer)
                return nummer
