"""Målhjelp: the goal grows while one types, and goes straight into the field."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.felles.felt import Avsnittsfelt
from screens.maalhjelp import Maalhjelp
from screens.oppmerksomhet import NyOppmerksomhet
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import apne, finn, skriv


@pytest.fixture(scope="module")
def verden(tmp_path_factory: pytest.TempPathFactory) -> Verden:
    return lag_verden(Path(tmp_path_factory.mktemp("maalhjelp")) / "base")


async def _apne(pilot: Pilot[Any], verden: Verden) -> Avsnittsfelt:
    """The form with focus in its goal."""
    okt = verden.okt("Maren")
    logg = hent_logg(okt, verden.logg("Maren"))
    assert isinstance(logg, Loggvisning)
    await apne(pilot, NyOppmerksomhet(okt, logg))
    felt = finn(pilot, "maal").inndata
    assert isinstance(felt, Avsnittsfelt)
    felt.focus()
    await rolig(pilot)
    return felt


@pytest.mark.parametrize("storrelse", [STOR, LITEN])
async def test_maalet_bygges_og_settes_inn(verden: Verden, storrelse: tuple[int, int]) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        felt = await _apne(pilot, verden)
        assert "F3 Målhjelp" in skjermtekst(pilot.app)
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Maalhjelp))
        await rolig(pilot)
        await skriv(pilot, "sara leser")
        await wait_for(pilot, lambda: "A  Sara leser." in skjermtekst(pilot.app))
        await pilot.press("enter")
        await skriv(pilot, "hver dag")
        await pilot.press("enter")
        await skriv(pilot, "far hjelper")
        await wait_for(pilot, lambda: "A+B+C  Sara leser hver dag, og far hjelper." in skjermtekst(pilot.app))
        assert "A+B  Sara leser hver dag." in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyOppmerksomhet))
        assert felt.text == "Sara leser hver dag, og far hjelper."
        assert felt.has_focus
        await pilot.press("ctrl+z")
        assert felt.text == ""


async def test_det_som_ikke_er_naatid_sies_en_gang(verden: Verden) -> None:
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        felt = await _apne(pilot, verden)
        felt.insert("Sara skal lese")
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Maalhjelp))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Skriv det som noe barnet gjør" in skjermtekst(pilot.app))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyOppmerksomhet))
        assert felt.text == "Sara skal lese."


async def test_uten_noe_i_a_sies_det_ved_feltet(verden: Verden) -> None:
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        felt = await _apne(pilot, verden)
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Maalhjelp))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Skriv hva barnet gjør." in skjermtekst(pilot.app))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyOppmerksomhet))
        assert felt.text == ""
