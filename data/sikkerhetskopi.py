"""Backups: taken while the database is in use, each with a key of its own, opened and looked over before they
count, thinned, shredded when a log is deleted, and put back in place.

They lie in ``sikkerhetskopier`` beside the database. A file there whose key is not in the key file is nothing but
noise, and goes at the next round.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher
from sqlmodel import col

from data import kopinokler, plattform, revisjon, skjema, sletting
from data.filkontroll import krev_hel
from data.koder import Handling
from data.kopinokler import Kopi
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.lette_tabeller import REVISJON_RAD
from data.modeller import Gravstein
from data.motor import Motor, alenemotor, koble, oversett
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel
from data.private_filer import lag_privat_mappe, lag_tom_fil
from data.revisjon import Anker, Hendelse

MAPPE = "sikkerhetskopier"
SKADET = "skadet-"
"""how the name of a database begins that was set aside because it could not be opened"""
_HALV = ".ny-"
DAGER, UKER, MANEDER = 7, 4, 6
"""how many are kept: the last of each of so many days, weeks and months"""


def ta_kopi(
    sti: Path,
    fil: Nokkelfil,
    nokkel: Nokkel,
    naa: datetime,
    *,
    tynn: bool = True,
    holder: sa.Engine | None = None,
) -> Kopi:
    """A backup of the database as it is now. It counts only when it has been opened and found whole.

    Raises ``Lagringsfeil`` or ``OSError`` and leaves nothing behind. Old ones are thinned.
    ``holder`` reads it when we have it alone (``hold_alene``).
    """
    with _alene(sti.parent) as mappe:
        kopi = _lag(sti, mappe, fil, nokkel, naa, holder)
        if tynn:
            _tynn(mappe, fil, naa)
    return kopi


def kopimappe(mappe: Path) -> Path:
    """Where the backups of the database in this folder lie."""
    return mappe / MAPPE


def prov(mappe: Path, fil: Nokkelfil, nokkel: Nokkel, kopi: Kopi) -> None:
    """Opens a backup and looks it over. Raises what is wrong with it."""
    egen = kopinokler.nokkel_til(fil, kopi, nokkel)
    try:
        krev_hel(kopimappe(mappe) / kopi.fil, egen.kopi())
    finally:
        egen.slett()


def foreldede(fil: Nokkelfil, graver: int) -> list[Kopi]:
    """Backups from before the newest deletion: they would bring a deleted log back."""
    return [k for k in kopinokler.kopier(fil) if k.graver < graver]


def antall_graver(motor: Motor) -> int:
    """How many logs have been deleted."""
    with motor.lesemotor.connect() as c:
        return _graver(c)


def makuler_foreldede(sti: Path, fil: Nokkelfil, motor: Motor, nokkel: Nokkel, naa: datetime) -> int:
    """After a deletion: what was set aside before it is removed, a new backup taken, and every older one shredded.
    How many.

    What was set aside has today's key, and goes before the list that tells of older ones. The new backup comes before
    they go, so that there is never none; what cannot be done keeps none of the rest from being done.
    """
    gamle = foreldede(fil, antall_graver(motor))
    try:
        for side in _satt_til_side_for(kopimappe(sti.parent), motor, alle=bool(gamle)):
            side.unlink(missing_ok=True)
    finally:
        if gamle:
            try:
                with _alene(sti.parent) as mappe:
                    _lag(sti, mappe, fil, nokkel, naa)
            finally:
                _makuler(kopimappe(sti.parent), fil, gamle)
    return len(gamle)


def _satt_til_side_for(mappe: Path, motor: Motor, *, alle: bool) -> list[Path]:
    """Damaged databases that were set aside before the newest deletion: the deleted log is in them. ``alle``: it has
    just been, or nothing tells when it was."""
    sider = list(mappe.glob(f"{SKADET}*"))
    if not sider or alle:
        return sider
    slettet = sa.select(sa.func.max(REVISJON_RAD.c.tid)).where(
        REVISJON_RAD.c.handling == Handling.LOGG_SLETTET.value
    )
    with motor.lesemotor.connect() as c:
        if not _graver(c):
            return []
        sist: datetime | None = c.execute(slettet).scalar()
    return [s for s in sider if sist is None or s.name <= f"{SKADET}{_stempel(sist)}.db-wal"]


def bygg_fra(
    kopi: Kopi, mappe: Path, fil: Nokkelfil, nokkel: Nokkel, merker: frozenset[str], om: Hendelse
) -> tuple[Path, Anker]:
    """The database that a backup makes, ready beside the live one: brought to today's schema, without the logs that
    are in ``merker``, with a row that tells of it, and found whole. The file, and where its chain ends."""
    egen = kopinokler.nokkel_til(fil, kopi, nokkel)
    ny = kopimappe(mappe) / f"{_HALV}{secrets.token_hex(8)}"
    lag_tom_fil(ny)
    try:
        with _apnet(kopimappe(mappe) / kopi.fil, egen) as kilde:
            _kopier(kilde, ny, nokkel)
        skjema.migrer(ny, nokkel)
        motor = Motor(ny, nokkel.kopi)
        try:
            with motor.skrivemotor.begin() as c:
                sletting.slett_igjen(c, merker)
                ende = revisjon.skriv_rader(c, [om])
            motor.tom_forlogg()
        finally:
            motor.lukk()
        krev_hel(ny, nokkel.kopi())
    except BaseException:
        _fjern_fil(ny)
        raise
    finally:
        egen.slett()
    return ny, ende


@contextmanager
def hold_alene(sti: Path, nokkel: Nokkel) -> Iterator[sa.Engine]:
    """Has the database alone while the block runs, so that nobody saves what a restored backup then writes over.
    ``Lagringsfeil``: LAAST when somebody has it open, also when its first page is spoilt, for SQLite asks for the
    file before it reads; another code when it does not open, and then nobody comes in meanwhile either."""
    motor = alenemotor(sti, nokkel.kopi)
    try:
        motor.connect().close()
        yield motor
    finally:
        motor.dispose()


def sett_inn(ny: Path, nokkel: Nokkel, holder: sa.Engine) -> None:
    """Puts the new content into the live database, which ``holder`` has alone, in one transaction: after a crash the
    old or the new is there."""
    with _apnet(ny, nokkel) as kilde, _holdt(holder) as maal:
        _overfor(kilde, maal)
    _fjern_fil(ny)


def bytt_fil(ny: Path, sti: Path, naa: datetime, holder: sa.Engine | None = None) -> None:
    """In place of a database that is not whole, which is set aside beside the backups. ``holder`` has it alone when it
    could be opened; whoever waits for it opens the new file (``koble``)."""
    if holder is not None and not plattform.KAN_BYTTE_APEN_FIL:
        holder.dispose()  # and there nobody else can have it open either when it is replaced
    til = kopimappe(sti.parent) / f"{SKADET}{_stempel(naa)}.db"
    for ending in ("-wal", "-shm"):  # its log first: it must never meet the new file
        with suppress(FileNotFoundError):
            sti.with_name(sti.name + ending).replace(til.with_name(til.name + ending))
    with sti.open("rb") if sti.exists() else nullcontext() as gammel:
        if gammel is not None:
            til.unlink(missing_ok=True)
            with os.fdopen(plattform.apne_ny(til), "wb") as ut:
                shutil.copyfileobj(gammel, ut)
                ut.flush()
                plattform.synk(ut.fileno())
            plattform.synk_mappe(til.parent)  # on the disk before the one it is a copy of goes
            if not plattform.KAN_BYTTE_APEN_FIL:
                gammel.close()
        # Elsewhere it is closed when the new one is there: closing it gives up every lock that we have on the file.
        ny.replace(sti)
    plattform.synk_mappe(sti.parent)


def _lag(
    sti: Path, mappe: Path, fil: Nokkelfil, nokkel: Nokkel, naa: datetime, holder: sa.Engine | None = None
) -> Kopi:
    egen = Nokkel(bytearray(secrets.token_bytes(32)))
    id_ = f"k{secrets.token_hex(4)}"  # never figures alone, which the audit takes for somebody's number
    halv = mappe / f"{_HALV}{id_}"
    lag_tom_fil(halv)
    try:
        with _apnet(sti, nokkel) if holder is None else _holdt(holder) as kilde:
            _kopier(kilde, halv, egen)
        krev_hel(halv, egen.kopi())
        rader, graver = _tall(halv, egen)
        kopi = Kopi(id_, naa.replace(microsecond=0), rader, graver, f"stafett-{_stempel(naa)}-{id_}.db")
        halv.replace(mappe / kopi.fil)
        plattform.synk_mappe(mappe)
        kopinokler.legg_til(fil, kopi, egen, nokkel)
    except BaseException:
        _fjern_fil(halv)
        raise
    finally:
        egen.slett()
    return kopi


def _kopier(kilde: Any, til: Path, til_nokkel: Nokkel) -> None:
    with _apnet(til, til_nokkel) as maal:
        _overfor(kilde, maal)


def _overfor(kilde: Any, maal: Any) -> None:
    """SQLite's own copying: a whole picture of one moment, in one transaction where it lands."""
    try:
        kilde.backup(maal)
        maal.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlcipher.Error as feil:
        raise oversett(feil) or feil from None


