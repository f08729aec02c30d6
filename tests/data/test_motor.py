"""The engine: pragmas, the key's short life, errors as codes."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher
from sqlmodel import Session

from data import motor as motormodul
from data.lagringsfeil import FeilNokkel, Lagringsfeil, Lagringskode
from data.motor import Motor, koble
from data.private_filer import lag_tom_fil
from tests.byggere_data import NOKKEL, Provebase


@contextmanager
def aapnet(sti: Path, nokkel: bytes = NOKKEL, ventetid: float = 5.0) -> Iterator[Motor]:
    motor = Motor(sti, lambda: bytearray(nokkel), ventetid=ventetid)
    try:
        yield motor
    finally:
        motor.lukk()


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    """A private file with one table, in a path that must be quoted in an address."""
    sti = tmp_path / "æ ?#% b.db"
    lag_tom_fil(sti)
    with aapnet(sti) as motor, motor.skrivemotor.begin() as c:
        c.exec_driver_sql("CREATE TABLE ting (id INTEGER PRIMARY KEY, navn TEXT UNIQUE)")
    return sti


def les(motor: Motor) -> list[tuple[object, ...]]:
    with motor.lesemotor.connect() as c:
        return [tuple(rad) for rad in c.exec_driver_sql("SELECT * FROM ting ORDER BY id")]


@pytest.mark.parametrize(
    ("pragma", "ventet"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),  # MEMORY
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("cipher_memory_security", "0"),  # on is a process-wide slowdown that cannot be undone
        ("cipher_log_level", "NONE"),  # its log would be written across the screen
    ],
)
def test_hver_forbindelse_er_satt_opp(fil: Path, pragma: str, ventet: object) -> None:
    with aapnet(fil) as motor, motor.lesemotor.connect() as forste, motor.lesemotor.connect() as andre:
        for c in (forste, andre):
            assert c.exec_driver_sql(f"PRAGMA {pragma}").scalar() == ventet


def test_filen_er_kryptert(fil: Path) -> None:
    with aapnet(fil) as motor, motor.skrivemotor.begin() as c:
        c.exec_driver_sql("INSERT INTO ting VALUES (1, 'hvitveis')")
    innhold = fil.read_bytes()
    assert not innhold.startswith(b"SQLite")
    assert b"hvitveis" not in innhold
    assert b"CREATE TABLE" not in innhold


def test_feil_nokkel(fil: Path) -> None:
    with aapnet(fil, bytes(32)) as motor, pytest.raises(FeilNokkel) as feil:
        motor.lesemotor.connect()
    assert feil.value.kode is Lagringskode.FEIL_NOKKEL


def test_feil_nokkel_skriver_ikke_paa_skjermen(fil: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FeilNokkel):
        koble(fil, bytearray(32))
    assert capfd.readouterr() == ("", "")


def test_filen_lages_ikke_av_seg_selv(tmp_path: Path) -> None:
    with aapnet(tmp_path / "ingen.db") as motor, pytest.raises(Lagringsfeil) as feil:
        motor.lesemotor.connect()
    assert feil.value.kode is Lagringskode.FINNES_IKKE
    assert list(tmp_path.iterdir()) == []


def test_skadet_side(fil: Path) -> None:
    innhold = bytearray(fil.read_bytes())
    innhold[5000] ^= 1  # in the second page, where the table is
    fil.write_bytes(innhold)
    with aapnet(fil) as motor, pytest.raises(Lagringsfeil) as feil:
        les(motor)
    assert feil.value.kode is Lagringskode.SKADET


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_filene_er_private_hva_umask_enn_er(tmp_path: Path, umask: int) -> None:
    for_ = os.umask(umask)
    try:
        sti = tmp_path / "b.db"
        lag_tom_fil(sti)
        with aapnet(sti) as motor, motor.skrivemotor.begin() as c:
            c.exec_driver_sql("CREATE TABLE t (id)")
            moduser = {fil.name: fil.stat().st_mode & 0o777 for fil in tmp_path.iterdir()}
    finally:
        os.umask(for_)
    assert moduser == {"b.db": 0o600, "b.db-wal": 0o600, "b.db-shm": 0o600}


def test_nokkelen_slettes_etter_bruk(fil: Path) -> None:
    for nokkel, gaar in ((bytearray(NOKKEL), True), (bytearray(b"x" * 32), False)):
        if gaar:
            koble(fil, nokkel).close()
        else:
            with pytest.raises(FeilNokkel):
                koble(fil, nokkel)
        assert nokkel == bytes(32)


def test_nokkelen_slettes_ogsaa_naar_filen_ikke_finnes(tmp_path: Path) -> None:
    nokkel = bytearray(NOKKEL)
    with pytest.raises(Lagringsfeil):
        koble(tmp_path / "ingen.db", nokkel)
    assert nokkel == bytes(32)


def test_nokkel_av_feil_lengde(fil: Path) -> None:
    # 48 bytes would be a key and a salt to SQLCipher, other lengths a passphrase
    with pytest.raises(ValueError, match="32 bytes"):
        koble(fil, bytearray(48))


def test_nokkelen_staar_ikke_i_motoren(fil: Path) -> None:
    with aapnet(fil) as motor:
        les(motor)
        adresse = motor.lesemotor.url.render_as_string(hide_password=False)
        assert NOKKEL.hex() not in f"{motor.lesemotor!r} {adresse} {motor.lesemotor.pool!r} {vars(motor)}"


# Gets the key in two halves that say nothing each by itself, and joins them only when it is asked for.
HOLDER = """
import sys
from pathlib import Path
from data.motor import Motor

