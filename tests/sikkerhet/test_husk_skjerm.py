"""«Husk på denne maskinen» on the screen: ticked at the log-in, opened by the keyring, asked again and why."""

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from textual.pilot import Pilot

from data import ringspor
from data.nokkelfil import Nokkelfil
from screens import slutten
from screens.app import StafettApp
from screens.felles.felt import Kryss, Linjefelt, Passordfelt
from screens.hattevalg import Hattevalgside
from screens.husk import Husk
from screens.innlogging import Innlogging
from stafett_tui.oppstart import Innlogget
from stafett_tui.sikkerhet import husk, ring
from stafett_tui.sikkerhet.husk import ETTER_LAAS, MaaSkrive
from stafett_tui.terminal import LAAST
from tests.byggere import PASSORD
from tests.hjelpere import wait_for
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER
from tests.sikkerhet.ringer import Laast, Minne, med
from tests.skjermer.hjelp import LITEN, kjor_mappe, rolig, skjermtekst


@pytest.fixture
def minne(monkeypatch: pytest.MonkeyPatch) -> Iterator[Minne]:
    monkeypatch.setattr(ring, "TRYGGE", (*ring.TRYGGE, "tests."))
    for_ = keyring.get_keyring()
    mitt = Minne()
    keyring.set_keyring(mitt)
    yield mitt
    keyring.set_keyring(for_)


async def logg_inn(pilot: Pilot[Any], *, huskes: bool | None = None) -> None:
    side = pilot.app.screen
    assert isinstance(side, Innlogging)
    side.query_one(Linjefelt).verdi = BRUKER
    side.query_one(Passordfelt).verdi = PASSORD
    if huskes is not None:
        side.query_one(Kryss).verdi = huskes
    await pilot.press("ctrl+s")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hattevalgside))
    await rolig(pilot)


async def test_krysset_huskes_og_neste_start_er_uten_passord(ekte: Path, minne: Minne) -> None:
    async with kjor_mappe(ekte, LITEN) as pilot:
        await wait_for(pilot, lambda: "Husk på denne maskinen" in skjermtekst(pilot.app))
        await logg_inn(pilot, huskes=True)
        assert "husker deg på denne maskinen" in skjermtekst(pilot.app)
        assert len(minne.lagret) == 1
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]
    async with kjor_mappe(ekte) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hattevalgside))
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]


async def test_en_laast_nokkelring_sier_hvorfor_og_passordet_virker(ekte: Path, minne: Minne) -> None:
    async with kjor_mappe(ekte) as pilot:
        await logg_inn(pilot, huskes=True)
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]
    keyring.set_keyring(med(minne.lagret, Laast))
    async with kjor_mappe(ekte) as pilot:
        await wait_for(pilot, lambda: "Nøkkelringen på maskinen er låst" in skjermtekst(pilot.app))
        assert pilot.app.screen.query_one(Linjefelt).value == BRUKER
        assert pilot.app.focused is pilot.app.screen.query_one(Passordfelt)
        await logg_inn(pilot, huskes=False)
        assert ringspor.finn(Nokkelfil.les(ekte)) is None
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]


async def test_etter_laas_aapner_ingen_nokkelring(
    ekte: Path,
    minne: Minne,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with kjor_mappe(ekte) as pilot:
        await logg_inn(pilot, huskes=True)
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]
    monkeypatch.setenv(LAAST, "1")
    async with kjor_mappe(ekte) as pilot:
        await rolig(pilot)
        side = pilot.app.screen
        assert isinstance(side, Innlogging)
        assert side.query_one(Linjefelt).value == BRUKER
        assert side.query_one(Kryss).verdi is True


