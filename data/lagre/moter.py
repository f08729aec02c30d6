"""Meetings with what they are about and who is invited. A list takes several logs: one statement, however many."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Motestatus, Motested
from data.lette_tabeller import MOTE, MOTEDELTAKER
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse, Barn, Oppmerksomhet


@dataclass(frozen=True, slots=True, repr=False)
class Motelinje(Maskert):
    """A meeting without its long texts, for lists."""

    id: UUID
    logg_id: UUID
    start: datetime
    slutt: datetime
    sted_slag: Motested
    sted: str
    status: Motestatus
    har_referat: bool


@dataclass(frozen=True, slots=True, repr=False)
class Deltakerlinje(Maskert):
    """One who is invited, for lists; exactly one of employment, foresatt and child."""

    logg_id: UUID
    mote_id: UUID
    ansettelse_id: UUID | None
    foresatt_id: UUID | None
    barnet: bool
    fjernet: bool


def mote(sesjon: InnsynSesjon, mote_id: UUID) -> "modeller.Mote | None":
    """One meeting in sight."""
    return sesjon.get(modeller.Mote, mote_id)


def moter_i(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Mote]":
    """The meetings of one log in full, newest first."""
    rad = modeller.Mote
    sporring = select(rad).where(rad.logg_id == logg_id)
    return list(sesjon.exec(sporring.order_by(col(rad.start).desc(), col(rad.id))))


def linjer(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Motelinje]:
    """The meetings of these logs, first to last."""
    return _linjer(sesjon, logg_ider, sa.true())


def aktuelle(sesjon: InnsynSesjon, logg_ider: Collection[UUID], naa: datetime) -> list[Motelinje]:
    """Those that are not over, not registered, or held without minutes; first to last."""
    m = MOTE.c
    uten_referat = sa.and_(m.status == Motestatus.FULLFORT, m.referat == "")
    kommer = sa.and_(m.slutt > naa, m.status != Motestatus.AVLYST)
    return _linjer(sesjon, logg_ider, sa.or_(m.status == Motestatus.INVITERT, uten_referat, kommer))


def samtidige(sesjon: InnsynSesjon, start: datetime, slutt: datetime) -> list[Motelinje]:
    """Coming meetings in sight that are on in this time."""
    m = MOTE.c
    i_tiden = sa.and_(m.start < slutt, m.slutt > start, m.status == Motestatus.INVITERT)
    return _linjer(sesjon, None, i_tiden)


def barn(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Barn]:
    """The children of these logs."""
    return list(sesjon.exec(select(Barn).where(col(Barn.logg_id).in_(logg_ider))))


def neste(sesjon: InnsynSesjon, logg_ider: Collection[UUID], naa: datetime) -> dict[UUID, datetime]:
    """When the next meeting of each of these logs begins."""
    m = MOTE.c
    rader = sesjon.lette_rader(
        sa.select(m.logg_id, sa.func.min(m.start))
        .where(m.logg_id.in_(list(logg_ider)), m.slutt > naa, m.status == Motestatus.INVITERT)
        .group_by(m.logg_id)
    )
    return dict(rader)


def siste_start(sesjon: InnsynSesjon, logg_id: UUID, naa: datetime) -> datetime | None:
    """When the last meeting that was held, or is not registered yet, began."""
    m = MOTE.c
    ((start,),) = sesjon.lette_rader(
        sa.select(sa.func.max(m.start)).where(
            m.logg_id == logg_id, m.start <= naa, m.status.in_([Motestatus.INVITERT, Motestatus.FULLFORT])
        )
    )
    svar: datetime | None = start
    return svar


def saker(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> "list[modeller.Motesak]":
    """What these meetings are about."""
    return list(sesjon.exec(select(modeller.Motesak).where(col(modeller.Motesak.mote_id).in_(mote_ider))))


def sakstekster(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> list[tuple[UUID, UUID, str]]:
    """Meeting, oppmerksomhet and its words of all that these meetings are about, in the order they were made."""
    return list(
        sesjon.exec(
            select(modeller.Motesak.mote_id, Oppmerksomhet.id, Oppmerksomhet.tekst)
            .join(Oppmerksomhet, col(Oppmerksomhet.id) == col(modeller.Motesak.oppmerksomhet_id))
            .where(col(modeller.Motesak.mote_id).in_(mote_ider))
            .order_by(col(Oppmerksomhet.opprettet))
        )
    )


def deltakere(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> "list[modeller.Motedeltaker]":
    """Who is invited to these meetings, those taken off as well."""
    rad = modeller.Motedeltaker
    return list(sesjon.exec(select(rad).where(col(rad.mote_id).in_(mote_ider))))


def deltakerlinjer(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> list[Deltakerlinje]:
    """``deltakere``, for lists."""
    sporring = sa.select(MOTEDELTAKER).where(MOTEDELTAKER.c.mote_id.in_(list(mote_ider)))
    return [Deltakerlinje(*rad) for rad in sesjon.lette_rader(sporring)]


def tidligere_tekster(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> "list[modeller.Motetekst]":
    """What the texts of these meetings said before, newest first."""
    sporring = select(modeller.Motetekst).where(col(modeller.Motetekst.mote_id).in_(mote_ider))
    return list(
        sesjon.exec(
            sporring.order_by(col(modeller.Motetekst.gjaldt_til).desc(), col(modeller.Motetekst.felt))
        )
    )


def innkalt_til(sesjon: InnsynSesjon, ansettelse_id: UUID | None) -> frozenset[UUID]:
    """Meetings in sight that this employment is invited to."""
    d = MOTEDELTAKER.c
    mine = sa.select(d.mote_id).where(d.ansettelse_id == ansettelse_id, d.fjernet.is_(False))
    return frozenset(mote_id for (mote_id,) in sesjon.lette_rader(mine))


def i_arbeid(sesjon: InnsynSesjon, ansettelser: Collection[UUID]) -> dict[UUID, bool]:
    """Those of these employments that have not ended, and whether the person has a mail address."""
    rader = sesjon.exec(
        select(Ansettelse.id, Ansatt.epost)
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .where(col(Ansettelse.id).in_(ansettelser), col(Ansettelse.aktiv), col(Ansatt.aktiv))
    )
    return {ansettelse_id: bool(epost) for ansettelse_id, epost in rader}


def _linjer(
    sesjon: InnsynSesjon, logg_ider: Collection[UUID] | None, vilkar: sa.ColumnElement[bool]
) -> list[Motelinje]:
    m = MOTE.c
    i_loggene = sa.true() if logg_ider is None else m.logg_id.in_(list(logg_ider))
    sporring = sa.select(m.id, m.logg_id, m.start, m.slutt, m.sted_slag, m.sted, m.status, m.referat != "")
    rader = sesjon.lette_rader(sporring.where(i_loggene, vilkar).order_by(m.start, m.id))
    return [Motelinje(*rad) for rad in rader]
