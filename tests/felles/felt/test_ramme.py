"""The frame: label, help and fault."""

from screens.felles.felt import Kryss, Linjefelt
from stafett_tui.sprak.tekst import T
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for

HJELP = T("Slik skriver du")


async def test_hjelpen_vises_mens_feltet_har_fokus() -> None:
    en, to = Linjefelt("en"), Linjefelt("to")
    app = Skjema(en, to, hjelp=HJELP)
    async with app.run_test(size=(80, 24)) as pilot:
        en.focus()
        await pilot.pause()
        await wait_for(pilot, lambda: tekst(app).count("Slik skriver du") == 1)
        app.query_one("#lagre").focus()
        await pilot.pause()
        await wait_for(pilot, lambda: "Slik skriver du" not in tekst(app))


async def test_feil_i_stedet_for_hjelp_til_brukeren_endrer() -> None:
    felt = Linjefelt("en")
    app = Skjema(felt, hjelp=HJELP)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.felter[0].vis_feil(T("Skriv [/] %(x)s", x="[b]"))
        await wait_for(pilot, lambda: "Skriv [/] [b]" in tekst(app))
        assert "Slik skriver du" not in tekst(app)
        assert felt.has_class("-feil")
        await pilot.press("a")
        await wait_for(pilot, lambda: "Skriv [/]" not in tekst(app) and "Slik skriver du" in tekst(app))
        assert not felt.has_class("-feil")


async def test_klikk_paa_ledeteksten_gir_fokus() -> None:
    en, to = Kryss("en", T("x")), Linjefelt("to")
    app = Skjema(en, to)
    async with app.run_test() as pilot:
        await pilot.click(".felt--ledetekst")
        assert en.has_focus
        app.felter[1].focus()
        await pilot.pause()
        assert to.has_focus


async def test_rammen_kjenner_navnet() -> None:
    app = Skjema(Linjefelt("fornavn"))
    async with app.run_test():
        assert app.felter[0].navn == "fornavn"
