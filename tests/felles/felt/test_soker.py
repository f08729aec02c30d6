"""Search as you type: off the loop, old answers thrown away."""

import threading
from collections.abc import Sequence

from textual.content import Content

from screens.felles.felt import Linjefelt, Soker, Treff
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for

ALLE = [
    Treff(str(n), Content(navn), Content("skole")) for n, navn in enumerate(("Alfa [/]", "Alfred", "Beta"))
]


def sok(ord_: str) -> Sequence[Treff]:
    return [t for t in ALLE if ord_.casefold() in t.tekst.plain.casefold()]


async def test_skriv_velg_endre() -> None:
    felt = Soker("ansvarlig", sok)
    app = Skjema(felt, Linjefelt("neste"))
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("a", "l", "f")
        await wait_for(pilot, lambda: "Alfred" in tekst(app))
        assert "Beta" not in tekst(app)
        assert felt.feil() is not None
        await pilot.press("down", "enter")
        assert felt.verdi == "1"
        assert felt.feil() is None
        await wait_for(pilot, lambda: "× endre" in tekst(app) and "[/]" not in tekst(app))
        await pilot.press("backspace", "b")
        assert felt.verdi is None
        await wait_for(pilot, lambda: "Beta" in tekst(app))
        await pilot.press("tab")
        await wait_for(pilot, lambda: "Velg én fra listen" in tekst(app))


async def test_mus_og_ingen_treff_og_esc() -> None:
    felt = Soker("ansvarlig", sok)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("x", "x")
        await wait_for(pilot, lambda: "Ingen treff" in tekst(app))
        await pilot.press("escape")
        await wait_for(pilot, lambda: "Ingen treff" not in tekst(app))
        assert felt.kladdverdi == {"sok": "xx"}
        await pilot.press("ctrl+u", "b")
        await wait_for(pilot, lambda: "Beta" in tekst(app))
        await pilot.click("Rulleliste", offset=(4, 1))
        assert felt.verdi == "2"


async def test_gammelt_svar_kastes_og_sokingen_er_ikke_i_sloyfen() -> None:
    slipp = threading.Event()
    traader: list[int] = []

    def treg(ord_: str) -> Sequence[Treff]:
        traader.append(threading.get_ident())
        if ord_ == "a":
            slipp.wait(10)
        return [Treff(ord_, Content(f"svar på {ord_}"))]

    felt = Soker("ansvarlig", treg)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("a")
        await wait_for(pilot, lambda: traader)
        await pilot.press("b")
        await wait_for(pilot, lambda: "svar på ab" in tekst(app))
        slipp.set()
        await app.workers.wait_for_complete([w for w in app.workers if not w.is_cancelled])
        await pilot.pause()
        assert "svar på ab" in tekst(app)
        assert threading.get_ident() not in traader


async def test_en_feil_i_sokingen_sies() -> None:
    def feiler(ord_: str) -> Sequence[Treff]:
        raise OSError(ord_)

    felt = Soker("ansvarlig", feiler)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        await pilot.press("a")
        await wait_for(pilot, lambda: "Søket gikk ikke" in tekst(app))


async def test_arbeidet_baerer_ikke_det_som_ble_skrevet() -> None:
    felt = Soker("ansvarlig", sok)
    app = Skjema(felt)
    sett: list[str] = []
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        nytt = felt.run_worker
        felt.run_worker = lambda *a, **k: sett.append(repr(w := nytt(*a, **k)) + w.description) or w  # type: ignore[method-assign,func-returns-value]
        await pilot.press("a", "l", "f")
        await wait_for(pilot, lambda: sett)
        assert "alf" not in sett[0].casefold()


async def test_kladd() -> None:
    felt = Soker("ansvarlig", sok)
    app = Skjema(felt)
    async with app.run_test() as pilot:
        felt.verdi = ALLE[0]
        kladd = felt.kladdverdi
        felt.verdi = None
        assert felt.verdi is None
        felt.sett_kladdverdi(kladd)
        assert felt.verdi == "0"
        await wait_for(pilot, lambda: "Alfa [/]" in tekst(app))
        for rart in (None, 4, "x", {"nokkel": 3}, {"sok": []}):
            felt.sett_kladdverdi(rart)
            assert felt.verdi is None
        assert app.endret == []
