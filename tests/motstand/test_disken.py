"""The disk is full, a file may not grow, the folder cannot be written in: a sentence, nothing half done, and on again."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.modeller import Notat
from data.private_filer import skriv_privat
from screens.innslag.nytt_notat import NyttNotat
from stafett_tui.avslag import Avslag
from stafett_tui.cli import main
from stafett_tui.feil import som_avslag
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppstart import apne_oving, lagringsavslag
from stafett_tui.visninger import Loggvisning
from tests.byggere import PASSORD, Verden, lag_verden
from tests.hjelpere import wait_for
from tests.innlogging import inne
from tests.motstand.arbeid import Arbeid, lag_logger
from tests.motstand.bok import Bok
from tests.motstand.disk import Disk, ingen_fil_over, liten_disk, skrivebeskyttet
from tests.raadata import alt_innhold, kjedefeil, rader
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import behold_kladd, finn, sett

FULL = "Disken er full"
MOTES_IKKE = {
    Lagringskode.FEIL_NOKKEL,
    Lagringskode.FINNES_FRA_FOR,
    Lagringskode.UEGNET_DISK,
    Lagringskode.LUKKET,
    Lagringskode.BRUTTE_FREMMEDNOKLER,
}
"""what the right key and an office's database do not meet; should they, the administrator gets the code"""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with liten_disk(tmp_path / "disk") as d:
        yield d


@pytest.fixture
def verden(disk: Disk) -> Iterator[Verden]:
    """On a small disk, with a log and a caseworker's first acts."""
    v = lag_verden(disk.mappe / "base")
    yield v
    v.base.lukk()


def i_arbeid(v: Verden) -> tuple[Arbeid, Bok]:
    """Every kind of act done once."""
    arbeid, bok = Arbeid(v, lag_logger(v, 1)), Bok()
    for handling in arbeid.handlinger:
        bok.skriv(arbeid.kvitter(handling))
    return arbeid, bok


def filene(mappe: Path) -> dict[str, bytes]:
    """The files beside the database."""
    return {
        f.name: f.read_bytes() for f in mappe.iterdir() if f.is_file() and not f.name.startswith("stafett.db")
    }


def krev_stans(v: Verden, handling: Callable[[], object], kode: str) -> None:
    """It is refused by a sentence that says what to do, and leaves no trace."""
    for_, filer = alt_innhold(v), filene(v.mappe)
    with pytest.raises((Lagringsfeil, OSError)) as fanget:
        handling()
    avslag = som_avslag(fanget.value)
    assert avslag.kode == kode
    assert avslag.setning.paa().endswith("prøv igjen.")
    assert alt_innhold(v) == for_
    assert filene(v.mappe) == filer


def test_full_disk_stanser_hver_handling_og_arbeidet_gaar_videre_etterpaa(disk: Disk, verden: Verden) -> None:
    arbeid, bok = i_arbeid(verden)
    assert verden.base.motor.tom_forlogg()
    disk.fyll()
    for handling in arbeid.handlinger:
        krev_stans(verden, handling, "lagring.full_disk")
    disk.rydd()
    for handling in arbeid.handlinger:
        bok.skriv(arbeid.kvitter(handling))
    verden.base.motor.lukk()
    assert bok.tapt(verden.mappe) == []


def test_innlogging_paa_full_disk_sier_det_og_lykkes_naar_det_er_plass(disk: Disk, verden: Verden) -> None:
    verden.base.lukk()
    disk.fyll()
    svar = apne_oving(verden.mappe, "maren")
    assert isinstance(svar, Avslag)
    assert (
        "full" in svar.setning.paa()
    )  # even reading needs a little room, and SQLite says only that it failed
    disk.rydd()
    inne(apne_oving(verden.mappe, "maren")).base.lukk()


