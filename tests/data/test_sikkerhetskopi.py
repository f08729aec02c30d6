"""Backups: whole, sealed with a key of their own, thinned, shredded, and put back at one stroke."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from data import anker, kopinokler, plattform, revisjon, sikkerhetskopi
from data import motor as motor_modul
from data.koder import Handling
from data.lagringsfeil import FeilNokkel, Lagringsfeil, Lagringskode
from data.modeller import Gravstein
from data.motor import Motor, koble
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from data.revisjon import Anker, Hendelse
from tests.byggere_data import Provebase, provebase

NAA = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Provebase]:
    with provebase(tmp_path / "base", oving=False) as b:
        handle(b, 3)
        yield b


def handle(b: Provebase, antall: int) -> Anker:
    """So many acts in the chain."""
    with b.motor.skrivemotor.begin() as c:
        return revisjon.skriv_rader(c, [Hendelse(NAA, uuid4(), Handling.INNLOGGET) for _ in range(antall)])


def begrav(b: Provebase) -> None:
    with b.motor.skrivemotor.begin() as c:
        c.execute(sa.insert(Gravstein).values(merke=uuid4().hex * 2, ryddet=True))


def ta(b: Provebase, naa: datetime = NAA) -> sikkerhetskopi.Kopi:
    return sikkerhetskopi.ta_kopi(b.sti, Nokkelfil.les(b.mappe), b.nokkel, naa)


def filer(b: Provebase) -> set[str]:
    return {f.name for f in sikkerhetskopi.kopimappe(b.mappe).iterdir()} - {"kopi.las"}


def test_en_kopi_har_sin_egen_nokkel_og_er_hel(base: Provebase) -> None:
    kopi = ta(base)
    fil = Nokkelfil.les(base.mappe)
    assert (kopi.rader, kopi.graver) == (3, 0)
    assert not kopi.id.isdecimal()
    assert kopi.id.startswith("k")
    assert kopinokler.kopier(fil) == [kopi]
    sti = sikkerhetskopi.kopimappe(base.mappe) / kopi.fil
    assert sti.stat().st_mode & 0o777 == 0o600
    assert filer(base) == {kopi.fil}
    with pytest.raises(FeilNokkel):
        koble(sti, base.nokkel.kopi())
    egen = kopinokler.nokkel_til(fil, kopi, base.nokkel)
    koble(sti, egen.kopi()).close()
    for sted in (base.sti, fil.sti, sti):
        assert bytes(egen.kopi()) not in sted.read_bytes()
    sikkerhetskopi.prov(base.mappe, fil, base.nokkel, kopi)


def test_en_skadet_kopi_blir_sett(base: Provebase) -> None:
    kopi = ta(base)
    sti = sikkerhetskopi.kopimappe(base.mappe) / kopi.fil
    innhold = bytearray(sti.read_bytes())
    innhold[-500] ^= 1
    sti.write_bytes(innhold)
    with pytest.raises(Lagringsfeil):
        sikkerhetskopi.prov(base.mappe, Nokkelfil.les(base.mappe), base.nokkel, kopi)


def test_en_kopi_som_ikke_er_hel_teller_ikke(base: Provebase, monkeypatch: pytest.MonkeyPatch) -> None:
    def ikke_hel(_sti: Path, _nokkel: bytearray) -> None:
        raise Lagringsfeil(sikkerhetskopi.Lagringskode.SKADET)

    monkeypatch.setattr(sikkerhetskopi, "krev_hel", ikke_hel)
    with pytest.raises(Lagringsfeil):
        ta(base)
    assert filer(base) == set()
    assert kopinokler.kopier(Nokkelfil.les(base.mappe)) == []


@pytest.mark.parametrize("felt", ["laget", "rader", "graver", "fil"])
def test_det_som_staar_om_en_kopi_kan_ikke_endres(base: Provebase, felt: str) -> None:
    ta(base)
    fil = Nokkelfil.les(base.mappe)
    nytt = {"laget": "2030-01-01T00:00:00+00:00", "rader": 9, "graver": 9, "fil": "annen.db"}[felt]
    with fil.endring() as innhold:
        innhold["kopier"][0][felt] = nytt
    (kopi,) = kopinokler.kopier(fil)
    with pytest.raises(Nokkelfilfeil):
        kopinokler.nokkel_til(fil, kopi, base.nokkel)


def test_sletting_makulerer_det_som_ville_brakt_barnet_tilbake(base: Provebase) -> None:
    gammel = ta(base)
    fil = Nokkelfil.les(base.mappe)
    egen = kopinokler.nokkel_til(fil, gammel, base.nokkel)
    lest = fil.sti.read_bytes()
    begrav(base)
    with fil.sti.open("rb") as for_:  # the file as it lay on the disk
        assert sikkerhetskopi.makuler_foreldede(base.sti, fil, base.motor, base.nokkel, NAA) == 1
        assert for_.read().strip(b"\0") == b""
    assert lest not in fil.sti.read_bytes()
    (ny,) = kopinokler.kopier(Nokkelfil.les(base.mappe))
    assert (ny.graver, filer(base)) == (1, {ny.fil})
    with pytest.raises(Nokkelfilfeil):
        kopinokler.nokkel_til(fil, gammel, base.nokkel)
    egen.slett()
    assert sikkerhetskopi.makuler_foreldede(base.sti, fil, base.motor, base.nokkel, NAA) == 0


def test_de_gamle_gar_ogsa_naar_den_nye_ikke_kan_tas(
    base: Provebase, monkeypatch: pytest.MonkeyPatch
) -> None:
    ta(base)
    begrav(base)
    fil = Nokkelfil.les(base.mappe)
    monkeypatch.setattr(sikkerhetskopi, "_lag", lambda *_: (_ for _ in ()).throw(OSError("disk")))
    with pytest.raises(OSError, match="disk"):
        sikkerhetskopi.makuler_foreldede(base.sti, fil, base.motor, base.nokkel, NAA)
    assert kopinokler.kopier(Nokkelfil.les(base.mappe)) == []
    assert filer(base) == set()


def slett_en(b: Provebase, naa: datetime) -> None:
    begrav(b)
    with b.motor.skrivemotor.begin() as c:
        revisjon.skriv_rader(c, [Hendelse(naa, uuid4(), Handling.LOGG_SLETTET)])


def til_side(b: Provebase, naa: datetime) -> set[str]:
    mappe = sikkerhetskopi.kopimappe(b.mappe)
    mappe.mkdir(exist_ok=True)
    navn = {f"skadet-{naa:%Y%m%dT%H%M%SZ}.db{ending}" for ending in ("", "-wal")}
    for n in navn:
        (mappe / n).touch()
    return navn


def makuler(b: Provebase) -> int:
    return sikkerhetskopi.makuler_foreldede(b.sti, Nokkelfil.les(b.mappe), b.motor, b.nokkel, NAA)


def test_det_som_er_satt_til_side_for_en_sletting_gaar_ogsaa_uten_eldre_kopier(base: Provebase) -> None:
    """The program may have been stopped when the backups were gone and this was not."""
    til_side(base, NAA - timedelta(days=1))
    assert makuler(base) == 0
    assert len(filer(base)) == 2, "nothing has been deleted yet"
    slett_en(base, NAA)
    senere = til_side(base, NAA + timedelta(hours=1))
    assert makuler(base) == 0
    assert filer(base) == senere


def test_det_som_er_satt_til_side_gaar_for_noklene(base: Provebase, monkeypatch: pytest.MonkeyPatch) -> None:
    ta(base)
    til_side(base, NAA - timedelta(days=1))
    slett_en(base, NAA)

    def stoppet(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kopinokler, "fjern", stoppet)
    with pytest.raises(KeyboardInterrupt):
        makuler(base)
    assert not [n for n in filer(base) if n.startswith("skadet-")]


def test_gamle_kopier_tynnes() -> None:
    """One a day in the end of a year: a week of days, four weeks, six months, and none of the rest."""
    alle = [sikkerhetskopi.Kopi(f"{n:08x}", NAA - timedelta(n), 0, 0, f"{n}.db") for n in range(300)]
    beholdt = {(NAA - k.laget).days for k in sikkerhetskopi.behold(alle, NAA)}
    assert set(range(7)) <= beholdt
    assert len(beholdt) <= 7 + 4 + 6
    assert max(beholdt) > 140
    fram = sikkerhetskopi.Kopi("f", NAA + timedelta(40), 0, 0, "f.db")
    assert fram in sikkerhetskopi.behold([fram, *alle], NAA)


def test_filer_uten_nokkel_ryddes(base: Provebase) -> None:
    ta(base)
    (sikkerhetskopi.kopimappe(base.mappe) / "stafett-gammel.db").touch()
    ny = ta(base, NAA + timedelta(days=1))
    assert len(filer(base)) == 2
    assert ny.fil in filer(base)


def bygg(b: Provebase, kopi: sikkerhetskopi.Kopi, merker: frozenset[str] = frozenset()) -> tuple[Path, Anker]:
    om = Hendelse(NAA, None, Handling.GJENOPPRETTET)
    return sikkerhetskopi.bygg_fra(kopi, b.mappe, Nokkelfil.les(b.mappe), b.nokkel, merker, om)


def test_gjenopprettet_paa_plass(base: Provebase) -> None:
    kopi = ta(base)
    handle(base, 5)
    base.motor.lukk()
    merke = "a" * 64
    with sikkerhetskopi.hold_alene(base.sti, base.nokkel) as holder:
        ny, ende = bygg(base, kopi, frozenset({merke}))
        sikkerhetskopi.sett_inn(ny, base.nokkel, holder)
    motor = Motor(base.sti, base.nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert revisjon.hode(c) == ende == Anker(4, ende.hash)
        assert revisjon.kontroller(c) == []
        assert c.execute(sa.select(Gravstein.merke)).scalars().all() == [merke]
    motor.lukk()
    assert filer(base) == {kopi.fil}
    assert not base.sti.with_name("stafett.db-wal").exists()


@pytest.mark.parametrize("odelagt", [False, True])
def test_noen_er_inne(base: Provebase, odelagt: bool) -> None:
    """Also when the file opens for nobody else: a window that was there before can still work in it."""
    with base.sti.open("r+b") as fil:
        if odelagt:
            fil.write(b"x" * 4096)
    if odelagt:
        with pytest.raises(FeilNokkel):
            koble(base.sti, base.nokkel.kopi())
    with pytest.raises(Lagringsfeil) as feil, sikkerhetskopi.hold_alene(base.sti, base.nokkel):
        pass
    assert feil.value.kode is Lagringskode.LAAST


def test_den_som_venter_paa_filen_som_byttes(base: Provebase, monkeypatch: pytest.MonkeyPatch) -> None:
    """She has the old file open and waits for its lock: what she saved in it nobody would read."""
    base.motor.lukk()
    kopi = ta(base)
    venter = threading.Event()

    def apne_fil(sti: Path, ventetid: float) -> Any:
        forbindelse = apne(sti, ventetid)
        if threading.current_thread() is not threading.main_thread():
            venter.set()
        return forbindelse

    apne = motor_modul._apne_fil
    monkeypatch.setattr(motor_modul, "_apne_fil", apne_fil)
    with ThreadPoolExecutor(1) as annen:
        with sikkerhetskopi.hold_alene(base.sti, base.nokkel) as holder:
            ny, ende = bygg(base, kopi)
            hun = annen.submit(koble, base.sti, base.nokkel.kopi(), ventetid=30.0)
            assert venter.wait(30)
            sikkerhetskopi.bytt_fil(ny, base.sti, NAA, holder)
        with pytest.raises(Lagringsfeil) as feil:
            hun.result(30)
    assert feil.value.kode is Lagringskode.LAAST
    motor = Motor(base.sti, base.nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert revisjon.hode(c) == ende
    motor.lukk()


_PROV = """
import sys
from pathlib import Path
from data.lagringsfeil import Lagringsfeil
from data.motor import koble
try:
    koble(Path(sys.argv[1]), bytearray.fromhex(sys.argv[2]), ventetid=0.0)
