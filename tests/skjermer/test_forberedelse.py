"""The preparation page: from Nytt møte and the log, to read and to print, and about no child (SPEC 12.4)."""

from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from data.koder import Malform
from screens.forberedelse import Forberedelse
from screens.mote.skjema import NyttMote
from screens.til_mappe import TilMappe
from stafett_tui.handlinger.forberedelse import skriv_forberedelse
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.oppslag.moter import nytt_mote
from tests.byggere import Verden
from tests.handlinger.svar import ok
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import apne, sett


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    return verden.logg("Maren")


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_f3_i_nytt_mote_viser_den_og_det_som_er_skrevet_staar(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        utkast = nytt_mote(verden.okt("Maren"), logg_id)
        assert isinstance(utkast, Moteutkast)
        await apne(pilot, NyttMote(verden.okt("Maren"), utkast))
        await sett(pilot, dagsorden="Snakke om friminuttene")
        await pilot.press("f3")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Forberedelse))
        await rolig(pilot)
        assert "Snakk med lederen først" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, NyttMote)
        assert pilot.app.screen.verdier()["dagsorden"] == "Snakke om friminuttene"


async def test_fra_loggen_i_menyen_og_samtykkeskjemaet_derfra(
    verden: Verden, logg_id: UUID, tmp_path: Path
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("f2")
        await rolig(pilot)
        await pilot.press(*"første", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Forberedelse))
        await rolig(pilot)
        await pilot.press("b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Forberedelse))
    assert (tmp_path / "samtykkeskjema.pdf").exists()


@pytest.mark.parametrize(("malform", "ord_"), [(Malform.BOKMAAL, "lederen"), (Malform.NYNORSK, "leiaren")])
def test_paa_papir_i_begge_maalformer(verden: Verden, tmp_path: Path, malform: Malform, ord_: str) -> None:
    ok(skriv_forberedelse(verden.okt("Maren"), malform, tmp_path))
    fil = tmp_path / "forste-mote.pdf"
    tekst = "".join(side.extract_text() for side in PdfReader(fil).pages)
    assert ord_ in tekst
    assert fil.stat().st_mode & 0o077 == 0
