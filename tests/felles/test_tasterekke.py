"""Keys typed while the loop is held up land where they belong, in order (Textual issue 6605)."""

import time
from typing import Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import ComposeResult
from textual.binding import Binding

from screens.felles.app_base import FellesApp
from screens.felles.felt import Felt, Linjefelt
from screens.felles.side import Side
from stafett_tui.sprak.tekst import T
from tests.hjelpere import wait_for


class ToFelt(Side[None]):
    BINDINGS = [
        Binding("f6", "apne", show=False),
        Binding("ctrl+s", "lagre", show=False, priority=True),
    ]
    lagre: Any = None

    def innhold(self) -> Any:
        yield Felt(T("En"), Linjefelt("en"))
        yield Felt(T("To"), Linjefelt("to"))

    def action_lagre(self) -> None:
        self.lagre()

    def action_apne(self) -> None:
        self.app.push_screen(ToFelt())


class Prove(FellesApp):
    BINDINGS = [Binding("f5", "heng", show=False)]

    def on_mount(self) -> None:
        self.push_screen(ToFelt())

    def action_heng(self) -> None:
        time.sleep(0.4)  # the stall itself, not a wait

    def compose(self) -> ComposeResult:
        yield from ()


def _tast(navn: str) -> events.Key:
    return events.Key(navn, navn if len(navn) == 1 else None)


async def _skriv_mens_den_henger(pilot: Any, *taster: str | events.Event) -> None:
    for navn in ("f5", *taster):
        pilot.app.post_message(_tast(navn) if isinstance(navn, str) else navn)
    siste: list[bool] = []
    pilot.app.post_message(events.Callback(callback=lambda: siste.append(True)))  # stands behind the keys
    await wait_for(pilot, lambda: bool(siste) and pilot.app.taster._underveis is None)
    await pilot.pause()


def _felt(app: Any) -> list[str]:
    return [f.value for f in app.screen.query(Linjefelt)]


async def test_tab_skiller_det_som_skrives_i_hvert_felt() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, *"ab", "tab", *"cd")
        assert _felt(pilot.app) == ["ab", "cd"]


async def test_slett_bakover_tar_det_tegnet_som_sto_der() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, *"ab", "backspace", *"cd", "home", "x")
        assert _felt(pilot.app) == ["xacd", ""]


async def test_enter_og_skift_tab_folger_rekken() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, "a", "enter", "b", "shift+tab", "c")
        assert _felt(pilot.app) == ["ac", "b"]


async def test_enter_for_programmet_har_tatt_terminalen_er_ogsaa_enter() -> None:
    """Else a passphrase that is typed while the program starts stands readable in the field of the user's name."""
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, "a", *XTermParser().feed("\n"), "b")
        assert _felt(pilot.app) == ["a", "b"]


async def test_det_som_skrives_etter_at_en_side_ble_apnet_havner_ikke_paa_den_gamle() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        gammel = pilot.app.screen
        gammel.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, "a", "f6", "b", "c")
        assert [f.value for f in gammel.query(Linjefelt)] == ["a", ""]
        await wait_for(pilot, lambda: pilot.app.screen is not gammel)
        assert _felt(pilot.app)[0] in ("", "bc")


async def test_det_som_limes_inn_venter_paa_tastene_foran() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, "a", "tab", events.Paste("limt"), "b", "shift+tab", "c")
        assert _felt(pilot.app) == ["ac", "limtb"]


async def test_et_klikk_venter_paa_tastene_foran() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        en, to = pilot.app.screen.query(Linjefelt)
        en.focus()
        await pilot.pause()
        x, y = to.region.x + 4, to.region.y
        mus = [
            slag(None, x, y, 0, 0, 1, False, False, False, x, y)
            for slag in (events.MouseDown, events.MouseUp)
        ]
        await _skriv_mens_den_henger(pilot, *"abc", *mus, *"de")
        assert _felt(pilot.app) == ["abc", "de"]


async def test_lagre_kommer_etter_det_som_er_skrevet() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        sett: list[list[str]] = []
        skjerm = pilot.app.screen
        skjerm.lagre = lambda: sett.append(_felt(pilot.app))
        skjerm.query(Linjefelt).first().focus()
        await pilot.pause()
        await _skriv_mens_den_henger(pilot, *"ab", "ctrl+s", *"cd")
        assert sett == [["ab", ""]]
        assert _felt(pilot.app) == ["abcd", ""]


async def test_en_tast_som_forsvinner_holder_ikke_resten_igjen() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        rekke = pilot.app.taster  # type: ignore[attr-defined]
        rekke._underveis = _tast("z")
        rekke._siden = time.monotonic() - 3
        await pilot.press("a", "b")
        assert _felt(pilot.app)[0] == "ab"
