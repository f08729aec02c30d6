"""The loop is never blocked (DESIGN 6): no database, key, file, PDF or network call on its thread, on any screen."""

import asyncio
import time
from typing import Any

import pypdf
import pytest
from textual.pilot import Pilot

from data import nokler
from data.nokkelfil import Nokkelfil
from screens.felles.side import Felles, Side
from screens.felles.skjema import Skjema
from stafett_tui.oppslag.min_side import min_side
from tests.byggere import PASSORD, lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import STOR, kjor_mappe, rolig
from tests.skjermer.sloyfevakt import vakt
from tests.skjermer.vandring import ROLLER, SKJERMER, Sted, bygg_sted, ga_gjennom
from tests.skjermer.veier import Skjerm


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(lag_verden(tmp_path_factory.mktemp("fri") / "base"))


@pytest.mark.parametrize("rolle", ROLLER)
async def test_ingen_skjerm_holder_sloyfen(sted: Sted, rolle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is opened, and what its keys do is done."""
    klasser = [k for k in SKJERMER if sted.rolle_for(k) == rolle]
    with vakt(sted.verden.mappe, monkeypatch) as v:
        await ga_gjennom(sted, rolle, klasser, _bruk, storrelse=STOR)
    assert sorted(set(v.funn)) == []
    assert not klasser or "database" in v.ellers


async def _bruk(pilot: Pilot[Any], skjerm: Skjerm) -> None:
    if not isinstance(skjerm, Felles):
        return
    egne = [k.tast for k in skjerm.kommandoer_naa() if k in skjerm.KOMMANDOER and k.tast]
    taster = [*egne, *(["ctrl+s"] if isinstance(skjerm, Skjema) else ["enter"])]
    for tast in taster if isinstance(skjerm, Side | Skjema) else ():
        if pilot.app.screen is not skjerm:
            return
        await pilot.press(tast)
        await rolig(pilot)
        while pilot.app.screen is not skjerm and skjerm in pilot.app.screen_stack:
            pilot.app.pop_screen()
            await pilot.pause()


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
