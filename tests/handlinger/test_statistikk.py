"""The unit's figures: a count by hand says the same, before and after deletions; small groups are hidden
(SPEC 11.2)."""

import random
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from data import telling
from data.koder import Hatt, Kategori, Overforingstilstand, Tiltakstype, Utfall
from data.modeller import Logg, Lysglimt, Oppmerksomhet, Overforing, Telling, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.motta_overforing import godta_overforing
from stafett_tui.handlinger.statistikkfil import skriv_statistikk, som_csv
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.oppslag.statistikk import statistikk
from stafett_tui.regler.statistikk import MINST, undertrykk
from stafett_tui.sprak.tekst import T
from stafett_tui.statistikkvisninger import Statistikk, Statistikkrad, Statistikktabell
from tests.avsluttet import moden, slettet
from tests.byggere import Verden, lag_verden, ny_id
from tests.conftest import GRUNDIG
from tests.overforing import send
from tests.raadata import rader


def _hilde(v: Verden, aar: int | None = None) -> Statistikk:
    svar = statistikk(v.okt("Hilde", Hatt.LEDER), aar)
    assert isinstance(svar, Statistikk)
    return svar


def _alle(v: Verden) -> Counter[telling.Tellested]:
    enhet = v.enheter["Bakkehaugen skole"]
    with v.base.motor.lesemotor.connect() as c:
        tall = telling.tell_logger(c, enhet)
        tall.update(telling.tell_slettede(c, enhet))
    return Counter({s: n for s, n in tall.items() if s.maal != telling.SLETTET})


def _for_haand(v: Verden) -> Counter[tuple[str, str]]:
    """The same by looking at each row, with no thought for quarters."""
    tall: Counter[tuple[str, str]] = Counter()
    for logg in rader(v, Logg):
        tall["niva", str(logg.niva)] += 1
    tiltak = [t for t in rader(v, Tiltak) if t.utfall != Utfall.FEILREGISTRERT]
    for o in rader(v, Oppmerksomhet):
        mine = [t for t in tiltak if t.oppmerksomhet_id == o.id]
        tall["kategori", o.kategori.value] += 1
        tall["saker", "alle"] += 1
        tall["saker", "hjemmet"] += any(t.type == Tiltakstype.HJEMMET or t.foresatt_id for t in mine)
        tall["saker", "barnet"] += any(t.barnets_eget for t in mine)
    for t in tiltak:
        tall["type", t.type.value] += 1
        if t.utfall:
            tall["utfall", t.utfall.value] += 1
            dager = (t.avsluttet - t.opprettet).days
            verdi = (
                "maned" if dager < 31 else "kvartal" if dager < 92 else "halvaar" if dager < 183 else "lenger"
            )
            tall["tid", verdi] += 1
    for g in rader(v, Lysglimt):
        tall["lysglimt", "barnet" if g.barnet else "foresatt" if g.foresatt_id else "ansatt"] += 1
    for o in rader(v, Overforing, tilstand=Overforingstilstand.MOTTATT):
        tall["overfort", o.dor.value] += 1
    return +tall


def _uten_tid(tall: Counter[telling.Tellested]) -> Counter[tuple[str, str]]:
    ut: Counter[tuple[str, str]] = Counter()
    for sted, antall in tall.items():
        ut[sted.maal, sted.verdi] += antall
    return ut


@pytest.mark.parametrize("fro", range(20 if GRUNDIG else 2))
def test_tallene_er_som_for_haand_ogsaa_etter_sletting(tmp_path: Path, fro: int) -> None:
    """After a random history: deletions change no sum, in no quarter."""
    tilfeldig = random.Random(fro)  # noqa: S311 - the same histories every time
    v = lag_verden(tmp_path / "base")
    logger = []
    for nr in range(7):
        logg = v.logg(tilfeldig.choice(["Maren", "Siri"]), f"Barn{nr}", niva=tilfeldig.randint(1, 3))
        logger.append(logg)
        holder = "Maren" if rader(v, Logg, id=logg)[0].stafettholder_id == v.ansettelse("Maren") else "Siri"
        for _ in range(tilfeldig.randint(0, 2)):
            v.oppmerksomhet(
                holder,
                logg,
                kategori=tilfeldig.choice(list(Kategori)),
                type=tilfeldig.choice([Tiltakstype.TETT, Tiltakstype.GRUPPE]),
            )
            v.ga(days=tilfeldig.randint(0, 60))
        for t in rader(v, Tiltak, logg_id=logg):
            if tilfeldig.random() < 0.6:
                ny_id(evaluer_tiltak(v.okt(holder), t.id, tilfeldig.choice(list(Utfall))))
        if tilfeldig.random() < 0.7:
            ny_id(nytt_lysglimt(v.okt(holder), logg, "Lo i dag", tilfeldig.choice(["", "barnet"])))
        if nr == 0 or tilfeldig.random() < 0.4:
            til = "Siri" if holder == "Maren" else "Maren"
            ny_id(godta_overforing(v.okt(til), send(v, logg, holder, til)))
    for_, for_haand = _alle(v), _for_haand(v)
    assert for_haand["overfort", "samme_enhet"]
    assert _uten_tid(for_) == for_haand
    assert sum(for_.values()) > 15
    for logg in tilfeldig.sample(logger, 4):
        holder = "Maren" if rader(v, Logg, id=logg)[0].stafettholder_id == v.ansettelse("Maren") else "Siri"
        moden(v, logg, holder)
        slettet(v, logg)
    assert _alle(v) == for_, "what was deleted is counted in"
    assert len(rader(v, Logg)) == 3
    assert rader(v, Telling)


