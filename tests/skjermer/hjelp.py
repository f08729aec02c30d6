"""Starts the program for a test: logged in as somebody, at a size, with notices on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from data.koder import Hatt
from screens.app import StafettApp
from tests.byggere import Verden
from tests.hjelpere import wait_for

STOR, LITEN, TRANG = (120, 40), (80, 24), (60, 18)


def lag_app(verden: Verden, fornavn: str, hatt: Hatt = Hatt.SAKSBEHANDLER) -> StafettApp:
    """The app with a hat on somebody already."""
    return StafettApp(verden.mappe, okt=verden.okt(fornavn, hatt))


@asynccontextmanager
async def kjor_som(
    verden: Verden, fornavn: str, hatt: Hatt = Hatt.SAKSBEHANDLER, storrelse: tuple[int, int] = STOR
) -> AsyncIterator[Pilot[Any]]:
    """A running app, on the hat's first page, with its data there."""
    app = lag_app(verden, fornavn, hatt)
    async with app.run_test(size=storrelse, notifications=True, tooltips=True) as pilot:
        await rolig(pilot)
        yield pilot


@asynccontextmanager
async def kjor_mappe(mappe: Path, storrelse: tuple[int, int] = STOR) -> AsyncIterator[Pilot[Any]]:
    """A running app over a folder, as on a real start."""
    async with StafettApp(mappe).run_test(size=storrelse, notifications=True) as pilot:
        await rolig(pilot)
        yield pilot


async def rolig(pilot: Pilot[Any]) -> None:
    """Waits until no worker is under way and everything is drawn.

    Again and again: a page that was just pushed starts its work when it is mounted, and draws when that is done.
    """
    await pilot.pause()
    while any(w.is_running for w in pilot.app.workers):
        await wait_for(pilot, lambda: not any(w.is_running for w in pilot.app.workers))
        await pilot.pause()


def skjermtekst(app: Any) -> str:
    """All that is on the screen, as lines of text."""
    skjerm = app.screen
    linjer = skjerm._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in linjer)


def varsler(app: Any) -> list[str]:
    """The short messages that are shown."""
    return [n.message for n in app._notifications]
