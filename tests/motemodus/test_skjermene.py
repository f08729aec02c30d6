"""Which pages may be shown in a meeting: found here, and each of them opened by ``test_storskjermen``."""

from typing import Any

import pytest

from screens.felles.side import Dialog
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst, lagret
from screens.felles.visning import si_opplest
from screens.motemodus.side import Motemodusside
from stafett_tui.visningsvalg import SKJERMLESER
from tests.hjelpere import wait_for
from tests.motemodus.filmet import Filmet, alt_som_finnes, funnet, inn, kjor
from tests.motemodus.planting import Scene
from tests.motemodus.steder import FORST_SENERE, PAA_VEIEN, STEDER
from tests.skjermer.hjelp import rolig
from tests.skjermer.veier import alle_skjermer

SLIPPES_INN = [k for k in alle_skjermer() if getattr(k, "I_MOTE", False)]
STENGES_UTE = [k for k in alle_skjermer() if k not in SLIPPES_INN]


def test_hver_side_i_motet_sier_hvordan_den_apnes() -> None:
    """Else nobody has pressed its keys: say it in ``steder``."""
    assert {k.__name__ for k in SLIPPES_INN} == {*STEDER, *PAA_VEIEN, *FORST_SENERE}


def test_at_en_side_slippes_inn_arves_ikke_i_stillhet() -> None:
    """A page that is made of one that may be shown says so itself: what it adds has to be thought of."""
    assert [k.__name__ for k in SLIPPES_INN if "I_MOTE" not in vars(k)] == []


async def test_alle_andre_sider_stenges_ute(scene: Scene) -> None:
    async with kjor(scene) as (app, pilot):
        full = app.okt
        await inn(app, pilot)
        assert len(STENGES_UTE) > 20
        for klasse in STENGES_UTE:
            _stenges_ute(app, klasse.__new__(klasse))
        for klasse in SLIPPES_INN:
            skjerm = klasse.__new__(klasse)
            skjerm.okt = full  # type: ignore[attr-defined]
            _stenges_ute(app, skjerm)
        await pilot.pause()
        assert isinstance(app.screen, Motemodusside)


def _stenges_ute(app: Filmet, skjerm: Any) -> None:
    stabel = list(app.screen_stack)
    app.push_screen(skjerm)
    assert list(app.screen_stack) == stabel, type(skjerm).__name__


class Ulovlig(Dialog[None]):
    """Says nothing of meetings."""

    def innhold(self) -> Any:
        yield Tekst(lagret("ulovlig"))


async def test_ingen_annen_vei_forer_ut_av_motet(scene: Scene) -> None:
    """Whatever the background calls, the page of the meeting is what is seen."""
    async with kjor(scene) as (app, pilot):
        await inn(app, pilot)
        for vei in (
            lambda: app.push_screen(Ulovlig()),
            lambda: app.switch_screen(Ulovlig()),
            lambda: app.vis_seksjon("stafettlogger"),
            app.vis_innlogging,
            app.action_velg_tema,
            app.action_vis_utboks,
            lambda: app.action_seksjon_nr(2),
        ):
            vei()
            await pilot.pause()
            assert isinstance(app.screen, Motemodusside)
            assert len(app.screen_stack) == 1


async def test_det_som_ble_sagt_for_motet_blir_ikke_sagt_i_det(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader is told of the row one is on. Of another child's row nothing is said from F5 on, also when a click
    leads in, which is no key, and when the page below has just read its rows anew."""
    monkeypatch.setenv(SKJERMLESER, "1")
    async with kjor(scene) as (app, pilot):
        app.vis_seksjon("stafettlogger")
        await rolig(pilot)
        tabell = app.screen.query_one(Tabell)
        await wait_for(pilot, lambda: funnet(scene, [tabell.om_raden().plain, *alt_som_finnes(app)]))
        app.bilder.clear()
        assert app.okt is not None
        app.motegang.begynn(app.okt, scene.logg_id)
        si_opplest(tabell, tabell.om_raden())
        await wait_for(pilot, lambda: isinstance(app.screen, Motemodusside))
        await rolig(pilot)
        assert funnet(scene, app.bilder) == set()
        assert funnet(scene, alt_som_finnes(app)) == set()
        await pilot.press("right")
        await rolig(pilot)
        assert "2 av " in app.bilder[-1]