@contextmanager
def _apnet(sti: Path, nokkel: Nokkel) -> Iterator[Any]:
    forbindelse = koble(sti, nokkel.kopi())
    try:
        yield forbindelse
    finally:
        forbindelse.close()


@contextmanager
def _holdt(holder: sa.Engine) -> Iterator[Any]:
    with holder.connect() as forbindelse:
        yield forbindelse.connection.driver_connection


def _tall(sti: Path, nokkel: Nokkel) -> tuple[int, int]:
    """How many acts and how many deleted logs it holds; it may be of an older schema."""
    motor = Motor(sti, nokkel.kopi)
    try:
        with motor.lesemotor.connect() as c:
            return revisjon.hode(c).antall, _graver(c)
    finally:
        motor.lukk()


def _graver(c: sa.Connection) -> int:
    if not sa.inspect(c).has_table(str(Gravstein.__tablename__)):
        return 0
    return int(c.execute(sa.select(sa.func.count(col(Gravstein.merke)))).scalar_one())


@contextmanager
def _alene(mappe: Path) -> Iterator[Path]:
    """The folder of the backups, with nobody else at work in it."""
    kopier = kopimappe(mappe)
    lag_privat_mappe(kopier)
    try:
        with plattform.fillas(kopier / "kopi.las", 30.0):
            for rest in kopier.glob(f"{_HALV}*"):
                rest.unlink(missing_ok=True)
            yield kopier
    except TimeoutError:
        raise Lagringsfeil(Lagringskode.LAAST) from None


