"""The sentences that the language rules are held to, and the count of what was found in them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from stafett_tui.klarsprak.sjekk import sjekk


@dataclass(frozen=True)
class Setning:
    """A sentence, and the rules it breaks (a rule twice: it breaks it twice)."""

    tekst: str
    brudd: tuple[str, ...]


def les(navn: str) -> list[Setning]:
    """One of the two lists beside this file."""
    linjer = Path(__file__).with_name(navn).read_text(encoding="utf-8").splitlines()
    svar = []
    for linje in linjer:
        if linje and not linje.startswith("#"):
            brudd, _, tekst = linje.partition(" | ")
            svar.append(Setning(tekst, () if brudd == "-" else tuple(brudd.split(", "))))
    return svar


@dataclass
class Maal:
    """Findings that were right, wrong and missing, each rule in each sentence by itself."""

    rette: int = 0
    feil: int = 0
    savnet: int = 0

    @property
    def presisjon(self) -> float:
        return self.rette / (self.rette + self.feil)

    @property
    def gjenfinning(self) -> float:
        return self.rette / (self.rette + self.savnet)

    def __str__(self) -> str:
        return f"presisjon {self.presisjon:.3f}, gjenfinning {self.gjenfinning:.3f} ({self.rette} rette)"


def maal(setninger: list[Setning]) -> Maal:
    """Looks at each sentence by itself."""
    svar = Maal()
    for setning in setninger:
        ventet, funnet = Counter(setning.brudd), Counter(f.regel for f in sjekk(setning.tekst).funn)
        svar.rette += (ventet & funnet).total()
        svar.feil += (funnet - ventet).total()
        svar.savnet += (ventet - funnet).total()
    return svar
