"""A practice database where every text of every other child can be known again, and the words that tell it.

The words are read from the database itself, past every rule: what stands only in other children's rows. The meeting's
own child, employees, units and the program's own words are taken off; that enough is left is checked.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import SQLModel

import data
import screens
import stafett_tui
from data.koder import Loggstatus, Motestatus
from data.modeller import Barn, Kladd, Mote
from data.modeller.felles import HorerTilLogg
from stafett_tui.klokke import OSLO
from tests.ovingshjelp import DAG, apen_motor, kopi_av_oving

HOLDER = "jorunn"
ORD = re.compile(r"[^\W_]{4,}")
STRENG = re.compile(r'"([^"\n]*)"')
DOKUMENTASJON = re.compile(r'""".*?"""', re.S)
"""what only explains is never shown"""
MERKE = "qz"
"""begins every planted word, and no word that there is"""
UPLANTET = frozenset(
    "fornavn etternavn nummer fodselsnummer mobil telefon postnummer til enhet kontakt message_id kalender_uid "
    "feilkode mediatype skjema nokkel slag pa_vegne_av".split()
)
"""columns that are left: names and numbers are their own words, the rest is nobody's text"""


@dataclass(frozen=True, slots=True)
class Scene:
    """One meeting: where the database is, who the child is, and what may not be shown while it lasts."""

    mappe: Path
    passord: str
    logg_id: UUID
    fornavn: str
    etternavn: str
    mote_id: UUID
    andre: dict[UUID, frozenset[str]]
    """other log → words that stand in its rows alone"""

    @property
    def forbudt(self) -> frozenset[str]:
        return frozenset().union(*self.andre.values())


def ordene(tekst: str) -> set[str]:
    """The words of a text, as they are looked for."""
    return {
        o
        for o in ORD.findall(unicodedata.normalize("NFC", tekst).casefold())
        if not o.isdigit() or len(o) > 9
    }


def merkeord(nr: int) -> str:
    """The planted word with this number: letters only, five of them after the mark."""
    bokstaver = ""
    for _ in range(5):
        nr, rest = divmod(nr, 20)
        bokstaver += "abcdefghijklmnoprstu"[rest]
    return MERKE + bokstaver


def lag_scene(mappe: Path) -> Scene:
    """A copy of the practice database of sixty children, planted, with a meeting today."""
    base = kopi_av_oving(mappe)
    passord = next(b.passord for b in base.brukere if b.bruker == HOLDER)
    with apen_motor(mappe) as motor, motor.skrivemotor.begin() as c:
        logg_id = _barnet_i_motet(c)
        mote_id = _mote_i_dag(c, logg_id)
        _plant(c, logg_id)
        andre = _andres_ord(c, logg_id)
        barn = c.execute(sa.select(Barn.__table__).where(Barn.logg_id == logg_id)).one()  # type: ignore[attr-defined,arg-type]
    return Scene(mappe, passord, logg_id, barn.fornavn, barn.etternavn, mote_id, andre)


def _tabell(modell: type[SQLModel]) -> sa.Table:
    return SQLModel.metadata.tables[str(modell.__tablename__)]


def _barnet_i_motet(c: sa.Connection) -> UUID:
    """The stafettholder's own, active, with most to talk about, and with no other log about the same child."""
    t = SQLModel.metadata.tables
    logg, barn = t["logg"], t["barn"]
    holder = (
        sa.select(t["ansettelse"].c.id)
        .join(t["ansatt"], t["ansatt"].c.id == t["ansettelse"].c.ansatt_id)
        .where(t["ansatt"].c.brukernavn == HOLDER)
    )
    alene = sa.select(barn.c.nummer).group_by(barn.c.nummer).having(sa.func.count() == 1)
    tiltak = (
        sa.select(sa.func.count(t["tiltak"].c.id))
        .where(t["tiltak"].c.logg_id == logg.c.id, t["tiltak"].c.utfall.is_(None))
        .scalar_subquery()
    )
    moter = sa.select(sa.func.count(t["mote"].c.id)).where(t["mote"].c.logg_id == logg.c.id).scalar_subquery()
    valgt: UUID = (
        c.execute(
            sa.select(logg.c.id)
            .join(barn, barn.c.logg_id == logg.c.id)
            .where(
                logg.c.stafettholder_id.in_(holder),
                logg.c.status == Loggstatus.AKTIV,
                barn.c.nummer.in_(alene),
                moter > 0,
                logg.c.samtykke_gitt > DAG - timedelta(days=600),
            )
            .order_by(tiltak.desc())
        )
        .scalars()
        .first()
    )
    return valgt


