"""Into a meeting is as quick as into the log, and what stands there can be read from the back of a room (SPEC 7.1)."""

import time
from pathlib import Path
from statistics import median

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.screen import Screen

from screens.felles.tema import MOTE
from tests.benchmarks.maaling import etter_tur, forhold, krev
from tests.felles.test_tema import PAR_TEKST, farge, kontrast
from tests.hjelpere import wait_for
from tests.motemodus.filmet import Filmet, bildetekst, inn, kjor
from tests.motemodus.planting import Scene, lag_scene
from tests.motemodus.terminal import TASTER, Storskjerm
from tests.skjermer.hjelp import rolig

KREVET = 7.0
"""contrast, by WCAG 2"""
SKJEMAER = ("o", "l", "m", "r", "f1", "f2", "escape")
"""keys that open the forms and dialogs from the first page"""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return lag_scene(tmp_path_factory.mktemp("mote") / "base")


def test_inn_i_motet_tar_ikke_lenger_enn_loggen(scene: Scene, tmp_path: Path) -> None:
    """From the key to the whole page, with what is read for it."""
    with Storskjerm(scene, spor=tmp_path / "spor") as t:
        t.logg_inn()
        t.apne_loggen()
        t.uvirksom()

        def loggen() -> float:
            t.tast("2")
            t.vent_tekst("Aktive")
            t.tast("s")
            t.skriv(scene.etternavn)
            t.tast("enter")
            return _tid(t, "enter", "Drøftet med")

        def motet() -> float:
            ms = _tid(t, "f5", "Dagsorden")
            t.tast("escape")
            t.vent_tekst("Passord eller PIN-kode")
            t.skriv(scene.passord)
            t.tast("enter")
            t.vent_tekst("Historikk")
            return ms

        for varm in (loggen, motet):
            varm()
        tider = etter_tur({"logg": loggen, "mote": motet})
    tall = forhold(tider["mote"], tider["logg"])
    krev("F5 to the meeting, × opening the log", tall, 1.0, ms={k: median(t) for k, t in tider.items()})


def _tid(t: Storskjerm, tast: str, tekst: str) -> float:
    """Milliseconds from a key until the text has been written and its picture ended."""
    t.uvirksom(0.15)
    start = (time.monotonic() - t.start) * 1000
    return t.vent_paa(tekst, t.trykk(TASTER[tast])) - start


# --- contrast ---


@pytest.mark.parametrize(("over", "under"), PAR_TEKST)
def test_hvert_par_i_temaet(over: str, under: str) -> None:
    assert kontrast(farge(MOTE, over), farge(MOTE, under)) >= KREVET


async def test_hver_tekst_som_tegnes(scene: Scene) -> None:
    """What the styles make of it on the pages and in the forms, also where two colours are blended."""
    funnet: dict[tuple[str, str], str] = {}
    async with kjor(scene) as (app, pilot):
        await inn(app, pilot)
        for _ in range(7):
            _se_paa(app.screen, funnet)
            await pilot.press("right")
            await rolig(pilot)
        for tast in SKJEMAER:
            await _apne(app, pilot, tast)
            _se_paa(app.screen, funnet)
            for _ in range(4):
                await pilot.press("tab")
                await pilot.pause()
                _se_paa(app.screen, funnet)
            await _lukk(app, pilot)
    assert len(funnet) > 8
    svake = {
        par: f"{tekst!r} {kontrast(*map(Color.parse, par)):.1f}"
        for par, tekst in funnet.items()
        if kontrast(*map(Color.parse, par)) < KREVET
    }
    assert svake == {}


def _se_paa(skjerm: Screen[object], funnet: dict[tuple[str, str], str]) -> None:
    """The colours of each piece of text that is drawn, of a dialog only its own. Frames and bars are no text."""
    ramme = skjerm.query(".dialog").first().region if skjerm.is_modal else skjerm.region
    for strip in skjerm._compositor.render_strips()[ramme.y : ramme.bottom]:
        for tekst, stil, _ in strip.crop(ramme.x, ramme.right):
            ord_ = "".join(t for t in tekst if t.isalnum())
            if not ord_ or stil is None or stil.color is None or stil.bgcolor is None:
                continue
            over, under = (f.get_truecolor().hex for f in (stil.color, stil.bgcolor))
            par = (under, over) if stil.reverse else (over, under)
            funnet.setdefault(par, tekst.strip())


async def _apne(app: Filmet, pilot: Pilot[object], tast: str) -> None:
    bunn = app.screen
    await pilot.press(tast)
    await wait_for(pilot, lambda: app.screen is not bunn)
    await rolig(pilot)


async def _lukk(app: Filmet, pilot: Pilot[object]) -> None:
    app.pop_screen()
    await rolig(pilot)


# --- size ---


@pytest.mark.parametrize("storrelse", [(80, 24), (60, 18)], ids=["80x24", "60x18"])
async def test_hver_side_kan_leses_i_en_liten_terminal(scene: Scene, storrelse: tuple[int, int]) -> None:
    """With the terminal's letters made large there are few of them: who, where, and how to get out still stand."""
    async with kjor(scene, storrelse) as (app, pilot):
        await inn(app, pilot)
        antall = bildetekst(app.screen).partition(" av ")[2].split()[0]
        for nr in range(1, int(antall) + 1):
            linjer = bildetekst(app.screen).split("\n")
            hode = next(linje for linje in linjer if linje.strip())
            assert scene.fornavn in hode
            assert hode.rstrip().endswith(f"{nr} av {antall}")
            assert "Esc" in linjer[-1]
            assert max(map(len, linjer)) <= storrelse[0]
            assert sum(bool(linje.strip()) for linje in linjer) >= 4, "something is said"
            await pilot.press("right")
            await rolig(pilot)
