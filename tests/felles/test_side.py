"""What every page gives: work off the loop, words for what goes wrong, a look of its own, the one question."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T
from tests.felles.prove import linjer
from tests.felles.provelogg import Prove, begynn
from tests.hjelpere import wait_for

# --- work off the loop ---


async def test_blokkerende_arbeid_gaar_i_en_traad_og_svaret_kommer_paa_sloyfen() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        traader = []
        side.kjor(
            lambda a, b: (traader.append(threading.get_ident()), a + b)[1],
            1,
            2,
            ferdig=lambda svar: side.svar.append((svar, threading.get_ident())),
        )
        await wait_for(pilot, lambda: side.svar)
        assert side.svar == [(3, threading.get_ident())]
        assert traader[0] != threading.get_ident()


async def test_et_nytt_kall_tar_plassen_til_det_som_er_underveis() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=lambda _: side.svar.append("gammelt"))
        side.kjor(lambda: "nytt", ferdig=side.svar.append)
        await wait_for(pilot, lambda: side.svar)
        slipp.set()
        await wait_for(pilot, lambda: not any(w.is_running for w in pilot.app.workers))
        await pilot.pause()
        assert side.svar == ["nytt"]


async def test_svaret_kommer_ikke_til_en_side_som_er_lukket() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=side.svar.append)
        await pilot.pause()
        pilot.app.pop_screen()
        await wait_for(pilot, lambda: not side.is_attached)
        slipp.set()
        await pilot.pause()
        assert side.svar == []


def feiler() -> None:
    raise ValueError("15891590110 Eira")


async def test_det_som_gaar_galt_blir_en_setning_med_referanse_uten_innhold() -> None:
    async with Prove().run_test(size=(120, 30), notifications=True) as pilot:
        side = await begynn(pilot)
        side.kjor(feiler, ferdig=side.svar.append)
        await wait_for(pilot, lambda: pilot.app._notifications)
        await pilot.pause()
        tekst = " ".join(linjer(pilot.app))
        assert "gi koden S-" in tekst
        assert "Eira" not in tekst
        assert side.svar == []


async def tegn_feil() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        side.kjor(lambda: 1, ferdig=lambda n: n / 0)
        await wait_for(pilot, lambda: not side.is_running)


async def test_en_feil_i_det_som_tegner_svaret_blir_ikke_borte() -> None:
    with pytest.raises(ZeroDivisionError):
        await tegn_feil()


async def test_sier_at_den_arbeider_bare_naar_det_tar_tid() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=side.svar.append)
        await pilot.pause()
        assert "Vent litt" not in linjer(pilot.app)[-1]
        await wait_for(pilot, lambda: "Vent litt …" in linjer(pilot.app)[-1])
        slipp.set()
        await wait_for(pilot, lambda: "Vent litt" not in linjer(pilot.app)[-1])
        assert side.svar == [True]


class Provedialog(Dialog[str]):
    TITTEL = T("Velg [/] her")

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Spørsmål"))


async def test_en_dialog_sier_ogsaa_at_den_arbeider_og_tittelen_er_bare_tekst() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        dialog = Provedialog()
        pilot.app.push_screen(dialog)
        await pilot.pause()
        assert "Velg [/] her" in "\n".join(linjer(pilot.app))
        slipp = threading.Event()
        dialog.kjor(lambda: slipp.wait(5), ferdig=lambda _: None)
        await wait_for(pilot, lambda: "Vent litt …" in "\n".join(linjer(pilot.app)))
        slipp.set()
        await wait_for(pilot, lambda: "Esc lukker" in "\n".join(linjer(pilot.app)))


class Smal(Dialog[None]):
    TITTEL = T("Smal")
    DEFAULT_CSS = (
        "Smal { &.dialogflate { align: left top; } & .dialog { width: 30; } & .dus { color: red; } }"
    )

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Rødt"), classes="dus")


async def test_det_en_side_selv_sier_om_utseendet_gaar_foran_det_felles() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Smal())
        await pilot.pause()
        ramme = pilot.app.screen.query_one(".dialog")
        assert (ramme.region.x, ramme.region.y, ramme.region.width) == (0, 0, 30)
        assert pilot.app.screen.query_one(".dus").styles.color.hex == "#FF0000"


@pytest.mark.parametrize(("storrelse", "x"), [((120, 30), 21), ((80, 24), 1), ((60, 18), 0)])
async def test_en_dialog_staar_midt_paa_og_faar_plass(storrelse: tuple[int, int], x: int) -> None:
    async with Prove().run_test(size=storrelse) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Provedialog())
        await pilot.pause()
        ramme = pilot.app.screen.query_one(".dialog").region
        assert ramme.x == x
        assert abs(ramme.y - (storrelse[1] - ramme.bottom)) <= 1


# --- the first picture ---


async def test_en_ny_side_legges_ikke_ut_om_igjen_men_folger_terminalen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lagt: list[Screen[Any]] = []
    legg_ut = Screen._screen_resized

    def talt(skjerm: Screen[Any], storrelse: Size) -> None:
        lagt.append(skjerm)
        legg_ut(skjerm, storrelse)

    async with Prove().run_test(size=(120, 40)) as pilot:
        under = await begynn(pilot)
        monkeypatch.setattr(Screen, "_screen_resized", talt)
        dialog = Provedialog()
        pilot.app.push_screen(dialog)
        await pilot.pause()
        await pilot.pause()
        assert lagt == []
        assert (dialog.size, dialog.classes >= {"-bred", "-hoy"}) == ((120, 40), True)
        for storrelse, klasser in (((60, 18), {"-smal", "-lav"}), ((120, 40), {"-bred", "-hoy"})):
            lagt.clear()
            await pilot.resize_terminal(*storrelse)
            await wait_for(pilot, lambda: {under, dialog} <= set(lagt))
            assert (under.size, dialog.size) == (storrelse, storrelse)
            assert dialog.classes >= klasser


# --- the question ---

SVAR = [Svar("bli", T("Bli her")), Svar("slett", T("Slett"), farlig=True)]


@pytest.mark.parametrize(
    ("taster", "svar"),
    [(("enter",), "bli"), (("tab", "enter"), "slett"), (("escape",), None), (("space",), "bli")],
)
async def test_sporsmaalet_begynner_paa_det_ufarlige(taster: tuple[str, ...], svar: str | None) -> None:
    async with Prove().run_test() as pilot:
        await begynn(pilot)
        fikk: list[str | None] = []
        pilot.app.push_screen(Bekreft(T("Slette?"), T("Det kan ikke angres."), SVAR), fikk.append)
        await pilot.pause()
        await pilot.press(*taster)
        await pilot.pause()
        assert fikk == [svar]
