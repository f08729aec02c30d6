"""The engine: SQLAlchemy over SQLCipher.

One file, WAL, a raw 256-bit key for each connection (the KDF is run once, in ``data/nokler.py``). FULL and
not NORMAL: in WAL mode NORMAL loses acknowledged commits at a power cut. Never ``cipher_memory_security``
(slow for good, process-wide). Should a full-text index come: never FTS5's ``secure-delete`` (damages the index), but
``optimize`` after a deletion, or it keeps the words.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, pool
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2 as sqlcipher

from data.lagringsfeil import FeilNokkel, Lagringsfeil, Lagringskode

VENTETID = 5.0  # seconds a statement waits for another process's lock
_STENGT_LENGST = 60.0  # seconds somebody waits while the key is changed
_HEKS = b"0123456789abcdef"
_SKRIVER = "skriver"  # execution option: transactions begin as writers

_OPPSETT = (
    "synchronous=FULL",
    "fullfsync=ON",  # macOS: its fsync stops at the disk's cache; no effect elsewhere
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)

# SQLite's primary result codes. Others (a broken constraint, a wrong statement) keep SQLAlchemy's type.
_KODER = {
    3: Lagringskode.SKRIVEBESKYTTET,  # PERM
    5: Lagringskode.LAAST,  # BUSY
    6: Lagringskode.LAAST,  # LOCKED
    7: Lagringskode.FOR_LITE_MINNE,  # NOMEM
    8: Lagringskode.SKRIVEBESKYTTET,  # READONLY
    10: Lagringskode.LESE_ELLER_SKRIVEFEIL,  # IOERR
    11: Lagringskode.SKADET,  # CORRUPT
    13: Lagringskode.FULL_DISK,  # FULL
    14: Lagringskode.FINNES_IKKE,  # CANTOPEN
    26: Lagringskode.SKADET,  # NOTADB, when it comes after the file was opened
}
_IKKE_DATABASE = 26

_ADRESSE = sa.make_url("sqlite://")
SKREVNE: LRUCache[Any, Any] = LRUCache(500)
"""the statements that SQLAlchemy has written as SQL, for every engine"""

Nokkelkilde = Callable[[], bytearray]


class Motor:
    """Readers and writers over one pool.

    ``hent_nokkel`` gives a fresh copy of the key, which is zeroed after use. ``Lagringsfeil`` comes out of
    any statement that the file, the disk or another process stopped.
    """

    def __init__(self, sti: Path, hent_nokkel: Nokkelkilde, *, ventetid: float = VENTETID) -> None:
        self.sti = sti
        self._hent_nokkel = hent_nokkel
        self._lukket = False
        self._apen = threading.Event()
        self._apen.set()

        def ny_forbindelse() -> Any:
            if self._lukket:
                raise Lagringsfeil(Lagringskode.LUKKET)
            if not self._apen.wait(_STENGT_LENGST):
                raise Lagringsfeil(Lagringskode.LAAST)
            return koble(sti, hent_nokkel(), ventetid=ventetid)

        self.bruk(_lag_motor(ny_forbindelse, pool.QueuePool, pool_size=4, max_overflow=4))
        event.listen(self.lesemotor, "checkin", self._levert)

    def bruk(self, motor: sa.Engine) -> None:
        """Reads and writes through this engine."""
        self.lesemotor = motor
        self.skrivemotor = self.lesemotor.execution_options(**{_SKRIVER: True})
        # What is asked once in a run, as at the log-in: a statement that is remembered takes some 65 kB.
        self.engangsmotor = self.lesemotor.execution_options(compiled_cache=None)

    def tom_forlogg(self, ventetid: float = 1.0) -> bool:
        """Writes all of the write-ahead log into the file and empties it; False when somebody, in this process or
        another, still reads pages from before. Waits for them ``ventetid`` seconds."""
        if self._lukket or not self._apen.is_set():
            return False
        forbindelse = koble(self.sti, self._hent_nokkel(), ventetid=ventetid)
        try:
            opptatt, _sider, _skrevet = forbindelse.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlcipher.Error as feil:
            raise oversett(feil) or feil from None
        finally:
            forbindelse.close()
        return not opptatt

    def slipp_minne(self) -> None:
        """Lets go of the pages that idle connections remember. Work goes on: they are read again when needed."""
        ledige = [self.lesemotor.connect() for _ in range(_antall_ledige(self.lesemotor))]
        for forbindelse in ledige:
            forbindelse.exec_driver_sql("PRAGMA shrink_memory")
            forbindelse.close()

    @contextmanager
    def stengt(self) -> Iterator[None]:
        """While the block runs nobody in this process has the file open but the block itself: connections at rest are
        closed, one in use is closed when it is handed back, and whoever asks for one waits."""
        self._apen.clear()
        try:
            self.lesemotor.dispose()
            yield
        finally:
            self._apen.set()

    def lukk(self) -> None:
        """Closes every idle connection and opens no more; one in use is closed when it is handed back."""
        self._lukket = True
        self.lesemotor.dispose()

    def _levert(self, _forbindelse: Any, post: pool.ConnectionPoolEntry) -> None:
        # SQLAlchemy would keep it, open and with its key, until the old pool is garbage collected
        if self._lukket or not self._apen.is_set():
            post.invalidate()


def _antall_ledige(motor: sa.Engine) -> int:
    assert isinstance(motor.pool, pool.QueuePool)
    return motor.pool.checkedin()


def koble(
    sti: Path,
    nokkel: bytearray,
    *,
    fremmednokler: bool = True,
    ventetid: float = VENTETID,
    alene: bool = False,
) -> Any:
    """A raw connection to a file that is there. Takes over ``nokkel`` and zeroes it, also when it fails.

    ``alene``: as the only one, in this process or another, until it is closed; ``Lagringsfeil`` (LAAST) when
    somebody else has the file open, and for them meanwhile. LAAST also when another file was put in its place while
    we waited: what is written to the old one nobody would ever read."""
    spesifikasjon, hvilken = _spesifikasjon(nokkel), _hvilken(sti)
    try:
        forbindelse = _apne_fil(sti, ventetid)
        try:
            forbindelse.set_key(spesifikasjon)
            if alene:  # before the first page is read
                forbindelse.execute("PRAGMA locking_mode=EXCLUSIVE")
        except BaseException:
            forbindelse.close()
            raise
    finally:
        for hemmelig in (nokkel, spesifikasjon):
            hemmelig[:] = bytes(len(hemmelig))
    try:
        _gjor_klar(forbindelse, fremmednokler=fremmednokler)
        if _hvilken(sti) != hvilken:
            raise Lagringsfeil(Lagringskode.LAAST)
    except BaseException:
        forbindelse.close()
        raise
    return forbindelse


def _spesifikasjon(nokkel: bytearray) -> bytearray:
    """SQLCipher's form of a raw key, x'…' in hex, made byte by byte: no str or bytes ever holds it."""
    if len(nokkel) != 32:
        raise ValueError("the database key is 32 bytes")
    ut = bytearray(b"x'" + bytes(64) + b"'")
    for i, byte in enumerate(nokkel):
        ut[2 + 2 * i] = _HEKS[byte >> 4]
        ut[3 + 2 * i] = _HEKS[byte & 15]
    return ut


