"""The one-time code: from the leder's hand to a passphrase of one's own, once (SPEC 11.1, issue: keys)."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from data import innpakking, nokler
from data.koder import Handling, Hatt
from data.modeller import Ansatt, Ansettelse, RevisjonRad
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Sporslag
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.brukere import avslutt_ansettelse
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.oppstart import logg_inn, sett_passord
from tests.byggere import PASSORD, Verden, lag_verden
from tests.handlinger.svar import kode, ok
from tests.innlogging import NYTT_PASSORD, inne, lag_kode, ma_sette
from tests.raadata import rader, rett_rad, uendret


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verden]:
    v = lag_verden(tmp_path / "base")
    v.gi_passord("Maren")
    yield v
    v.base.lukk()


def test_engangskoden_gir_bare_et_passord_og_virker_en_gang(v: Verden) -> None:
    kode_ = lag_kode(v, "Rune")
    ma = ma_sette(logg_inn(v.mappe, "Rune", kode_.lower().replace("-", " ")))
    assert not hasattr(ma, "hatter"), "nothing is shown before a passphrase is set"
    assert rader(v, RevisjonRad) == []
    inne(sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD)).base.lukk()
    assert [r.handling for r in rader(v, RevisjonRad)] == [Handling.PASSORD_SATT, Handling.INNLOGGET]
    assert kode(logg_inn(v.mappe, "rune", kode_)) == "innlogging.feil"
    inne(logg_inn(v.mappe, "rune", NYTT_PASSORD)).base.lukk()


def test_to_med_samme_kode_setter_ikke_hvert_sitt_passord(v: Verden) -> None:
    """Whoever had the code too, and waited with it, does not take the account over afterwards."""
    kode_ = lag_kode(v, "Rune")
    forst, sist = (ma_sette(logg_inn(v.mappe, "rune", kode_)) for _ in range(2))
    inne(sett_passord(forst, NYTT_PASSORD, NYTT_PASSORD)).base.lukk()
    assert kode(sett_passord(sist, "ti gule bananer synger", "ti gule bananer synger")) == "innlogging.feil"
    inne(logg_inn(v.mappe, "rune", NYTT_PASSORD)).base.lukk()


def test_utlopt_kode_svarer_som_feil(v: Verden) -> None:
    feil = logg_inn(v.mappe, "rune", "K7PQ-M3XW-9DTR")
    assert logg_inn(v.mappe, "rune", lag_kode(v, "Rune", dager=-0.01)) == feil


def test_ny_kode_gjor_den_gamle_ugyldig_og_lar_passordet_staa(v: Verden) -> None:
    gammel, ny = lag_kode(v, "Maren"), lag_kode(v, "Maren")
    assert kode(logg_inn(v.mappe, "maren", gammel)) == "innlogging.feil"
    ma_sette(logg_inn(v.mappe, "maren", ny)).base.lukk()
    inne(logg_inn(v.mappe, "maren", PASSORD)).base.lukk()


def test_koden_varer_i_sju_dager(v: Verden) -> None:
    svar = lag_engangskode(v.okt("Hilde", Hatt.LEDER), v.ansettelse("Rune"))
    assert isinstance(svar, Engangskode)
    assert svar.utloper == v.klokke.naa() + timedelta(days=7)
    spor = Nokkelfil.les(v.mappe).finn("rune", Sporslag.ENGANGSKODE)
    assert spor is not None
    assert svar.kode.replace("-", "") not in str(spor)


def test_en_som_avsluttes_for_passordet_er_satt_kommer_ikke_inn(v: Verden) -> None:
    ma = ma_sette(logg_inn(v.mappe, "siri", lag_kode(v, "Siri")))
    assert not isinstance(avslutt_ansettelse(v.okt("Hilde", Hatt.LEDER), v.ansettelse("Siri")), Avslag)
    assert kode(sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD)) == "innlogging.feil"
    assert Nokkelfil.les(v.mappe).finn("siri", Sporslag.PASSORD) is None


def _mens_sporet_regnes_ut(monkeypatch: pytest.MonkeyPatch, gjor: Callable[[], object]) -> None:
    """It takes most of a second, outside the key file's lock."""
    pakk_inn: Callable[..., Any] = innpakking.pakk_inn

    def imens(*a: Any) -> Any:
        monkeypatch.setattr(innpakking, "pakk_inn", pakk_inn)
        gjor()
        return pakk_inn(*a)

    monkeypatch.setattr(innpakking, "pakk_inn", imens)


def test_en_som_avsluttes_mens_passordet_settes_er_stengt_ute(
    v: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    ma = ma_sette(logg_inn(v.mappe, "siri", lag_kode(v, "Siri")))
    _mens_sporet_regnes_ut(monkeypatch, lambda: nokler.fjern_spor(Nokkelfil.les(v.mappe), "siri"))
    assert kode(sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD)) == "innlogging.feil"
    assert Nokkelfil.les(v.mappe).finn("siri", Sporslag.PASSORD) is None


def test_en_som_avsluttes_mens_koden_lages_har_ingen_kode(v: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    leder, siri = v.okt("Hilde", Hatt.LEDER), v.ansettelse("Siri")
    _mens_sporet_regnes_ut(monkeypatch, lambda: ok(avslutt_ansettelse(leder, siri)))
    assert kode(lag_engangskode(leder, siri)) == "ansatt.har_sluttet"
    assert Nokkelfil.les(v.mappe).finn("siri", Sporslag.ENGANGSKODE) is None


def test_den_som_har_sluttet_faar_ingen_kode(v: Verden) -> None:
    leder, siri = v.okt("Hilde", Hatt.LEDER), v.ansettelse("Siri")
    ok(avslutt_ansettelse(leder, siri))
    with uendret(v):
        assert kode(lag_engangskode(leder, siri)) == "ansatt.har_sluttet"
    assert Nokkelfil.les(v.mappe).finn("siri", Sporslag.ENGANGSKODE) is None


@pytest.mark.parametrize("rolle", ["administrator", "annen virksomhet"])
def test_lederen_lager_ingen_kode_til_en_rolle_hun_ikke_rar_over(v: Verden, rolle: str) -> None:
    """Whoever holds the code is let in with every hat of the person it is for."""
    if rolle == "administrator":
        rett_rad(v, Ansatt, v.folk["Rune"][0], er_administrator=True)
    else:
        rett_rad(v, Ansettelse, v.ansettelse("Åse"), ansatt_id=v.folk["Rune"][0])
    with uendret(v):
        assert (
            kode(lag_engangskode(v.okt("Hilde", Hatt.LEDER), v.ansettelse("Rune")))
            == "ansatt.har_flere_roller"
        )
    svar = lag_engangskode(v.okt("Kari", Hatt.ADMINISTRATOR), v.ansettelse("Rune"))
    assert isinstance(svar, Engangskode)
