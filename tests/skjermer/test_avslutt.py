"""Leaving the program with something typed: one question, and the draft is there afterwards."""

from datetime import date
from typing import Any

from textual.pilot import Pilot

from screens.felles.bekreft import Bekreft
from screens.motepin import Motepin
from screens.nytt_barn import NyttBarn
from stafett_tui.oppslag.logglister import mine_stafettlogger
from tests.byggere import Verden, nummer
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import apne, finnes, skriv


async def _skriv_litt(pilot: Pilot[Any], verden: Verden) -> None:
    await apne(pilot, NyttBarn(verden.okt("Maren")))
    await skriv(pilot, nummer(date(2018, 3, 14), 200))
    await pilot.press("enter")
    await wait_for(pilot, lambda: finnes(pilot, "fornavn"))
    await rolig(pilot)
    await skriv(pilot, "Eira")


async def test_ctrl_q_spor_en_gang_og_kladden_ligger_der_etterpaa(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _skriv_litt(pilot, verden)
        await pilot.press("ctrl+q", "ctrl+q")
        await pilot.pause()
        assert sum(isinstance(s, Bekreft) for s in pilot.app.screen_stack) == 1
        await pilot.click("#ut")
        await wait_for(pilot, lambda: not pilot.app.is_running)
    assert len(mine_stafettlogger(verden.okt("Maren")).kladder) == 1


async def test_man_kan_bli(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _skriv_litt(pilot, verden)
        skjema = pilot.app.screen
        await pilot.press("ctrl+q", "enter")
        await wait_for(pilot, lambda: pilot.app.screen is skjema)
        assert pilot.app.is_running


async def test_en_kladd_loves_bare_der_det_blir_en(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, Motepin(verden.okt("Maren")))
        await skriv(pilot, "123")
        await pilot.press("ctrl+q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await rolig(pilot)
        sagt = skjermtekst(pilot.app)
        assert "Det du har skrevet, er ikke lagret." in sagt
        assert "kladd" not in sagt


async def test_uten_noe_skrevet_er_det_slutt_med_en_gang(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("ctrl+q")
        await wait_for(pilot, lambda: not pilot.app.is_running)