except Lagringsfeil as feil:
    print(feil.kode)
"""


def test_holdt_for_andre_program_til_den_nye_er_der(base: Provebase, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that has read the file through another handle, and closed it, has given up its locks."""
    base.motor.lukk()
    kopi = ta(base)
    svar: list[str] = []
    ekte = Path.replace

    def replace(fra: Path, til: Path) -> Path:
        if til == base.sti:
            kommando = [sys.executable, "-c", _PROV, str(til), base.nokkel.kopi().hex()]
            svar.append(subprocess.run(kommando, capture_output=True, text=True, check=True).stdout)
        return ekte(fra, til)

    with sikkerhetskopi.hold_alene(base.sti, base.nokkel) as holder:
        ny, _ende = bygg(base, kopi)
        monkeypatch.setattr(Path, "replace", replace)
        sikkerhetskopi.bytt_fil(ny, base.sti, NAA, holder)
    assert svar == [f"{Lagringskode.LAAST}\n"]


def test_en_odelagt_base_byttes_og_legges_til_side(base: Provebase) -> None:
    kopi = ta(base)
    base.motor.lukk()
    base.sti.write_bytes(b"x" * 8192)
    ny, ende = bygg(base, kopi)
    sikkerhetskopi.bytt_fil(ny, base.sti, NAA)
    motor = Motor(base.sti, base.nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert revisjon.hode(c) == ende
    motor.lukk()
    (til_side,) = filer(base) - {kopi.fil}
    assert til_side.startswith("skadet-")
    assert (sikkerhetskopi.kopimappe(base.mappe) / til_side).stat().st_mode & 0o777 == 0o600


def test_det_som_legges_til_side_er_privat_og_paa_disken_for_det_byttes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sti, ny, gjort = tmp_path / "stafett.db", tmp_path / "ny", list[object]()
    sti.write_bytes(b"gammel")
    ny.write_bytes(b"ny")
    (tmp_path / sikkerhetskopi.MAPPE).mkdir()
    monkeypatch.setattr(plattform, "gjor_privat", lambda _sti: None)  # as long as it has not come that far
    monkeypatch.setattr(plattform, "synk", lambda _fil: gjort.append(sti.read_bytes()))
    for_ = os.umask(0)
    try:
        sikkerhetskopi.bytt_fil(ny, sti, NAA)
    finally:
        os.umask(for_)
    (side,) = (tmp_path / sikkerhetskopi.MAPPE).iterdir()
    assert side.read_bytes() == b"gammel"
    assert plattform.er_privat(side)
    assert gjort == [b"gammel"]


def test_ankeret_ser_at_slutten_er_borte(base: Provebase) -> None:
    fil = base.nokkelfil
    tidlig = handle(base, 0)
    slutt = handle(base, 2)
    anker.flytt(fil, base.nokkel, slutt)
    anker.flytt(fil, base.nokkel, tidlig)  # one who is slower
    assert anker.les(Nokkelfil.les(base.mappe), base.nokkel) == slutt
    with base.motor.lesemotor.connect() as c:
        assert anker.holder(c, slutt)
        assert not anker.holder(c, Anker(9, slutt.hash))
        assert anker.holder(c, None)


def test_ankeret_er_forseglet(base: Provebase) -> None:
    fil = base.nokkelfil
    anker.flytt(fil, base.nokkel, handle(base, 1))
    with fil.endring() as innhold:
        innhold["anker"]["antall"] = 1
    with pytest.raises(Nokkelfilfeil):
        anker.les(fil, base.nokkel)
