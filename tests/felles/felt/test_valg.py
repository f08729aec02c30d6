"""Ticks, points and the folded list."""

import pytest
from textual.content import Content

from screens.felles.felt import Inndata, Kryss, Kryssliste, Linjefelt, Nedtrekk, Valg, Valgliste, alle_inndata
from stafett_tui.sprak.tekst import T
from tests.felles.felt.skjema import Skjema, linjer, tekst
from tests.hjelpere import wait_for

VALG = [Valg(n, Content(navn)) for n, navn in enumerate(("Alfa [/]", "Beta", "Bravo", "Delta"))]


async def test_ingenting_er_valgt_fra_for() -> None:
    felt = Valgliste("effekt", VALG)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert felt.verdi is None
        assert "●" not in tekst(app)
        assert "( ) Alfa [/]" in tekst(app)


async def test_piler_velger_med_en_gang() -> None:
    felt = Valgliste("effekt", VALG)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("down")
        assert felt.verdi == 0
        await pilot.press("down")
        assert felt.verdi == 1
        await wait_for(pilot, lambda: "(●) Beta" in tekst(app))
        await pilot.press("end", "down")
        assert felt.verdi == 3
        assert app.endret == ["effekt"] * 3
        await pilot.press("enter")
        assert not felt.has_focus
        assert app.sendt == 0


async def test_enter_velger_det_en_staar_paa_og_gaar_saa_videre() -> None:
    felt = Valgliste("effekt", VALG)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("enter")
        assert (felt.verdi, felt.has_focus) == (0, True)
        await pilot.press("enter")
        assert (felt.verdi, felt.has_focus, app.sendt) == (0, False, 0)


async def test_mus_velger() -> None:
    felt = Valgliste("effekt", VALG)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        await pilot.click(Valgliste, offset=(6, 2))
        assert felt.verdi == 2
        assert felt.has_focus


async def test_lange_valg_brytes_og_kan_klikkes_paa_hver_linje() -> None:
    felt = Kryssliste("hvem", [Valg("a", Content("ord " * 40)), Valg("b", Content("Siste"))])
    app = Skjema(felt)
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        rader = [y for y, rad in enumerate(linjer(app)) if "ord" in rad]
        assert len(rader) > 2
        await pilot.click(offset=(10, rader[-1]))
        assert felt.verdi == ["a"]
        await pilot.click(offset=(10, rader[-1] + 1))
        assert felt.verdi == ["a", "b"]


async def test_to_spalter_og_en_nar_det_er_trangt() -> None:
    valg = [
        Valg(1, T("Noe virkning"), T("tiltaket justeres")),
        Valg(2, T("Ikke ønsket effekt"), T("avsluttes")),
    ]
    app = Skjema(Valgliste("effekt", valg))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: "( ) Noe virkning        tiltaket justeres" in tekst(app))
        await pilot.resize_terminal(36, 24)
        await wait_for(pilot, lambda: "      tiltaket justeres" in linjer(app))


async def test_kryssliste() -> None:
    felt = Kryssliste("hvem", VALG, verdi=[1])
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("down")
        assert app.endret == []
        await pilot.press("space", "down", "space")
        assert felt.verdi == [2]
        assert "[x] Bravo" in tekst(app)
        felt.velg_alle()
        assert felt.verdi == [0, 1, 2, 3]
        felt.sett_valg(VALG[1:])
        assert felt.verdi == [1, 2, 3]


async def test_kryss() -> None:
    felt = Kryss("samtykke", T("Signert"))
    app = Skjema(felt, Linjefelt("neste"))
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("space")
        assert felt.verdi is True
        assert "[x] Signert" in tekst(app)
        await pilot.press("enter", "a")
        assert app.endret == ["samtykke", "neste"]


