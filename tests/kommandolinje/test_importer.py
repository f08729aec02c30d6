"""``stafett bruker importer``: what a file would do, and then does; by the leder (SPEC 11.1)."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.byggere import nummer
from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving

NUMMER = nummer(date(1991, 4, 2), 30)


@pytest.fixture
def berit(tmp_path: Path) -> Iterator[Bord]:
    bord = Bord(kopi_av_oving(tmp_path / "base").mappe, "berit")
    yield bord
    bord.lukk()


def test_prov_gjor_ingenting_og_uten_prov_blir_det_gjort(berit: Bord, tmp_path: Path) -> None:
    fil = tmp_path / "ansatte.csv"
    fil.write_text(f"fornavn,etternavn,fnr,stilling\nTiril,Åsen,{NUMMER},vikar\nOdd,Lie,12,vikar\n")
    antall = len(berit.kjor("bruker", "list", "--json").data)
    prov = berit.kjor("bruker", "importer", str(fil), "--prov", "--json")
    data = json.loads(prov.ut)
    assert (prov.status, data["gjort"], data["ny"], data["feil"]) == (1, False, 1, 1)
    assert [(x["linje"], x["utfall"]) for x in data["linjer"]] == [(2, "ny"), (3, "feil")]
    assert len(berit.kjor("bruker", "list", "--json").data) == antall
    gjort = berit.kjor("bruker", "importer", str(fil))
    assert gjort.status == 1, "a line is wrong"
    assert "Linje 3: Odd Lie: feil" in gjort.ut
    assert "1 er lagt til" in gjort.ut
    assert len(berit.kjor("bruker", "list", "--json").data) == antall + 1
    fil.write_text(f"fornavn,etternavn,fnr,stilling\nTiril,Åsen,{NUMMER},vikar\n")
    igjen = berit.kjor("bruker", "importer", str(fil), "--json")
    assert (igjen.status, igjen.data["gjort"], igjen.data["uendret"]) == (0, False, 1)


def test_en_fil_som_ikke_finnes(berit: Bord, tmp_path: Path) -> None:
    assert berit.kjor("bruker", "importer", str(tmp_path / "ingen.csv")).status == 1
