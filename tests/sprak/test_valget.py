"""Each user has a language: the machine's before log-in, one's own after it, in the interface and in every answer."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.app import StafettApp
from screens.felles.hjelpebok import Hjelpebok
from stafett_tui.oppstart import Innlogget, apne_oving
from stafett_tui.sprak.tekst import STANDARDSPRAK, T, sprak_fra_miljo, valgt_sprak, velg_sprak
from tests.hjelpere import wait_for
from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving
from tests.skjermer.hjelp import rolig, skjermtekst


@pytest.fixture(autouse=True)
def _som_for() -> Iterator[None]:
    yield
    velg_sprak(STANDARDSPRAK)


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice database where Jorunn has chosen nynorsk, on the command line."""
    mappe = kopi_av_oving(tmp_path_factory.mktemp("nynorsk") / "base").mappe
    bord = Bord(mappe, "jorunn")
    assert bord.kjor("innstilling", "sprak", "nn").ut.strip() == "Språk: Nynorsk"
    bord.lukk()
    velg_sprak(STANDARDSPRAK)
    return mappe


@pytest.mark.parametrize(
    ("miljo", "sprak"),
    [
        ({}, "nb"),
        ({"LANG": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nn"),
        ({"LC_ALL": "C", "LANG": "nn_NO"}, "nb"),
        ({"LC_ALL": "", "LC_MESSAGES": "nn_NO"}, "nn"),
    ],
)
def test_maskinens_sprak(miljo: dict[str, str], sprak: str) -> None:
    assert sprak_fra_miljo(miljo) == sprak


def test_svarene_paa_kommandolinjen_er_paa_brukerens_sprak(mappe: Path) -> None:
    mine, andres = Bord(mappe, "jorunn"), Bord(mappe, "berit")
    assert "opne av" in mine.kjor("logg", "list").ut
    assert mine.kjor("innstilling", "sprak", "--json").data == {"sprak": "nn"}
    assert "Stafett finn ikkje" in mine.kjor("logg", "vis", "abcdef").feil
    velg_sprak(STANDARDSPRAK)  # as another run of the program begins
    assert andres.kjor("innstilling", "sprak").ut.strip() == "Språk: Bokmål"
    mine.lukk()
    andres.lukk()


async def test_skjermbildene_er_paa_brukerens_sprak_til_hun_logger_ut(mappe: Path) -> None:
    inne = apne_oving(mappe, "jorunn")
    assert isinstance(inne, Innlogget)
    app = StafettApp(mappe)
    assert valgt_sprak() == STANDARDSPRAK
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await rolig(pilot)
        app.ta_imot(inne)
        await rolig(pilot)
        bilde = skjermtekst(app)
        assert "Dette treng deg" in bilde
        assert "Dette trenger deg" not in bilde
        app.action_vis_hjelpebok()
        await rolig(pilot)
        assert isinstance(app.screen, Hjelpebok)
        assert "Ti språkråd" in skjermtekst(app)
        await pilot.press("escape", "ctrl+l")
        await rolig(pilot)
        assert valgt_sprak() == STANDARDSPRAK
        assert "Logg inn" in skjermtekst(app)


async def test_den_som_starter_i_oevingen_har_sitt_eget_fra_foerste_bilde(mappe: Path) -> None:
    """``stafett demo`` opens the database before the interface: what the machine asks for must not come after."""
    bord = Bord(mappe, "jorunn")
    assert bord.kjor("innstilling", "visning", "--enkle-tegn", "ja").status == 0
    bord.lukk()
    app = StafettApp(mappe)
    app.apne_oving("jorunn")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await rolig(pilot)
        assert "Dette treng deg" in skjermtekst(app)
        assert app.visning.valg.enkle_tegn


async def test_spraket_velges_blant_utseendet_og_holder_til_neste_gang(tmp_path: Path) -> None:
    mappe = kopi_av_oving(tmp_path / "base").mappe
    inne = apne_oving(mappe, "jorunn")
    assert isinstance(inne, Innlogget)
    app = StafettApp(mappe)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await rolig(pilot)
        app.ta_imot(inne)
        await rolig(pilot)
        await pilot.press("2")
        app.action_velg_tema()
        await rolig(pilot)
        await pilot.press("tab", "tab", "tab", "down", "escape")
        await wait_for(pilot, lambda: "Dette treng deg" in skjermtekst(app))
        await rolig(pilot)
        assert "Mi side" in skjermtekst(app)
    igjen = apne_oving(mappe, "jorunn")
    assert isinstance(igjen, Innlogget)
    assert igjen.sprak == "nn"
    igjen.base.lukk()


def test_bare_den_som_har_nynorsk_leser_katalogen() -> None:
    kode = "import sys; from stafett_tui.sprak.tekst import T; {}; print('stafett_tui.sprak.katalog' in sys.modules)"
    svar = [
        subprocess.run(
            [sys.executable, "-c", kode.format(kall)], capture_output=True, text=True, check=True
        ).stdout.strip()
        for kall in ("T('Lagre').paa()", "T('Lagre').paa('nn')")
    ]
    assert svar == ["False", "True"]
    assert T("Hvem").paa("nn") == "Kven"