async def test_piltastene_gaar_mellom_kryss_under_hverandre_og_stanser_der() -> None:
    en, to, felt = Kryss("en", T("En")), Kryss("to", T("To")), Linjefelt("neste")
    app = Skjema(en, to, felt)
    async with app.run_test() as pilot:
        en.focus()
        await pilot.pause()
        await pilot.press("down", "space", "down")
        assert (en.verdi, to.verdi) == (False, True)
        assert to.has_focus
        await pilot.press("up", "space", "up")
        assert (en.verdi, to.verdi) == (True, True)
        assert en.has_focus


async def test_lang_liste_folger_markoren() -> None:
    felt = Kryssliste("hvem", [Valg(n, Content(f"Nummer {n}")) for n in range(60)])
    app = Skjema(felt)
    async with app.run_test(size=(80, 24)) as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("end")
        await wait_for(pilot, lambda: "Nummer 59" in tekst(app))
        await pilot.press("home")
        await wait_for(pilot, lambda: "Nummer 0" in tekst(app).replace("\n", " \n"))


async def test_nedtrekk() -> None:
    felt = Nedtrekk("sted", VALG)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: "Velg …" in tekst(app))
        felt.focus()
        await pilot.pause()
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Delta" in tekst(app))
        await pilot.press("b", "b", "enter")
        assert felt.verdi == 2
        await wait_for(pilot, lambda: "Delta" not in tekst(app) and "Bravo" in tekst(app))
        await pilot.press("space", "down", "escape")
        assert not felt.apen
        assert felt.verdi == 2
        assert felt.has_focus
        assert app.endret == ["sted"]
        await pilot.press("down", "tab")
        assert not felt.apen


async def test_nedtrekk_med_mus_og_over_nar_det_er_fullt_under() -> None:
    felt = Nedtrekk("sted", VALG)
    app = Skjema(*(Linjefelt(str(n)) for n in range(6)), felt)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("Nedtrekksrad")
        await wait_for(pilot, lambda: "Delta" in tekst(app))
        rader = linjer(app)
        assert next(y for y, rad in enumerate(rader) if "Delta" in rad) < felt.region.y
        await pilot.click(offset=(5, next(y for y, rad in enumerate(rader) if "Beta" in rad)))
        assert felt.verdi == 1


@pytest.mark.parametrize("klasse", [Valgliste, Nedtrekk])
async def test_kladd_og_ukjente_verdier(klasse: type[Valgliste] | type[Nedtrekk]) -> None:
    felt = klasse("effekt", VALG, verdi="finnes ikke")
    app = Skjema(felt)
    async with app.run_test():
        assert felt.verdi is None
        felt.verdi = 3
        kladd = felt.kladdverdi
        felt.verdi = None
        felt.sett_kladdverdi(kladd)
        assert felt.verdi == 3
        for rart in (None, 3.5, [], {"a": 1}, "99"):
            felt.sett_kladdverdi(rart)
            assert felt.verdi is None
        assert app.endret == []


async def test_kryssliste_tar_vare_paa_kladd() -> None:
    felt = Kryssliste("hvem", VALG)
    async with Skjema(felt).run_test():
        felt.sett_kladdverdi(["1", "3", "77", 4])
        assert felt.verdi == [1, 3]
        assert felt.kladdverdi == ["1", "3"]
        felt.sett_kladdverdi(5)
        assert felt.verdi == []


def test_valg_tar_ikke_bar_tekst() -> None:
    with pytest.raises(TypeError):
        Valg(1, "tekst")  # type: ignore[arg-type]


async def test_hvert_felt_en_gang() -> None:
    from datetime import date

    from screens.felles.felt import Datofelt, Soker

    felter: list[Inndata] = [
        Datofelt("a", i_dag=date(2026, 1, 1)),
        Soker("b", lambda _: []),
        Kryss("c", T("x")),
    ]
    app = Skjema(*felter)
    async with app.run_test():
        assert [i.navn for i in alle_inndata(app.screen)] == ["a", "b", "c"]