async def test_full_disk_mens_et_skjema_lagres_tar_ikke_det_som_er_skrevet(
    disk: Disk, verden: Verden
) -> None:
    (logg,) = lag_logger(verden, 1)
    async with kjor_som(verden, "Maren") as pilot:
        vist = hent_logg(verden.okt("Maren"), logg)
        assert isinstance(vist, Loggvisning)
        pilot.app.push_screen(NyttNotat(verden.okt("Maren"), vist))
        await rolig(pilot)
        await sett(pilot, tekst="Klatret til topps")
        assert verden.base.motor.tom_forlogg()
        disk.fyll()
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: FULL in paa_skjermen(pilot))
        assert isinstance(pilot.app.screen, NyttNotat)
        assert finn(pilot, "tekst").inndata.verdi == "Klatret til topps"
        assert rader(verden, Notat) == []
        await behold_kladd(pilot)  # which cannot be kept either
        assert finn(pilot, "tekst").inndata.verdi == "Klatret til topps"
        disk.rydd()
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, NyttNotat))
    (notat,) = rader(verden, Notat)
    assert "Klatret til topps" in notat.tekst
    assert kjedefeil(verden) == []


def paa_skjermen(pilot: Pilot[Any]) -> str:
    return " ".join([*skjermtekst(pilot.app).split(), *varsler(pilot.app)])


def test_fil_som_ikke_faar_vokse_stanser_med_en_setning(tmp_path: Path) -> None:
    v = lag_verden(tmp_path / "base")
    arbeid, bok = i_arbeid(v)
    assert v.base.motor.tom_forlogg()
    stanset, koder = 0, set()
    with ingen_fil_over(64 * 1024):
        for _ in range(20):
            try:
                bok.skriv(arbeid.gjor())
            except (Lagringsfeil, OSError) as feil:
                stanset += 1
                koder.add(som_avslag(feil).kode)
    assert 0 < stanset < 20
    assert koder <= {"lagring.lese_eller_skrivefeil", "lagring.full_disk"}
    for handling in arbeid.handlinger:
        bok.skriv(arbeid.kvitter(handling))
    v.base.motor.lukk()
    assert bok.tapt(v.mappe) == []


def test_skrivebeskyttet_mappe_sies_ved_innlogging(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    v = lag_verden(tmp_path / "base")
    v.gi_passord("Maren")
    passord = tmp_path / "passord"
    skriv_privat(passord, PASSORD.encode())
    _arbeid, bok = i_arbeid(v)
    v.base.lukk()
    with skrivebeskyttet(v.mappe):
        svar = apne_oving(v.mappe, "maren")
        status = main(
            ["--mappe", str(v.mappe), "--bruker", "maren", "--passord-fil", str(passord), "minside"]
        )
    assert isinstance(svar, Avslag)
    assert svar.kode == "lagring.skrivebeskyttet"
    assert status == 1
    assert "kan ikke skrives til" in capsys.readouterr().err
    assert bok.tapt(v.mappe) == []
    inne(apne_oving(v.mappe, "maren")).base.lukk()


@pytest.mark.parametrize(
    ("nummer", "kode"),
    [
        (errno.ENOSPC, "lagring.fil_full_disk"),
        (errno.EFBIG, "lagring.fil_full_disk"),
        (errno.EROFS, "lagring.fil_nektet"),
        (errno.EACCES, "lagring.fil_nektet"),
        (errno.EIO, "lagring.lese_eller_skrivefeil"),
        (errno.EPIPE, "feil.ukjent"),
    ],
)
def test_filfeil_sies_med_ord_og_aldri_med_filens_navn(nummer: int, kode: str) -> None:
    avslag = som_avslag(OSError(nummer, "no", "/hjem/Elna Fjellstad.pdf"))
    assert avslag.kode == kode
    assert "Elna" not in avslag.setning.paa()


def test_hver_lagringskode_har_sin_setning_ved_innlogging() -> None:
    uten = {k for k in Lagringskode if "Gi koden" in lagringsavslag(Lagringsfeil(k)).setning.paa()}
    assert uten <= MOTES_IKKE