def _apne_fil(sti: Path, ventetid: float) -> Any:
    # mode=rw: a missing file is an error, not a new file with whatever rights the umask gives
    adresse = sti.absolute().as_uri() + "?mode=rw"
    try:
        return sqlcipher.connect(
            adresse, uri=True, timeout=ventetid, check_same_thread=False, isolation_level=None
        )
    except sqlcipher.Error as feil:
        raise oversett(feil) or feil from None


def _hvilken(sti: Path) -> tuple[int, int] | None:
    """Which file the path leads to now."""
    try:
        stat = sti.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _gjor_klar(forbindelse: Any, *, fremmednokler: bool) -> None:
    # before the first page is read: SQLCipher otherwise writes its errors to stderr, across the screen
    forbindelse.execute("PRAGMA cipher_log_level=NONE")
    try:
        forbindelse.execute("SELECT count(*) FROM sqlite_master").fetchone()
        modus = forbindelse.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        forbindelse.execute(f"PRAGMA foreign_keys={'ON' if fremmednokler else 'OFF'}")
        for linje in _OPPSETT:
            forbindelse.execute(f"PRAGMA {linje}")
    except sqlcipher.Error as feil:
        if getattr(feil, "sqlite_errorcode", 0) & 0xFF == _IKKE_DATABASE:
            raise FeilNokkel from None
        raise oversett(feil) or feil from None
    if modus != "wal":
        raise Lagringsfeil(Lagringskode.UEGNET_DISK)


def sett_nokkel(forbindelse: Any, ny: bytearray) -> None:
    """Encrypts every page with another key, in one transaction. Takes over ``ny`` and zeroes it.

    The connection must have the file alone, and be closed afterwards. Whether it was done is seen by opening the file
    again: SQLCipher does not tell of all that goes wrong.
    """
    spesifikasjon = _spesifikasjon(ny)
    try:
        forbindelse.reset_key(spesifikasjon)
    except sqlcipher.Error as feil:
        raise oversett(feil) or Lagringsfeil(Lagringskode.LESE_ELLER_SKRIVEFEIL) from None
    finally:
        for hemmelig in (ny, spesifikasjon):
            hemmelig[:] = bytes(len(hemmelig))


def oversett(feil: BaseException | None) -> Lagringsfeil | None:
    """Our own exception for what has to do with the file and not with the statement; else None."""
    kode = _KODER.get(getattr(feil, "sqlite_errorcode", 0) & 0xFF)
    return None if kode is None else Lagringsfeil(kode)


