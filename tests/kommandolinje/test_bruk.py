"""How the line is read: help in Norwegian, options in either place, exit statuses, private files."""

import argparse
import ast
import inspect
import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from stafett_tui.kommandolinje import GRUPPER, alle_kommandoer
from stafett_tui.kommandolinje.norsk import ORD
from tests.kommandolinje.konsoll import kjor, passordfil
from tests.ovingshjelp import DAG, felles_oving, kopi_av_oving

ENGELSK = re.compile(
    r"\b(usage|options?|positional|arguments?|show|help message|exit|error|required|invalid|choice|default)\b(?!=)",
    re.IGNORECASE,
)
# What only a fault in our own code can bring forth, or what is never shown.
FOR_PROGRAMMEREREN = re.compile(
    r"cannot|conflict|invalid conflict|is required for|is an invalid argument|must be optional|__call__|"
    r"not callable|with mode|must start with|unexpected option|can't open|expected %s argument|"
    r"deprecated|merge|"
    r"for options like"
)


@pytest.mark.parametrize("linje", [(), *((g,) for g in GRUPPER), *(k.sti for k in alle_kommandoer())])
def test_hjelpen_er_norsk(linje: tuple[str, ...]) -> None:
    svar = kjor(*linje, "--help")
    assert (svar.status, svar.feil) == (0, "")
    assert svar.ut.startswith("Bruk: stafett")
    assert ENGELSK.findall(svar.ut.replace("--help", "")) == []
    assert max(map(len, svar.ut.splitlines())) <= 80


def test_argparse_sier_ingenting_annet() -> None:
    """A new text in a new Python is found here, and the name that it goes through."""
    kilde = ast.parse(inspect.getsource(argparse))
    sagt = {
        a.value
        for kall in ast.walk(kilde)
        if isinstance(kall, ast.Call)
        and isinstance(kall.func, ast.Name)
        and kall.func.id in {"_", "ngettext"}
        for a in kall.args
        if isinstance(a, ast.Constant) and isinstance(a.value, str)
    }
    assert len(sagt) > 15
    assert {t for t in sagt if t not in ORD and not FOR_PROGRAMMEREREN.search(t)} == set()


@pytest.mark.parametrize(
    "linje",
    [
        ("tull",),
        ("logg",),
        ("logg", "vis"),
        ("logg", "list", "--status", "halve"),
        ("logg", "list", "--tull"),
        ("tiltak", "evaluer", "aaaaaa"),
        ("demo", "--fro", "mange"),
        ("minside", "--bruker"),
        ("logg", "endre", "aaaaaa", "--niva", "4"),
    ],
)
def test_feil_bruk_er_2_og_norsk(linje: tuple[str, ...]) -> None:
    svar = kjor(*linje)
    assert (svar.status, svar.ut) == (2, "")
    assert "--help" in svar.feil
    assert ENGELSK.findall(svar.feil.replace("--help", "")) == []


FEIL_TILTAK = "--type x --beskrivelse x --start 1.1 --frist 1.2 --ansvarlig meg".split()


@pytest.fixture
def valg(tmp_path: Path) -> tuple[str, ...]:
    base = kopi_av_oving(tmp_path / "base")
    fil = passordfil(tmp_path, base.brukere[0].passord)
    return ("--mappe", str(base.mappe), "--bruker", "jorunn", "--passord-fil", str(fil))


def test_valg_kan_sta_for_og_etter(valg: tuple[str, ...]) -> None:
    foran = kjor(*valg, "--json", "logg", "list")
    bak = kjor("logg", "list", *valg, "--json")
    delt = kjor(*valg[:2], "logg", "list", *valg[2:], "--json")
    assert foran.data == bak.data == delt.data
    assert len(foran.data) == 12


@pytest.mark.parametrize(
    "linje",
    [
        ("logg", "vis", "kort"),
        ("logg", "vis", "12345"),
        ("logg", "vis", "a" * 33),
        ("tiltak", "evaluer", "aaaaaa", "--utfall", "kanskje"),
        ("tiltak", "ny", "aaaaaa", *FEIL_TILTAK),
        ("samtykke", "nei", "aaaaaa", "--utfall", "trukket", "--dato", "31.2"),
        ("logg", "endre", "aaaaaa"),
        ("minside", "--som", "sjef"),
        ("minside", "--i-dag", "en gang"),
    ],
)
def test_verdier_som_ikke_kan_forstas_er_feil_bruk(valg: tuple[str, ...], linje: tuple[str, ...]) -> None:
    svar = kjor(*linje, *valg)
    assert (svar.status, svar.ut) == (2, "")
    assert svar.feil.count("\n") == 1


