"""F2: what is the app's own is done from every page, also what has no key."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.felles.dekke import Dekke
from screens.innlogging import Innlogging
from screens.min_side import MinSide
from screens.utboks import Utboks
from screens.utseende import Utseende
from stafett_tui.klokke import Klokke
from tests.byggere import PASSORD, Verden, lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_mappe, kjor_som, rolig
from tests.skjermer.skjemahjelp import skriv
from tests.skjermer.vandring import all_tekst


async def _fra_menyen(pilot: Pilot[Any], sok: str) -> None:
    await pilot.press("f2", *sok, "enter")


@pytest.mark.parametrize(("sok", "klasse"), [("utseende", Utseende), ("dekk", Dekke), ("utboks", Utboks)])
async def test_det_som_er_overalt_gjores_fra_menyen(verden: Verden, sok: str, klasse: type) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        for side in ("1", "2"):
            await pilot.press(side)
            await rolig(pilot)
            await _fra_menyen(pilot, sok)
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
            await pilot.press("f9" if klasse is Dekke else "escape")
            await rolig(pilot)


async def test_utloggingen_staar_i_menyen(tmp_path: Path) -> None:
    verden = lag_verden(tmp_path / "base", Klokke().naa())  # the log-in itself goes by the real clock
    verden.gi_passord("Maren")
    async with kjor_mappe(verden.mappe) as pilot:
        await skriv(pilot, "maren")
        await pilot.press("tab")
        await skriv(pilot, PASSORD)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        await rolig(pilot)
        await _fra_menyen(pilot, "logg ut")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Innlogging))


async def test_hjelpen_sier_hvem_en_kan_sporre(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("f1")
        await wait_for(pilot, lambda: "Kari Moe, kari@fjordvik.no" in all_tekst(pilot.app))


async def test_ingen_kommando_staar_to_ganger_i_menyen(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        for side in "12345":
            await pilot.press(side)
            await rolig(pilot)
            navn = [k.tekst.paa() for k in pilot.app.screen.kommandoer_i_meny()]  # type: ignore[attr-defined]
            assert len(navn) == len(set(navn)), navn
            assert "Utboks" in navn
