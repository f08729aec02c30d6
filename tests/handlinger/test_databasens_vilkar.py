"""Wrong states are impossible also for who goes round the use cases: the database itself refuses (DESIGN, data)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel

from data.modeller import (
    Ansatt,
    Ansettelse,
    Barn,
    Evaluering,
    Foresatt,
    Kladd,
    Kommune,
    Logg,
    Maal,
    Oppmerksomhet,
    RevisjonDetalj,
    RevisjonRad,
    Samtykke,
    Samtykkesvar,
    Tiltak,
    Vedlegg,
    Virksomhet,
)
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.raadata import rader, rett_rad, tabell, uendret


def kopi(v: Verden, klasse: type[SQLModel], _vilkar: dict[str, Any], **endret: object) -> None:
    """Inserts a row like one that is there, with a new id and these values."""
    rad = dict(rader(v, klasse, **_vilkar)[0]._mapping)
    if "id" in rad and isinstance(rad["id"], UUID):
        rad["id"] = uuid4()
    with v.base.motor.skrivemotor.begin() as c:
        c.execute(sa.insert(tabell(klasse)).values(**{**rad, **endret}))


def rett(v: Verden, klasse: type[SQLModel], vilkar: dict[str, Any], **endret: object) -> None:
    rett_rad(v, klasse, rader(v, klasse, **vilkar)[0].id, **endret)


def raa(v: Verden, sql: str) -> None:
    """A code that the enum type would stop before the database saw it."""
    with v.base.motor.skrivemotor.begin() as c:
        assert c.exec_driver_sql(sql).rowcount > 0


Feil = Callable[[Verden, FullLogg], None]
I_DAG = date(2026, 11, 12)
APENT = {"utfall": None, "avsluttet": None}

UMULIG: dict[str, Feil] = {
    "101 tegn": lambda v, f: rett(v, Oppmerksomhet, {}, tekst="x" * 101),
    "tom oppmerksomhet": lambda v, f: rett(v, Oppmerksomhet, {}, tekst=""),
    "nivå 4 på oppmerksomhet": lambda v, f: rett(v, Oppmerksomhet, {}, niva_ved_registrering=4),
    "nivå 0 på logg": lambda v, f: rett(v, Logg, {}, niva=0),
    "nivå 4 på logg": lambda v, f: rett(v, Logg, {}, niva=4),
    "tomt mål": lambda v, f: rett(v, Maal, {}, tekst=""),
    "to evalueringer": lambda v, f: kopi(v, Evaluering, {"tiltak_id": f.evaluert}),
    "evaluering på vegne av ukjent": lambda v, f: rett(v, Evaluering, {}, pa_vegne_av="naboen"),
    "to åpne for en ansatt": lambda v, f: kopi(v, Tiltak, {"id": f.tiltak}),
    "to åpne for en foresatt": lambda v, f: kopi(v, Tiltak, {"foresatt_id": f.foresatt}),
    "to åpne for barnet": lambda v, f: kopi(v, Tiltak, {"barnets_eget": True}),
    "gjenåpnet mens et annet er åpent": lambda v, f: rett_rad(v, Tiltak, f.evaluert, **APENT),
    "datoer i feil rekke": lambda v, f: rett(v, Tiltak, {}, frist=I_DAG - timedelta(days=1)),
    "to ansvarlige": lambda v, f: rett(v, Tiltak, {"id": f.tiltak}, foresatt_id=f.foresatt),
    "ansatt og barnet": lambda v, f: rett(v, Tiltak, {"id": f.tiltak}, barnets_eget=True),
    "ingen ansvarlig": lambda v, f: rett(v, Tiltak, {"id": f.tiltak}, ansvarlig_id=None),
    "utfall uten tid": lambda v, f: rett(v, Tiltak, {"id": f.tiltak}, utfall="noe"),
    "tid uten utfall": lambda v, f: rett(v, Tiltak, {"id": f.tiltak}, avsluttet=v.klokke.naa()),
    "tomt tiltak": lambda v, f: rett(v, Tiltak, {}, beskrivelse=""),
    "ukjent kategori": lambda v, f: raa(v, "UPDATE oppmerksomhet SET kategori = 'annen'"),
    "ukjent type": lambda v, f: raa(v, "UPDATE tiltak SET type = ''"),
    "ukjent utfall": lambda v, f: raa(v, "UPDATE tiltak SET utfall = 'kanskje' WHERE utfall IS NOT NULL"),
    "ukjent status": lambda v, f: raa(v, "UPDATE logg SET status = 'kladd'"),
    "ukjent svar på målet": lambda v, f: raa(v, "UPDATE maal SET svar = 'vet ikke'"),
    "ukjent samtykke": lambda v, f: raa(v, "UPDATE samtykke SET utfall = 'ja'"),
    "ukjent rolle": lambda v, f: raa(v, "UPDATE foresatt SET rolle = 'onkel'"),
    "ukjent bor med": lambda v, f: raa(v, "UPDATE barn SET bor_med = ''"),
    "ukjent nummertype": lambda v, f: raa(v, "UPDATE barn SET nummertype = 'pass'"),
    "ukjent virksomhetstype": lambda v, f: raa(v, "UPDATE virksomhet SET type = 'bakeri'"),
    "ukjent vedlegg": lambda v, f: rett(v, Vedlegg, {}, slag="notat"),
    "tomt vedlegg": lambda v, f: rett(v, Vedlegg, {}, innhold=b""),
    "passiv uten dato": lambda v, f: rett(v, Logg, {}, status="passiv"),
    "aktiv med passivdato": lambda v, f: rett(v, Logg, {}, passiv_fra=I_DAG),
    "samtykkedato uten samtykke": lambda v, f: rett(v, Logg, {}, samtykke_utfall="trukket"),
    "gitt uten kryss": lambda v, f: rett(v, Samtykke, {}, deling=False),
    "samme foresatt to ganger i ett samtykke": lambda v, f: kopi(
        v, Samtykkesvar, {"foresatt_id": f.foresatt}
    ),
    "to barn i en logg": lambda v, f: kopi(v, Barn, {}),
    "for kort nummer": lambda v, f: rett(v, Barn, {}, nummer="1234567890"),
    "duf med elleve siffer": lambda v, f: rett(v, Barn, {}, nummertype="duf"),
    "barn uten navn": lambda v, f: rett(v, Barn, {}, fornavn=""),
    "samme foresatt to ganger": lambda v, f: kopi(v, Foresatt, {"id": f.foresatt}),
    "to like brukernavn": lambda v, f: rett_rad(v, Ansatt, v.folk["Siri"][0], brukernavn="maren"),
    "brukernavn med stor bokstav": lambda v, f: rett_rad(v, Ansatt, v.folk["Siri"][0], brukernavn="Siri"),
    "to med samme nummer": lambda v, f: rett_rad(
        v, Ansatt, v.folk["Siri"][0], fodselsnummer=rader(v, Ansatt, id=v.folk["Maren"][0])[0].fodselsnummer
    ),
    "ansatt to ganger samme sted": lambda v, f: kopi(v, Ansettelse, {"id": v.ansettelse("Siri")}),
    "to virksomheter med samme navn": lambda v, f: kopi(v, Virksomhet, {}),
    "en kommune til": lambda v, f: kopi(v, Kommune, {}, id=2),
    "aldre i feil rekke": lambda v, f: raa(v, "UPDATE kommune SET alder_signerer = 11"),
    "alder under ett år": lambda v, f: raa(v, "UPDATE kommune SET alder_informeres = 0"),
    "alder over myndighetsalderen": lambda v, f: raa(v, "UPDATE kommune SET alder_alene = 19"),
    "to kladder av samme skjema": lambda v, f: kopi(v, Kladd, {}),
    "to kladder av samme skjema uten virksomhet": lambda v, f: kopi(v, Kladd, {}, ansettelse_id=None),
    "barnet to ganger i ett samtykke": lambda v, f: kopi(
        v, Samtykkesvar, {"foresatt_id": f.foresatt}, foresatt_id=None
    ),
    "rad i en logg som ikke finnes": lambda v, f: rett(v, Foresatt, {}, logg_id=uuid4()),
    "tiltak for en ansatt som ikke finnes": lambda v, f: rett(
        v, Tiltak, {"id": f.tiltak}, ansvarlig_id=uuid4()
    ),
    "logg slettet under sine rader": lambda v, f: raa(v, "DELETE FROM logg"),
    "revisjonsrad endret": lambda v, f: raa(v, "UPDATE revisjon_rad SET handling = 'x'"),
    "revisjonsrad slettet": lambda v, f: raa(v, "DELETE FROM revisjon_rad"),
    "hull i kjeden": lambda v, f: kopi(v, RevisjonRad, {"nr": 1}, nr=9999),
    "detalj endret": lambda v, f: raa(v, "UPDATE revisjon_detalj SET detalj = '{}'"),
    "detalj to ganger": lambda v, f: kopi(v, RevisjonDetalj, {"nr": 1}),
}


FORST: dict[str, Feil] = {
    # what must be there before, and is allowed
    "to kladder av samme skjema uten virksomhet": lambda v, f: kopi(v, Kladd, {}, ansettelse_id=None),
    "to åpne for barnet": lambda v, f: kopi(
        v, Tiltak, {"id": f.tiltak}, ansvarlig_id=None, barnets_eget=True
    ),
    "gjenåpnet mens et annet er åpent": lambda v, f: rett_rad(
        v, Tiltak, f.evaluert, ansvarlig_id=v.ansettelse("Rune")
    ),
}


@pytest.mark.parametrize("hva", UMULIG)
def test_det_umulige_nektes_av_databasen(v: Verden, f: FullLogg, hva: str) -> None:
    if hva in FORST:
        FORST[hva](v, f)
    with uendret(v), pytest.raises((IntegrityError, StatementError)):
        UMULIG[hva](v, f)


def test_like_rader_med_rett_innhold_slipper_inn(v: Verden, f: FullLogg) -> None:
    """The tests above fail for their own reason: a copy that breaks no rule goes in."""
    kopi(v, Tiltak, {"id": f.evaluert})
    kopi(v, Tiltak, {"id": f.tiltak}, ansvarlig_id=v.ansettelse("Siri"))
    kopi(v, Oppmerksomhet, {}, tekst="x" * 100)
    kopi(v, Virksomhet, {}, navn="Ny skole")
    kopi(v, Foresatt, {"id": f.foresatt}, fjernet=v.klokke.naa())