skjult, maske, kjent = (bytes.fromhex(linje) for linje in sys.stdin.readline().split())
m = Motor(Path(sys.argv[1]), lambda: bytearray(a ^ b for a, b in zip(skjult, maske)))
with m.skrivemotor.begin() as c:
    c.exec_driver_sql("CREATE TABLE t (id)")
with m.lesemotor.connect() as c:
    c.exec_driver_sql("SELECT count(*) FROM t").scalar()
    print("aapen", flush=True)
    sys.stdin.readline()
m.lukk()
print("lukket", flush=True)
sys.stdin.readline()
"""


def i_minnet(pid: int, sokt: bytes, forsok: int = 20) -> int:
    """How many times it stands in the writable memory of a process. A living one gives memory back while it is read:
    then it is read anew, whole."""
    try:
        return sum(bit.count(sokt) for bit in _minnet(pid))
    except OSError:
        if forsok == 1:
            raise
        return i_minnet(pid, sokt, forsok - 1)


def _minnet(pid: int) -> Iterator[bytes]:
    with Path(f"/proc/{pid}/maps").open() as kart, Path(f"/proc/{pid}/mem").open("rb", 0) as minne:
        for linje in kart:
            omraade, rett, *_ = linje.split()
            if rett.startswith("rw"):
                fra, til = (int(x, 16) for x in omraade.split("-"))
                minne.seek(fra)
                bit = minne.read(til - fra)
                if len(bit) < til - fra:
                    raise OSError(errno.EIO, "the rest of it is gone")
                yield bit


def test_nokkelen_er_ikke_i_minnet(tmp_path: Path) -> None:
    sti = tmp_path / "b.db"
    lag_tom_fil(sti)
    nokkel, maske, kjent = os.urandom(32), os.urandom(32), os.urandom(32)
    skjult = bytes(a ^ b for a, b in zip(nokkel, maske, strict=True))
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(sti)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        neste = f"{skjult.hex()} {maske.hex()} {kjent.hex()}"
        for tilstand in ("aapen", "lukket"):
            print(neste, file=holder.stdin, flush=True)
            assert holder.stdout.readline().strip() == tilstand
            assert i_minnet(holder.pid, kjent) > 0, "the search does not see the process's memory"
            assert i_minnet(holder.pid, nokkel) == 0
            assert i_minnet(holder.pid, nokkel.hex().encode()) == 0
        print(file=holder.stdin, flush=True)


def test_laast_av_andre(fil: Path) -> None:
    with aapnet(fil, ventetid=0.05) as motor, aapnet(fil) as annen:
        with annen.skrivemotor.begin():
            with pytest.raises(Lagringsfeil) as feil, motor.skrivemotor.begin():
                pass
            assert feil.value.kode is Lagringskode.LAAST
            assert les(motor) == []  # readers are not held up
        with motor.skrivemotor.begin() as c:  # and the connection is whole afterwards
            c.exec_driver_sql("INSERT INTO ting VALUES (1, 'a')")
        assert les(motor) == [(1, "a")]


def test_skrivere_begynner_straks_og_lesere_ikke(fil: Path) -> None:
    with aapnet(fil) as motor:
        satt: list[str] = []
        sa.event.listen(
            motor.lesemotor, "before_cursor_execute", lambda _c, _k, setning, *_r: satt.append(setning)
        )
        for maskin, ventet in ((motor.lesemotor, "BEGIN"), (motor.skrivemotor, "BEGIN IMMEDIATE")):
            satt.clear()
            with maskin.begin():
                assert satt[0] == ventet


def test_fremmednokler_kontrolleres_for_hele_handlingen(fil: Path) -> None:
    """The child may come before its parent within an act; an act that leaves one without is not done."""
    with aapnet(fil) as motor:
        with motor.skrivemotor.begin() as c:
            c.exec_driver_sql("CREATE TABLE del (ting_id INTEGER REFERENCES ting(id))")
            c.exec_driver_sql("INSERT INTO del VALUES (1)")
            c.exec_driver_sql("INSERT INTO ting VALUES (1, 'a')")
        with motor.skrivemotor.connect() as c:
            c.exec_driver_sql("INSERT INTO ting VALUES (2, 'b')")
            c.exec_driver_sql("INSERT INTO del VALUES (9)")
            with pytest.raises(sa.exc.IntegrityError):
                c.commit()
        assert les(motor) == [(1, "a")]


def _med_forbindelse(motor: Motor, setninger: tuple[str, ...]) -> None:
    with motor.skrivemotor.connect() as c:
        for setning in setninger:
            c.exec_driver_sql(setning)
        c.commit()


def _med_begin(motor: Motor, setninger: tuple[str, ...]) -> None:
    with motor.skrivemotor.begin() as c:
        for setning in setninger:
            c.exec_driver_sql(setning)


def _med_sesjon(motor: Motor, setninger: tuple[str, ...]) -> None:
    with Session(motor.skrivemotor) as sesjon:
        for setning in setninger:
            sesjon.connection().exec_driver_sql(setning)
        sesjon.commit()


@pytest.mark.parametrize("handling", [_med_forbindelse, _med_begin, _med_sesjon])
def test_en_nektet_commit_slipper_laasen(
    fil: Path, handling: Callable[[Motor, tuple[str, ...]], None]
) -> None:
    """SQLite keeps the transaction open when COMMIT is refused; the pool must not keep it so."""
    with aapnet(fil) as motor, aapnet(fil, ventetid=0.05) as annen:
        handling(motor, ("CREATE TABLE del (ting_id INTEGER REFERENCES ting(id))",))
        with pytest.raises(sa.exc.IntegrityError, match="FOREIGN KEY"):
            handling(motor, ("INSERT INTO del VALUES (9)",))
        handling(annen, ("INSERT INTO ting VALUES (1, 'a')",))
        handling(motor, ("INSERT INTO ting VALUES (2, 'b')",))
        assert les(motor) == [(1, "a"), (2, "b")]


def test_alt_rulles_tilbake_uten_commit(fil: Path) -> None:
    with aapnet(fil) as motor:
        with motor.skrivemotor.connect() as c:
            c.exec_driver_sql("INSERT INTO ting VALUES (1, 'a')")
        assert les(motor) == []


def test_feil_viser_ikke_verdier(fil: Path) -> None:
    setning = sa.text("INSERT INTO ting VALUES (:id, :navn)")
    with aapnet(fil) as motor:
        with motor.skrivemotor.begin() as c:
            c.execute(setning, {"id": 1, "navn": "hemmelig"})
        with pytest.raises(sa.exc.IntegrityError) as feil, motor.skrivemotor.begin() as c:
            c.execute(setning, {"id": 2, "navn": "hemmelig"})
    kjede = f"{feil.value!r} {feil.value} {feil.value.__cause__}"
    assert "UNIQUE" in kjede  # a broken constraint is still told from others by the use cases
    assert "hemmelig" not in kjede


@pytest.mark.parametrize(
    ("primaer", "kode"),
    [
        (sqlcipher.SQLITE_BUSY, Lagringskode.LAAST),
        (sqlcipher.SQLITE_LOCKED, Lagringskode.LAAST),
        (sqlcipher.SQLITE_FULL, Lagringskode.FULL_DISK),
        (sqlcipher.SQLITE_READONLY, Lagringskode.SKRIVEBESKYTTET),
        (sqlcipher.SQLITE_PERM, Lagringskode.SKRIVEBESKYTTET),
        (sqlcipher.SQLITE_IOERR, Lagringskode.LESE_ELLER_SKRIVEFEIL),
        (sqlcipher.SQLITE_CORRUPT, Lagringskode.SKADET),
        (sqlcipher.SQLITE_NOTADB, Lagringskode.SKADET),
        (sqlcipher.SQLITE_CANTOPEN, Lagringskode.FINNES_IKKE),
        (sqlcipher.SQLITE_NOMEM, Lagringskode.FOR_LITE_MINNE),
        (sqlcipher.SQLITE_CONSTRAINT, None),
        (sqlcipher.SQLITE_ERROR, None),
    ],
)
def test_koder(primaer: int, kode: Lagringskode | None) -> None:
    feil = sqlcipher.OperationalError("rad 17: hemmelig")
    feil.sqlite_errorcode = primaer | 5 << 8  # extended codes keep the primary one in their low byte
    oversatt = motormodul.oversett(feil)
    assert (oversatt and oversatt.kode) == kode
    assert "hemmelig" not in repr(oversatt)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from data.lagringsfeil import Lagringsfeil
from data.motor import Motor

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
m = Motor(Path(sys.argv[1]), lambda: bytearray(range(32)))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
skrevet = 0
try:
    while True:
        with m.skrivemotor.begin() as c:
            c.exec_driver_sql("INSERT INTO ting VALUES (?, ?)", (skrevet + 1, str(skrevet) * 500))
        skrevet += 1
except Lagringsfeil as feil:
    print(feil.kode, skrevet)
    with m.lesemotor.connect() as c:
        print(c.exec_driver_sql("SELECT count(*) FROM ting").scalar())
"""


