"""Two programs on one database: neither is in the other's way or loses an act, and what is done once is done once."""

from collections import Counter
from pathlib import Path

from tests.benchmarks.maaling import skriv
from tests.conftest import GRUNDIG
from tests.motstand.bok import Bok, antall_rader, be, les, program
from tests.motstand.program import OPPTATT

SKRIVINGER = 3000 if GRUNDIG else 200
"""by each of the two"""
KAPPES_OM = 25
"""tiltak that both would evaluate"""


def test_to_programmer_paa_en_database(tmp_path: Path) -> None:
    mappe, bok, opptatt = tmp_path / "base", Bok(), 0
    with program(mappe, logger=24 if GRUNDIG else 8, tiltak=KAPPES_OM) as p:
        for_ = antall_rader(mappe)
        be(p, f"arbeid 11 {SKRIVINGER} 2")
        while not (linje := les(p)).startswith("slutt"):
            if linje == OPPTATT:
                opptatt += 1
            elif not linje.startswith("pid "):
                bok.skriv(linje)
        assert linje == "slutt 0 0"
        assert bok.tapt(mappe) == []
        kvittert = {slag: len(ider) for slag, ider in bok.rader.items()}
        kvittert["tiltak"] += kvittert["oppmerksomhet"]  # the first one is made with it
        assert antall_rader(mappe) - for_ == kvittert
        be(p, "kappløp")
        svar: Counter[str] = Counter()
        while not (linje := les(p)).startswith("slutt"):
            svar[linje] += 1
    skriv("to programmer", hver=SKRIVINGER, kvittert=bok.antall, tapt=0, opptatt=opptatt)
    assert bok.antall == 2 * SKRIVINGER
    assert opptatt <= SKRIVINGER / 100, "they do not take turns"
    vant = {linje: n for linje, n in svar.items() if linje.startswith("vant")}
    assert len(vant) == KAPPES_OM
    assert set(vant.values()) == {1}, "evaluated twice"
    assert sum(n for linje, n in svar.items() if linje.startswith("tapte")) == KAPPES_OM
