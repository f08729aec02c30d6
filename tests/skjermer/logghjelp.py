"""Opens a child's log in a running app, and looks at what it shows."""

from typing import Any
from uuid import UUID

from textual.pilot import Pilot

from screens.barnets_logg import BarnetsLogg
from screens.felles.fanelinje import Fanelinje
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import rolig


async def apne_logg(pilot: Pilot[Any], logg_id: UUID, **valg: Any) -> None:
    """The log over the page one is on, with its content there."""
    pilot.app.apne_logg(logg_id, **valg)  # type: ignore[attr-defined]
    await wait_for(pilot, lambda: any(isinstance(s, BarnetsLogg) for s in pilot.app.screen_stack))
    await rolig(pilot)


async def til_fane(pilot: Pilot[Any], fane: str) -> None:
    """By keys to the tab line, and to the right until that section is on."""
    linje = pilot.app.screen.query_one("#faner", Fanelinje)
    linje.focus()
    for _ in range(9):
        if linje.valgt == fane:
            break
        await pilot.press("right")
    await rolig(pilot)
    assert linje.valgt == fane


def les(verden: Verden, logg_id: UUID, hvem: str = "Maren") -> Loggvisning:
    """The log as somebody reads it, past the screen."""
    svar = hent_logg(verden.okt(hvem), logg_id)
    assert isinstance(svar, Loggvisning)
    return svar


def finn_tiltak(verden: Verden, logg_id: UUID, ord_: str) -> Tiltakskort:
    """The tiltak whose description holds a word."""
    return next(t for o in les(verden, logg_id).oppmerksomheter for t in o.tiltak if ord_ in t.beskrivelse)


def finn_oppmerksomhet(verden: Verden, logg_id: UUID, ord_: str) -> Oppmerksomhetkort:
    """The oppmerksomhet whose text holds a word."""
    return next(o for o in les(verden, logg_id).oppmerksomheter if ord_ in o.tekst)


def tiltakene(pilot: Pilot[Any]) -> list[str]:
    """What the table of tiltak calls its rows."""
    return [r.celler["tiltak"].plain for r in pilot.app.screen.query_one("#tiltak", Tabell).rader]


def detaljen(pilot: Pilot[Any]) -> str:
    """The chosen tiltak in full."""
    return pilot.app.screen.query_one("#tiltakstekst", Tekst).tekst.plain
