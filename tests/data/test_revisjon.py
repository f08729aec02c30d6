"""The audit chain: whole after a deletion, broken by any change, and part of the act's own transaction."""

import threading
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from data import revisjon
from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Handling, Hatt
from data.modeller import RevisjonDetalj, RevisjonRad
from data.motor import Motor
from data.revisjon import INGEN, Anker, Feilslag, Kjedefeil, hode, kontroller, skriv_rad
from tests.byggere_data import Provebase

NAA = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)
ANSATT, LOGG = UUID(int=1), UUID(int=2)


def skriv(base: Provebase, antall: int = 1, **felt: Any) -> None:
    fast: dict[str, Any] = {"naa": NAA, "ansatt_id": ANSATT, "handling": Handling.LOGG_LEST, "logg_id": LOGG}
    with Session(base.motor.skrivemotor) as sesjon:
        for n in range(antall):
            skriv_rad(sesjon, **{**fast, "detalj": {"n": n}, **felt})
        sesjon.commit()


def feil(base: Provebase, anker: Anker | None = None) -> list[Kjedefeil]:
    with base.motor.lesemotor.connect() as c:
        return kontroller(c, anker)


def siste(base: Provebase) -> Anker:
    with base.motor.lesemotor.connect() as c:
        return hode(c)


def tukle(base: Provebase, *setninger: str) -> None:
    """Changes rows as one with the key could: after taking away what stands in the way."""
    with base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        for navn in (
            c.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
        ):
            c.exec_driver_sql(f"DROP TRIGGER {navn}")
        for setning in setninger:
            c.exec_driver_sql(setning)


def test_kjeden_stemmer(base: Provebase) -> None:
    assert siste(base) == Anker(0, INGEN)
    assert feil(base) == []
    skriv(base, 3)
    skriv(base, ansatt_id=None, logg_id=None, handling=Handling.DATABASE_OPPRETTET, detalj=None)
    assert siste(base).antall == 4
    assert feil(base) == []


def test_det_som_skrives(base: Provebase) -> None:
    virksomhet, oslo = uuid4(), timezone(timedelta(hours=1))
    detalj = {"niva": 2, "fra": "2026-11-22", "aapent": True, "tiltak": str(uuid4()), "grunn": None}
    skriv(base, virksomhet_id=virksomhet, detalj=detalj, naa=NAA.astimezone(oslo))
    with Session(base.motor.lesemotor) as sesjon:
        rad, ekstra = sesjon.get(RevisjonRad, 1), sesjon.get(RevisjonDetalj, 1)
    assert rad is not None
    assert ekstra is not None
    assert (rad.tid, rad.ansatt_id, rad.handling) == (NAA, ANSATT, "logg.lest")
    assert (ekstra.tid, ekstra.ansatt_id, ekstra.handling) == (NAA, ANSATT, "logg.lest")
    assert (ekstra.logg_id, ekstra.virksomhet_id) == (LOGG, virksomhet)
    assert '"niva":2' in ekstra.detalj


def test_raden_roper_ikke_hvilken_logg_det_var(base: Provebase) -> None:
    skriv(base, 2, detalj={})
    with base.motor.lesemotor.connect() as c:
        rader = c.execute(sa.select(revisjon._RAD)).all()
    assert LOGG.hex not in repr(rader)
    assert rader[0].forpliktelse != rader[1].forpliktelse  # salted: the same log cannot be recognised


def test_slettede_detaljer_bryter_ikke_kjeden(base: Provebase) -> None:
    skriv(base, 3)
    with base.motor.skrivemotor.begin() as c:
        c.execute(sa.delete(revisjon._DETALJ).where(revisjon._DETALJ.c.logg_id == LOGG))
    assert feil(base) == []
    skriv(base)
    assert feil(base) == []


