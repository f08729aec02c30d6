"""The power goes: of what was written and not yet synced to the disk, nothing reached it, or any part of it.

All that reaches the disk in a caseworker's day is written down; from it the files are made as they would be found after
a cut at any point. A sync that came too late or never would show as a lost act.
"""

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from data.lagringsfeil import Lagringsfeil
from tests.benchmarks.maaling import skriv
from tests.byggere_data import DATABASEFIL
from tests.conftest import GRUNDIG
from tests.motstand.bok import Bok, be, les, program
from tests.motstand.vfs import les_opptak

KUTT = 200 if GRUNDIG else 20
HANDLINGER = 60
Hendelse = tuple[Any, ...]


@pytest.fixture(scope="module")
def opptak(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, list[Hendelse]]:
    """The folder, the database as it was before, and all that reached the disk."""
    mappe, fil = tmp_path_factory.mktemp("kutt") / "base", tmp_path_factory.mktemp("opptak") / "opptak"
    with program(mappe) as p:
        for_ = (mappe / DATABASEFIL).read_bytes()
        be(p, f"opptak {fil} 3 {HANDLINGER}")
        assert les(p).startswith("pid ")
        assert les(p) == "slutt 0"
    return mappe, for_, les_opptak(fil)


def filene(
    hendelser: Iterable[Hendelse], for_: bytes, tilfeldig: random.Random | None
) -> dict[str, bytearray]:
    """As they are found after a cut at the end of these. What came after a file's last sync is lost, or with
    ``tilfeldig`` any half of it. A file that is deleted is gone, synced or not."""
    hendelser = list(hendelser)
    synket = {h[1]: nr for nr, h in enumerate(hendelser) if h[0] == "synket"}
    filer = {DATABASEFIL: bytearray(for_)}
    for nr, (slag, *resten) in enumerate(hendelser):
        if slag == "slettet":
            filer.pop(resten[0], None)
        if slag not in ("skrev", "kuttet"):
            continue
        if nr > synket.get(resten[0], -1) and (tilfeldig is None or tilfeldig.random() < 0.5):
            continue
        fil = filer.setdefault(resten[0], bytearray())
        if slag == "kuttet":
            del fil[resten[1] :]
        else:
            fil.extend(bytes(max(0, resten[1] + len(resten[2]) - len(fil))))
            fil[resten[1] : resten[1] + len(resten[2])] = resten[2]
    return filer


def tapt_ved_kutt(
    opptak: tuple[Path, bytes, list[Hendelse]], mappe: Path, kutt: int, tilfeldig: random.Random | None
) -> list[str]:
    """What the cut took of what had been acknowledged; and what is not whole."""
    fra, for_, hendelser = opptak
    mappe.mkdir(exist_ok=True)
    for rest in mappe.iterdir():
        rest.unlink()
    for navn, innhold in filene(hendelser[:kutt], for_, tilfeldig).items():
        (mappe / navn).write_bytes(innhold)
    (mappe / "nokler.json").write_bytes((fra / "nokler.json").read_bytes())
    bok = Bok()
    for slag, *resten in hendelser[:kutt]:
        if slag == "kvittert":
            bok.skriv(resten[0])
    try:
        return bok.tapt(mappe)
    except Lagringsfeil as feil:
        return [feil.kode.value]


def test_opptaket_er_av_det_som_skulle_tas_opp(opptak: tuple[Path, bytes, list[Hendelse]]) -> None:
    slag = {(h[0], h[1]) for h in opptak[2] if h[0] != "kvittert"}
    assert {("skrev", f"{DATABASEFIL}-wal"), ("synket", f"{DATABASEFIL}-wal"), ("skrev", DATABASEFIL)} <= slag
    assert sum(h[0] == "kvittert" for h in opptak[2]) == HANDLINGER


@pytest.mark.parametrize("halve", [False, True])
def test_et_stromkutt_tar_ingenting_som_er_kvittert(
    opptak: tuple[Path, bytes, list[Hendelse]], tmp_path: Path, halve: bool
) -> None:
    tilfeldig, lengde = random.Random(5), len(opptak[2])  # noqa: S311 - the same cuts every time
    for _ in range(KUTT):
        kutt = tilfeldig.randrange(lengde)
        assert tapt_ved_kutt(opptak, tmp_path / "x", kutt, tilfeldig if halve else None) == [], kutt
    skriv("strømkutt", kutt=KUTT, halve=halve, hendelser=lengde, tapt=0)


def test_uten_synk_ville_det_vist_seg(opptak: tuple[Path, bytes, list[Hendelse]], tmp_path: Path) -> None:
    """The same cuts where the log is synced only when it is moved into the file, as with NORMAL."""
    mappe, for_, hendelser = opptak
    wal = f"{DATABASEFIL}-wal"
    uten = mappe, for_, [h for h in hendelser if h[:2] != ("synket", wal)]
    tilfeldig = random.Random(5)  # noqa: S311 - likewise
    assert any(tapt_ved_kutt(uten, tmp_path / "x", tilfeldig.randrange(len(uten[2])), None) for _ in range(8))
