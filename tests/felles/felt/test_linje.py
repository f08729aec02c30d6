"""A line: what is typed and pasted, keys in order, and what is never lost."""

import unicodedata

import pytest
from textual.screen import Screen

from screens.felles.felt import Linjefelt
from stafett_tui.sprak.tekst import T
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for


async def test_taster_som_kommer_samlet_havner_i_rett_felt_og_rekkefolge() -> None:
    en, to = Linjefelt("en"), Linjefelt("to")
    app = Skjema(en, to)
    async with app.run_test() as pilot:
        en.focus()
        await pilot.pause()
        app.skriv("a", "b", "backspace", "c", "left", "x", "enter", "d", "e", "delete", "home", "delete")
        await wait_for(pilot, lambda: to.value == "e")
        assert en.value == "axc"


async def test_i_et_naket_program_kommer_rettetastene_i_rekkefolge() -> None:
    """Also without the app's row of keys: what bubbles comes after the letters."""
    en = Linjefelt("en")
    app = Skjema(en)
    async with app.run_test() as pilot:
        en.focus()
        await pilot.pause()
        from textual import events

        for tast in ("a", "b", "backspace", "c", "home", "d"):
            en.post_message(events.Key(tast, tast if len(tast) == 1 else None))
        await wait_for(pilot, lambda: en.value == "dac")


async def test_enter_gaar_videre_og_lagrer_aldri() -> None:
    en, to = Linjefelt("en"), Linjefelt("to")
    app = Skjema(en, to)
    async with app.run_test() as pilot:
        en.focus()
        await pilot.pause()
        await pilot.press("a", "enter")
        assert to.has_focus
        assert app.sendt == 0


async def test_flere_linjer_limes_sammen_og_det_blir_sagt() -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.lim("en\r\nto\n\u202etre\x07\t")
        await wait_for(pilot, lambda: app.limt == ["navn"])
        assert felt.value == "en to tre"
        await wait_for(pilot, lambda: "mellomrom" in tekst(app))
        await pilot.press("x")
        await wait_for(pilot, lambda: "mellomrom" not in tekst(app))


async def test_en_linje_limes_uten_melding_og_med_mellomrommet_sitt() -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.verdi = "Nord"
        felt.focus()
        await pilot.pause()
        app.lim(" Sør\n")
        await wait_for(pilot, lambda: felt.value == "Nord Sør")
        assert app.limt == []


async def test_aksenter_settes_sammen() -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.lim(unicodedata.normalize("NFD", "Åse"))
        await wait_for(pilot, lambda: felt.value == "Åse")
        app.skriv("\u0301")
        await wait_for(pilot, lambda: felt.value == "Åsé")
        assert len(felt.value) == 3


async def test_for_langt_kuttes_ikke_men_sies() -> None:
    felt = Linjefelt("navn", maks=3, teller=True)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("a", "b", "c")
        assert felt.feil() is None
        assert "3 av 3" in tekst(app)
        await pilot.press("d")
        assert felt.verdi == "abcd"
        feil = felt.feil()
        assert feil is not None
        assert "1 tegn for lang" in feil.paa()
        await wait_for(pilot, lambda: "4 av 3" in tekst(app))
        await pilot.press("tab")
        await wait_for(pilot, lambda: "1 tegn for lang" in tekst(app))
        assert felt.has_class("-feil")


async def test_bare_noen_tegn() -> None:
    felt = Linjefelt("telefon", bare="0123456789 ")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("1", "a", "2")
        app.lim("tlf 34")
        await wait_for(pilot, lambda: felt.value == "12 34")


async def test_endret_bare_nar_brukeren_gjor_det() -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.verdi = "satt av programmet"
        felt.focus()
        await pilot.pause()
        await pilot.press("left", "home", "backspace")
        assert app.endret == []
        await pilot.press("x", "backspace")
        assert app.endret == ["navn", "navn"]


@pytest.mark.parametrize("verdi", ["[/]", "[b]fet[/b]", "$primary", "[@click=app.quit]x[/]"])
async def test_lagret_tekst_leses_ikke_som_markup(verdi: str) -> None:
    felt = Linjefelt("navn", plassholder=T("[/] %(x)s", x="[b]"))
    app = Skjema(felt)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "[/] [b]" in tekst(app)
        felt.verdi = verdi
        await pilot.pause()
        assert verdi in tekst(app)


@pytest.mark.parametrize("kladd", ["halv  ", 3, None, ["a"], {}])
async def test_kladd_kan_vaere_hva_som_helst(kladd: object) -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test():
        felt.sett_kladdverdi(kladd)
        assert felt.kladdverdi == ("halv " if isinstance(kladd, str) else "")
        felt.verdi = None
        assert felt.verdi == ""


async def test_en_tast_legger_ikke_ut_siden_paa_nytt_og_lang_tekst_folger_markoren(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    felt = Linjefelt("navn")
    app = Skjema(felt)
    async with app.run_test(size=(40, 10)) as pilot:
        felt.focus()
        await pilot.pause()
        lagt: list[object] = []
        legg_ut = Screen._refresh_layout
        monkeypatch.setattr(Screen, "_refresh_layout", lambda s, *a, **k: lagt.append(legg_ut(s, *a, **k)))
        app.skriv("a", "b", "c")
        await wait_for(pilot, lambda: felt.value == "abc")
        await pilot.pause()
        assert lagt == []
        app.skriv(*"d" * 60, "e")
        await wait_for(pilot, lambda: felt.value.endswith("e"))
        await pilot.pause()
        assert "de" in tekst(app)
        assert "abc" not in tekst(app)
        app.skriv("home")
        await wait_for(pilot, lambda: "abc" in tekst(app))
