"""Stored text is drawn, never read."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from screens.felles.tekstvern import MAKS_TEGN, Tekst, flett, lagret, vis
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer

FARLIGE = ["[/]", "[barn]", "[@click=app.quit]x[/]", "[red]x[/red]", "$error", "[[", "\\[x]"]


@pytest.mark.parametrize("tekst", FARLIGE)
def test_markup_er_bare_tegn(tekst: str) -> None:
    assert lagret(tekst).plain == tekst
    assert not lagret(tekst).spans


def test_tegn_som_snur_eller_styrer_blir_borte() -> None:
    assert lagret("a\u202eb\u2066c\u200fd\x1b[2Je\x07\x00\x9bf\ud800g").plain == "abcd[2Jefg"


def test_linjeskift_og_norske_tegn_og_bilder_beholdes() -> None:
    tekst = "Åse\nČáhci 👩\u200d👧 e\u0301"
    assert lagret(tekst).plain == tekst


def test_lange_tekster_kuttes_og_sier_det() -> None:
    assert len(lagret("x" * MAKS_TEGN).plain) == MAKS_TEGN
    assert lagret("x" * (MAKS_TEGN + 1)).plain == "x" * MAKS_TEGN + "…"


def test_ingenting_er_tom_tekst() -> None:
    assert lagret(None).plain == ""


@given(st.text())
def test_ingen_tekst_stanser_vernet_og_intet_styretegn_kommer_gjennom(tekst: str) -> None:
    ut = lagret(tekst).plain
    assert all(tegn == "\n" or tegn.isprintable() or ord(tegn) > 159 for tegn in ut)
    assert lagret(ut).plain == ut


def test_verdier_i_en_tekst_gaar_gjennom_vernet() -> None:
    assert vis(T("Slett %(navn)s?", navn="[/]\x1b")).plain == "Slett [/]?"


def test_fletting_tar_vare_paa_stil_og_plass() -> None:
    ut = flett(T("Frist: "), (lagret("[/]"), "bold $error"), Content("!"))
    assert ut.plain == "Frist: [/]!"
    assert [(s.start, s.end, s.style) for s in ut.spans] == [(7, 10, "bold $error")]


@pytest.mark.parametrize("tekst", ["x", "", 3, None])
def test_en_tekst_paa_skjermen_er_aldri_en_streng(tekst: object) -> None:
    with pytest.raises(TypeError):
        flett(tekst)  # type: ignore[arg-type]
    if tekst is not None:
        with pytest.raises(TypeError):
            Tekst(tekst)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Tekst().sett(tekst)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        vis(tekst)  # type: ignore[arg-type]


async def test_en_tekst_kan_ikke_oppdateres_utenom_vernet() -> None:
    app = Proveapp()
    app.proveinnhold = lambda: iter([Tekst(T("Før"))])  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        await pilot.pause()
        tekst = app.query_one(Tekst)
        with pytest.raises(TypeError):
            tekst.update("[/]")
        tekst.sett(lagret("[@click=app.quit]x[/]"))
        await pilot.pause()
        assert linjer(app)[0] == "[@click=app.quit]x[/]"
        assert isinstance(tekst, Static)


async def test_en_kort_melding_leser_ikke_markup() -> None:
    async with Proveapp().run_test(notifications=True) as pilot:
        pilot.app.si(lagret("[/]"))
        pilot.app.si(T("[@click=app.quit]%(navn)s[/]", navn="[barn]"), alvor=True)
        await pilot.pause()
        tekst = "\n".join(linjer(pilot.app))
        assert "[/]" in tekst
        assert "[@click=app.quit][barn][/]" in tekst


async def test_en_tekst_som_faar_plass_legger_ikke_ut_siden_paa_nytt(monkeypatch: pytest.MonkeyPatch) -> None:
    tekst, under = Tekst(lagret("en")), Tekst(lagret("under"))

    class App(Proveapp):
        def proveinnhold(self) -> Iterator[Widget]:
            yield tekst
            yield under

    async with App().run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        lagt: list[object] = []
        legg_ut = Screen._refresh_layout
        monkeypatch.setattr(Screen, "_refresh_layout", lambda s, *a, **k: lagt.append(legg_ut(s, *a, **k)))
        tekst.sett(lagret("to"))
        await pilot.pause()
        assert (lagt, linjer(pilot.app)[:2]) == ([], ["to", "under"])
        for ny, hoyde in (("to\nlinjer", 2), ("x" * 45, 3), ("", 1), ("en", 1)):
            tekst.sett(lagret(ny))
            await pilot.pause()
            assert (tekst.size.height, linjer(pilot.app)[hoyde]) == (hoyde, "under")
        assert lagt
        tekst.styles.width = "auto"
        tekst.sett(lagret("lengre enn før"))
        await pilot.pause()
        assert tekst.size.width == len("lengre enn før")
