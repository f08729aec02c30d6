"""Private files and folders: rights, whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import plattform
from data.private_filer import UtryggMappe, lag_privat_mappe, lag_tom_fil, skriv_ny, skriv_privat


def modus(sti: Path) -> int:
    return sti.stat().st_mode & 0o777


def _lag(mappe: Path, rettigheter: int) -> None:
    """Whatever umask the tests are run with."""
    mappe.mkdir()
    mappe.chmod(rettigheter)


@pytest.fixture(params=[0o000, 0o077, 0o377])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """An umask that gives everything, and one that takes too much; the old one comes back."""
    for_ = os.umask(request.param)
    yield request.param
    os.umask(for_)


def test_ny_mappe(tmp_path: Path, umask: int) -> None:
    lag_privat_mappe(tmp_path / "ny")
    assert modus(tmp_path / "ny") == 0o700


def test_mapper_over_lages(tmp_path: Path) -> None:
    lag_privat_mappe(tmp_path / "a" / "b" / "c")
    assert modus(tmp_path / "a" / "b" / "c") == 0o700


def test_tom_egen_mappe_gjores_privat(tmp_path: Path) -> None:
    mappe = tmp_path / "m"
    _lag(mappe, 0o755)
    lag_privat_mappe(mappe)
    assert modus(mappe) == 0o700


def test_mappe_med_annet_i_endres_ikke(tmp_path: Path) -> None:
    mappe = tmp_path / "m"
    _lag(mappe, 0o755)
    (mappe / "annet.txt").touch()
    with pytest.raises(UtryggMappe):
        lag_privat_mappe(mappe)
    assert modus(mappe) == 0o755


def test_privat_mappe_med_innhold_er_god(tmp_path: Path) -> None:
    mappe = tmp_path / "m"
    mappe.mkdir(mode=0o700)
    (mappe / "annet.txt").touch()
    lag_privat_mappe(mappe)


def test_felles_mappe_avvises(tmp_path: Path) -> None:
    mappe = tmp_path / "m"
    mappe.mkdir()
    mappe.chmod(0o1777)
    with pytest.raises(UtryggMappe):
        lag_privat_mappe(mappe)
    assert modus(mappe) == 0o777


def test_andres_mappe_avvises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plattform, "er_min", lambda _sti: False)
    with pytest.raises(UtryggMappe):
        lag_privat_mappe(tmp_path)


def test_en_fil_er_ingen_mappe(tmp_path: Path) -> None:
    lag_tom_fil(tmp_path / "f")
    with pytest.raises(UtryggMappe):
        lag_privat_mappe(tmp_path / "f")


def test_skriv_privat(tmp_path: Path, umask: int) -> None:
    sti = tmp_path / "f"
    for innhold in (b"en", b"", b"to" * 200_000):
        skriv_privat(sti, innhold)
        assert sti.read_bytes() == innhold
        assert modus(sti) == 0o600
    assert [f.name for f in tmp_path.iterdir()] == ["f"]


def test_skriv_privat_strammer_inn(tmp_path: Path) -> None:
    sti = tmp_path / "f"
    sti.touch(mode=0o644)
    skriv_privat(sti, b"x")
    assert modus(sti) == 0o600


def test_lag_tom_fil_rorer_ikke_en_som_er_der(tmp_path: Path, umask: int) -> None:
    sti = tmp_path / "f"
    lag_tom_fil(sti)
    assert modus(sti) == 0o600
    with pytest.raises(FileExistsError):
        lag_tom_fil(sti)


def test_lenke_lagt_i_veien_folges_ikke(tmp_path: Path) -> None:
    (tmp_path / "f").symlink_to(tmp_path / "annet_sted")
    with pytest.raises(FileExistsError):
        lag_tom_fil(tmp_path / "f")
    assert not (tmp_path / "annet_sted").exists()


def test_stopp_for_byttet_lar_den_gamle_staa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sti = tmp_path / "f"
    skriv_privat(sti, b"gammel")

    def full(_fil: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(plattform, "synk", full)
    with pytest.raises(OSError, match="No space"):
        skriv_privat(sti, b"ny")
    assert sti.read_bytes() == b"gammel"
    assert [f.name for f in tmp_path.iterdir()] == ["f"]


def test_innholdet_er_paa_disken_for_det_bytter_navn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rekkefolge: list[str] = []
    ekte = Path.replace

    def bytt(fra: Path, til: Path) -> Path:
        rekkefolge.append("bytt navn")
        return ekte(fra, til)

    monkeypatch.setattr(plattform, "synk", lambda _fil: rekkefolge.append("fil"))
    monkeypatch.setattr(plattform, "synk_mappe", lambda _mappe: rekkefolge.append("mappe"))
    monkeypatch.setattr(Path, "replace", bytt)
    skriv_privat(tmp_path / "f", b"x")
    assert rekkefolge == ["fil", "bytt navn", "mappe"]


def test_ny_fil_er_privat_og_skriver_aldri_over(tmp_path: Path, umask: int) -> None:
    for navn, innhold in (("a.pdf", b"1"), ("a-2.pdf", b"2"), ("a-3.pdf", b"3")):
        sti = skriv_ny(tmp_path, "a", "pdf", innhold)
        assert (sti.name, sti.read_bytes(), modus(sti)) == (navn, innhold, 0o600)
    assert (tmp_path / "a.pdf").read_bytes() == b"1"


def test_ny_fil_folger_ingen_lenke(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "annet")
    assert skriv_ny(tmp_path, "a", "pdf", b"x").name == "a-2.pdf"
    assert not (tmp_path / "annet").exists()


def test_halv_fil_blir_ikke_liggende(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def svikter(_fil: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(plattform, "synk", svikter)
    with pytest.raises(OSError, match="full"):
        skriv_ny(tmp_path, "a", "pdf", b"x")
    assert list(tmp_path.iterdir()) == []
