"""The tour: offered by one quiet line in a practice database, over the real pages, left at any time, never again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app import StafettApp
from screens.min_side import TILBUD, MinSide
from screens.omvisning import MERKE, STEG, Gang, Omvisning
from stafett_tui.oving.roller import ROLLER
from tests.byggere import lag_verden
from tests.hjelpere import wait_for
from tests.ovingshjelp import DAG, kopi_av_oving
from tests.skjermer.hjelp import LITEN, kjor_som, rolig, skjermtekst


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_oving(tmp_path_factory.mktemp("omvisning") / "base").mappe


@asynccontextmanager
async def _ovingen(mappe: Path) -> AsyncIterator[Pilot[Any]]:
    """As `stafett demo` opens it."""
    app = StafettApp(mappe, i_dag=DAG)
    app.apne_oving(ROLLER["stafettholder"])
    async with app.run_test(size=LITEN, notifications=True) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, MinSide))
        await rolig(pilot)
        yield pilot
    assert app.innlogget is not None
    app.innlogget.base.lukk()


def _i_steg(app: Any, nr: int) -> bool:
    return isinstance(app.screen, Omvisning) and f"{nr} av {len(STEG)}" in app.screen.tittel.paa()


async def test_hele_omvisningen_med_bare_enter_og_saa_tilbys_den_ikke_mer(mappe: Path) -> None:
    async with _ovingen(mappe) as pilot:
        app: Any = pilot.app
        assert TILBUD.paa() in skjermtekst(app)
        await pilot.press("o")
        for nr, steg in enumerate(STEG, 1):
            await wait_for(pilot, lambda nr=nr: _i_steg(app, nr))  # type: ignore[misc]
            under = app.screen_stack[-2]
            assert type(under).__name__ == steg.side
            await wait_for(pilot, lambda under=under: under.query(f".{MERKE}"))  # type: ignore[misc]
            assert "F1 Hjelp" in skjermtekst(app).split("\n")[-1], "the line that is pointed at is there"
            await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, MinSide))
        await rolig(pilot)
        assert TILBUD.paa() not in skjermtekst(app)
        assert not app.screen.query(f".{MERKE}")
    async with _ovingen(mappe) as pilot:
        assert TILBUD.paa() not in skjermtekst(pilot.app), "remembered"
        await pilot.press("o")
        await wait_for(pilot, lambda: _i_steg(pilot.app, 1))
        await pilot.press("right")
        await wait_for(pilot, lambda: _i_steg(pilot.app, 2))
        await pilot.press("left")
        await wait_for(pilot, lambda: _i_steg(pilot.app, 1))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


async def test_i_en_virkelig_base_finnes_den_ikke(tmp_path: Path) -> None:
    verden = lag_verden(tmp_path / "base")
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        app: Any = pilot.app
        app.okt.base.oving = False
        app.screen.refresh_bindings()
        assert TILBUD.paa() not in skjermtekst(app)
        await pilot.press("o")
        await rolig(pilot)
        assert isinstance(app.screen, MinSide)
        assert "omvisning" not in {k.id for k in app.screen.kommandoer_i_meny()}


def test_programmet_slutter_mens_den_venter_paa_en_side(tmp_path: Path) -> None:
    """There is no page any more to look at; found by random keys."""
    v = lag_verden(tmp_path / "base")
    app = StafettApp(v.mappe)
    assert app.screen_stack == []
    Gang(app, v.okt("Maren"), None)._naar_der(STEG[0], lambda: pytest.fail("shown where nothing is"))
    v.base.lukk()
