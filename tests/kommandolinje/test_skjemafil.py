"""A form from a file: what it does not say stays as it is, what is shielded above all."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kommandolinje.konsoll import Bord, passordfil
from tests.ovingshjelp import kopi_av_oving

STED = ("adresse", "postnummer", "poststed", "telefon")


@pytest.fixture
def bord(tmp_path: Path) -> Iterator[Bord]:
    b = Bord(kopi_av_oving(tmp_path / "base").mappe, "jorunn")
    yield b
    b.lukk()


@pytest.fixture
def logg(bord: Bord) -> str:
    """An active log with a consent that holds."""
    rader = bord.kjor("logg", "list", "--json").data
    return next(str(r["id"]) for r in rader if (r["status"], r["samtykke"]) == ("aktiv", "gyldig"))


def endre(bord: Bord, logg: str, tmp_path: Path, felt: dict[str, Any]) -> None:
    fil = passordfil(tmp_path, json.dumps(felt), "skjema.json")
    svar = bord.kjor("logg", "endre", logg, "--fil", str(fil))
    assert svar.status == 0, svar.feil


def foresatte(bord: Bord, logg: str) -> list[dict[str, Any]]:
    funnet: list[dict[str, Any]] = bord.kjor("logg", "detaljer", logg, "--json").data["foresatte"]
    return funnet


def test_det_som_er_skjult_blir_staende_naar_svaret_sendes_tilbake(
    bord: Bord, logg: str, tmp_path: Path
) -> None:
    """«logg detaljer» writes null for what is shielded; sent back, it empties nothing."""
    endre(bord, logg, tmp_path, {"sperret_adresse": True})
    for_ = bord.kjor("logg", "adresse", logg, "--json").data
    assert any(verdi for rad in for_["foresatte"] for verdi in rad[1:])
    sett = foresatte(bord, logg)
    assert {f[felt] for f in sett for felt in STED} == {None}
    tilbake = [{navn: f[navn] for navn in ("id", "epost", *STED)} for f in sett]
    endre(bord, logg, tmp_path, {"adresse": None, "mobil": None, "skole": None, "foresatte": tilbake})
    assert bord.kjor("logg", "adresse", logg, "--json").data == for_


def test_nytt_postnummer_gir_nytt_poststed_ogsa_for_en_foresatt(
    bord: Bord, logg: str, tmp_path: Path
) -> None:
    alle = foresatte(bord, logg)
    nye = [{"id": alle[0]["id"], "postnummer": "9008"}, *({"id": f["id"]} for f in alle[1:])]
    endre(bord, logg, tmp_path, {"foresatte": nye})
    assert foresatte(bord, logg)[0]["poststed"] == "Tromsø"


def test_en_tom_tekst_tommer_feltet(bord: Bord, logg: str, tmp_path: Path) -> None:
    assert {f["epost"] for f in foresatte(bord, logg)} != {""}
    nye = [{"id": f["id"], "epost": ""} for f in foresatte(bord, logg)]
    endre(bord, logg, tmp_path, {"foresatte": nye})
    assert {f["epost"] for f in foresatte(bord, logg)} == {""}


def test_et_bilde_legges_inn_og_fjernes_fra_filen(bord: Bord, logg: str, tmp_path: Path) -> None:
    def har_bilde() -> bool:
        return bool(bord.kjor("logg", "detaljer", logg, "--json").data["barn"]["har_bilde"])

    bilde = tmp_path / "bilde.png"
    bilde.write_bytes(b"\x89PNG\r\n\x1a\n")
    endre(bord, logg, tmp_path, {"bilde": str(bilde)})
    assert har_bilde()
    endre(bord, logg, tmp_path, {"fjern_bilde": True})
    assert not har_bilde()
