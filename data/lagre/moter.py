"""Meetings with what they are about and who is invited. A list takes several logs: one statement, however many."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import load_only
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Motestatus, Motested
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import (
    Ansatt,
    Ansettelse,
    Barn,
    Lysglimt,
    Mote,
    Motedeltaker,
    Oppmerksomhet,
)

_KORTE = ("id", "logg_id", "start", "slutt", "sted_slag", "sted", "status")
"""columns that a list reads; the long texts stay where they are"""


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


def mote(sesjon: InnsynSesjon, mote_id: UUID) -> Mote | None:
    """One meeting in sight."""
    return sesjon.get(Mote, mote_id)


def moter_i(sesjon: InnsynSesjon, logg_id: UUID) -> list[Mote]:
    """The meetings of one log in full, newest first."""
    sporring = select(Mote).where(Mote.logg_id == logg_id)
    return list(sesjon.exec(sporring.order_by(col(Mote.start).desc(), col(Mote.id))))


def linjer(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Motelinje]:
    """The meetings of these logs, first to last."""
    return _linjer(sesjon, logg_ider, sa.true())


def aktuelle(sesjon: InnsynSesjon, logg_ider: Collection[UUID], naa: datetime) -> list[Motelinje]:
    """Those that are not over, not registered, or held without minutes; first to last."""
    uten_referat = sa.and_(col(Mote.status) == Motestatus.FULLFORT, col(Mote.referat) == "")
    kommer = sa.and_(col(Mote.slutt) > naa, col(Mote.status) != Motestatus.AVLYST)
    return _linjer(sesjon, logg_ider, sa.or_(col(Mote.status) == Motestatus.INVITERT, uten_referat, kommer))


def samtidige(sesjon: InnsynSesjon, start: datetime, slutt: datetime) -> list[Motelinje]:
    """Coming meetings in sight that are on in this time."""
    i_tiden = sa.and_(
        col(Mote.start) < slutt, col(Mote.slutt) > start, col(Mote.status) == Motestatus.INVITERT
    )
    return _linjer(sesjon, None, i_tiden)


def barn(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Barn]:
    """The children of these logs."""
    return list(sesjon.exec(select(Barn).where(col(Barn.logg_id).in_(logg_ider))))


def neste(sesjon: InnsynSesjon, logg_ider: Collection[UUID], naa: datetime) -> dict[UUID, datetime]:
    """When the next meeting of each of these logs begins."""
    rader = sesjon.exec(
        select(Mote.logg_id, sa.func.min(col(Mote.start)))
        .where(col(Mote.logg_id).in_(logg_ider), Mote.slutt > naa, col(Mote.status) == Motestatus.INVITERT)
        .group_by(col(Mote.logg_id))
    )
    return dict(rader.all())


def siste_start(sesjon: InnsynSesjon, logg_id: UUID, naa: datetime) -> datetime | None:
    """When the last meeting that was held, or is not registered yet, began."""
    return sesjon.exec(
        select(sa.func.max(col(Mote.start))).where(
            Mote.logg_id == logg_id,
            Mote.start <= naa,
            col(Mote.status).in_([Motestatus.INVITERT, Motestatus.FULLFORT]),
        )
    ).one()


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


def deltakere(sesjon: InnsynSesjon, mote_ider: Collection[UUID]) -> list[Motedeltaker]:
    """Who is invited to these meetings, those taken off as well."""
    return list(sesjon.exec(select(Motedeltaker).where(col(Motedeltaker.mote_id).in_(mote_ider))))


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
    rader = sesjon.exec(
        select(Motedeltaker.mote_id).where(
            Motedeltaker.ansettelse_id == ansettelse_id, col(Motedeltaker.fjernet).is_(False)
        )
    )
    return frozenset(rader)


def i_arbeid(sesjon: InnsynSesjon, ansettelser: Collection[UUID]) -> dict[UUID, bool]:
    """Those of these employments that have not ended, and whether the person has a mail address."""
    rader = sesjon.exec(
        select(Ansettelse.id, Ansatt.epost)
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .where(col(Ansettelse.id).in_(ansettelser), col(Ansettelse.aktiv), col(Ansatt.aktiv))
    )
    return {ansettelse_id: bool(epost) for ansettelse_id, epost in rader}


def siste_lysglimt(sesjon: InnsynSesjon, logg_id: UUID, maks: int) -> list[Lysglimt]:
    """The newest lysglimt of a log, newest first."""
    sporring: SelectOfScalar[Lysglimt] = select(Lysglimt).where(Lysglimt.logg_id == logg_id)
    return list(sesjon.exec(sporring.order_by(col(Lysglimt.opprettet).desc()).limit(maks)))


def _linjer(
    sesjon: InnsynSesjon, logg_ider: Collection[UUID] | None, vilkar: sa.ColumnElement[bool]
) -> list[Motelinje]:
    i_loggene = sa.true() if logg_ider is None else col(Mote.logg_id).in_(logg_ider)
    sporring = (
        select(Mote, col(Mote.referat) != "")
        .where(i_loggene, vilkar)
        .order_by(col(Mote.start), col(Mote.id))
        .options(load_only(*(getattr(Mote, navn) for navn in _KORTE), raiseload=True))
    )
    return [
        Motelinje(m.id, m.logg_id, m.start, m.slutt, m.sted_slag, m.sted, m.status, har_referat)
        for m, har_referat in sesjon.exec(sporring)
    ]
