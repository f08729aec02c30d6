"""No variable of the environment has keys, frames or secrets written down (issue: process hygiene)."""

import asyncio
import os
import ssl
from pathlib import Path

import pytest

from stafett_tui.cli import SKRIVER_NED, TEXTUAL_BEHOLDES, rens_miljo
from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.sikkerhet.conftest import BRUKER

TEXTUALS = ("LOG", "DEBUG", "DEVTOOLS_HOST", "SCREENSHOT", "SCREENSHOT_LOCATION", "SHOW_RETURN", "PRESS")
ROT = str(Path(__file__).parents[2])


def test_bare_det_som_endrer_tegningen_blir_staaende(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for navn in (*TEXTUALS, *TEXTUAL_BEHOLDES):
        monkeypatch.setenv(f"TEXTUAL_{navn}", "1")
    monkeypatch.setenv("TEXTUAL", "debug,devtools")
    for navn in SKRIVER_NED:
        monkeypatch.setenv(navn, str(tmp_path / "x"))
    rens_miljo()
    assert {n for n in os.environ if n.startswith("TEXTUAL")} == {f"TEXTUAL_{n}" for n in TEXTUAL_BEHOLDES}
    assert not set(SKRIVER_NED) & set(os.environ)
    assert ssl.create_default_context().keylog_filename is None
    lokke = asyncio.new_event_loop()
    assert not lokke.get_debug()
    lokke.close()


def test_det_som_skrives_staar_ingen_andre_steder(ekte: Path, tmp_path: Path) -> None:
    """In the real program, with all of it asked for: no file comes into being."""
    spor = tmp_path / "spor"
    spor.mkdir()
    miljo = {
        "PYTHONPATH": ROT,
        "PYTHONASYNCIODEBUG": "1",
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_LOG": str(spor / "logg"),
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(spor),
        "SSLKEYLOGFILE": str(spor / "tls"),
    }
    with Terminal([*STAFETT, "--mappe", str(ekte)], miljo=miljo) as t:
        t.vent_paa("Brukernavn")
        t.rolig()
        fra = t.trykk(f"{BRUKER}\tløvetann\r")
        t.vent_paa("er feil", fra)
    assert list(spor.iterdir()) == []