ENDRINGER = [
    (
        "UPDATE revisjon_rad SET tid = '2020-01-01 00:00:00.000000' WHERE nr = 2",
        {Feilslag.RAD, Feilslag.DETALJ},
    ),
    ("UPDATE revisjon_rad SET ansatt_id = '<id>' WHERE nr = 2", {Feilslag.RAD, Feilslag.DETALJ}),
    ("UPDATE revisjon_rad SET ansatt_id = NULL WHERE nr = 2", {Feilslag.RAD, Feilslag.DETALJ}),
    ("UPDATE revisjon_rad SET handling = 'tiltak.opprettet' WHERE nr = 2", {Feilslag.RAD, Feilslag.DETALJ}),
    ("UPDATE revisjon_rad SET forpliktelse = '<hash>' WHERE nr = 2", {Feilslag.RAD, Feilslag.DETALJ}),
    ("UPDATE revisjon_rad SET forrige = '<hash>' WHERE nr = 2", {Feilslag.RAD, Feilslag.LENKE}),
    ("UPDATE revisjon_rad SET hash = '<hash>' WHERE nr = 2", {Feilslag.RAD, Feilslag.LENKE}),
    ("UPDATE revisjon_rad SET tid = 'i fjor' WHERE nr = 2", {Feilslag.ULESELIG}),
    ("UPDATE revisjon_rad SET ansatt_id = 'meg' WHERE nr = 2", {Feilslag.ULESELIG}),
    ("DELETE FROM revisjon_detalj; DELETE FROM revisjon_rad WHERE nr = 2", {Feilslag.HULL, Feilslag.LENKE}),
    ("DELETE FROM revisjon_detalj; DELETE FROM revisjon_rad WHERE nr = 1", {Feilslag.HULL, Feilslag.LENKE}),
    ("UPDATE revisjon_detalj SET logg_id = '<id>' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET logg_id = NULL WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET virksomhet_id = '<id>' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET ansatt_id = '<id>' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET handling = 'tiltak.opprettet' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET tid = '2020-01-01 00:00:00.000000' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET detalj = '{}' WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET salt = zeroblob(16) WHERE nr = 2", {Feilslag.DETALJ}),
    ("UPDATE revisjon_detalj SET salt = 'tekst' WHERE nr = 2", {Feilslag.ULESELIG}),
]


@pytest.mark.parametrize(("setning", "slag"), ENDRINGER, ids=[s for s, _ in ENDRINGER])
def test_enhver_endring_finnes(base: Provebase, setning: str, slag: set[Feilslag]) -> None:
    skriv(base, 4)
    tukle(base, *setning.replace("<id>", uuid4().hex).replace("<hash>", "a" * 64).split("; "))
    funnet = feil(base)
    assert {f.slag for f in funnet} == slag
    assert {f.nr for f in funnet} <= {2, 3}


def test_detaljer_byttet_om(base: Provebase) -> None:
    skriv(base, 2)
    bytt = (
        "UPDATE revisjon_detalj SET (salt, detalj) = "
        "(SELECT a.salt, a.detalj FROM revisjon_detalj a WHERE a.nr = 3 - revisjon_detalj.nr)"
    )
    tukle(base, bytt)
    assert Kjedefeil(1, Feilslag.DETALJ) in feil(base)


def test_avkuttet_eller_omskrevet_kjede_finnes_med_anker(base: Provebase) -> None:
    skriv(base, 2)
    anker = siste(base)
    skriv(base, 2)
    assert feil(base, anker) == []
    assert feil(base, siste(base)) == []
    assert feil(base, Anker(0, INGEN)) == []
    tukle(base, "DELETE FROM revisjon_detalj WHERE nr > 1", "DELETE FROM revisjon_rad WHERE nr > 1")
    assert feil(base) == []  # the chain alone cannot tell
    assert feil(base, anker) == [Kjedefeil(2, Feilslag.ANKER)]
    skriv(base, 3)  # grown again, otherwise
    assert feil(base) == []
    assert feil(base, anker) == [Kjedefeil(2, Feilslag.ANKER)]


