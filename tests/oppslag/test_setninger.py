"""A fixed number of statements, however many logs there are (issue: scale from the start)."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.aktoroversikt import hvem_gjor_hva
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.innslag import lysglimt, notater
from stafett_tui.oppslag.logglister import mine_aktorlogger, mine_stafettlogger
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.moter import mine_moter, motelogg, nytt_mote
from tests.byggere import Verden, lag_verden
from tests.raadata import tell_setninger

Oppslag = Callable[[Okt, UUID], object]
OPPSLAG: dict[str, tuple[str, Oppslag, int]] = {
    # who, what, and the most statements it may take, BEGIN and the question of reach included
    "min side": ("Maren", lambda o, i: min_side(o), 22),
    "min side som aktør": ("Rune", lambda o, i: min_side(o), 22),
    "mine stafettlogger": ("Maren", lambda o, i: mine_stafettlogger(o), 11),
    "mine aktørlogger": ("Rune", lambda o, i: mine_aktorlogger(o), 9),
    "hvem gjør hva": ("Maren", lambda o, i: hvem_gjor_hva(o), 9),
    "barnets logg": ("Maren", lambda o, i: apne_logg(o, i), 20),
    "barnets logg som aktør": ("Rune", lambda o, i: apne_logg(o, i), 20),
    "barnets logg på nytt": ("Maren", lambda o, i: hent_logg(o, i), 16),
    "lysglimt": ("Rune", lambda o, i: lysglimt(o, i), 8),
    "notater": ("Rune", lambda o, i: notater(o, i), 8),
    "mine møter": ("Maren", lambda o, i: mine_moter(o), 9),
    "møtelogg": ("Rune", lambda o, i: motelogg(o, i), 12),
    "nytt møte": ("Maren", lambda o, i: nytt_mote(o, i), 18),
    "vis / endre": ("Maren", lambda o, i: vis_detaljer(o, i), 14),
    "historikk": ("Maren", lambda o, i: les_historikk(o, i), 6),
}


FODT = date(2017, 1, 1)


def _logger(v: Verden, antall: int) -> UUID:
    """Logs with an aktør each; the first has two oppmerksomheter with two tiltak."""
    ider = []
    for n in range(antall):
        v._lopenummer = 30  # each child has a birthday, and so a number, of its own
        ider.append(v.logg("Maren", "Elna", f"Fjellstad{n}", fodt=FODT + timedelta(days=antall + n)))
        o = v.oppmerksomhet("Maren", ider[-1], ansvarlig=v.som_aktor("Rune"))
        if n % 5 == 0:
            v.tiltak("Maren", o)
            v.mote(
                "Maren", ider[-1], saker=frozenset({o}), dato=v.klokke.i_dag() + timedelta(days=antall + n)
            )
    return ider[0]


@pytest.fixture(scope="module")
def malt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, int]]:
    """Statements with 5 logs and with 50 in the same database."""
    v = lag_verden(tmp_path_factory.mktemp("setninger"))
    forste = _logger(v, 5)
    okter = {hvem: v.okt(hvem) for hvem in ("Maren", "Rune")}

    def tell() -> dict[str, int]:
        svar = {}
        for navn, (hvem, oppslag, _) in OPPSLAG.items():
            with tell_setninger(v) as sett:
                oppslag(okter[hvem], forste)
            svar[navn] = len(sett)
        return svar

    fem = tell()
    _logger(v, 45)
    femti = tell()
    v.base.lukk()
    return {navn: (fem[navn], femti[navn]) for navn in OPPSLAG}


@pytest.mark.parametrize("navn", OPPSLAG)
def test_like_mange_setninger_med_5_og_50_logger(malt: dict[str, tuple[int, int]], navn: str) -> None:
    fem, femti = malt[navn]
    assert fem == femti
    assert 1 < femti <= OPPSLAG[navn][2]


def test_flere_tiltak_i_loggen_gir_ikke_flere_setninger(tmp_path: Path) -> None:
    v = lag_verden(tmp_path)
    logg = v.logg("Maren")
    okt = v.okt("Maren")

    def tell() -> int:
        with tell_setninger(v) as sett:
            hent_logg(okt, logg)
        return len(sett)

    v.oppmerksomhet("Maren", logg)
    en = tell()
    for n in range(5):
        v.oppmerksomhet("Maren", logg, f"Nummer {n}", ansvarlig=v.som_aktor("Rune"))
    assert tell() == en
    v.base.lukk()
