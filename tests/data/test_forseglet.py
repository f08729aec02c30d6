"""What is sealed is read by its own key, in its own place, whole, or not at all."""

from pathlib import Path

import pytest

from data import forseglet, nokler
from data.nokkeltyper import Nokkel
from tests.data.nokkelhjelp import Ny


def test_skrevet_og_lest(ny: Ny, mappe: Path) -> None:
    fil, nokkel = ny
    sti = mappe / "en"
    assert forseglet.les(sti, fil, nokkel) is None
    forseglet.skriv(sti, fil, nokkel, {"hvem": "Åse"})
    assert forseglet.les(sti, fil, nokkel) == {"hvem": "Åse"}
    assert sti.stat().st_mode & 0o777 == 0o600
    assert "Åse".encode() not in sti.read_bytes()
    assert forseglet.les(sti, fil, Nokkel(bytearray(32))) is None
    sti.rename(mappe / "annen")
    assert forseglet.les(mappe / "annen", fil, nokkel) is None


@pytest.mark.parametrize("innhold", [b"", b"kort", bytes(500), b"x" * 10_000])
def test_hva_som_helst_annet(ny: Ny, mappe: Path, innhold: bytes) -> None:
    fil, nokkel = ny
    (mappe / "en").write_bytes(innhold)
    assert forseglet.les(mappe / "en", fil, nokkel) is None
    assert nokler.Nokkelfil.les(mappe).spor == []
