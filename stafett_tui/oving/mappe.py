"""The folder of a practice database: whether it is one, what it was made from, and its removal."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from data import nokler
from data.nokkelfil import FILNAVN, Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from data.private_filer import lag_privat_mappe, skriv_privat
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL

OPPSKRIFTSFIL = "oving.json"
INNHOLDSVERSJON = 1
"""rises when the same seed gives other content"""
_FILER = (
    OPPSKRIFTSFIL,
    DATABASEFIL,
    f"{DATABASEFIL}-wal",
    f"{DATABASEFIL}-shm",
    FILNAVN,
    f"{FILNAVN}.las",
)


@dataclass(frozen=True, slots=True)
class Oppskrift:
    """What decides a practice database's content. Kept beside it, written last of all."""

    fro: int
    barn: int
    i_dag: str
    versjon: int = INNHOLDSVERSJON

    @property
    def dag(self) -> date:
        return date.fromisoformat(self.i_dag)


class Ovingsfeil(Exception):
    """The folder cannot be used for a practice database. ``avslag`` says why."""

    def __init__(self, avslag: Avslag) -> None:
        super().__init__(avslag.kode)
        self.avslag = avslag


def les_oppskrift(mappe: Path) -> Oppskrift | None:
    """What the database in the folder was made from; None when there is none, or it was never finished."""
    try:
        innhold = json.loads((mappe / OPPSKRIFTSFIL).read_bytes())
        oppskrift = Oppskrift(**innhold)
        _ = oppskrift.dag
    except (OSError, ValueError, TypeError):
        return None
    return oppskrift if (mappe / DATABASEFIL).exists() and er_ovingsmappe(mappe) else None


def skriv_oppskrift(mappe: Path, oppskrift: Oppskrift) -> None:
    """Marks the database as finished."""
    skriv_privat(mappe / OPPSKRIFTSFIL, json.dumps(asdict(oppskrift)).encode())


def krev_samme_utgave(oppskrift: Oppskrift) -> None:
    """What another edition of the program made cannot be worked out again by this one."""
    if oppskrift.versjon != INNHOLDSVERSJON:
        raise Ovingsfeil(
            Avslag(
                "oving.annen_utgave",
                T("Øvingsbasen er laget av en annen utgave av Stafett. Lag den på nytt med --ny."),
            )
        )


def er_ovingsmappe(mappe: Path) -> bool:
    """Whether the key file is a practice database's: marked so, and with the slot that opens by itself."""
    try:
        nokkel = nokler.las_opp_oving(Nokkelfil.les(mappe))
    except Nokkelfilfeil:
        return False
    if nokkel is None:
        return False
    nokkel.slett()
    return True


def gjor_klar(mappe: Path) -> None:
    """A folder to build in: not there, empty, or a practice database, which is taken away.

    Only the files that such a database consists of are removed, and nothing if it is another database.
    """
    if mappe.exists() and any(mappe.iterdir()):
        if not mappe.is_dir() or not er_ovingsmappe(mappe):
            raise Ovingsfeil(
                Avslag(
                    "oving.ikke_ovingsmappe",
                    T("Mappen har noe annet enn en øvingsbase, og røres ikke. Velg en tom mappe."),
                )
            )
        for navn in _FILER:
            (mappe / navn).unlink(missing_ok=True)
    lag_privat_mappe(mappe)
