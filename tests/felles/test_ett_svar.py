"""Whatever comes while a dialog goes away: one answer, and the page below stands."""

from typing import Any

from textual.pilot import Pilot

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.hjelpeside import Hjelpeside
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp
from tests.hjelpere import wait_for


class Prove(Proveapp):
    def __init__(self) -> None:
        super().__init__()
        self.svar: list[Any] = []

    def spor(self, sporsmal: str) -> Bekreft:
        dialog = Bekreft(T("Sikker?"), T("%(hva)s", hva=sporsmal), [Svar("ja", T("Ja"))])
        self.push_screen(dialog, self.svar.append)
        return dialog


async def _vist(pilot: Pilot[Any], skjerm: Any) -> None:
    await wait_for(pilot, lambda: pilot.app.screen is skjerm and skjerm.is_mounted)
    await pilot.pause()


async def test_to_svar_i_rask_rekkefolge_er_ett() -> None:
    app = Prove()
    async with app.run_test() as pilot:
        under = app.spor("Den under")
        await _vist(pilot, under)
        over = app.spor("Den over")
        await _vist(pilot, over)
        over.dismiss("ja")
        over.dismiss("nei")
        await pilot.pause()
        assert app.svar == ["ja"]
        assert app.screen is under


async def test_et_svar_fra_under_en_annen_side_venter_til_den_er_borte() -> None:
    app = Prove()
    async with app.run_test() as pilot:
        under = app.spor("Den under")
        await _vist(pilot, under)
        hjelp = Hjelpeside(T("Hjelp"), [T("Et avsnitt.")], ())
        app.push_screen(hjelp)
        await _vist(pilot, hjelp)
        under.dismiss("ja")
        await pilot.pause()
        assert app.screen is hjelp
        assert app.svar == []
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.svar == ["ja"])
        assert under not in app.screen_stack
