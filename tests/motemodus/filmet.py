"""The program in this process, with every picture it draws kept, and what else lies in it: for tests that change it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from screens.app import StafettApp
from screens.barnets_logg import BarnetsLogg
from screens.mine_stafettlogger import MineStafettlogger
from screens.motemodus.side import Motemodusside
from stafett_tui.okt import Okt
from stafett_tui.oppstart import Innlogget, apne_oving
from tests.hjelpere import wait_for
from tests.motemodus.planting import DAG, HOLDER, Scene, ordene
from tests.motemodus.terminal import STORRELSE
from tests.skjermer.hjelp import rolig


class Filmet(StafettApp):
    """Keeps what each picture shows. A sentinel for ``_display``, a private name of Textual's."""

    def __init__(self, scene: Scene, okt: Okt) -> None:
        super().__init__(scene.mappe, okt=okt)
        self.bilder: list[str] = []

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if renderable is not None and not self._batch_count:
            self.bilder.append(bildetekst(screen))
        super()._display(screen, renderable)


def bildetekst(skjerm: Screen[Any]) -> str:
    return "\n".join(strip.text.rstrip() for strip in skjerm._compositor.render_strips())


@contextmanager
def holder(scene: Scene) -> Iterator[Okt]:
    """The stafettholder at work."""
    innlogget = apne_oving(scene.mappe, HOLDER, i_dag=DAG)
    assert isinstance(innlogget, Innlogget)
    try:
        yield innlogget.velg(innlogget.hatter[0])
    finally:
        innlogget.base.lukk()


@asynccontextmanager
async def kjor(
    scene: Scene, storrelse: tuple[int, int] = STORRELSE
) -> AsyncIterator[tuple[Filmet, Pilot[Any]]]:
    """At the child's log, opened from the list of all of them."""
    with holder(scene) as okt:
        app = Filmet(scene, okt)
        async with app.run_test(size=storrelse, notifications=True, tooltips=True) as pilot:
            await rolig(pilot)
            app.vis_seksjon("stafettlogger")
            await rolig(pilot)
            assert isinstance(app.screen, MineStafettlogger)
            app.apne_logg(scene.logg_id)
            await wait_for(pilot, lambda: isinstance(app.screen, BarnetsLogg) and app.screen.logg is not None)
            await rolig(pilot)
            yield app, pilot


async def inn(app: Filmet, pilot: Pilot[Any]) -> list[str]:
    """Into the meeting; the pictures from the key on."""
    app.bilder.clear()
    await pilot.press("f5")
    await wait_for(pilot, lambda: isinstance(app.screen, Motemodusside))
    await rolig(pilot)
    return app.bilder


def alt_som_finnes(app: StafettApp) -> Iterator[str]:
    """What is mounted, in whichever mode, shown or not; what is said, and what was cut."""
    for stabel in app._screen_stacks.values():
        for skjerm in stabel:
            yield bildetekst(skjerm)
            yield from (str(w.render()) for w in skjerm.walk_children(Widget) if w.is_attached)
    yield from (n.message for n in app._notifications)
    yield app.clipboard


def funnet(scene: Scene, tekster: Iterator[str] | list[str]) -> set[str]:
    """Words of other children."""
    return {ord_ for tekst in tekster for ord_ in ordene(tekst) & scene.forbudt}
