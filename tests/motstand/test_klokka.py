"""The machine's clock jumps back a day in the middle of the work: nothing stops, and the order of things holds."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from data import kopinokler, sikkerhetskopi
from data.modeller import RevisjonRad
from data.nokkelfil import Nokkelfil
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppstart import logg_inn
from stafett_tui.sikkerhet import las
from tests.byggere import PASSORD, Verden, lag_verden
from tests.byggere_data import DATABASEFIL
from tests.innlogging import inne
from tests.motstand.arbeid import Arbeid, lag_logger
from tests.motstand.bok import Bok
from tests.raadata import rader


@pytest.fixture
def verden(tmp_path: Path) -> Iterator[Verden]:
    v = lag_verden(tmp_path / "base")
    yield v
    v.base.lukk()


def test_dagens_arbeid_gaar_videre_naar_klokka_gaar_tilbake(verden: Verden) -> None:
    (logg,) = lag_logger(verden, 1)
    arbeid, bok = Arbeid(verden, [logg]), Bok()
    for _ in range(2):
        for handling in arbeid.handlinger:
            bok.skriv(arbeid.kvitter(handling))
        verden.ga(days=-1)
    historikk = les_historikk(verden.okt("Maren"), logg)
    assert isinstance(historikk, tuple)
    assert len(historikk) > len(arbeid.handlinger)
    min_side(verden.okt("Maren"))
    tider = [r.tid for r in sorted(rader(verden, RevisjonRad), key=lambda r: r.nr)]
    assert tider != sorted(tider), "the clock never went back"
    verden.base.motor.lukk()
    assert bok.tapt(verden.mappe) == []


def test_innlogging_og_kopi_fra_i_morgen(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written down tomorrow neither keeps anybody out nor is thrown away as old."""
    verden.gi_passord("Maren")
    monkeypatch.setattr(las, "Klokke", lambda *_: verden.klokke)
    fil, sti = Nokkelfil.les(verden.mappe), verden.mappe / DATABASEFIL
    i_morgen = sikkerhetskopi.ta_kopi(sti, fil, verden.base.nokkel, verden.klokke.naa())
    inne(logg_inn(verden.mappe, "maren", PASSORD)).base.lukk()
    verden.ga(days=-1)
    inne(logg_inn(verden.mappe, "maren", PASSORD)).base.lukk()
    assert not sikkerhetskopi.er_dagens_tatt(fil, verden.klokke.naa())
    i_dag = sikkerhetskopi.ta_kopi(sti, fil, verden.base.nokkel, verden.klokke.naa())
    assert set(kopinokler.kopier(Nokkelfil.les(verden.mappe))) == {i_morgen, i_dag}
    assert i_morgen.laget - i_dag.laget == timedelta(days=1)
