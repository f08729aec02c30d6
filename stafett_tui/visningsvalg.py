"""How the interface is drawn for somebody who hears it, or whose terminal knows few signs. Light: read at the start.

The choice is the user's own and kept with the user. What the command line or the environment asks for holds for the
machine, so that the log-in page can be heard too, and goes along to the new process after a lock.
"""

import os

from data.lettklasse import dataclass

SKJERMLESER, ENKLE_TEGN = "STAFETT_SKJERMLESER", "STAFETT_ENKLE_TEGN"
_NEI = ("", "0", "nei")


@dataclass(frozen=True, slots=True)
class Visningsvalg:
    """``skjermleser``: one thing below the other, and a cursor on what has focus. ``enkle_tegn``: plain signs."""

    skjermleser: bool = False
    enkle_tegn: bool = False

    def med(self, annet: "Visningsvalg") -> "Visningsvalg":
        """What either of them asks for."""
        return Visningsvalg(
            self.skjermleser or annet.skjermleser,
            self.enkle_tegn or annet.enkle_tegn,
        )


def fra_miljo() -> Visningsvalg:
    """What the environment asks for."""
    skjermleser, enkle_tegn = (os.environ.get(n, "").lower() not in _NEI for n in (SKJERMLESER, ENKLE_TEGN))
    return Visningsvalg(skjermleser, enkle_tegn)


def til_miljo(valg: Visningsvalg) -> None:
    """Asks for it there too, when the command line did."""
    for navn, paa in ((SKJERMLESER, valg.skjermleser), (ENKLE_TEGN, valg.enkle_tegn)):
        if paa:
            os.environ[navn] = "1"
