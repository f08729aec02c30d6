"""Eksport / Arkiver on the screen: chosen, made, stopped, and told that the archive has it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

import stafett_tui.handlinger.eksporter_logg as modul
from data.modeller import Arkivbevis
from screens.barnets_logg import BarnetsLogg
from screens.eksport.arkivert import Arkivert
from screens.eksport.dialog import Eksport
from screens.felles.tekstvern import Tekst
from screens.til_mappe import TilMappe
from stafett_tui.eksport.moduler import Modul
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, full_verden
from tests.hjelpere import wait_for
from tests.raadata import rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import feil_ved, finn, sett, til_det_stanses, trykk


@pytest.fixture
def sted(tmp_path: Path) -> Iterator[tuple[Verden, FullLogg]]:
    v, f = full_verden(tmp_path / "base")
    (tmp_path / "ut").mkdir()
    yield v, f
    v.base.lukk()


async def apne(pilot: Pilot[Any], f: FullLogg) -> Eksport:
    await apne_logg(pilot, f.logg)
    await pilot.press("x")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, Eksport))
    await rolig(pilot)
    skjerm = pilot.app.screen
    assert isinstance(skjerm, Eksport)
    return skjerm


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_fra_logg_til_arkivert_med_tastene(
    sted: tuple[Verden, FullLogg], tmp_path: Path, storrelse: tuple[int, int]
) -> None:
    v, f = sted
    async with kjor_som(v, "Maren", storrelse=storrelse) as pilot:
        await apne(pilot, f)
        await sett(pilot, mappe=str(tmp_path / "ut"))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Arkivert))
        (pdf,) = (tmp_path / "ut").rglob("*.pdf")
        await rolig(pilot)
        assert finn(pilot, "fil").inndata.verdi == str(pdf)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: bool(feil_ved(pilot, "referanse")))
        await sett(pilot, referanse="26/1234-5")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        assert "26/1234-5" in skjermtekst(pilot.app)
    assert [b.referanse for b in rader(v, Arkivbevis, sha256=_sum(pdf))] == ["26/1234-5"]


def _sum(fil: Path) -> str:
    return fil.with_name(f"{fil.name}.sha256").read_text().split()[0]


async def test_en_modul_mindre_er_ikke_alle(sted: tuple[Verden, FullLogg], tmp_path: Path) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne(pilot, f)
        moduler, omfang = finn(pilot, "moduler").inndata, finn(pilot, "omfang").inndata
        assert len(moduler.verdi) == len(Modul)
        moduler.focus()
        await pilot.press("space")
        await rolig(pilot)
        assert omfang.verdi == "noe"
        assert Modul.FORESATTE not in moduler.verdi
        omfang.focus()
        await pilot.press("up")
        await rolig(pilot)
        assert len(moduler.verdi) == len(Modul)


async def test_uten_moduler_sies_det_ved_feltet(sted: tuple[Verden, FullLogg], tmp_path: Path) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne(pilot, f)
        finn(pilot, "moduler").inndata.verdi = []
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: bool(feil_ved(pilot, "moduler")))


async def test_esc_stanser_arbeidet_og_ingenting_er_lagret(
    sted: tuple[Verden, FullLogg], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    v, f = sted
    monkeypatch.setattr(modul, "lag_kopi", til_det_stanses)
    async with kjor_som(v, "Maren") as pilot:
        skjerm = await apne(pilot, f)
        await sett(pilot, mappe=str(tmp_path / "ut"))
        await pilot.press("ctrl+s")
        framdrift = skjerm.query_one("#framdrift", Tekst)
        await wait_for(pilot, lambda: framdrift.display and "steg 2 av" in framdrift.tekst.plain)
        await pilot.press("escape")
        await wait_for(pilot, lambda: "avbrutt" in skjermtekst(pilot.app))
        assert pilot.app.screen is skjerm
        assert list((tmp_path / "ut").iterdir()) == []
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))


async def test_en_tidligere_kopi_kan_bekreftes(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        skjerm = await apne(pilot, f)
        assert "er ikke bekreftet arkivert" in skjermtekst(pilot.app)
        trykk(pilot, "bekreft")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Arkivert))
        assert skjerm not in pilot.app.screen_stack


@pytest.mark.parametrize(
    ("handling", "fil"),
    [
        ("skriv_ut_til_familien", "utskrift.pdf"),
        ("skriv_ut_innsyn", "innsynslogg.pdf"),
        ("skriv_ut_samtykkeskjema", "samtykkeskjema.pdf"),
    ],
)
async def test_det_familien_kan_be_om_skrives_ut_fra_menyen(
    sted: tuple[Verden, FullLogg], tmp_path: Path, handling: str, fil: str
) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        meny = [k.handling for k in pilot.app.screen.kommandoer_i_meny()]  # type: ignore[attr-defined]
        assert handling in meny
        await pilot.app.screen.run_action(handling)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await rolig(pilot)
        await sett(pilot, mappe=str(tmp_path / "ut"))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    assert (tmp_path / "ut" / fil).read_bytes().startswith(b"%PDF-1.7")


async def test_bare_stafettholderen_har_tasten(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Rune") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("x")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, BarnetsLogg)
