"""Fills in forms in a running app, and looks at what they say."""

import threading
from typing import Any

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from screens.felles.felt import Felt, Inndata
from screens.felles.knapp import Knapp
from screens.felles.skjema import Skjemadel
from stafett_tui.handlinger.eksporter_logg import Gang
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import rolig


async def apne(pilot: Pilot[Any], skjerm: Screen[Any]) -> list[Any]:
    """Pushes a page, waits until it is ready, and gives the list its answer comes in."""
    svar: list[Any] = []
    pilot.app.push_screen(skjerm, svar.append)
    await wait_for(pilot, lambda: pilot.app.screen is skjerm)
    await rolig(pilot)
    return svar


async def skriv(pilot: Pilot[Any], tekst: str) -> None:
    """Types a text where the focus is."""
    await pilot.press(*["space" if t == " " else t for t in tekst])


def finn(pilot: Pilot[Any], navn: str) -> Felt:
    """A field of the page by name."""
    return next(f for f in pilot.app.screen.query(Felt) if f.navn == navn)


def finnes(pilot: Pilot[Any], navn: str) -> bool:
    """Whether there is such a field in sight."""
    return any(f.navn == navn and _vises(f) for f in pilot.app.screen.query(Felt))


def _vises(felt: Felt) -> bool:
    return all(w.display for w in (felt, *felt.ancestors) if hasattr(w, "display"))


async def sett(pilot: Pilot[Any], **verdier: Any) -> None:
    """Fills fields as the user would: the value, and word of the change."""
    for navn, verdi in verdier.items():
        inndata = finn(pilot, navn).inndata
        inndata.verdi = verdi
        inndata.meld()
        await pilot.pause()
    await rolig(pilot)


async def lim_inn(pilot: Pilot[Any], navn: str, tekst: str) -> None:
    """Pastes into a field."""
    finn(pilot, navn).focus()
    await pilot.pause()
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(events.Paste(tekst))
    await pilot.pause()


def skjema(pilot: Pilot[Any]) -> Skjemadel:
    """The form that is open."""
    side = pilot.app.screen
    assert isinstance(side, Skjemadel)
    return side


async def behold_kladd(pilot: Pilot[Any]) -> None:
    """Keeps the draft at once, as when the program is locked."""
    skjema(pilot).behold_kladd()
    await rolig(pilot)


def trykk(pilot: Pilot[Any], knapp: str) -> None:
    """Presses a button by its id."""
    pilot.app.screen.query_one(f"#{knapp}", Knapp).press()


def feil_ved(pilot: Pilot[Any], navn: str) -> str:
    """The sentence under a field, empty when there is none."""
    felt = finn(pilot, navn)
    return str(felt.query_one(".felt--feil").render()) if felt.has_class("-feil") else ""


def fokus_i(pilot: Pilot[Any], navn: str) -> bool:
    """Whether the focus is in a field."""
    fokus = pilot.app.focused
    while fokus is not None and not isinstance(fokus, Screen):
        if isinstance(fokus, Inndata) and fokus.navn == navn:
            return True
        fokus = fokus.parent  # type: ignore[assignment]
    return False


def til_det_stanses(_uttrekk: object, gang: Gang) -> bytes:
    """In place of the making of a copy: waits until it is told to stop, as between two pages of an attachment."""
    pause = threading.Event()
    gang.gjort = 1
    while not gang.avbryt:
        pause.wait(0.01)
    gang.videre()
    return b""