def test_flere_som_begynner_likt(valg: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    from stafett_tui.oppslag import ider

    monkeypatch.setattr(ider, "ider_med_start", lambda *_: [object(), object()])
    svar = kjor("logg", "vis", "abcdef", *valg)
    assert (svar.status, "Skriv noen tegn til" in svar.feil) == (1, True)


def test_id_med_bindestreker_og_store_bokstaver(valg: tuple[str, ...]) -> None:
    hel = kjor("logg", "list", *valg, "--json").data[0]["id"]
    som_uuid = f"{hel[:8]}-{hel[8:12]}-{hel[12:16]}-{hel[16:20]}-{hel[20:]}".upper()
    assert kjor("logg", "vis", som_uuid, *valg).ut == kjor("logg", "vis", hel, *valg).ut


def test_passordfilen_ma_vaere_privat(valg: tuple[str, ...]) -> None:
    fil = Path(valg[-1])
    fil.chmod(0o640)
    svar = kjor("minside", *valg)
    assert (svar.status, svar.ut) == (1, "")
    assert "chmod 600" in svar.feil
    fil.chmod(0o600)
    assert kjor("minside", *valg).status == 0
    fil.unlink()
    assert "finnes ikke" in kjor("minside", *valg).feil


@pytest.mark.parametrize("innhold", [b"\xff\xfe", b"x" * 5000])
def test_passordfilen_ma_vaere_en_tekst(valg: tuple[str, ...], innhold: bytes) -> None:
    Path(valg[-1]).write_bytes(innhold)
    assert kjor("minside", *valg).status == 1


def test_skjemafilen_ma_vaere_privat(valg: tuple[str, ...], tmp_path: Path) -> None:
    skjema = passordfil(tmp_path, "{}", "skjema.json")
    skjema.chmod(0o644)
    assert "chmod 600" in kjor("barn", "ny", "--fil", str(skjema), *valg).feil


def test_uten_terminal_ma_passordet_komme_fra_fil(valg: tuple[str, ...]) -> None:
    svar = kjor("minside", *valg[:4])
    assert svar.status == 2
    assert "--passord-fil" in svar.feil


def test_passordet_kan_ikke_sta_pa_linjen_eller_i_miljoet(
    valg: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    passord = felles_oving().brukere[0].passord
    for navn in ("STAFETT_PASSORD", "PASSORD", "STAFETT_BRUKER"):
        monkeypatch.setenv(navn, passord)
    assert kjor("minside", *valg[:4]).status == 2
    assert kjor("minside", *valg[:4], "--passord", passord).status == 2


def test_feil_navn_og_feil_passord_er_likt(valg: tuple[str, ...]) -> None:
    Path(valg[-1]).write_text("noe helt annet her\n")
    feil_passord = kjor("minside", *valg)
    feil_navn = kjor("minside", *valg[:2], "--bruker", "finnesikke", *valg[4:])
    assert feil_passord == feil_navn
    assert feil_passord.status == 1


def test_hatt_og_virksomhet(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    fil = passordfil(tmp_path, next(b.passord for b in base.brukere if b.bruker == "torgunn"))
    torgunn = ("--mappe", str(base.mappe), "--bruker", "torgunn", "--passord-fil", str(fil))
    flere = kjor("minside", *torgunn)
    assert (flere.status, "--virksomhet" in flere.feil) == (1, True)
    assert kjor("minside", *torgunn, "--virksomhet", "fjordvik ppt").status == 0
    assert kjor("minside", *torgunn, "--som", "leder").status == 1
    assert kjor("minside", *torgunn, "--virksomhet", "Sundet skole").status == 1


def test_datoen_kan_flyttes_i_en_ovingsbase(valg: tuple[str, ...]) -> None:
    i_dag = kjor("minside", *valg, "--i-dag", DAG.isoformat(), "--json").data
    senere = kjor("minside", *valg, "--i-dag", (DAG + timedelta(3)).isoformat(), "--json").data
    assert (i_dag["i_dag"], senere["i_dag"]) == ("2026-11-12", "2026-11-15")
    forste = [o["dager"] for o in i_dag["oppgaver"][:2]]
    assert [o["dager"] for o in senere["oppgaver"][:2]] == [d - 3 for d in forste]


def test_uten_kommando_er_andre_valg_feil_bruk() -> None:
    assert kjor("--bruker", "jorunn").status == 2
    assert kjor("--json").status == 2


def test_det_uventede_avslores_ikke(valg: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    from stafett_tui.oppslag import min_side

    def brak(_okt: object) -> None:
        raise KeyError("Amalie Hemmelig")

    monkeypatch.setattr(min_side, "min_side", brak)
    svar = kjor("minside", *valg)
    assert svar.status == 1
    assert "KeyError" in svar.feil
    assert "Hemmelig" not in svar.feil


def test_en_mappe_uten_database(tmp_path: Path) -> None:
    fil = passordfil(tmp_path, "et eller annet her")
    svar = kjor("minside", "--mappe", str(tmp_path), "--bruker", "x", "--passord-fil", str(fil))
    assert (svar.status, svar.ut) == (1, "")
    assert svar.feil.count("\n") == 1


def program(*linje: str, **miljo: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import sys; from stafett_tui.cli import main; sys.exit(main())", *linje],
        env={**os.environ, **miljo},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_programmet_selv(valg: tuple[str, ...]) -> None:
    svar = program("logg", "list", *valg, "--json")
    assert svar.returncode == 0, svar.stderr
    assert {"id", "navn", "status"} <= json.loads(svar.stdout)[0].keys()
    avslag = program("logg", "vis", "aaaaaa", *valg)
    assert (avslag.returncode, avslag.stdout) == (1, "")
    assert avslag.stderr.startswith("Stafett finner ikke dette")
    assert program("logg", "vis", *valg).returncode == 2


def test_prosessen_er_herdet(valg: tuple[str, ...]) -> None:
    kode = (
        "import os, sys; from stafett_tui.cli import main; s = main(sys.argv[1:]);"
        "print(s, oct(os.umask(0)), file=sys.stderr)"
    )
    svar = subprocess.run(
        [sys.executable, "-c", kode, "minside", *valg], capture_output=True, text=True, check=True
    )
    assert svar.stderr == "0 0o77\n"


def test_tegn_som_terminalen_ikke_har(valg: tuple[str, ...]) -> None:
    svar = program("minside", *valg, PYTHONIOENCODING="ascii")
    assert svar.returncode == 0, svar.stderr
    assert "\\xf8" in svar.stdout


def test_leseren_som_gar_for_tiden(valg: tuple[str, ...]) -> None:
    kode = "import sys; from stafett_tui.cli import main; sys.exit(main())"
    ende = subprocess.Popen(
        [sys.executable, "-c", kode, "logg", "list", *valg],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    )
    assert ende.stdout is not None
    ende.stdout.close()
    assert ende.stderr is not None
    assert ende.stderr.read() == b""
    ende.stderr.close()
    assert ende.wait() == 1


def test_hjelpen_laster_lite() -> None:
    """What ``stafett --help`` may load: a test of time would only tell of the machine."""
    kode = (
        "import sys; from stafett_tui.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    )
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    lastet = set(svar.stderr.split())
    assert "argparse" in lastet
    tunge = {
        "sqlalchemy",
        "sqlmodel",
        "pydantic",
        "textual",
        "cryptography",
        "dataclasses",
        "json",
        "zoneinfo",
    }
    assert lastet & tunge == set()
    assert [m for m in lastet if m.startswith("stafett_tui.handlinger")] == []


def test_en_mappe_uten_noe_i_er_feil_mappe(tmp_path: Path) -> None:
    """Not a key file that was lost, which only the administrator can do something about."""
    fil = passordfil(tmp_path, "et langt passord")
    for kommando in (("logg", "list"), ("kontroller",)):
        svar = kjor(
            *kommando, "--mappe", str(tmp_path / "galt"), "--bruker", "siri", "--passord-fil", str(fil)
        )
        assert (svar.status, svar.feil.startswith("Det er ingen database i denne mappen.")) == (1, True)
