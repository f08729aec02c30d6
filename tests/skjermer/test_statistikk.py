"""Statistikk by keys: small groups in one line, the year changed, the file written (SPEC 11.2)."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt
from screens.leder.statistikk import StatistikkSide
from screens.til_mappe import TilMappe
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import sett


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    v = lag_verden(tmp_path / "base")
    for nr in range(6):
        v.logg("Maren", f"Barn{nr}", niva=1 if nr < 4 else 2)
    return v


async def _til_tallene(pilot: Pilot[Any]) -> None:
    await pilot.press("3")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, StatistikkSide))
    await rolig(pilot)
    await wait_for(pilot, lambda: "Logger i dag" in skjermtekst(pilot.app))


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_smaa_grupper_staar_paa_en_linje(verden: Verden, storrelse: tuple[int, int]) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER, storrelse) as pilot:
        await _til_tallene(pilot)
        tekst = skjermtekst(pilot.app)
        assert "Logger i dag: 6" in tekst
        assert "█" in tekst, "what is shown is drawn as well"
        await pilot.press("end")
        await rolig(pilot)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await _til_tallene(pilot)
        linjer = [linje.strip() for linje in skjermtekst(pilot.app).splitlines()]
        nr = next(n for n, linje in enumerate(linjer) if linje.startswith("Nye logger etter nivå: 6"))
        assert linjer[nr + 1].startswith("Gruppene er for små til å vises.")
        assert "Nivå 1" not in " ".join(linjer)


async def test_tallene_lagres_i_en_mappe(verden: Verden, tmp_path: Path) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER, LITEN) as pilot:
        await _til_tallene(pilot)
        await pilot.press("x")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, StatistikkSide))
        await wait_for(pilot, lambda: any("Statistikken er lagret" in t for t in varsler(pilot.app)))
    (fil,) = tmp_path.glob("*.csv")
    assert "Nye logger etter nivå;Nivå 1;skjult" in fil.read_text(encoding="utf-8-sig")
