"""The key of the database is changed: nobody is locked out, nobody who left is let in, wherever it is stopped."""

import random
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from data import anker, kopinokler, nokkelbytte, nokler, revisjon, tjenestenokkel
from data.filkontroll import krev_hel
from data.kopinokler import Kopi
from data.lagringsfeil import FeilNokkel, Lagringsfeil, Lagringskode
from data.motor import Motor, koble
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel, Nokkelfilfeil, Nokkelfilkode
from tests.byggere_data import DATABASEFIL, NOKKEL, lag_database
from tests.conftest import GRUNDIG
from tests.data.nokkelhjelp import I_MORGEN, NAA, SETNING, skriv_om
from tests.data.program_bytte import OM, bytt

# After the rest of the path: what is tried is the installed program, and only the tests are from here.
_KODE = "import sys; sys.path.append(sys.argv.pop(1)); from tests.data.program_bytte import main; main()"
PROGRAM = (sys.executable, "-c", _KODE, str(Path(__file__).parents[2]))
STEG = ("alene", "forberedt", "kryptert", "lukket", "skrives", "fullfort")
DRAP = 200 if GRUNDIG else 5
RADER = 3000
KOPI = Kopi("k1", NAA, 3, 0, "stafett-k1.db")
_mal = TemporaryDirectory()


@cache
def _laget() -> tuple[Path, dict[str, str], bytes]:
    """A database with something in it, and one slot of each kind; the secrets."""
    mappe = Path(_mal.name) / "base"
    fil, nokkel = lag_database(mappe, oving=False)
    nokler.lag_passordspor(fil, "åse", SETNING, nokkel, KDF_OVING)
    nokler.lag_passordspor(fil, "ola", "et annet passord", nokkel, KDF_OVING)
    hemmelig = {
        "åse": SETNING,
        "ola": "et annet passord",
        "ny": nokler.lag_kodespor(fil, "ny", nokkel, I_MORGEN, KDF_OVING),
        "safen": nokler.lag_nodspor(fil, nokkel, KDF_OVING),
    }
    nokler.lag_kodespor(fil, "gått ut", nokkel, NAA, KDF_OVING)
    spor, tjeneste = tjenestenokkel.lag(fil, nokkel, NAA)
    tjenestenokkel.sett(fil, spor, nokkel)
    kopinokler.legg_til(fil, KOPI, Nokkel(bytearray(b"k" * 32)), nokkel)
    c = koble(mappe / DATABASEFIL, nokkel.kopi())
    c.execute("CREATE TABLE prove (tekst TEXT)")
    c.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO prove SELECT hex(randomblob(300)) FROM n",
        [RADER],
    )
    c.close()
    motor = Motor(mappe / DATABASEFIL, nokkel.kopi)
    with motor.skrivemotor.begin() as c:
        anker.flytt(fil, nokkel, revisjon.skriv_rader(c, [OM]))
    motor.lukk()
    return mappe, hemmelig, tjeneste


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    til = tmp_path / "base"
    shutil.copytree(_laget()[0], til)
    return til


@pytest.fixture
def motor(mappe: Path) -> Iterator[tuple[Motor, Nokkel]]:
    """As somebody who is logged in has it."""
    nokkel = Nokkel(bytearray(NOKKEL))
    motor = Motor(mappe / DATABASEFIL, nokkel.kopi)
    yield motor, nokkel
    motor.lukk()


