"""What is counted of logs, by unit and quarter: the same counts of those that stand and of those that are deleted.

Each is a number of things that happened once, so a log's own can be added to the counts of the deleted as it
goes, and nothing changes in the sum. A log belongs to its holder's unit. Quarters are Norwegian.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlmodel import col

from data import modeller
from data.koder import Overforingstilstand, Tiltakstype, Utfall
from data.modeller import Ansettelse, Logg, Oppmerksomhet, Tiltak

NIVA, KATEGORI, TYPE, UTFALL, TID = "niva", "kategori", "type", "utfall", "tid"
SAKER, LYSGLIMT, OVERFORT, SLETTET = "saker", "lysglimt", "overfort", "slettet"
ALLE, HJEMMET, BARNET = "alle", "hjemmet", "barnet"
"""of the oppmerksomheter: all, those with a home tiltak, those with the child's own"""
ANSATT, FORESATT = "ansatt", "foresatt"
"""who gave a lysglimt, besides the child"""
TIDER = ((31, "maned"), (92, "kvartal"), (183, "halvaar"))
LENGER = "lenger"
"""from a tiltak was made until it was evaluated: fewer than so many days, or more"""


class Tellested(NamedTuple):
    """Where a count belongs."""

    virksomhet_id: UUID
    kvartal: str
    maal: str
    verdi: str


Tellinger = Mapping[Tellested, int]


def tell_logger(c: sa.Connection, virksomhet_id: UUID) -> Counter[Tellested]:
    """Counts of the logs that a unit's employees hold."""
    return _tell(c, col(Ansettelse.virksomhet_id) == virksomhet_id)


def tell_logg(c: sa.Connection, logg_id: UUID) -> Counter[Tellested]:
    """Counts of one log."""
    return _tell(c, col(Logg.id) == logg_id)


def tell_slettede(c: sa.Connection, virksomhet_id: UUID) -> Counter[Tellested]:
    """Counts of a unit's deleted logs."""
    kolonner = [col(getattr(modeller.Telling, felt)) for felt in (*Tellested._fields, "antall")]
    rader = c.execute(sa.select(*kolonner).where(col(modeller.Telling.virksomhet_id) == virksomhet_id))
    return Counter({Tellested(*sted): antall for *sted, antall in rader})


def legg_til(c: sa.Connection, tellinger: Tellinger) -> None:
    """Adds to the counts of the deleted."""
    for sted, antall in tellinger.items():
        her = [col(getattr(modeller.Telling, felt)) == verdi for felt, verdi in sted._asdict().items()]
        lagt = c.execute(
            sa.update(modeller.Telling).where(*her).values(antall=col(modeller.Telling.antall) + antall)
        )
        if not lagt.rowcount:
            c.execute(sa.insert(modeller.Telling).values(**sted._asdict(), antall=antall))


@cache
def _oslo() -> ZoneInfo:
    return ZoneInfo("Europe/Oslo")


def kvartal(tid: datetime) -> str:
    """«2026-4» of a UTC moment."""
    lokal = tid.astimezone(_oslo())
    return f"{lokal.year}-{(lokal.month + 2) // 3}"


def _tell(c: sa.Connection, hvilke: Any) -> Counter[Tellested]:
    funnet: Counter[Tellested] = Counter()

    def ta_med(maal: str, rader: Iterable[Any]) -> None:
        for virksomhet_id, tid, verdi in rader:
            funnet[Tellested(virksomhet_id, kvartal(tid), maal, str(verdi))] += 1

    def sporring(klasse: Any, *kolonner: Any) -> Any:
        fra = sa.select(col(Ansettelse.virksomhet_id), *kolonner).join(
            Logg, col(Logg.stafettholder_id) == col(Ansettelse.id)
        )
        if klasse is not Logg:
            fra = fra.join(klasse, col(klasse.logg_id) == col(Logg.id))
        return fra.where(hvilke)

    ta_med(NIVA, c.execute(sporring(Logg, col(Logg.opprettet), col(Logg.niva))))
    saker = sporring(Oppmerksomhet, col(Oppmerksomhet.opprettet), col(Oppmerksomhet.kategori))
    ta_med(KATEGORI, ((v, tid, kategori.value) for v, tid, kategori in c.execute(saker)))
    ta_med(SAKER, _saker(c, sporring))
    for v, type_, opprettet, utfall, avsluttet in c.execute(
        sporring(
            Tiltak,
            col(Tiltak.type),
            col(Tiltak.opprettet),
            col(Tiltak.utfall),
            col(Tiltak.avsluttet),
        )
    ):
        if utfall is Utfall.FEILREGISTRERT:
            continue  # it was never a measure, and has no outcome: the corrected one is counted
        ta_med(TYPE, [(v, opprettet, type_.value)])
        if utfall is not None:
            ta_med(UTFALL, [(v, avsluttet, utfall.value)])
            ta_med(TID, [(v, avsluttet, _tid((avsluttet - opprettet).days))])
    g = modeller.Lysglimt
    glimt = sporring(g, col(g.opprettet), col(g.foresatt_id), col(g.barnet))
    ta_med(
        LYSGLIMT,
        (
            (v, tid, BARNET if barnet else FORESATT if foresatt else ANSATT)
            for v, tid, foresatt, barnet in c.execute(glimt)
        ),
    )
    o = modeller.Overforing
    mottatt = sporring(o, col(o.besvart), col(o.dor)).where(col(o.tilstand) == Overforingstilstand.MOTTATT)
    ta_med(OVERFORT, ((v, tid, dor.value) for v, tid, dor in c.execute(mottatt)))
    return funnet


def _saker(c: sa.Connection, sporring: Any) -> list[tuple[UUID, datetime, str]]:
    """Each oppmerksomhet once among all, and once more for each kind of tiltak that it has."""

    def har(vilkar: Any) -> Any:
        return sa.exists().where(
            col(Tiltak.oppmerksomhet_id) == col(Oppmerksomhet.id),
            sa.or_(col(Tiltak.utfall).is_(None), col(Tiltak.utfall) != Utfall.FEILREGISTRERT),
            vilkar,
        )

    hjemme = sa.or_(col(Tiltak.type) == Tiltakstype.HJEMMET, col(Tiltak.foresatt_id).is_not(None))
    rader = c.execute(
        sporring(Oppmerksomhet, col(Oppmerksomhet.opprettet), har(hjemme), har(col(Tiltak.barnets_eget)))
    )
    ut = []
    for v, tid, hjemmet, barnet in rader:
        ut += [(v, tid, hva) for hva, er in ((ALLE, True), (HJEMMET, hjemmet), (BARNET, barnet)) if er]
    return ut


def _tid(dager: int) -> str:
    return next((navn for grense, navn in TIDER if dager < grense), LENGER)