def test_stopp_midt_i_skriving_mister_ingenting(fil: Path) -> None:
    svar = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(fil)], capture_output=True, text=True, check=True
    )
    kode, skrevet, funnet = svar.stdout.split()
    assert kode == Lagringskode.LESE_ELLER_SKRIVEFEIL
    assert int(skrevet) == int(funnet) > 10


def test_lukket_motor_apner_ikke_mer(base: Provebase) -> None:
    brukt = base.motor.lesemotor.connect()
    base.motor.lukk()
    with pytest.raises(Lagringsfeil) as feil:
        base.motor.lesemotor.connect()
    assert feil.value.kode is Lagringskode.LUKKET
    brukt.close()
    assert not base.sti.with_name("stafett.db-wal").exists()  # the last one out clears up


@pytest.mark.parametrize(
    ("modul", "uten"),
    [
        ("data.motor", ("alembic", "cryptography", "sqlmodel", "textual")),
        ("data.skjema", ("alembic", "cryptography", "sqlmodel", "textual")),
        ("data.nokler", ("alembic", "cryptography", "sqlalchemy", "pydantic")),
        ("data.revisjon", ("alembic", "cryptography", "textual")),
        ("data.plattform", ("ctypes", "sqlalchemy", "pydantic")),
        ("data.lagringsfeil", ("sqlalchemy", "sqlcipher3")),
    ],
)
def test_lett_aa_importere(modul: str, uten: tuple[str, ...]) -> None:
    kode = f"import sys, {modul}; print([n for n in {uten!r} if n in sys.modules])"
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "[]"


def test_hver_motor_husker_setningene_fra_den_forrige(fil: Path) -> None:
    """A database is opened anew at each unlock; what its statements look like as SQL is known by then."""
    for _ in range(2):
        with aapnet(fil) as motor, motor.lesemotor.connect() as c:
            c.execute(sa.select(sa.literal("en setning for seg selv")))
            antall = len(motormodul.SKREVNE)
    with aapnet(fil) as motor, motor.lesemotor.connect() as c:
        c.execute(sa.select(sa.literal("den samme, med en annen verdi")))
    assert len(motormodul.SKREVNE) == antall
