"""What is written about a child need not stand on the command line: a private file, or what is sent in."""

import argparse
import io
import sys
from pathlib import Path

import pytest

from stafett_tui.kommandolinje import GRUPPER, kommandoer
from stafett_tui.kommandolinje.fritekst import STORSTE_TEKST, fritekst
from stafett_tui.kommandolinje.norsk import Leser
from stafett_tui.sprak.tekst import T
from tests.kommandolinje.konsoll import passordfil

KODER = {("logg passiv", "grunn")}
"""one of a few words, and nothing that somebody wrote"""
OM_BARNET = {
    "beskrivelse",
    "dagsorden",
    "familien_sa",
    "grunn",
    "kommentar",
    "maal",
    "nytt_maal",
    "referat",
    "samtale_etter",
    "samtale_for",
    "sok",
    "tekst",
    "vedleggsnavn",
}
"""options that hold a child's name or what is written about one"""


@pytest.fixture
def leser() -> Leser:
    leser = Leser(prog="stafett")
    fritekst(leser, "--familien-sa", T("hva familien sa"), kreves=True)
    fritekst(leser, "--grunn", T("hvorfor"))
    return leser


def _sendt_inn(monkeypatch: pytest.MonkeyPatch, innhold: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(innhold)))


def test_fra_linjen_fra_en_fil_og_det_som_sendes_inn(
    leser: Leser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fil = passordfil(tmp_path, "Han er glad.\n\nNesten alltid.", "tekst")
    _sendt_inn(monkeypatch, "Æ ø å\n".encode())
    assert leser.parse_args(["--familien-sa", "Bra"]).familien_sa == "Bra"
    svar = leser.parse_args(["--familien-sa-fil", str(fil), "--grunn-fil", "-"])
    assert (svar.familien_sa, svar.grunn) == ("Han er glad.\n\nNesten alltid.", "Æ ø å")
    assert leser.parse_args(["--familien-sa", "Bra"]).grunn == ""


@pytest.mark.parametrize(
    ("linje", "setning"),
    [
        ([], "et av disse mangler: --familien-sa --familien-sa-fil"),
        (["--familien-sa", "a", "--familien-sa-fil", "-"], "kan ikke brukes sammen med"),
        (["--familien-sa-fil", "/finnes/ikke"], "finnes ikke"),
        (["--familien-sa-fil", "-", "--grunn-fil", "-"], "bare én tekst kan sendes inn"),
    ],
)
def test_gal_bruk_sies_pa_norsk(
    leser: Leser,
    linje: list[str],
    setning: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _sendt_inn(monkeypatch, b"tekst")
    with pytest.raises(SystemExit) as slutt:
        leser.parse_args(linje)
    assert slutt.value.code == 2
    assert setning.casefold() in capsys.readouterr().err.casefold()


@pytest.mark.parametrize("innhold", [b"\xff\xfe", b"x" * (STORSTE_TEKST + 1)])
def test_det_som_ikke_er_en_tekst_avvises(
    leser: Leser, innhold: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    _sendt_inn(monkeypatch, innhold)
    with pytest.raises(SystemExit) as slutt:
        leser.parse_args(["--familien-sa-fil", "-"])
    assert slutt.value.code == 2


def test_en_fil_andre_kan_lese_brukes_ikke(
    leser: Leser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "apen"
    fil.write_text("hemmelig", encoding="utf-8")
    fil.chmod(0o644)
    with pytest.raises(SystemExit):
        leser.parse_args(["--familien-sa-fil", str(fil)])
    assert "chmod 600" in capsys.readouterr().err


def test_hver_tekst_om_et_barn_kan_komme_fra_en_fil() -> None:
    sett = set()
    for gruppe in GRUPPER:
        for kommando in kommandoer(gruppe):
            leser = argparse.ArgumentParser()
            if kommando.argumenter is not None:
                kommando.argumenter(leser)
            valg = {v: a.dest for a in leser._actions for v in a.option_strings}
            for navn, felt in valg.items():
                if felt in OM_BARNET and not navn.endswith("-fil") and (kommando.navn, felt) not in KODER:
                    sett.add(felt)
                    assert valg.get(f"{navn}-fil") == felt, f"{kommando.navn} {navn}"
    assert sett == OM_BARNET
