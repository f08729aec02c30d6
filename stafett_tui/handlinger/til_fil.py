"""What is written out of the database to a folder the user chose: private, with a name that tells nothing."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from data.maskert import Maskert
from data.private_filer import skriv_ny, skriv_ny_mappe
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.sprak.tekst import T

MAPPEFELT = "mappe"


@dataclass(frozen=True, slots=True, repr=False)
class Filkvittering(Maskert, Kvittering):
    """What was written, and where."""

    sti: Path | None = None


class Skrivefeil(Exception):
    """The file could not be written. ``avslag`` says why."""

    def __init__(self, avslag: Avslag) -> None:
        super().__init__(avslag.kode)
        self.avslag = avslag


def les_mappe(sti: str) -> Path | Avslag:
    """The folder as it was typed or pasted, quotes and ``file://`` around it allowed. Blocks."""
    vei = sti.strip().removeprefix("file://").strip("'\"")
    if not vei:
        return Avslag.i_felt("mappe.mangler", MAPPEFELT, T("Skriv hvilken mappe filen skal legges i."))
    try:
        return Path(vei).expanduser()
    except (ValueError, RuntimeError):  # a null byte, or «~» of no one
        return _finnes_ikke()


def vurder_mappe(mappe: Path) -> Avslag | None:
    """Whether a file can be laid there: a folder that exists. Nothing is made that was not there."""
    try:
        finnes = mappe.is_dir()
    except (OSError, ValueError):
        finnes = False
    return None if finnes else _finnes_ikke()


@contextmanager
def ny_fil(mappe: Path, stamme: str, endelse: str, innhold: bytes) -> Iterator[Path]:
    """The file while the act is written down; if that fails, the file is gone again. Raises ``Skrivefeil``."""
    with _skrivefeil():
        sti = skriv_ny(mappe, stamme, endelse, innhold)
    try:
        yield sti
    except BaseException:
        sti.unlink(missing_ok=True)
        raise


@contextmanager
def ny_mappe(mappe: Path, stamme: str, filer: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder of its own with these files, as ``ny_fil``: gone again if the act fails. Raises ``Skrivefeil``."""
    with _skrivefeil():
        sti = skriv_ny_mappe(mappe, stamme, filer)
    try:
        yield sti
    except BaseException:
        shutil.rmtree(sti, ignore_errors=True)
        raise


@contextmanager
def _skrivefeil() -> Iterator[None]:
    """What the system says of a place that cannot be written to, in words."""
    try:
        yield
    except PermissionError:
        raise Skrivefeil(
            Avslag.i_felt(
                "mappe.ingen_tilgang",
                MAPPEFELT,
                T("Du har ikke lov til å skrive i mappen. Velg en av dine egne mapper."),
            )
        ) from None
    except (OSError, ValueError):
        raise Skrivefeil(
            Avslag.i_felt(
                "mappe.kan_ikke_skrive",
                MAPPEFELT,
                T("Filen kunne ikke skrives der. Se om disken er full, eller velg en annen mappe."),
            )
        ) from None


def _finnes_ikke() -> Avslag:
    return Avslag.i_felt(
        "mappe.finnes_ikke", MAPPEFELT, T("Mappen finnes ikke. Skriv hele veien til en mappe som finnes.")
    )
