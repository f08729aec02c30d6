"""The help to read: found from F1 and F2, searched while one types, read by keyboard alone."""

import pytest

from screens.felles.hjelpebok import Hjelpebok
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.tabell import Tabell
from stafett_tui.regler.hjelpeemner import sok
from stafett_tui.sprak.tekst import T
from tests.felles.prove import linjer
from tests.felles.provelogg import Prove, begynn
from tests.hjelpere import wait_for


@pytest.mark.parametrize("storrelse", [(120, 40), (80, 24), (60, 18)])
async def test_fra_f1_soekes_og_leses_hjelpen(storrelse: tuple[int, int]) -> None:
    async with Prove().run_test(size=storrelse) as pilot:
        side = await begynn(pilot)
        await pilot.press("f1")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hjelpeside))
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hjelpebok))
        tabell = pilot.app.screen.query_one(Tabell)
        await wait_for(pilot, lambda: len(tabell.rader) > 30)
        assert "Velg hvem du skriver til" in "\n".join(linjer(pilot.app))
        await pilot.press(*"storskjerm")
        await wait_for(pilot, lambda: len(tabell.rader) == len(sok("storskjerm")))
        await wait_for(pilot, lambda: "Trykk F5 for Møtemodus" in "\n".join(linjer(pilot.app)))
        await pilot.press("down", "enter")
        await wait_for(pilot, lambda: pilot.app.screen.query_one("#leseflate").has_focus)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hjelpeside))
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is side)


@pytest.mark.parametrize("storrelse", [(80, 24), (100, 20), (60, 18)])
async def test_det_siste_i_f1_er_hvem_som_kan_hjelpe_og_det_kan_leses(storrelse: tuple[int, int]) -> None:
    class Hjelpsom(Prove):
        def hvem_kan_hjelpe(self) -> T:
            return T("Spør administratoren.")

    async with Hjelpsom().run_test(size=storrelse) as pilot:
        await begynn(pilot)
        await pilot.press("f1")
        await wait_for(pilot, lambda: pilot.app.screen.query_one("#hvem").region.height)
        assert "Spør administratoren." not in "\n".join(linjer(pilot.app)), "there is more than is seen"
        await pilot.press("end")
        await wait_for(pilot, lambda: "Spør administratoren." in "\n".join(linjer(pilot.app)))


async def test_pil_ned_blar_i_lista_og_teksten_foelger() -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        await begynn(pilot)
        await pilot.press("f2", *"språkråd", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hjelpebok))
        tabell = pilot.app.screen.query_one(Tabell)
        await wait_for(pilot, lambda: len(tabell.rader) > 30)
        await pilot.press("down", "down")
        await wait_for(pilot, lambda: "Ta med det leseren trenger" in "\n".join(linjer(pilot.app)))


async def test_et_sok_uten_treff_sier_det() -> None:
    async with Prove().run_test(size=(80, 24)) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Hjelpebok("xyzzy"))
        await wait_for(pilot, lambda: "Ingenting i hjelpen" in "\n".join(linjer(pilot.app)))
        await pilot.press("down", "enter")
        assert isinstance(pilot.app.screen, Hjelpebok)
