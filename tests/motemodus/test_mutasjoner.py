"""The guard taken away piece by piece: each time the scan finds other children, so each piece is needed and watched."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import select
from textual.app import App
from textual.pilot import Pilot

from data.modeller import Barn
from screens.arbeidsside import Arbeidsside
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst, lagret
from screens.motegang import Motegang
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from tests.motemodus.filmet import Filmet, alt_som_finnes, funnet, inn, kjor
from tests.motemodus.planting import Scene
from tests.skjermer.hjelp import rolig

Mutasjon = Callable[[pytest.MonkeyPatch], None]


class Uvoren(Arbeidsside):
    """A page by somebody careless: it may be shown in a meeting, and shows every child that its session reaches."""

    I_MOTE = True

    def innhold(self) -> Iterator[Tekst]:
        with self.okt.les() as sesjon:
            for barn in sesjon.exec(select(Barn)):
                yield Tekst(lagret(f"{barn.fornavn} {barn.etternavn}"))


class Beskjed(Dialog[None]):
    """A dialog that somebody pushes from the background."""

    TITTEL = T("Beskjed")

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self._tekst = tekst

    def innhold(self) -> Iterator[Tekst]:
        yield Tekst(lagret(self._tekst))


def _et_annet_barn(scene: Scene) -> str:
    return max(max(scene.andre.values(), key=len), key=str.isalpha)


async def _gjennomgang(app: Filmet, pilot: Pilot[Any], scene: Scene) -> set[str]:
    """What the scan finds from F5 on, while the background does its worst."""
    navn = _et_annet_barn(scene)
    bilder = await inn(app, pilot)
    app.si(T("%(navn)s har fått et nytt lysglimt.", navn=navn))
    app.notify(navn)
    app.push_screen(Beskjed(navn))
    await rolig(pilot)
    assert app.okt is not None
    app.push_screen(Uvoren(app.okt))
    await rolig(pilot)
    await pilot.resize_terminal(60, 18)
    await rolig(pilot)
    return funnet(scene, [*bilder, *alt_som_finnes(app)])


def _uten_snevring(m: pytest.MonkeyPatch) -> None:
    vanlig = Okt.innsyn
    m.setattr(Okt, "innsyn", lambda okt, *a: replace(vanlig(okt, *a), bare_logg=None))


def _varsler_slipper_gjennom(m: pytest.MonkeyPatch) -> None:
    m.setattr(Filmet, "notify", App.notify)


def _beskjeder_slipper_gjennom(m: pytest.MonkeyPatch) -> None:
    """They end up as Textual's notices, which are stopped too: both have to go."""
    m.setattr(Motegang, "holder_tilbake", lambda *_a, **_kw: False)
    _varsler_slipper_gjennom(m)


def _sider_slipper_inn(m: pytest.MonkeyPatch) -> None:
    m.setattr(Motegang, "slipper_inn", lambda *_a: True)


def _det_gamle_blir_liggende(m: pytest.MonkeyPatch) -> None:
    m.setattr(Filmet, "remove_mode", lambda *_a: None)


MUTASJONER: dict[str, Mutasjon] = {
    "the session reaches every log": _uten_snevring,
    "messages are let through": _beskjeder_slipper_gjennom,
    "Textual's notices are let through": _varsler_slipper_gjennom,
    "pages are let in": _sider_slipper_inn,
    "the old pages are hidden, not removed": _det_gamle_blir_liggende,
}


async def test_vernet_holder(scene: Scene) -> None:
    async with kjor(scene) as (app, pilot):
        assert len(funnet(scene, alt_som_finnes(app))) > 12, "before F5 the same scan finds them"
        assert await _gjennomgang(app, pilot, scene) == set()
        assert isinstance(app.screen, Uvoren), "the page came up, and found nobody"


@pytest.mark.parametrize("mutasjon", MUTASJONER)
async def test_uten_en_del_av_vernet_finner_letingen_dem(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, mutasjon: str
) -> None:
    async with kjor(scene) as (app, pilot):
        MUTASJONER[mutasjon](monkeypatch)
        funn = await _gjennomgang(app, pilot, scene)
        print(f"{mutasjon}: {len(funn)} words, {sorted(funn)[:5]}")
        assert funn


async def test_det_som_var_er_borte_ikke_skjult(scene: Scene) -> None:
    """No page that was there is mounted, runs, is known to the app or has anything in it: no worker, timer or menu
    can bring it back."""
    async with kjor(scene) as (app, pilot):
        for_, arbeidere = list(app.screen_stack), set(app.workers)
        app._clipboard = _et_annet_barn(scene)
        await inn(app, pilot)
        assert list(app._screen_stacks) == [app.current_mode]
        assert app.okt is not None
        assert app.okt.bare_logg == scene.logg_id
        assert app.clipboard == ""
        assert app.ramme is None
        assert not arbeidere & set(app.workers)
        for side in for_:
            assert not side.is_attached
            assert not side.is_running
            assert side not in app._registry
            assert not list(side.children)
            assert not list(side._timers)
