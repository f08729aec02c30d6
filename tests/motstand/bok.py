"""What was acknowledged, held against what stands in the files afterwards; and the program that the work is done in."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from data.filkontroll import kontroller_fil
from data.modeller import Kladd
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Sporslag
from data.revisjon import hode, kontroller
from tests.byggere_data import DATABASEFIL, NOKKEL
from tests.motstand.arbeid import KLADD, KODE, LEST, RADER, SKJEMA
from tests.raadata import tabell

START = (
    "import sys; sys.path.append(sys.argv.pop(1)); from tests.motstand.program import main; sys.exit(main())"
)
"""the tests come after what is installed, which is what is tested"""
ROT = str(Path(__file__).parents[2])


@dataclass
class Bok:
    """Every act that was acknowledged."""

    rader: dict[str, list[str]] = field(default_factory=dict)
    kladder: dict[str, int] = field(default_factory=dict)
    """key of the draft → the newest that was acknowledged"""
    koder: set[str] = field(default_factory=set)
    kjede: int = 0
    """audit rows there were at least"""
    antall: int = 0

    def skriv(self, linje: str) -> None:
        slag, hva, kjede = linje.split()
        self.antall += 1
        self.kjede = max(self.kjede, int(kjede))
        if slag == KLADD:
            nokkel, _, nr = hva.partition(":")
            self.kladder[nokkel] = int(nr)
        elif slag == KODE:
            self.koder.add(hva)
        elif slag != LEST:
            self.rader.setdefault(slag, []).append(hva)

    def tapt(self, mappe: Path) -> list[str]:
        """Acts that are not there, or there twice; and what is not whole. Empties the write-ahead log first, since
        the pages' seals are looked at in the file alone."""
        sti = mappe / DATABASEFIL
        motor = Motor(sti, lambda: bytearray(NOKKEL))
        try:
            with motor.lesemotor.connect() as c:
                feil = [*self._mangler(c), *map(str, kontroller(c))]
                if hode(c).antall < self.kjede:
                    feil.append(f"the audit chain has {hode(c).antall} of {self.kjede} rows")
            motor.tom_forlogg()
        finally:
            motor.lukk()
        if not (funn := kontroller_fil(sti, bytearray(NOKKEL))).hel:
            feil.append(str(funn))
        fil = Nokkelfil.les(mappe)
        return feil + [f"the code of {b}" for b in self.koder if fil.finn(b, Sporslag.ENGANGSKODE) is None]

    def _mangler(self, c: sa.Connection) -> Iterator[str]:
        for slag, ider in self.rader.items():
            klasse, kolonne = RADER[slag]
            finnes = Counter(i.hex for i in c.execute(sa.select(tabell(klasse).c[kolonne])).scalars())
            yield from (f"{slag} {i}: {finnes[i]}" for i in ider if finnes[i] != 1)
            if len(set(ider)) != len(ider):
                yield f"{slag}: acknowledged twice"
        kladd = tabell(Kladd)
        for nokkel, nr in self.kladder.items():
            sok = sa.select(kladd.c.innhold).where(kladd.c.skjema == SKJEMA, kladd.c.nokkel == nokkel)
            innhold = c.execute(sok).scalar_one_or_none()
            if innhold is None or int("".join(t for t in str(innhold) if t.isdigit())) < nr:
                yield f"draft {nokkel}: {nr}"


def antall_rader(mappe: Path) -> Counter[str]:
    """How many rows each kind of act has made."""
    motor = Motor(mappe / DATABASEFIL, lambda: bytearray(NOKKEL))
    try:
        with motor.lesemotor.connect() as c:
            return Counter(
                {
                    slag: c.execute(sa.select(sa.func.count()).select_from(tabell(t))).scalar_one()
                    for slag, (t, _) in RADER.items()
                }
            )
    finally:
        motor.lukk()


@contextmanager
def program(mappe: Path, *, logger: int = 3, tiltak: int = 0) -> Iterator["subprocess.Popen[str]"]:
    """Waits for orders over a municipality in the folder: so many logs, and so many open tiltak in the first."""
    valg: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    kall = [sys.executable, "-c", START, ROT, str(mappe), str(logger), str(tiltak)]
    with subprocess.Popen(kall, **valg) as p:
        assert les(p) == "klar"
        yield p
        assert p.stdin is not None
        p.stdin.close()


def be(p: "subprocess.Popen[str]", ordre: str) -> None:
    assert p.stdin is not None
    p.stdin.write(f"{ordre}\n")
    p.stdin.flush()


def les(p: "subprocess.Popen[str]") -> str:
    assert p.stdout is not None
    return p.stdout.readline().rstrip("\n")
