"""``stafett sprak sjekk``: the findings line by line, without a database."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kommandolinje.konsoll import kjor

TEKST = "Sara leser for mor.\n\nDet ringes hjem snarest.\nMan øver hver dag.\n"


def fil(mappe: Path, innhold: bytes = TEKST.encode()) -> str:
    sti = mappe / "notat.txt"
    sti.write_bytes(innhold)
    return str(sti)


def test_json(tmp_path: Path) -> None:
    data = kjor("sprak", "sjekk", fil(tmp_path), "--json").data
    assert data.keys() == {"lix", "funn"}
    assert data["lix"] == 12.3
    assert all(f.keys() == {"linje", "fra", "til", "regel", "forslag"} for f in data["funn"])
    linjer = TEKST.split("\n")
    assert [(f["regel"], f["linje"], linjer[f["linje"] - 1][f["fra"] : f["til"]]) for f in data["funn"]] == [
        ("passiv", 3, "ringes"),
        ("tid", 3, "snarest"),
        ("man", 4, "Man"),
    ]
    assert data["funn"][0]["forslag"] == "Vi ringer"


def test_vanlig_tekst(tmp_path: Path) -> None:
    svar = kjor("sprak", "sjekk", fil(tmp_path))
    assert svar.status == 0
    assert svar.ut.splitlines()[:3] == [
        "3 forslag.",
        "LIX 12,3: svært lett.",
        "Linje 3, tegn 4–10, passiv: «ringes» → Vi ringer. Med passiv ser leseren ikke hvem som gjør det.",
    ]


def test_leseren_velges(tmp_path: Path) -> None:
    sti = fil(tmp_path, b"Vi skal evaluere planen.")
    assert kjor("sprak", "sjekk", sti, "--json").data["funn"] == []
    assert kjor("sprak", "sjekk", sti, "--leser", "barnet", "--json").data["funn"]
    assert kjor("sprak", "sjekk", sti, "--leser", "rektor").status == 2


def test_linjeskift_og_merke_fra_andre_maskiner(tmp_path: Path) -> None:
    (funn,) = kjor("sprak", "sjekk", fil(tmp_path, b"\xef\xbb\xbfHei.\r\nMan leser.\r\n"), "--json").data[
        "funn"
    ]
    assert (funn["linje"], funn["fra"], funn["til"]) == (2, 0, 3)


def test_det_som_sendes_inn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Man leser.")))
    assert len(kjor("sprak", "sjekk", "-", "--json").data["funn"]) == 1


def test_tom_fil(tmp_path: Path) -> None:
    assert kjor("sprak", "sjekk", fil(tmp_path, b""), "--json").data == {"lix": None, "funn": []}
    assert kjor("sprak", "sjekk", fil(tmp_path, b" \n")).ut == "Det er ingen ord i teksten.\n"


@pytest.mark.parametrize(
    ("innhold", "sagt"),
    [(b"\xff\xfe", "UTF-8"), (b"a" * (1024 * 1024 + 1), "for stor"), (None, "kan ikke leses")],
)
def test_avslag(innhold: bytes | None, sagt: str, tmp_path: Path) -> None:
    svar = kjor("sprak", "sjekk", fil(tmp_path, innhold) if innhold is not None else str(tmp_path / "borte"))
    assert (svar.status, svar.ut) == (1, "")
    assert sagt in svar.feil


def test_starter_lett(tmp_path: Path) -> None:
    """Nothing of the database, the interface or the paper is loaded."""
    program = (
        "import sys; from stafett_tui.cli import main; "
        f"main(['sprak', 'sjekk', {fil(tmp_path)!r}, '--json']); "
        "print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    )
    ut = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    svar, _, lastet = ut.rstrip().rpartition("\n")
    assert json.loads(svar)["funn"]
    assert (
        set(lastet.split()) & {"sqlalchemy", "sqlmodel", "textual", "rich", "reportlab", "pydantic"} == set()
    )


def test_maal_i_tre_trinn() -> None:
    linje = ("sprak", "maal", "--hva", "sara leser", "--naar", "hver dag", "--hvordan", "far hjelper")
    assert kjor(*linje).ut.splitlines()[:3] == [
        "A: Sara leser.",
        "A+B: Sara leser hver dag.",
        "A+B+C: Sara leser hver dag, og far hjelper.",
    ]
    data = kjor(*linje, "--json").data
    assert data["maal"] == data["abc"] == "Sara leser hver dag, og far hjelper."
    assert (len(data["sporsmaal"]), data["raad"]) == (5, [])
    assert "ikke «skal lese»" in kjor("sprak", "maal", "--hva", "Sara skal lese").ut
    assert kjor("sprak", "maal", "--hva", " ").status == 1
    assert kjor("sprak", "maal").status == 2