async def test_laasen_staar_ogsaa_naar_en_starter_paa_nytt(ekte: Path, minne: Minne) -> None:
    """The process that took over is quit, and another started, which knows of no lock but what the key file says."""
    async with kjor_mappe(ekte) as pilot:
        await logg_inn(pilot, huskes=True)
        app: Any = pilot.app
        await pilot.press("ctrl+l")
        await wait_for(pilot, lambda: app.laas.laast and app._exit)
        app.innlogget.base.lukk()
    assert husk.apne(ekte) == MaaSkrive(BRUKER, ETTER_LAAS)
    keyring.set_keyring(med(minne.lagret, Laast))  # it takes nothing new, and the old slot is not in vain
    async with kjor_mappe(ekte) as pilot:
        await wait_for(pilot, lambda: pilot.app.focused is pilot.app.screen.query_one(Passordfelt))
        assert isinstance(pilot.app.screen, Innlogging)
        await logg_inn(pilot)
        pilot.app.innlogget.base.lukk()  # type: ignore[attr-defined]
    keyring.set_keyring(minne)
    inne(husk.apne(ekte)).base.lukk()


@pytest.mark.parametrize(("signal_", "laast"), [("SIGHUP", True), ("SIGTERM", False)])
async def test_et_vindu_som_lukkes_er_en_laas(ekte: Path, minne: Minne, signal_: str, laast: bool) -> None:
    """Who closed it may not be who opens the next; a machine that is shut down asks for nothing more."""
    async with kjor_mappe(ekte) as pilot:
        await logg_inn(pilot, huskes=True)
        app: Any = pilot.app
        app.terminalvakt._avbrutt(getattr(signal, signal_))
        await wait_for(pilot, lambda: app._exit)
        assert app.terminalvakt.avbrutt
        app.innlogget.base.lukk()
    svar = husk.apne(ekte)
    assert (svar == MaaSkrive(BRUKER, ETTER_LAAS)) is laast
    if isinstance(svar, Innlogget):
        svar.base.lukk()


def test_laasen_skrives_ned_selv_om_kladdene_tok_for_lang_tid(
    ekte: Path, minne: Minne, kari: Innlogget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the interface is gone, whatever hung in the background; and a file that cannot be written stops no lock."""
    husk.husk(kari.base, BRUKER)
    startet: list[Path] = []
    monkeypatch.setattr(slutten, "start_igjen", startet.append)
    app = StafettApp(ekte)
    app.laas.laast = True
    with monkeypatch.context() as m:
        m.setattr(Nokkelfil, "endring", lambda _fil: (_ for _ in ()).throw(OSError("no room")))
        slutten.avslutt(app)
    inne(husk.apne(ekte)).base.lukk()
    slutten.avslutt(app)
    assert startet == [ekte, ekte]
    assert husk.apne(ekte) == MaaSkrive(BRUKER, ETTER_LAAS)
    app.terminalvakt.avbrutt = True  # told to end while it locked: it does not begin again
    slutten.avslutt(app)
    assert len(startet) == 2


async def test_av_og_paa_fra_menyen(ekte: Path, minne: Minne) -> None:
    async with kjor_mappe(ekte) as pilot:
        await logg_inn(pilot)
        app: Any = pilot.app
        app.begynn(app.innlogget.velg(app.innlogget.hatter[0]))
        await rolig(pilot)
        app.action_husk()
        await wait_for(pilot, lambda: isinstance(app.screen, Husk))
        await rolig(pilot)
        app.screen.query_one(Passordfelt).verdi = "feil passord her"
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Brukernavn eller passord er feil" in skjermtekst(app))
        app.screen.query_one(Passordfelt).verdi = PASSORD
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: not isinstance(app.screen, Husk))
        assert ringspor.finn(Nokkelfil.les(ekte)) is not None
        app.action_husk()
        await wait_for(pilot, lambda: "Ikke husk meg lenger" in skjermtekst(app))
        app.screen.query_one("#glem").press()
        await wait_for(pilot, lambda: not isinstance(app.screen, Husk))
        assert ringspor.finn(Nokkelfil.les(ekte)) is None
        assert minne.lagret == {}
        app.innlogget.base.lukk()