def _tynn(mappe: Path, fil: Nokkelfil, naa: datetime) -> None:
    alle = kopinokler.kopier(fil)
    beholdes = behold(alle, naa)
    _makuler(mappe, fil, [k for k in alle if k not in beholdes])
    kjente = {k.fil for k in kopinokler.kopier(fil)}
    for annen in mappe.glob("stafett-*.db*"):
        if annen.name not in kjente:
            annen.unlink(missing_ok=True)


def behold(alle: list[Kopi], naa: datetime) -> set[Kopi]:
    """The newest, and the last one of each of the latest days, weeks and months. One dated ahead of now (the clock
    was moved back) is kept until the clock has caught up."""
    beholdes = set(alle[:1]) | {k for k in alle if k.laget > naa}
    for nokkel, plasser in ((_dag, DAGER), (_uke, UKER), (_maned, MANEDER)):
        sett: dict[tuple[int, int], Kopi] = {}
        for kopi in alle:  # the newest first
            sett.setdefault(nokkel(kopi.laget), kopi)
        beholdes.update(list(sett.values())[:plasser])
    return beholdes


def _dag(tid: datetime) -> tuple[int, int]:
    return tid.year, tid.timetuple().tm_yday


def _uke(tid: datetime) -> tuple[int, int]:
    ar, uke, _ = tid.isocalendar()
    return ar, uke


def _maned(tid: datetime) -> tuple[int, int]:
    return tid.year, tid.month


def _makuler(mappe: Path, fil: Nokkelfil, hvilke: list[Kopi]) -> None:
    """The key first: then it is unreadable, whatever becomes of the file."""
    kopinokler.fjern(fil, [k.id for k in hvilke])
    for kopi in hvilke:
        _fjern_fil(mappe / kopi.fil)


def er_dagens_tatt(fil: Nokkelfil, naa: datetime) -> bool:
    """Whether there is one from the last day and night."""
    return any(abs(naa - k.laget) < timedelta(hours=20) for k in kopinokler.kopier(fil))


def _fjern_fil(sti: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        sti.with_name(sti.name + ending).unlink(missing_ok=True)


def _stempel(naa: datetime) -> str:
    return naa.strftime("%Y%m%dT%H%M%SZ")


__all__ = [
    "MAPPE",
    "Kopi",
    "antall_graver",
    "behold",
    "bygg_fra",
    "bytt_fil",
    "er_dagens_tatt",
    "foreldede",
    "hold_alene",
    "kopimappe",
    "makuler_foreldede",
    "prov",
    "sett_inn",
    "ta_kopi",
]
