"""Section «Møter»: all my meetings, what is said of each, and how one is called from there (SPEC 3.1, 6.3)."""

from datetime import time
from uuid import UUID

import pytest

from screens.barnets_logg import BarnetsLogg
from screens.barnets_logg.moter import Motedel
from screens.felles.tabell import Tabell
from screens.mote.loggvalg import Loggvalg
from screens.mote.skjema import NyttMote
from screens.moter import Moter
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.motehjelp import TIRSDAG, lag_logg, mote, motene, over
from tests.skjermer.skjemahjelp import sett, skriv

ALLE = [STOR, LITEN, TRANG]


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    return lag_logg(verden)


@pytest.mark.parametrize("storrelse", ALLE)
async def test_mine_moter_staar_etter_dag_og_enter_gaar_til_motet(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    forste = mote(verden, logg_id)
    mote(verden, verden.logg("Maren", "Jonas", "Lie"), fra=time(12), til=time(13))
    over(verden, logg_id)
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await pilot.press("5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        rader = pilot.app.screen.query_one(Tabell).rader
        assert [r.celler["barn"].plain for r in rader] == ["Elna Fjellstad", "Jonas Lie"]
        assert [r.celler["dag"].plain if "dag" in r.celler else "" for r in rader] == ["ti. 17. nov", ""]
        assert [r.celler["uke"].plain if "uke" in r.celler else "" for r in rader] == ["uke 47", ""]
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        valgt = pilot.app.screen.query_one(Motedel).mote
        assert valgt is not None
        assert valgt.rad.id == forste


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_p_viser_de_tidligere_og_h_skjuler_navnene(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    """What has to be done with a meeting is said where it is narrowest, too."""
    over(verden, logg_id)
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await pilot.press("5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        assert "Trykk M for å kalle inn" in " ".join(skjermtekst(pilot.app).split())
        await pilot.press("p", "h")
        await rolig(pilot)
        tekst = skjermtekst(pilot.app)
        assert "Ikke registrert" in tekst
        assert "i dag" in tekst
        assert "Fjellstad" not in tekst


async def test_sok_finner_og_esc_gaar_ut_av_soket_forst(verden: Verden, logg_id: UUID) -> None:
    mote(verden, logg_id)
    mote(verden, verden.logg("Maren", "Jonas", "Lie"), fra=time(12), til=time(13))
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        await pilot.press("s")
        await skriv(pilot, "jonas")
        await rolig(pilot)
        assert len(pilot.app.screen.query_one(Tabell).rader) == 1
        await skriv(pilot, "[/]")
        await rolig(pilot)
        assert "Ingen treff" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await rolig(pilot)
        assert len(pilot.app.screen.query_one(Tabell).rader) == 2


@pytest.mark.parametrize("storrelse", ALLE)
async def test_m_i_moter_velger_barn_forst(verden: Verden, logg_id: UUID, storrelse: tuple[int, int]) -> None:
    verden.logg("Maren", "Jonas", "Lie")
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await pilot.press("5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Loggvalg))
        await rolig(pilot)
        await skriv(pilot, "elna")
        await pilot.press("enter", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
        await rolig(pilot)
        assert "Elna Fjellstad" in skjermtekst(pilot.app)
        folk = [d.nokkel for d in pilot.app.screen.utkast.deltakere[:2]]  # type: ignore[attr-defined]
        await sett(pilot, dato=TIRSDAG, fra=time(9), til=time(10), deltakere=folk)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        (m,) = motene(verden, logg_id)
        assert pilot.app.screen.query_one(Tabell).markert == m.rad.id.hex


async def test_den_som_ingen_logg_har_kan_ikke_kalle_inn(verden: Verden) -> None:
    async with kjor_som(verden, "Rune") as pilot:
        for side in ("1", "5"):
            await pilot.press(side)
            await rolig(pilot)
            await pilot.press("m")
            await rolig(pilot)
            assert not isinstance(pilot.app.screen, Loggvalg)
        assert isinstance(pilot.app.screen, Moter)
        assert "Trykk M" not in skjermtekst(pilot.app)
