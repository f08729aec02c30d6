"""Running text."""

import unicodedata

from screens.felles.felt import Avsnittsfelt, Linjefelt
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for


async def test_enter_bryter_linjen_og_tab_gaar_videre() -> None:
    felt, neste = Avsnittsfelt("tekst"), Linjefelt("neste")
    app = Skjema(felt, neste)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.skriv("a", "enter", "b", "c", "backspace", "up", "x", "tab", "d", "shift+tab", "y")
        await wait_for(pilot, lambda: felt.text == "axy\nb")
        assert neste.value == "d"
        assert felt.verdi == "axy\nb"


async def test_limt_tekst_renses() -> None:
    felt = Avsnittsfelt("tekst")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.verdi = "for"
        felt.focus()
        await pilot.pause()
        app.lim(unicodedata.normalize("NFD", "\r\n\u202eså\x1b[31m\tnå  \r\n"))
        await wait_for(pilot, lambda: felt.text == "for\nså[31m nå\n")
        assert felt.verdi == "for\nså[31m nå"
        assert felt.cursor_location == (2, 0)


async def test_endret_bare_nar_brukeren_gjor_det() -> None:
    felt = Avsnittsfelt("tekst")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.verdi = "satt"
        felt.focus()
        await pilot.pause()
        await pilot.press("left", "end")
        assert app.endret == []
        await pilot.press("x")
        assert app.endret == ["tekst"]
        await pilot.press("ctrl+z")
        assert felt.verdi == "satt"
        assert app.endret == ["tekst", "tekst"]


async def test_aksent_settes_sammen() -> None:
    felt = Avsnittsfelt("tekst")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.skriv("e", "\u0301", "x")
        await wait_for(pilot, lambda: felt.text == "éx")


async def test_telleren_kommer_av_seg_selv_nar_det_blir_for_langt() -> None:
    felt = Avsnittsfelt("tekst", maks=2)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("a", "b")
        assert "av 2" not in tekst(app)
        await pilot.press("c")
        await wait_for(pilot, lambda: "3 av 2" in tekst(app))
        assert felt.feil() is not None


async def test_markup_i_lagret_tekst() -> None:
    felt = Avsnittsfelt("tekst")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.sett_kladdverdi("[/] [b]x")
        await pilot.pause()
        assert "[/] [b]x" in tekst(app)
        felt.sett_kladdverdi(7)
        assert felt.verdi == ""


async def test_rulleraden_blir_borte_mens_markoren_staar_nederst() -> None:
    """Enter until the field has to be rolled, and back again, by undoing and by deleting; found by random keys."""
    felt = Avsnittsfelt("tekst")
    async with Skjema(felt).run_test() as pilot:
        felt.focus()
        await pilot.pause()
        for tilbake, fram in (("ctrl+z", "ctrl+y"), ("backspace", "enter")):
            await pilot.press("x", *["enter"] * 6)
            assert felt.show_vertical_scrollbar
            for _ in range(2):
                await pilot.press(*[tilbake] * 7)
                assert not felt.show_vertical_scrollbar
                await pilot.press(*[fram] * 7)
            felt.verdi = ""
            await pilot.pause()