def _lag_motor(ny_forbindelse: Callable[[], Any], poolklasse: type[pool.Pool], **valg: Any) -> sa.Engine:
    # Not `create_engine`: it makes a dialect for each engine, and a statement is remembered with the dialect that it
    # was written for. The program opens a database again and again (unlock, another hat, each test).
    dialekt = _dialekt()
    motor = sa.Engine(
        poolklasse(ny_forbindelse, dialect=dialekt, **valg),
        dialekt,
        _ADRESSE,
        hide_parameters=True,
        execution_options={"compiled_cache": SKREVNE},
    )
    event.listen(motor, "begin", _begynn)
    event.listen(motor, "reset", _rydd)
    event.listen(motor, "handle_error", _bytt_feil, retval=True)
    return motor


@cache
def _dialekt() -> SQLiteDialect_pysqlite:
    """SQLAlchemy's SQLite over SQLCipher, once it has asked an empty database in memory what it can do."""
    dialekt = SQLiteDialect_pysqlite(dbapi=sqlcipher)
    tom = pool.StaticPool(lambda: sqlcipher.connect(":memory:"), dialect=dialekt)
    with sa.Engine(tom, dialekt, _ADRESSE).connect() as forbindelse:
        dialekt.initialize(forbindelse)
    tom.dispose()
    return dialekt


def _begynn(forbindelse: sa.Connection) -> None:
    # A deferred BEGIN that reads and then writes fails at once when another process has written in between,
    # whatever the waiting time; IMMEDIATE waits its turn.
    if not skriver(forbindelse):
        forbindelse.exec_driver_sql("BEGIN")
        return
    forbindelse.exec_driver_sql("BEGIN IMMEDIATE")
    # The unit of work orders its inserts by relationships, which our tables do not have: foreign keys are
    # checked when the whole act is committed.
    forbindelse.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def _rydd(forbindelse: Any, _post: pool.ConnectionPoolEntry, _tilstand: pool.PoolResetState) -> None:
    # When COMMIT itself is refused (a broken foreign key) SQLite keeps the transaction, and its lock, while
    # SQLAlchemy takes it for ended and would hand the connection back as it is.
    if forbindelse.in_transaction:
        forbindelse.rollback()


def _bytt_feil(hendelse: ExceptionContext) -> Lagringsfeil | None:
    return oversett(hendelse.original_exception)


def skriver(forbindelse: sa.Connection) -> bool:
    """Whether the connection's transactions are a writer's."""
    return bool(forbindelse.get_execution_options().get(_SKRIVER))


def vedlikeholdsmotor(sti: Path, hent_nokkel: Nokkelkilde) -> sa.Engine:
    """A writer without foreign keys, for migrations alone.

    To alter a table SQLite copies and drops it; with foreign keys on the drop deletes every child
    row. They cannot be turned off inside a transaction, hence a connection of its own.
    """
    motor = _lag_motor(lambda: koble(sti, hent_nokkel(), fremmednokler=False), pool.NullPool)
    return motor.execution_options(**{_SKRIVER: True})


def alenemotor(sti: Path, hent_nokkel: Nokkelkilde) -> sa.Engine:
    """A writer with the file alone, over one connection; to be disposed of. ``Lagringsfeil`` (LAAST) comes from the
    first connect when somebody else has the file open."""
    motor = _lag_motor(lambda: koble(sti, hent_nokkel(), ventetid=0.2, alene=True), pool.StaticPool)
    return motor.execution_options(**{_SKRIVER: True})


def lag_motor_i_minnet() -> sa.Engine:
    """An empty database in memory, over one connection, which goes with it."""
    return _lag_motor(
        lambda: sqlcipher.connect(":memory:", check_same_thread=False, isolation_level=None), pool.StaticPool
    )


def brutte_fremmednokler(forbindelse: sa.Connection) -> int:
    """How many rows point at nothing."""
    return len(forbindelse.exec_driver_sql("PRAGMA foreign_key_check").fetchall())


def kun_tillegg(tabell: str) -> tuple[str, ...]:
    """DDL that makes a table append-only and its ``nr`` without gaps, for a migration to run.

    The insert trigger is needed too: INSERT OR REPLACE deletes the old row without firing a delete trigger.
    """
    hull = f"NEW.nr <> (SELECT coalesce(max(nr), 0) + 1 FROM {tabell})"  # noqa: S608 - likewise
    return (
        _utloser(tabell, "ingen_endring", "UPDATE"),
        _utloser(tabell, "ingen_sletting", "DELETE"),
        _utloser(tabell, "uten_hull", "INSERT", hull),
    )


def kan_bare_slettes(tabell: str) -> tuple[str, ...]:
    """DDL for a table whose rows are written once and may go, but never change."""
    finnes = f"EXISTS (SELECT 1 FROM {tabell} WHERE nr = NEW.nr)"  # noqa: S608 - a name in the source
    return (
        _utloser(tabell, "ingen_endring", "UPDATE"),
        _utloser(tabell, "en_gang", "INSERT", finnes),
    )


def _utloser(tabell: str, navn: str, handling: str, naar: str = "1") -> str:
    return (
        f"CREATE TRIGGER {tabell}_{navn} BEFORE {handling} ON {tabell} WHEN {naar} "
        f"BEGIN SELECT RAISE(ABORT, '{tabell}: {navn}'); END"
    )