def gjor(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    nokkelbytte.bytt(mappe / DATABASEFIL, Nokkelfil.les(mappe), motor[1], motor[0], OM, NAA)


def aapne(mappe: Path, hvem: str) -> Nokkel:
    """The key by one of the secrets, as the log-in finds it."""
    _, hemmelig, tjeneste = _laget()
    fil = Nokkelfil.les(mappe)
    if hvem == "tjenesten":
        opplast = tjenestenokkel.las_opp(fil, tjeneste)
    else:
        opplast = nokler.las_opp(fil, hvem, hemmelig[hvem], NAA)
    assert opplast is not None, hvem
    if opplast.neste is None:
        return opplast.nokkel
    ny = nokkelbytte.avklar(mappe / DATABASEFIL, fil, opplast.nokkel, opplast.neste)
    return opplast.neste if ny else opplast.nokkel


def krev_alt(mappe: Path) -> bool:
    """Everybody gets in, all is there, and nothing is left half done. Whether the key is a new one."""
    nokler_ = {bytes(aapne(mappe, hvem).kopi()) for hvem in (*_laget()[1], "tjenesten")}
    assert len(nokler_) == 1
    nokkel = Nokkel(bytearray(nokler_.pop()))
    krev_hel(mappe / DATABASEFIL, nokkel.kopi())
    c = koble(mappe / DATABASEFIL, nokkel.kopi())
    assert c.execute("SELECT count(*) FROM prove").fetchone()[0] == RADER
    c.close()
    fil = Nokkelfil.les(mappe)
    assert fil.felt(nokler.BYTTE) is None
    assert fil.felt(nokler.MERKE) == nokler.merke(fil.database, nokkel)
    assert kopinokler.nokkel_til(fil, KOPI, nokkel).kopi() == b"k" * 32
    assert anker.les(fil, nokkel) is not None
    ny = nokkel.kopi() != NOKKEL
    if ny:
        with pytest.raises(FeilNokkel):
            koble(mappe / DATABASEFIL, bytearray(NOKKEL))
    return ny


def test_alle_kommer_inn_med_det_de_har(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    gjor(mappe, motor)
    assert krev_alt(mappe)
    with motor[0].lesemotor.connect() as c:  # who changed it goes on working
        assert c.exec_driver_sql("SELECT count(*) FROM prove").scalar_one() == RADER
        assert revisjon.hode(c).antall == 2
        assert revisjon.kontroller(c) == []
    assert "gått ut" not in {s.get("bruker") for s in Nokkelfil.les(mappe).spor}


def test_flere_ganger_for_den_som_er_borte_lenge(mappe: Path) -> None:
    for _ in range(3):
        bytt(mappe)
        fil = Nokkelfil.les(mappe)
        assert nokler.forny(fil, "åse", SETNING, aapne(mappe, "åse"))
        assert not nokler.forny(fil, "åse", SETNING, aapne(mappe, "åse"))
    ledd = {s["bruker"]: len(s.get("ledd") or []) for s in Nokkelfil.les(mappe).spor if "bruker" in s}
    assert (ledd["åse"], ledd["ola"]) == (0, 3)
    assert krev_alt(mappe)


def test_den_som_har_gaatt_har_ingenting_aa_aapne_med(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    """She noted the key and kept the key file, and gets hold of the new one."""
    gammel = Nokkelfil.les(mappe)
    nokler.steng_ute(gammel, "ola", NAA)
    assert nokkelbytte.skyldes_siden(Nokkelfil.les(mappe)) == NAA
    gjor(mappe, motor)
    fil = Nokkelfil.les(mappe)
    assert nokkelbytte.skyldes_siden(fil) is None
    assert nokler.las_opp(fil, "ola", "et annet passord", NAA) is None
    with pytest.raises(FeilNokkel):
        koble(mappe / DATABASEFIL, bytearray(NOKKEL))
    tekst = fil.sti.read_text()
    assert all(s["ct"] not in tekst for s in gammel.spor if s.get("bruker") == "ola")
    assert fil.spor[0]["ct"] == gammel.spor[0]["ct"], "nobody's passphrase was needed"


# --- stopped


@pytest.mark.parametrize("steg", STEG)
def test_drept_ved_hvert_steg(mappe: Path, steg: str) -> None:
    svar = subprocess.run([*PROGRAM, str(mappe), steg], capture_output=True, text=True, check=False)
    assert svar.returncode == -9, svar.stderr
    assert krev_alt(mappe) == (STEG.index(steg) >= STEG.index("kryptert"))
    bytt(mappe)
    assert krev_alt(mappe)


def _kjor_og_drep(mappe: Path, etter: float | None) -> tuple[bool, float]:
    """Whether it got through, killed so many seconds after it began (None: not), and how long it went on."""
    with subprocess.Popen([*PROGRAM, str(mappe)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"klar\n"
        start = time.monotonic()
        if etter is not None:
            threading.Timer(etter, program.kill).start()
        return program.stdout.read() == b"ferdig\n", time.monotonic() - start


def test_drept_naar_som_helst(mappe: Path) -> None:
    """From the beginning to the end of what a change takes on this machine, evenly spread."""
    _, varer = _kjor_og_drep(mappe, None)
    tilfeldig = random.Random(11)  # noqa: S311 - the same kills every time
    ferdige = 0
    for nr in range(DRAP):
        ferdig, _ = _kjor_og_drep(mappe, varer * (nr + tilfeldig.random()) / DRAP)
        ferdige += ferdig
        krev_alt(mappe)
    assert ferdige < DRAP, "none was killed on the way"


def test_en_annen_har_den_aapen(
    mappe: Path, motor: tuple[Motor, Nokkel], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nokkelbytte, "VENT", 0.2)
    for_ = (mappe / "nokler.json").read_bytes()
    annen = koble(mappe / DATABASEFIL, bytearray(NOKKEL))
    with pytest.raises(Lagringsfeil) as feil:
        gjor(mappe, motor)
    assert feil.value.kode is Lagringskode.LAAST
    assert annen.execute("SELECT count(*) FROM prove").fetchone()[0] == RADER
    annen.close()
    assert (mappe / "nokler.json").read_bytes() == for_
    gjor(mappe, motor)
    assert krev_alt(mappe)


def test_ens_egne_traader_venter(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    i_bruk, slipp = threading.Event(), threading.Event()
    sett: list[int] = []

    def les() -> None:
        for _ in range(2):
            with motor[0].lesemotor.connect() as c:
                i_bruk.set()
                slipp.wait(5)
                sett.append(c.exec_driver_sql("SELECT count(*) FROM prove").scalar_one())

    traad = threading.Thread(target=les)
    traad.start()
    i_bruk.wait(5)
    threading.Timer(0.3, slipp.set).start()
    gjor(mappe, motor)
    traad.join()
    assert sett == [RADER, RADER]


def _med_grense(grense: int, kall: Callable[[], object]) -> object:
    """Files may grow no larger, as on a disk that is full."""
    for_ = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (grense, for_[1]))
    try:
        return kall()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, for_)


@pytest.mark.parametrize("grense", [0, 4_000, 200_000, 1_500_000])
def test_disken_er_full(mappe: Path, motor: tuple[Motor, Nokkel], grense: int) -> None:
    import signal

    gammel = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with pytest.raises((Lagringsfeil, OSError)):
            _med_grense(grense, lambda: gjor(mappe, motor))
    finally:
        signal.signal(signal.SIGXFSZ, gammel)
    with motor[0].lesemotor.connect() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM prove").scalar_one() == RADER
    motor[0].lukk()
    assert not krev_alt(mappe)
    bytt(mappe)
    assert krev_alt(mappe)


def test_nokkelfilen_kan_ikke_skrives_til_slutt(
    mappe: Path, motor: tuple[Motor, Nokkel], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database has the new key; the file keeps the way to both until it can be written."""

    def full(navn: str) -> None:
        if navn == "skrives":
            raise OSError

    monkeypatch.setattr(nokkelbytte, "_steg", full)
    gjor(mappe, motor)
    assert Nokkelfil.les(mappe).felt(nokler.BYTTE) is not None
    with motor[0].lesemotor.connect() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM prove").scalar_one() == RADER
    annen = koble(mappe / DATABASEFIL, motor[1].kopi())
    assert aapne(mappe, "ola").kopi() == motor[1].kopi()  # while the others are at work, too
    annen.close()
    motor[0].lukk()
    monkeypatch.undo()
    assert krev_alt(mappe)


# --- somebody has written in the key file


def _endre(mappe: Path, gjor: Callable[[dict[str, Any]], object]) -> Nokkelfil:
    import json

    fil = Nokkelfil.les(mappe)
    innhold = json.loads(fil.sti.read_text())
    gjor(innhold)
    return skriv_om(fil, innhold)


def _fremmed(innhold: dict[str, Any]) -> None:
    from data.nokkelpar import nytt

    innhold["spor"][1]["pub"] = nytt(Nokkel(bytearray(32)))[1]


@pytest.mark.parametrize(
    "endring",
    [
        _fremmed,
        lambda i: i["spor"][1].update(bruker="kåre"),
        lambda i: i["spor"][1].update(vern="0" * 64),
        lambda i: i["spor"][1].update(vern=7),
        lambda i: i["spor"][1].update(ledd=[{"ct": "AAAA", "merke": "x"}]),
        lambda i: i["spor"][1].update(ledd=7),
        lambda i: i["spor"][0].update(pub=i["spor"][1]["pub"], vern=i["spor"][1]["vern"]),
    ],
)
def test_endrede_spor_far_ingen_ny_nokkel(
    mappe: Path, motor: tuple[Motor, Nokkel], endring: Callable[[dict[str, Any]], object]
) -> None:
    _endre(mappe, endring)
    with pytest.raises(Nokkelfilfeil) as feil:
        gjor(mappe, motor)
    assert feil.value.kode is Nokkelfilkode.SKADET
    assert Nokkelfil.les(mappe).felt(nokler.BYTTE) is None
    koble(mappe / DATABASEFIL, bytearray(NOKKEL)).close()


def test_ingen_kan_forsegle_sin_egen_nokkel_til_en_annen(mappe: Path) -> None:
    """The public half is there for all to see; the mark under the key before it is not."""
    from data import nokkelpar

    bytt(mappe)
    fil = Nokkelfil.les(mappe)
    ola = next(s for s in fil.spor if s.get("bruker") == "ola")
    feil = Nokkel(bytearray(b"f" * 32))
    falsk = nokkelpar.til_ny_nokkel(fil, {**ola, "vern": nokkelpar.vern(fil, ola, feil)}, feil, feil)
    for ledd in ([*ola["ledd"], falsk["ledd"][-1]], [falsk["ledd"][-1]], falsk["ledd"][::-1]):
        endret = _endre(
            mappe, lambda i, ny=ledd: next(s for s in i["spor"] if s.get("bruker") == "ola").update(ledd=ny)
        )
        assert nokler.las_opp(endret, "ola", "et annet passord", NAA) is None
    uten = _endre(mappe, lambda i: next(s for s in i["spor"] if s.get("bruker") == "ola").update(ledd=[]))
    gammel = nokler.las_opp(uten, "ola", "et annet passord", NAA)
    assert gammel is not None
    assert gammel.nokkel.kopi() == NOKKEL  # what she had before: it opens nothing now


# --- from the first version


def _til_forste_versjon(mappe: Path, hvem: str, passord: str) -> None:
    """The slot as the first version made it: the key itself under the passphrase, and no pair."""
    from data import innpakking
    from data.nokkeltyper import Sporslag

    fil = Nokkelfil.les(mappe)
    hode = fil.hode(hvem, Sporslag.PASSORD, med_par=False)
    spor = {
        "slag": "passord",
        "bruker": hvem,
        **innpakking.pakk_inn(hode, passord, bytearray(NOKKEL), KDF_OVING),
    }

    def legg(innhold: dict[str, Any]) -> None:
        innhold["spor"] = [s for s in innhold["spor"] if s.get("bruker") != hvem] + [spor]
        innhold["v"] = 1
        innhold.pop(nokler.MERKE, None)

    _endre(mappe, legg)


def test_et_spor_fra_forste_versjon(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    _til_forste_versjon(mappe, "ola", "et annet passord")
    for_ = (mappe / "nokler.json").read_bytes()
    with pytest.raises(Nokkelfilfeil) as feil:
        gjor(mappe, motor)
    assert feil.value.kode is Nokkelfilkode.GAMLE_SPOR
    assert (mappe / "nokler.json").read_bytes() == for_
    fil = Nokkelfil.les(mappe)
    assert [s["bruker"] for s in nokkelbytte.uten_par(fil, NAA)] == ["ola"]
    assert nokler.forny(fil, "ola", "et annet passord", aapne(mappe, "ola"))
    assert Nokkelfil.les(mappe).felt("v") == 2
    gjor(mappe, motor)
    assert krev_alt(mappe)


def test_den_som_kom_for_sent_legger_ingenting_i_filen(mappe: Path, motor: tuple[Motor, Nokkel]) -> None:
    fil = Nokkelfil.les(mappe)
    gjor(mappe, motor)
    for_ = (mappe / "nokler.json").read_bytes()
    gammel = Nokkel(bytearray(NOKKEL))
    for kall in (
        lambda: nokler.lag_passordspor(fil, "åse", SETNING, gammel, KDF_OVING),
        lambda: nokler.lag_nodspor(fil, gammel, KDF_OVING),
        lambda: kopinokler.legg_til(fil, KOPI, gammel, gammel),
        lambda: tjenestenokkel.sett(fil, {}, gammel),
    ):
        with pytest.raises(Nokkelfilfeil) as feil:
            kall()
        assert feil.value.kode is Nokkelfilkode.NOKKEL_BYTTET
    assert (mappe / "nokler.json").read_bytes() == for_
