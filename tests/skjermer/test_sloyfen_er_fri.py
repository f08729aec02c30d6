"""Log-in and log-out never block the loop (DESIGN 6), and the watch sees what does; ``test_alle_skjermer`` has the rest."""

import asyncio
import time
from typing import Any

import pypdf
import pytest

from data import nokler
from data.nokkelfil import Nokkelfil
from stafett_tui.oppslag.min_side import min_side
from tests.byggere import PASSORD
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_mappe, rolig
from tests.skjermer.sloyfevakt import vakt
from tests.skjermer.vandring import Sted, bygg_sted


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(tmp_path_factory.mktemp("fri") / "base")


async def test_innlogging_og_utlogging_holder_den_ikke(sted: Sted, monkeypatch: pytest.MonkeyPatch) -> None:
    sted.verden.gi_passord("Maren")
    with vakt(sted.verden.mappe, monkeypatch) as v:
        async with kjor_mappe(sted.verden.mappe) as pilot:
            await pilot.press(*"maren", "tab", *(c if c != " " else "space" for c in PASSORD), "enter")
            await wait_for(pilot, lambda: pilot.app.okt is not None)
            await rolig(pilot)
            await pilot.press("ctrl+l")
            await wait_for(pilot, lambda: pilot.app.okt is None)
            await rolig(pilot)
    assert v.funn == []
    assert {"database", "key", "file"} <= v.ellers


@pytest.mark.parametrize("slag", ["database", "key", "file", "pdf", "pause"])
async def test_vakten_ser_det_som_holder_sloyfen(
    sted: Sted, slag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Done as a page would do it, from a callback of the loop."""
    sted.verden.gi_passord("Maren")
    okt, mappe = sted.okt("stafettholder"), sted.verden.mappe
    with vakt(mappe, monkeypatch) as v:
        brudd: dict[str, Any] = {
            "database": (min_side, okt),
            "key": (nokler.las_opp, Nokkelfil.les(mappe), "maren", PASSORD, sted.verden.klokke.naa()),
            "file": (Nokkelfil.les, mappe),
            "pdf": (pypdf.PdfWriter,),
            "pause": (time.sleep, 0),
        }
        await asyncio.to_thread(*brudd[slag])
        assert (v.funn, slag in v.ellers) == ([], True)
        asyncio.get_running_loop().call_soon(*brudd[slag])
        await asyncio.sleep(0)
    assert any(f.startswith(slag) for f in v.funn)
