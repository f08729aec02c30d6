"""Role × act × status, by the use cases: each is told what the table says, in its words (``statustabell``)."""

from collections.abc import Iterator

import pytest

from data.modeller import Kladd
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.kladd import nokkel_for
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN, mine_stafettlogger
from tests.benchmarks.maaling import GRUNDIG
from tests.byggere import Verden
from tests.fulle_fixturer import _slitt, f, v
from tests.fulle_logger import FullLogg
from tests.raadata import en, uendret
from tests.tilgang.innganger import INNGANGER
from tests.tilgang.statuser import STATUSER, spor, stelt
from tests.tilgang.statustabell import BORTE, I_ENHETEN, JA, MATRISE, ROLLER, SETNING, Celle, ventet

I_LOGGEN = frozenset({"holder", "aktør", "leder"})
"""those to whom a status beside another may make a difference; the rest are asked then in the full run alone"""


def _svar(v: Verden, f: FullLogg, handling: str, rolle: str, status: str) -> Celle:
    """The cell as it is; another sentence than the table's stands as it was said."""
    gitt = spor(v, f, handling, rolle, status)
    if not isinstance(gitt, Avslag):
        return JA
    setning = gitt.setning.paa()
    return next(
        (k for k, s in SETNING.items() if s == setning and k.partition("/")[0] == gitt.kode),
        f"{gitt.kode}: {setning}",
    )


def _celler(status: str) -> Iterator[tuple[str, str, Celle]]:
    for handling in MATRISE:
        for rolle in ROLLER:
            celle = ventet(handling, rolle, status)
            if GRUNDIG or ", " not in status or rolle in I_LOGGEN or celle != BORTE:
                yield handling, rolle, celle


@pytest.mark.parametrize("status", STATUSER)
def test_enhver_faar_det_svaret_som_staar_i_tabellen(v: Verden, f: FullLogg, status: str) -> None:
    """Refusals first, all in one world, in which nothing is written; then each that is granted in one of its own."""
    celler = list(_celler(status))
    verden, svar = stelt(v, f, status), {}
    with uendret(verden):
        for handling, rolle, celle in celler:
            if celle is not JA:
                svar[handling, rolle] = _svar(verden, f, handling, rolle, status)
    for handling, rolle, celle in celler:
        if celle is JA:
            verden = stelt(verden, f, status)
            svar[handling, rolle] = _svar(verden, f, handling, rolle, status)
    assert svar == {(handling, rolle): celle for handling, rolle, celle in celler}


def test_det_som_gjelder_virksomheten_er_lederens_og_administratorens(v: Verden, f: FullLogg) -> None:
    svar = {
        (handling, rolle): _svar(stelt(v, f, "aktiv"), f, handling, rolle, "aktiv")
        for handling in I_ENHETEN
        for rolle in ROLLER
    }
    assert svar == {
        (handling, rolle): celle
        for handling, rad in I_ENHETEN.items()
        for rolle, celle in zip(ROLLER, rad, strict=True)
    }


def test_bare_forfatteren_vet_om_kladden(v: Verden, f: FullLogg) -> None:
    """In the list, and by its id."""
    verden = stelt(v, f, "kladd")
    kladd = en(verden, Kladd, skjema=SKJEMA_NYTT_BARN).id
    for rolle, (hvem, hatt) in ROLLER.items():
        okt = verden.okt(hvem, hatt)
        sett = [k.id for k in mine_stafettlogger(okt).kladder]
        assert (sett, nokkel_for(okt, kladd)) == (([kladd], "b") if rolle == "holder" else ([], None)), rolle


def test_tabellen_er_hel() -> None:
    """Every act is one of the program's, every sentence is somebody's answer, and who may is never nobody."""
    assert MATRISE.keys() | I_ENHETEN.keys() <= INNGANGER.keys()
    celler = {ventet(h, r, s) for h in MATRISE for r in ROLLER for s in STATUSER}
    assert celler | {c for rad in I_ENHETEN.values() for c in rad} == {JA, *SETNING}


__all__ = ["_slitt", "f", "v"]