def _mote_i_dag(c: sa.Connection, logg_id: UUID) -> UUID:
    """One that has begun, so that its minutes can be written."""
    mote = _tabell(Mote)
    mote_id: UUID = c.execute(sa.select(mote.c.id).where(mote.c.logg_id == logg_id)).scalars().first()
    start = datetime.combine(DAG, time(0, 0), OSLO)
    c.execute(
        mote.update()
        .where(mote.c.id == mote_id)
        .values(
            start=start,
            slutt=start + timedelta(hours=1),
            status=Motestatus.INVITERT,
            referat="",
            kommentar="",
            registrert=None,
            registrert_av=None,
        )
    )
    return mote_id


def _tekstkolonner(tabell: sa.Table) -> list[sa.Column[Any]]:
    return [
        k
        for k in tabell.columns
        if k.name not in UPLANTET and not k.foreign_keys and not isinstance(k.type, sa.Enum)
    ]


def _loggtabeller() -> Iterator[sa.Table]:
    modeller = [HorerTilLogg]
    while modeller:
        modell = modeller.pop()
        modeller += modell.__subclasses__()
        if getattr(modell, "__table__", None) is not None:
            yield _tabell(modell)


def _plant(c: sa.Connection, logg_id: UUID) -> None:
    """Every third word of every text of another child becomes that child's own. A code, which the table checks,
    stays as it is."""
    nr = 0
    for tabell in _loggtabeller():
        kolonner = _tekstkolonner(tabell)
        if not kolonner:
            continue
        for rad in c.execute(sa.select(tabell).where(tabell.c.logg_id != logg_id)).mappings().all():
            for kolonne in kolonner:
                if type(rad[kolonne]) is str and rad[kolonne].strip():
                    nr += 1
                    ny = {kolonne.name: _merket(rad[kolonne], merkeord(nr))}
                    c.execute(
                        tabell.update().prefix_with("OR IGNORE").where(tabell.c.id == rad["id"]).values(**ny)
                    )


def _merket(tekst: str, merke: str) -> str:
    if "@" in tekst:
        return f"{merke}@fjordvik.no"
    deler = tekst.split(" ")
    deler[::3] = [merke] * len(deler[::3])
    return " ".join(deler)


def _andres_ord(c: sa.Connection, logg_id: UUID) -> dict[UUID, frozenset[str]]:
    """Words by other log, read raw, less all that may be said."""
    andre: dict[UUID, set[str]] = {}
    lov = _programmets_ord()
    loggtabeller = set(_loggtabeller())
    for tabell in SQLModel.metadata.tables.values():
        for rad in c.execute(sa.select(tabell)).mappings():
            ord_ = set().union(*(_kjennetegn(v) for v in rad.values() if type(v) is str))
            if tabell in loggtabeller and rad["logg_id"] != logg_id:
                andre.setdefault(rad["logg_id"], set()).update(ord_)
            elif tabell.name == Kladd.__tablename__:
                andre.setdefault(rad["id"], set()).update(_kladdord(rad["innhold"]))
            else:
                lov |= ord_
    return {hvem: frozenset(ord_ - lov) for hvem, ord_ in andre.items()}


def _kjennetegn(verdi: str) -> set[str]:
    """What a value is known by: the planted words where there are any, for the others are anybody's."""
    ord_ = ordene(verdi)
    return {o for o in ord_ if o.startswith(MERKE)} or ord_


def _kladdord(innhold: str | bytes) -> set[str]:
    """What somebody has begun to write about a child that has no log yet: the values, not the names of fields."""
    verdier: list[Any] = [json.loads(innhold)]
    ord_: set[str] = set()
    while verdier:
        verdi = verdier.pop()
        if isinstance(verdi, dict):
            verdier += verdi.values()
        elif isinstance(verdi, list):
            verdier += verdi
        elif isinstance(verdi, str):
            ord_ |= ordene(verdi)
    return ord_


def _programmets_ord() -> set[str]:
    """Every word in the strings of the program but that of the practice database, which is where the names come from."""
    ord_: set[str] = set()
    for pakke in (data, screens, stafett_tui):
        for fil in Path(pakke.__path__[0]).rglob("*.py"):
            if "oving" not in fil.parts:
                kode = DOKUMENTASJON.sub("", fil.read_text("utf-8"))
                ord_ |= ordene(" ".join(STRENG.findall(kode)))
    return ord_
