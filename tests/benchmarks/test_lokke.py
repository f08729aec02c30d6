"""How long the event loop is held, at the most, while something is done: meanwhile no key is answered.

Against the page that comes of it, copied into Textual's own widgets and shown in a bare program. A hold is the
processor time of one callback in the loop's thread, so that other programs on the machine do not count.
"""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt, Kategori, Tiltakstype
from screens.app import StafettApp
from screens.barnets_logg.side import BarnetsLogg
from screens.mine_stafettlogger import MineStafettlogger
from screens.oppmerksomhet import NyOppmerksomhet
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning
from tests.benchmarks.bar_kopi import BarSide, BartProgram, kopi
from tests.benchmarks.maaling import RUNDER, krev
from tests.byggere import Verden, lag_verden
from tests.fulle_logger import FullLogg, full_logg
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import STOR, rolig

HOLDER = "Maren"
LISTE = 40
"""logs on the holder's list"""
Flyt = Callable[[Pilot[Any], Verden, FullLogg], Awaitable[None]]


class Maaleapp(StafettApp):
    """The program, drawing as for a terminal."""

    is_headless = False


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Verden, FullLogg]]:
    v = lag_verden(tmp_path_factory.mktemp("lokke") / "base")
    f = full_logg(v)
    for nr in range(LISTE):
        v.logg(HOLDER, f"Barn{nr}", "Prøve")
    yield v, f
    v.base.lukk()


@pytest.fixture(autouse=True)
def _soppel() -> Iterator[None]:
    """What the rounds froze is looked through once, when they are over."""
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def opphold(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """Milliseconds of each callback that the loop runs meanwhile. What is there already is not garbage: the program
    keeps it out of the collection too (``stafett_tui.minne``)."""
    gc.freeze()
    tider: list[float] = []
    kjor = asyncio.Handle._run

    def maalt(handle: asyncio.Handle) -> None:
        start = time.thread_time()
        kjor(handle)
        tider.append((time.thread_time() - start) * 1000)

    with monkeypatch.context() as bytt:
        bytt.setattr(asyncio.Handle, "_run", maalt)
        yield tider


async def bytt_seksjon(pilot: Pilot[Any], _v: Verden, _f: FullLogg) -> None:
    await pilot.press("2")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))


async def apne_logg(pilot: Pilot[Any], _v: Verden, f: FullLogg) -> None:
    pilot.app.apne_logg(f.logg)
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))


async def apne_skjema(pilot: Pilot[Any], v: Verden, f: FullLogg) -> None:
    logg = await asyncio.to_thread(hent_logg, v.okt(HOLDER), f.logg)
    assert isinstance(logg, Loggvisning)
    await pilot.app.push_screen(NyOppmerksomhet(v.okt(HOLDER), logg))


async def lagre(pilot: Pilot[Any], _v: Verden, _f: FullLogg) -> None:
    """Saves the form that stands filled in over the log; the log is shown anew."""
    await pilot.press("ctrl+s")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))


async def _foer_lagring(pilot: Pilot[Any], v: Verden, f: FullLogg) -> None:
    await apne_logg(pilot, v, f)
    await rolig(pilot)
    await pilot.press("o")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyOppmerksomhet))
    await rolig(pilot)
    skjema = pilot.app.screen
    assert isinstance(skjema, NyOppmerksomhet)
    i_dag = v.klokke.i_dag()
    verdier = {
        "tekst": "Trenger ro",
        "kategori": Kategori.FAGVANSKER,
        "maal": "Leser 60 ord i minuttet.",
        "droftet_leder": True,
        "droftet_foresatte": True,
        "type": Tiltakstype.TETT,
        "beskrivelse": "Leser sammen to ettermiddager i uka.",
        "start_innen": i_dag,
        "frist": i_dag,
        "ansvarlig": "meg",
    }
    for felt in skjema.alle_felt():
        if felt.navn in verdier:
            felt.inndata.verdi = verdier[felt.navn]
    await rolig(pilot)


async def _ingenting(_pilot: Pilot[Any], _v: Verden, _f: FullLogg) -> None:
    """Min side stands there already."""


FLYTER: dict[str, tuple[Flyt, Flyt]] = {
    "switch section": (_ingenting, bytt_seksjon),
    "open log": (_ingenting, apne_logg),
    "open form": (apne_logg, apne_skjema),
    "save": (_foer_lagring, lagre),
}
"""what is done before, and what is measured"""


async def _vaart(v: Verden, f: FullLogg, flyt: str, bytt: pytest.MonkeyPatch) -> tuple[float, BarSide]:
    """The longest hold, and a copy of the page that came of it."""
    foer, gjor = FLYTER[flyt]
    app = Maaleapp(v.mappe, okt=v.okt(HOLDER, Hatt.SAKSBEHANDLER))
    async with app.run_test(size=STOR) as pilot:
        await rolig(pilot)
        await foer(pilot, v, f)
        await rolig(pilot)
        with opphold(bytt) as tider:
            await gjor(pilot, v, f)
            await rolig(pilot)
        return max(tider), kopi(app.screen)


async def _bart(side: BarSide, bytt: pytest.MonkeyPatch) -> float:
    async with BartProgram().run_test(size=STOR) as pilot:
        await pilot.pause()
        with opphold(bytt) as tider:
            await pilot.app.push_screen(side)
            await rolig(pilot)
        return max(tider)


@pytest.mark.parametrize("flyt", FLYTER)
async def test_lengste_opphold(
    base: tuple[Verden, FullLogg], flyt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vaart, bart = [], []
    for _ in range(RUNDER):
        ms, side = await _vaart(*base, flyt, monkeypatch)
        vaart.append(ms)
        bart.append(await _bart(side, monkeypatch))
    tall = median(v / b for v, b in zip(vaart, bart, strict=True))
    krev(f"longest hold: {flyt}, × bare", tall, 1.3, ms={"stafett": median(vaart), "bar": median(bart)})
