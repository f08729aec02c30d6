"""The frame round the tests holds what it promises: no skips in CI, thorough runs only when asked."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.hjelpere import wait_for

PROVER = """
import pytest

def test_hoppet():
    pytest.skip("ikke her")

@pytest.mark.skip(reason="merket")
def test_merket():
    pass

@pytest.mark.xfail(reason="kjent", strict=True)
def test_kjent():
    raise AssertionError

@pytest.mark.grundig
def test_grundig():
    pass
"""


def kjor(mappe: Path, *, modul: bool = True, **miljo: str) -> dict[str, int]:
    """Run a small suite under our conftest in a fresh program: exit status and how many of each outcome.

    With ``modul`` one whole file skips itself while it is collected.
    """
    shutil.copy(Path(__file__).with_name("conftest.py"), mappe / "conftest.py")
    (mappe / "test_prove.py").write_text(PROVER, encoding="utf-8")
    if modul:
        (mappe / "test_modul.py").write_text("import pytest\npytest.importorskip('finnes_ikke')\n", "utf-8")
    (mappe / "pytest.ini").write_text("[pytest]\nmarkers = grundig: lang\n", encoding="utf-8")
    rent = {navn: verdi for navn, verdi in os.environ.items() if navn not in {"CI", "STAFETT_GRUNDIG"}}
    svar = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(mappe)],
        cwd=mappe,
        env=rent | {"PYTHONPATH": str(Path(__file__).parents[1])} | miljo,
        capture_output=True,
        text=True,
        check=False,
    )
    siste = svar.stdout.strip().splitlines()[-1].partition(" in ")[0].split(", ")
    return {"status": svar.returncode} | {ord_: int(tall) for tall, ord_ in (del_.split() for del_ in siste)}


def test_et_hopp_feiler_i_ci(tmp_path: Path) -> None:
    assert kjor(tmp_path, modul=False, CI="true") == {
        "status": 1,
        "failed": 1,
        "error": 1,
        "xfailed": 1,
        "deselected": 1,
    }


def test_en_fil_som_hopper_over_seg_selv_feiler_i_ci(tmp_path: Path) -> None:
    assert kjor(tmp_path, CI="true") == {"status": 2, "error": 1, "deselected": 1}


def test_et_hopp_er_et_hopp_ellers(tmp_path: Path) -> None:
    assert kjor(tmp_path) == {"status": 0, "skipped": 3, "xfailed": 1, "deselected": 1}


def test_grundig_kjores_naar_det_bes_om(tmp_path: Path) -> None:
    assert kjor(tmp_path, STAFETT_GRUNDIG="1") == {"status": 0, "skipped": 3, "xfailed": 1, "passed": 1}


class Prove(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("", id="svar")

    def on_mount(self) -> None:
        self.set_timer(0.05, lambda: self.query_one("#svar", Static).update("ferdig"))


async def test_wait_for_venter_til_det_holder() -> None:
    async with Prove().run_test() as pilot:
        await wait_for(pilot, lambda: "ferdig" in str(pilot.app.query_one("#svar", Static).render()))


async def test_wait_for_sier_hva_den_ventet_paa() -> None:
    async with Prove().run_test() as pilot:
        with pytest.raises(AssertionError, match=r"pilot\.app\.query\(\"#aldri\"\)"):
            await wait_for(pilot, lambda: pilot.app.query("#aldri"), timeout=0.1)


async def test_wait_for_taaler_det_som_ikke_er_der_enna() -> None:
    async with Prove().run_test() as pilot:
        with pytest.raises(AssertionError, match="Waited"):
            await wait_for(pilot, lambda: pilot.app.query_one("#aldri"), timeout=0.1)
