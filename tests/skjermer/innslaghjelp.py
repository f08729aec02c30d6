"""Opens the sections of lysglimt and notes in a running app."""

from typing import Any

from textual.pilot import Pilot

from tests.fulle_logger import FullLogg
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import rolig
from tests.skjermer.logghjelp import apne_logg

VONDT = "[/] [@click=app.quit]x[/] [b]fet\n\nto"
"""text that would like to be code, with line breaks"""


async def i_fane(pilot: Pilot[Any], f: FullLogg, seksjon: str) -> None:
    """The log, opened in that section."""
    await apne_logg(pilot, f.logg, seksjon=seksjon)
    await wait_for(pilot, lambda: pilot.app.screen.seksjon == seksjon)  # type: ignore[attr-defined]
    await rolig(pilot)


async def vent_paa(pilot: Pilot[Any], klasse: type[Any]) -> None:
    """Until such a screen is in sight and ready."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)
