"""An older database is backed up as it is, brought forward, looked over and opened; what fails changes nothing."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from data import kopinokler, nokler, sikkerhetskopi, skjema
from data.filkontroll import kontroller_fil
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel
from data.revisjon import kontroller
from stafett_tui.oppstart import logg_inn
from stafett_tui.sikkerhet import framdrift
from stafett_tui.steder import DATABASEFIL
from tests import skjemadump
from tests.byggere import PASSORD
from tests.byggere_data import provebase
from tests.handlinger.svar import kode
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER

ELDRE = [v for v in skjemadump.versjoner() if v != skjema.SKJEMA_HODE]


@cache
def dagens_skjema() -> dict[tuple[str, str], list[str]]:
    """Of a database made today."""
    with (
        TemporaryDirectory() as mappe,
        provebase(Path(mappe) / "base") as base,
        base.motor.lesemotor.connect() as c,
    ):
        return skjemadump.skjemaet(skjemadump.dump(c))


def lag_gammel(mappe: Path, versjon: str) -> tuple[Nokkel, skjemadump.Rader]:
    """As an older program left it, with something in each table; and what is in it."""
    fil, nokkel = nokler.opprett(mappe, oving=False)
    rader = skjemadump.legg_inn(mappe / DATABASEFIL, nokkel, versjon)
    nokler.lag_passordspor(fil, BRUKER, PASSORD, nokkel, KDF_OVING)
    return nokkel, rader


@pytest.mark.parametrize("versjon", ELDRE)
def test_fra_hver_eldre_versjon(tmp_path: Path, versjon: str) -> None:
    """Log-in brings it forward: every row of every table is there with each of its values, and the schema is today's."""
    mappe = tmp_path / "base"
    nokkel, rader = lag_gammel(mappe, versjon)
    assert all(rader.values()), "something in each table"
    sagt: list[str] = []
    with framdrift.til(lambda tekst: sagt.append(tekst.paa())):
        innlogget = inne(logg_inn(mappe, BRUKER, PASSORD))
    steg = [s for s in sagt if "steg" in s]
    assert steg == [f"Oppgraderer databasen: steg {nr + 1} av {len(steg)} …" for nr in range(len(steg))]
    assert len(steg) == len(ELDRE) - ELDRE.index(versjon)
    assert len(sagt) == len(steg) + 2, "the backup before, and the look afterwards"
    with innlogget.base.motor.lesemotor.connect() as c:
        assert skjema.skjemaversjon(c) == skjema.SKJEMA_HODE
        assert kontroller(c) == []
        assert skjemadump.skjemaet(skjemadump.dump(c)) == dagens_skjema()
    innlogget.base.lukk()
    assert skjemadump.tapt(rader, skjemadump.les(mappe / DATABASEFIL, nokkel)) == []
    assert kontroller_fil(mappe / DATABASEFIL, nokkel.kopi()).hel
    fil = Nokkelfil.les(mappe)
    (kopi,) = kopinokler.kopier(fil)
    egen = kopinokler.nokkel_til(fil, kopi, nokkel)
    motor = Motor(sikkerhetskopi.kopimappe(mappe) / kopi.fil, egen.kopi)
    with motor.lesemotor.connect() as c:
        assert skjema.skjemaversjon(c) == versjon
    motor.lukk()


def test_en_nyere_avvises_uten_at_noe_gjores(ekte: Path) -> None:
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    innlogget.base.lukk()
    assert kode(logg_inn(ekte, BRUKER, PASSORD)) == "lagring.nyere_skjema"
    assert kopinokler.kopier(Nokkelfil.les(ekte)) == []


def test_uten_kopi_oppgraderes_ingenting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mappe = tmp_path / "base"
    nokkel, _ = lag_gammel(mappe, "0001")

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(sikkerhetskopi, "ta_kopi", full)
    assert kode(logg_inn(mappe, BRUKER, PASSORD)) == "lagring.full_disk"
    motor = Motor(mappe / DATABASEFIL, nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert skjema.skjemaversjon(c) == "0001"
    motor.lukk()


def test_en_oppgradering_som_feiler_lar_basen_vaere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mappe = tmp_path / "base"
    lag_gammel(mappe, "0001")
    monkeypatch.setattr(skjema, "brutte_fremmednokler", lambda _forbindelse: 1)
    assert kode(logg_inn(mappe, BRUKER, PASSORD)) == "lagring.brutte_fremmednokler"
    monkeypatch.undo()
    inne(logg_inn(mappe, BRUKER, PASSORD)).base.lukk()
