"""An older database is backed up as it is, brought forward, looked over and opened; what fails changes nothing."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from data import kopinokler, nokler, sikkerhetskopi, skjema
from data.koder import Handling
from data.migreringer.oppsett import kjente_versjoner
from data.motor import Motor, vedlikeholdsmotor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel
from data.private_filer import lag_tom_fil
from data.revisjon import Hendelse, kontroller, skriv_rader
from stafett_tui.oppstart import logg_inn
from stafett_tui.sikkerhet import framdrift
from stafett_tui.steder import DATABASEFIL
from tests.byggere import PASSORD
from tests.handlinger.svar import kode
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER

NAA = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ELDRE = sorted(kjente_versjoner() - {skjema.SKJEMA_HODE})


def lag_gammel(mappe: Path, versjon: str) -> Nokkel:
    """As an older program left it: one administrator, one act in the audit."""
    fil, nokkel = nokler.opprett(mappe, oving=False)
    sti = mappe / DATABASEFIL
    lag_tom_fil(sti)
    skjema.migrer(sti, nokkel, til=versjon)
    motor = vedlikeholdsmotor(sti, nokkel.kopi)
    ansatt = uuid4()
    with motor.begin() as c:
        for tabell, felt in (
            ("kommune", {"id": 1, "navn": "Fjordvik", "oving": 0}),
            (
                "ansatt",
                {
                    "id": ansatt.hex,
                    "fornavn": "Kari",
                    "etternavn": "Moe",
                    "brukernavn": BRUKER,
                    "er_administrator": 1,
                    "aktiv": 1,
                    "opprettet": "2026-01-01 09:00:00",
                },
            ),
        ):
            _sett_inn(c, tabell, felt)
        skriv_rader(c, [Hendelse(NAA, ansatt, Handling.DATABASE_OPPRETTET)])
    motor.dispose()
    nokler.lag_passordspor(fil, BRUKER, PASSORD, nokkel, KDF_OVING)
    return nokkel


def _sett_inn(c: sa.Connection, tabell: str, felt: dict[str, object]) -> None:
    """A row of what was known then: the columns that must have something get it."""
    tall = {"alder_informeres": 12, "alder_signerer": 15, "alder_alene": 16}
    for _nr, navn, slag, krevd, standard, _n in c.exec_driver_sql(f"PRAGMA table_info({tabell})"):
        if krevd and standard is None and navn not in felt:
            felt[navn] = tall.get(navn, 0 if slag in ("INTEGER", "BOOLEAN") else "")
    if tabell == "ansatt":
        felt |= {"tema": "stafett-lys", "sprak": "nb"}
    plasser = ", ".join("?" for _ in felt)
    c.exec_driver_sql(f"INSERT INTO {tabell} ({', '.join(felt)}) VALUES ({plasser})", tuple(felt.values()))  # noqa: S608


@pytest.mark.parametrize("versjon", ELDRE)
def test_fra_hver_eldre_versjon(tmp_path: Path, versjon: str) -> None:
    mappe = tmp_path / "base"
    nokkel = lag_gammel(mappe, versjon)
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
    innlogget.base.lukk()
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
    nokkel = lag_gammel(mappe, "0001")

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
