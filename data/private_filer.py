"""Files and folders for this user alone (0600, 0700), written so that a crash leaves the old or the new."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from data import plattform

_HALVFERDIG = ".stafett-ny-"
"""how a name begins while the file or folder is filled; then the number of the program that fills it"""


class UtryggMappe(Exception):
    """The folder is someone else's, or holds other things that other users may read."""


def lag_privat_mappe(mappe: Path) -> None:
    """Makes the folder, or makes sure of one that is there.

    A folder already there must be private, or this user's own and empty (then it is made private). Other
    folders are refused rather than changed, since what is in them was meant for others too.
    """
    if not mappe.exists():
        mappe.parent.mkdir(parents=True, exist_ok=True)
        mappe.mkdir(mode=plattform.MAPPEMODUS)
        plattform.gjor_privat(mappe)
        plattform.synk_mappe(mappe.parent)
        return
    if plattform.er_privat(mappe) and mappe.is_dir():
        return
    if not mappe.is_dir() or not plattform.er_min(mappe) or plattform.er_felles_mappe(mappe):
        raise UtryggMappe
    if any(mappe.iterdir()):
        raise UtryggMappe
    plattform.gjor_privat(mappe)


def lag_tom_fil(sti: Path) -> None:
    """An empty private file; ``FileExistsError`` if there is one. SQLite gives the -wal the same mode."""
    os.close(plattform.apne_ny(sti))


def skriv_ny(mappe: Path, stamme: str, endelse: str, innhold: bytes) -> Path:
    """A new private file in a folder that is there: ``stamme.endelse``, or the first number after it that is free.

    Nothing is ever overwritten, and it has its name when it is whole: what a program that was killed had begun is
    taken away by the next.
    """
    rydd_halvferdige(mappe)
    halv = mappe / f"{_HALVFERDIG}{os.getpid()}-{token_hex(8)}"
    skriv_ny_fil(halv, innhold)
    try:
        nr = 1
        while not _gi_navn(
            halv, sti := mappe / (f"{stamme}.{endelse}" if nr == 1 else f"{stamme}-{nr}.{endelse}")
        ):
            nr += 1
    finally:
        halv.unlink(missing_ok=True)
    plattform.synk_mappe(mappe)
    return sti


def _gi_navn(halv: Path, sti: Path) -> bool:
    """Gives the file its name at one stroke; False when the name is taken."""
    try:
        os.link(halv, sti)
    except FileExistsError:
        return False
    except OSError:  # a disk where a file has one name only
        if sti.exists():
            return False
        halv.rename(sti)
    return True


def rydd_halvferdige(mappe: Path) -> None:
    """Takes away what programs that were killed had begun in the folder; what another is writing now is left."""
    for rest in mappe.glob(f"{_HALVFERDIG}*"):
        if not plattform.lever(rest.name.removeprefix(_HALVFERDIG).partition("-")[0]):
            if rest.is_dir():
                shutil.rmtree(rest, ignore_errors=True)
            else:
                rest.unlink(missing_ok=True)


def skriv_ny_mappe(mappe: Path, stamme: str, filer: Mapping[str, bytes]) -> Path:
    """A new private folder with these files: ``stamme``, or the first number after it that is free.

    It comes into sight whole, at one stroke. What could not be written whole is taken away again, and so is what
    a program that was killed had begun.
    """
    rydd_halvferdige(mappe)
    halv = mappe / f"{_HALVFERDIG}{os.getpid()}-{token_hex(8)}"
    halv.mkdir(mode=plattform.MAPPEMODUS)
    try:
        plattform.gjor_privat(halv)
        for navn, innhold in filer.items():
            skriv_ny_fil(halv / navn, innhold)
        plattform.synk_mappe(halv)
        nr = 1
        while (ny := mappe / (stamme if nr == 1 else f"{stamme} {nr}")).exists():
            nr += 1
        halv.rename(ny)
    except BaseException:
        shutil.rmtree(halv, ignore_errors=True)
        raise
    plattform.synk_mappe(mappe)
    return ny


def skriv_ny_fil(sti: Path, innhold: bytes) -> None:
    """A new private file by this name, written whole or not at all; ``FileExistsError`` if there is one."""
    fil = plattform.apne_ny(sti)
    try:
        try:
            _skriv_alt(fil, innhold)
            plattform.synk(fil)
        finally:
            os.close(fil)
    except BaseException:
        sti.unlink(missing_ok=True)
        raise


def skriv_privat(sti: Path, innhold: bytes, *, makuler: bool = False) -> None:
    """Replaces the content at one stroke: after a crash the old or the new is there, never a part.

    ``makuler``: what stood there before is written over with zeros, as far as the disk lets us. Who has the file
    open at that moment reads zeros, and is to read it again.
    """
    gammel = plattform.apne_for_skriving(sti) if makuler else None
    try:
        _bytt(sti, innhold)
        if gammel is not None:
            _skriv_alt(gammel, bytes(os.fstat(gammel).st_size))
            plattform.synk(gammel)
    finally:
        if gammel is not None:
            os.close(gammel)


def _bytt(sti: Path, innhold: bytes) -> None:
    ny = sti.with_name(f".{sti.name}.{token_hex(8)}.ny")
    skriv_ny_fil(ny, innhold)
    try:
        ny.replace(sti)
    except BaseException:
        ny.unlink(missing_ok=True)
        raise
    plattform.synk_mappe(sti.parent)


def _skriv_alt(fil: int, innhold: bytes) -> None:
    rest = memoryview(innhold)
    while rest:
        rest = rest[os.write(fil, rest) :]
