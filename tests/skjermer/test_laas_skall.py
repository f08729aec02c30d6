"""Put away by the shell's job control (SIGTSTP), and taken out again."""

from pathlib import Path
from typing import cast

import pytest
from textual.driver import Driver

from screens import laas
from screens.app import StafettApp
from stafett_tui.klokke import Klokke
from tests.byggere import lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_mappe
from tests.skjermer.test_laas import laast, logg_inn


async def test_den_som_henter_den_fram_igjen_maa_skrive_passordet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laas, "_vernes", lambda _innlogget: True)
    verden = lag_verden(tmp_path / "base", Klokke().naa())
    verden.gi_passord("Maren")
    async with kjor_mappe(verden.mappe) as pilot:
        await logg_inn(pilot)
        cast("StafettApp", pilot.app).post_message(Driver.SignalResume())
        await wait_for(pilot, lambda: laast(pilot))