@pytest.mark.parametrize(
    "setning",
    [
        "UPDATE revisjon_rad SET handling = 'x'",
        "DELETE FROM revisjon_rad WHERE nr = 2",
        "DELETE FROM revisjon_rad",
        "INSERT OR REPLACE INTO revisjon_rad SELECT * FROM revisjon_rad WHERE nr = 2",
        "INSERT INTO revisjon_rad SELECT 9, tid, ansatt_id, handling, forpliktelse, forrige, hash"
        " FROM revisjon_rad WHERE nr = 2",
        "UPDATE revisjon_detalj SET detalj = '{}'",
        "INSERT OR REPLACE INTO revisjon_detalj SELECT * FROM revisjon_detalj WHERE nr = 2",
    ],
)
def test_databasen_selv_nekter(base: Provebase, setning: str) -> None:
    skriv(base, 2)
    with base.motor.skrivemotor.begin() as c:
        # without the foreign key, so that it is the trigger that refuses
        c.exec_driver_sql("DELETE FROM revisjon_detalj WHERE nr = 1")
    with pytest.raises(sa.exc.IntegrityError, match="revisjon_"), base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql(setning)


def test_raden_folger_handlingens_transaksjon(base: Provebase) -> None:
    with Session(base.motor.skrivemotor) as sesjon:
        skriv_rad(sesjon, naa=NAA, ansatt_id=ANSATT, handling=Handling.LOGG_LEST)
        sesjon.rollback()
    assert siste(base).antall == 0


def test_lesere_skriver_ingen_rad(base: Provebase) -> None:
    with Session(base.motor.lesemotor) as sesjon, pytest.raises(RuntimeError, match="writer"):
        skriv_rad(sesjon, naa=NAA, ansatt_id=ANSATT, handling=Handling.LOGG_LEST)


def test_innsynet_slipper_raden_gjennom(base: Provebase) -> None:
    """The visibility layer refuses ORM writes of these rows; the act is logged all the same."""
    innsyn = Innsyn(Hatt.ADMINISTRATOR, date(2026, 11, 22), date(2024, 11, 22), ansatt_id=ANSATT)
    with InnsynSesjon(base.motor.skrivemotor, innsyn) as sesjon:
        skriv_rad(sesjon, naa=NAA, ansatt_id=ANSATT, handling=Handling.LOGG_LEST, logg_id=LOGG)
        sesjon.commit()
    assert siste(base).antall == 1


def test_samtidige_skrivere_gir_en_kjede(base: Provebase) -> None:
    traader = [threading.Thread(target=skriv, args=(base, 5)) for _ in range(4)]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert siste(base).antall == 20
    assert feil(base) == []


@pytest.mark.parametrize(
    "detalj",
    [
        {"navn": "Åse"},
        {"tekst": "to ord"},
        {"tekst": "Stor"},
        {"tekst": "a" * 65},
        {"tekst": "linje\n"},
        {"nummer": "15891590110"},
        {"nummer": "158915 90110"},
        {"nummer": 15891590110},
        {"telefon": "99999999"},
        {"telefon": -99999999},
        {"Odd": 1},
        {"to ord": 1},
        {"x": 1.5},
        {"x": ["a"]},
        {"x": b"a"},
    ],
    ids=str,
)
def test_fri_tekst_avvises(base: Provebase, detalj: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="audit detail"):
        skriv(base, detalj=detalj)
    assert siste(base).antall == 0


@pytest.mark.parametrize(
    "verdi", ["", "tiltak.evaluert", "2026-11-22", str(LOGG), LOGG.hex, 0, -3, True, None]
)
def test_ider_og_koder_gaar(base: Provebase, verdi: Any) -> None:
    skriv(base, detalj={"verdi": verdi})
    assert feil(base) == []


def test_anker_overlever_omstart(base: Provebase, tmp_path: Path) -> None:
    """The same rows in a copy of the file give the same head: nothing in it hangs on this process."""
    skriv(base, 3)
    anker = siste(base)
    base.motor.lukk()
    kopi = tmp_path / "kopi.db"
    kopi.write_bytes(base.sti.read_bytes())
    annen = Motor(kopi, base.nokkel.kopi)
    with annen.lesemotor.connect() as c:
        assert kontroller(c, anker) == []
        assert hode(c) == anker
    annen.lukk()
