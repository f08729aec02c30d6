"""The day field and its calendar."""

from datetime import date

import pytest

from screens.felles.felt import Datofelt, Kalender, Linjefelt
from screens.felles.felt.kalender import Maaned
from tests.felles.felt.skjema import Skjema, linjer, tekst
from tests.hjelpere import wait_for

I_DAG = date(2026, 11, 12)


def app_med_dato() -> tuple[Skjema, Datofelt]:
    felt = Datofelt("dato", i_dag=I_DAG)
    return Skjema(felt, Linjefelt("neste")), felt


async def test_sier_hvilken_dag_og_skriver_om_nar_feltet_forlates() -> None:
    app, felt = app_med_dato()
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("t", "i")
        assert felt.verdi == date(2026, 11, 17)
        await wait_for(pilot, lambda: "tirsdag 17. november" in tekst(app))
        await pilot.press("tab")
        await wait_for(pilot, lambda: "17.11.2026" in tekst(app))
        assert "ti. uke 47" in tekst(app)
        assert app.endret == ["dato", "dato"]


async def test_ny_dag_erstatter_den_gamle() -> None:
    app, felt = app_med_dato()
    async with app.run_test() as pilot:
        felt.verdi = I_DAG
        felt.focus()
        await pilot.pause()
        await pilot.press("+", "1", "enter")
        await wait_for(pilot, lambda: felt.verdi == date(2026, 11, 13))
        assert felt.kladdverdi == "13.11.2026"


async def test_det_som_ikke_er_en_dag_staar_og_sies() -> None:
    app, felt = app_med_dato()
    async with app.run_test() as pilot:
        assert felt.feil() is None
        felt.focus()
        await pilot.pause()
        await pilot.press("3", "0", ".", "2")
        assert felt.verdi is None
        await pilot.press("tab")
        await wait_for(pilot, lambda: "30. februar finnes ikke" in tekst(app))
        assert felt.kladdverdi == "30.2"
        felt.focus()
        await pilot.pause()
        await pilot.press("backspace")
        await wait_for(pilot, lambda: "finnes ikke" not in tekst(app))


@pytest.mark.parametrize("kladd", ["1.13", "", 5, None, []])
async def test_kladd_tar_alt(kladd: object) -> None:
    app, felt = app_med_dato()
    async with app.run_test():
        felt.sett_kladdverdi(kladd)
        assert felt.kladdverdi == (kladd if isinstance(kladd, str) else "")
        assert felt.verdi is None


async def test_f4_velger_i_kalenderen() -> None:
    app, felt = app_med_dato()
    async with app.run_test(size=(80, 24)) as pilot:
        felt.verdi = date(2026, 11, 17)
        felt.focus()
        await pilot.pause()
        await pilot.press("f4")
        await wait_for(pilot, lambda: isinstance(app.screen, Kalender) and "November 2026" in tekst(app))
        assert any("47 16 17 18 19 20 21 22" in rad for rad in linjer(app))
        assert any("uke ma ti on to fr lø sø" in rad for rad in linjer(app))
        await pilot.press("down", "right", "enter")
        await wait_for(pilot, lambda: felt.verdi == date(2026, 11, 25))
        assert app.endret == ["dato"]
        await pilot.press("f4", "pagedown", "escape")
        await wait_for(pilot, lambda: not isinstance(app.screen, Kalender))
        assert felt.verdi == date(2026, 11, 25)
        assert app.endret == ["dato"]


async def test_mus_i_kalenderen() -> None:
    app, felt = app_med_dato()
    async with app.run_test(size=(80, 24)) as pilot:
        felt.verdi = date(2026, 11, 17)
        await pilot.click("Kalenderpil")
        await wait_for(pilot, lambda: isinstance(app.screen, Kalender) and "November 2026" in tekst(app))
        rad = next(y for y, linje in enumerate(linjer(app)) if "47 16 17" in linje)
        await pilot.click(offset=(linjer(app)[rad].index("19"), rad))
        await wait_for(pilot, lambda: felt.verdi == date(2026, 11, 19))


async def test_klikk_utenfor_lukker() -> None:
    app, felt = app_med_dato()
    async with app.run_test(size=(80, 24)) as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("f4")
        await wait_for(pilot, lambda: isinstance(app.screen, Kalender))
        await pilot.click(offset=(70, 20))
        await wait_for(pilot, lambda: not isinstance(app.screen, Kalender))
        assert felt.verdi is None


@pytest.mark.parametrize(
    ("dag", "tast", "ventet"),
    [
        (date(2026, 1, 31), "pagedown", date(2026, 2, 28)),
        (date(2026, 1, 15), "pageup", date(2025, 12, 15)),
        (date(2026, 11, 30), "right", date(2026, 12, 1)),
        (date(2026, 5, 1), "i", I_DAG),
        (date(2199, 12, 31), "right", date(2199, 12, 31)),
        (date(1850, 1, 1), "pageup", date(1850, 1, 1)),
    ],
)
async def test_tastene_i_kalenderen(dag: date, tast: str, ventet: date) -> None:
    app, _ = app_med_dato()
    async with app.run_test() as pilot:
        await app.push_screen(Kalender(dag, I_DAG))
        await pilot.press(tast)
        assert app.screen.query_one(Maaned).dag == ventet


@pytest.mark.parametrize("maaned", range(1, 13))
async def test_alle_maaneder_far_plass(maaned: int) -> None:
    app, _ = app_med_dato()
    async with app.run_test() as pilot:
        await app.push_screen(Kalender(date(2026, maaned, 1), I_DAG, sprak="nn"))
        await pilot.pause()
        siste = app.screen.query_one(Maaned).uker()[-1][0]
        assert f" {siste.day} " in tekst(app)
        assert " ty " in tekst(app)
