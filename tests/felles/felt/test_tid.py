"""The field for a time of the day."""

from datetime import time

from screens.felles.felt import Linjefelt, Tidfelt
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for


def app_med_tid() -> tuple[Skjema, Tidfelt]:
    felt = Tidfelt("fra")
    return Skjema(felt, Linjefelt("neste")), felt


async def test_skrives_om_til_timer_og_minutter_nar_feltet_forlates() -> None:
    app, felt = app_med_tid()
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("9")
        assert felt.verdi == time(9)
        await pilot.press("tab")
        await wait_for(pilot, lambda: "09.00" in tekst(app))
        assert app.endret == ["fra"]


async def test_ny_tid_erstatter_den_gamle_og_enter_gaar_videre() -> None:
    app, felt = app_med_tid()
    async with app.run_test() as pilot:
        felt.verdi = time(9)
        felt.focus()
        await pilot.pause()
        await pilot.press("1", "4", "1", "5", "enter")
        await wait_for(pilot, lambda: felt.kladdverdi == "14.15")
        assert not felt.has_focus
        assert app.sendt == 0


async def test_det_som_ikke_er_en_tid_staar_og_sies_til_det_rettes() -> None:
    app, felt = app_med_tid()
    async with app.run_test() as pilot:
        assert felt.feil() is None
        felt.focus()
        await pilot.pause()
        await pilot.press("2", "5", "tab")
        await wait_for(pilot, lambda: "finnes ikke" in tekst(app))
        assert (felt.verdi, felt.kladdverdi) == (None, "25")
        felt.focus()
        await pilot.pause()
        await pilot.press("0", "8")
        await wait_for(pilot, lambda: "finnes ikke" not in tekst(app))
        assert felt.verdi == time(8)


async def test_limte_linjeskift_og_klammer_blir_en_linje() -> None:
    app, felt = app_med_tid()
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.lim("[b]9\n30")
        await wait_for(pilot, lambda: felt.kladdverdi == "[b]9 30")
        assert felt.verdi is None
        assert app.limt == ["fra"]


async def test_kladden_faar_tilbake_det_som_var_skrevet() -> None:
    app, felt = app_med_tid()
    async with app.run_test() as pilot:
        felt.sett_kladdverdi("9.3")
        await pilot.pause()
        assert (felt.kladdverdi, felt.verdi) == ("9.3", None)
        felt.sett_kladdverdi(["ikke", "tekst"])
        assert felt.kladdverdi == ""
