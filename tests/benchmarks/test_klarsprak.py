"""The language help while one types in a long note: each key is answered within a frame."""

import time
from collections.abc import Callable
from statistics import median

from stafett_tui.klarsprak.setninger import ORD
from stafett_tui.klarsprak.sjekk import Sjekker
from tests.benchmarks.maaling import etter_tur, forhold, krev, p95, skriv
from tests.klarsprak.korpus import les

ORD_I_NOTATET = 2000
BILDE = 1000 / 60
"""ms of a frame"""
GULV = 16
"""passes over the words of the note, nothing done with them, that a key may cost"""
TASTER = 40


def notat(*, avsnitt: bool) -> str:
    """A note of 2,000 words, half of the sentences with something to say of; as one line, or in paragraphs."""
    setninger = [s.tekst for s in les("korpus.txt")]
    deler: list[str] = []
    antall = 0
    while antall < ORD_I_NOTATET:
        setning = setninger[len(deler) * 7 % len(setninger)]
        antall += len(setning.split())
        deler.append(f"{setning} {len(deler)} barn.")
    return "".join(d + ("\n\n" if avsnitt and nr % 5 == 4 else " ") for nr, d in enumerate(deler))


def tid(gjor: Callable[..., object], *args: object) -> float:
    start = time.perf_counter()
    gjor(*args)
    return 1000 * (time.perf_counter() - start)


def _tastetrykk(tekst: str) -> list[float]:
    """ms for each of the keys of a sentence that is typed in the middle of the note."""
    sjekker = Sjekker()
    sjekker.sjekk(tekst)
    midten = tekst.index(". ", len(tekst) // 2) + 2
    skrevet = "Det ringes hjem hver dag, og man tar kontakt snarest. "[:TASTER]
    return [
        tid(sjekker.sjekk, tekst[:midten] + skrevet[:n] + tekst[midten:]) for n in range(1, len(skrevet) + 1)
    ]


def test_hver_tast_i_et_langt_notat() -> None:
    for avsnitt in (True, False):
        tekst = notat(avsnitt=avsnitt)
        alle: list[float] = []

        def vaart(tekst: str = tekst, alle: list[float] = alle) -> float:
            tider = _tastetrykk(tekst)
            alle.extend(tider)
            return median(tider)

        def gulv(tekst: str = tekst) -> float:
            return median(tid(ORD.findall, tekst) for _ in range(9))

        tider = etter_tur({"stafett": vaart, "gulv": gulv})
        hva = "a key in a 2,000-word note" + (", in paragraphs" if avsnitt else ", one line")
        krev(
            f"{hva}, × one pass of its words", forhold(tider["stafett"], tider["gulv"]), GULV, ms=median(alle)
        )
        krev(f"{hva}, ms", p95(alle), BILDE)


def test_forste_blikk_paa_et_langt_notat() -> None:
    """When a note is opened: less than one would notice."""
    tekst = notat(avsnitt=True)
    Sjekker().sjekk("man")
    tider = [tid(Sjekker().sjekk, tekst) for _ in range(5)]
    skriv("the first look at a 2,000-word note, ms", tall=median(tider))
    assert median(tider) < 200