# --- small groups ---


STORST = {1: 16, 2: 16, 3: 14, 4: 11}
"""numbers in a cell, by how many cells: all tables of them are tried"""


def test_ingen_gruppe_under_fem_kan_ses_eller_regnes_ut() -> None:
    """Not by the sum less what is shown, and not by one who knows the rule and goes through every table that looks
    the same: each hidden cell may be more than one number, zero or not."""
    for antall_celler, under in STORST.items():
        kan_vaere: dict[object, list[set[int]]] = {}
        for tall in product(range(under), repeat=antall_celler):
            vist, alt = undertrykk(dict(enumerate(tall)))
            skjult = [n for n, antall in vist.items() if antall is None]
            assert all(antall in (None, tall[n]) for n, antall in vist.items())
            assert not any(antall is not None and 0 < antall < MINST for antall in vist.values()), tall
            assert alt == (None if 0 < sum(tall) < MINST else sum(tall))
            if alt is not None and skjult:
                assert len(skjult) >= 2, "one alone is the sum less the rest"
                assert sum(tall[n] for n in skjult) >= MINST, tall
                assert 0 not in vist.values(), "an empty one shown says that the others are not"
            mulige = kan_vaere.setdefault((tuple(vist.values()), alt), [set() for _ in tall])
            for n in skjult:
                mulige[n].add(tall[n])
        for sett, mulige in kan_vaere.items():
            assert all(len(m) != 1 for m in mulige), sett


def test_null_staar_bare_der_ingen_er_skjult() -> None:
    assert undertrykk({"a": 12, "b": 0, "c": 7}) == ({"a": 12, "b": 0, "c": 7}, 19)
    assert undertrykk({"a": 12, "b": 0, "c": 7, "d": 2}) == ({"a": 12, "b": None, "c": None, "d": None}, 21)
    like = undertrykk({"a": 6, "b": 6, "c": 4, "d": 30})
    assert like == ({"a": None, "b": None, "c": None, "d": 30}, 46), "else the hidden one is six as well"
    assert undertrykk(dict.fromkeys(range(5), 1)) == (dict.fromkeys(range(5)), 5)


def _celler(t: Statistikktabell) -> dict[str, int | None]:
    return {r.nokkel: r.antall for r in t.rader}


def test_siden_skjuler_smaa_tall_og_det_som_roper_dem(tmp_path: Path) -> None:
    v = lag_verden(tmp_path / "base")
    for nr in range(4):
        v.logg("Maren", f"Barn{nr}")
    lite = {t.nokkel: t for t in (*_hilde(v).bestand, *_hilde(v).tabeller)}
    assert lite["status"].sum is None
    assert set(_celler(lite["samtykke"]).values()) == {None}
    assert set(_celler(lite["niva"]).values()) == {None}
    for nr in range(4, 9):
        v.logg("Siri", f"Barn{nr}", niva=2)
    mye = {t.nokkel: t for t in (*_hilde(v).bestand, *_hilde(v).tabeller)}
    assert mye["status"].sum == 9
    assert _celler(mye["niva"]) == {"1": None, "2": None, "3": None}
    assert _celler(mye["status"]) == {"aktiv": 9, "passiv": 0, "slettet": 0}
    v.ga(days=60)
    v.logg("Siri", "Barn9")
    ifjor = {t.nokkel: t for t in _hilde(v, 2026).tabeller}
    assert _hilde(v).aarene == (2027, 2026)
    assert ifjor["nye"].sum is None, "else the one of this year is those of all years less these"


def test_bare_lederen_og_bare_egen_enhet(tmp_path: Path) -> None:
    v = lag_verden(tmp_path / "base")
    v.ansett("Liv", "Moen", "Sundet skole", "rektor", er_leder=True)
    for nr in range(6):
        v.logg("Maren", f"Barn{nr}")
    annen = statistikk(v.okt("Liv", Hatt.LEDER))
    assert isinstance(annen, Statistikk)
    assert annen.bestand[0].sum == 0
    assert _hilde(v).bestand[0].sum == 6
    for hvem in (v.okt("Maren"), v.okt("Kari", Hatt.ADMINISTRATOR)):
        assert isinstance(statistikk(hvem), Avslag)


# --- the file ---


def test_filen_er_til_regneark_og_ingen_celle_er_en_formel(tmp_path: Path) -> None:
    rader_ = (Statistikkrad("a", T("+1"), 7), Statistikkrad("b", T("@x"), None))
    tabell = Statistikktabell("x", T("=H(1)"), rader_, 7)
    assert som_csv(Statistikk("-2+3", 2026, (2026,), (tabell,), ())).splitlines() == [
        "'-2+3;2026",
        "Tabell;Hva;Antall",
        "'=H(1);'+1;7",
        "'=H(1);'@x;skjult",
        "'=H(1);I alt;7",
    ]
    for tegn in "=+-@\t\r\n＝＋－＠":
        assert som_csv(Statistikk(f"{tegn}2", 2026, (2026,), (), ())).strip('"').startswith("'")
    v = lag_verden(tmp_path / "base")
    svar = skriv_statistikk(v.okt("Hilde", Hatt.LEDER), None, tmp_path)
    assert isinstance(svar, Filkvittering)
    assert svar.sti is not None
    assert svar.sti.read_bytes().startswith(b"\xef\xbb\xbf")
    assert svar.sti.stat().st_mode & 0o777 == 0o600
