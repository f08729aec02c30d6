"""``stafett innstilling kontakt``: whom to ask in the municipality, on the command line."""

from pathlib import Path

import pytest

from stafett_tui.oving.roller import ROLLER
from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    return kopi_av_oving(tmp_path / "base").mappe


def test_kontakten_vises_og_endres_av_administratoren(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["administrator"])
    for_ = bord.kjor("innstilling", "kontakt", "--json").data
    svar = bord.kjor("innstilling", "kontakt", "--telefon", "00 00 00 07")
    assert (svar.status, svar.ut.strip()) == (0, "Kontakten er lagret.")
    assert bord.kjor("innstilling", "kontakt", "--json").data == {**for_, "telefon": "00 00 00 07"}
    galt = bord.kjor("innstilling", "kontakt", "--epost", "solfrid@")
    assert galt.status == 1
    assert "navn@kommune.no" in galt.feil


def test_andre_endrer_den_ikke(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["stafettholder"])
    svar = bord.kjor("innstilling", "kontakt", "--som", "saksbehandler", "--navn", "Meg")
    assert svar.status == 1
    assert "Meg" not in Bord(mappe, ROLLER["administrator"]).kjor("innstilling", "kontakt").ut
