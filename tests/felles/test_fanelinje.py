"""A row of choices: arrows and clicks choose, the row says so once, and what is on is marked without colour."""

from collections.abc import Iterator
from typing import Any

import pytest
from textual.widget import Widget

from screens.felles.fanelinje import Fanelinje, Fanevalg
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer, stil_paa

VALG = (Fanevalg("a", T("Aktive 9")), Fanevalg("p", T("Passive 2")), Fanevalg("b", T("Alle 11")))


class Prove(Proveapp):
    def __init__(self) -> None:
        super().__init__()
        self.linje = Fanelinje(VALG, "a")
        self.sagt: list[str] = []

    def proveinnhold(self) -> Iterator[Widget]:
        yield self.linje

    def on_ready(self) -> None:
        self.linje.focus()

    def on_fanelinje_valgt(self, hendelse: Fanelinje.Valgt) -> None:
        assert hendelse.control is self.linje
        self.sagt.append(hendelse.valg)


async def test_piler_velger_og_stanser_i_endene() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        app: Any = pilot.app
        await pilot.press("left", "right", "right", "right")
        assert (app.linje.valgt, app.sagt) == ("b", ["p", "b"])


async def test_klikk_paa_en_tekst_velger_den() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        app: Any = pilot.app
        await pilot.click(Fanelinje, offset=(12, 0))
        assert app.linje.valgt == "p"
        await pilot.click(Fanelinje, offset=(9, 0))  # between two of them
        assert app.linje.valgt == "p"


async def test_neste_gar_rundt() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        app: Any = pilot.app
        for _ in range(3):
            app.linje.neste()
        await pilot.pause()
        assert app.sagt == ["p", "b", "a"]


async def test_den_valgte_er_understreket() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        assert stil_paa(pilot.app, 0, 0).underline
        assert not stil_paa(pilot.app, 12, 0).underline


@pytest.mark.parametrize(
    ("bredde", "ventet"), [(60, "Aktive 9   Passive 2   Alle 11"), (26, "Aktive 9 Passive 2 Alle 11")]
)
async def test_mellomrommene_gir_seg_naar_det_er_smalt(bredde: int, ventet: str) -> None:
    async with Prove().run_test(size=(bredde, 5)) as pilot:
        pilot.app.query_one(Fanelinje).styles.width = "1fr"
        await pilot.pause()
        assert linjer(pilot.app)[0] == ventet


async def test_forsvinner_den_valgte_staar_den_forste_paa() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        app: Any = pilot.app
        app.linje.velg("b")
        app.linje.sett_valg(VALG[:2])
        await pilot.pause()
        assert app.linje.valgt == "a"
        assert linjer(app)[0] == "Aktive 9   Passive 2"


async def test_korte_ord_der_det_ikke_er_plass_til_alle() -> None:
    async with Prove().run_test(size=(60, 5)) as pilot:
        app: Any = pilot.app
        app.linje.styles.width = 21
        korte = (T("Aktive"), T("Passive"), T("Alle"))
        app.linje.sett_valg([Fanevalg(v.id, v.tekst, kort) for v, kort in zip(VALG, korte, strict=True)])
        await pilot.pause()
        assert linjer(app)[0].strip() == "Aktive  Passive  Alle"
        app.linje.styles.width = 40
        await pilot.pause()
        assert "Passive 2" in linjer(app)[0]


async def test_taster_for_det_er_noe_aa_velge_i_gjor_ingenting() -> None:
    app = Prove()
    app.linje = Fanelinje((), "a")
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.press("right", "left")
        app.linje.neste()
        assert (app.linje.valgt, app.sagt) == ("a", [])
        assert app.linje.om_valget() == T("Ingen valg ennå")
