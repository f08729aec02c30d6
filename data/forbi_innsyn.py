"""The few questions that need more than the asker may see. Each is named and returns only its answer.

Whoever calls must have asked ``tilgang`` first; nothing here leaks a name, a text or a number by itself.
"""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256
from typing import Literal, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data import modeller
from data.habilitet import habil
from data.innsyn import InnsynSesjon, merket_stafettholder, overlatt, vilkar_for_alle
from data.koder import Hatt, Loggstatus, Motestatus, Utfall
from data.modeller import (
    Ansatt,
    Ansettelse,
    Barn,
    Gravstein,
    Kommune,
    Lesetilgang,
    Logg,
    Mote,
    Motedeltaker,
    Oppmerksomhet,
    Tiltak,
)


def antall_logger(sesjon: InnsynSesjon, leder_id: UUID, ansettelser: Collection[UUID]) -> dict[UUID, int]:
    """How many active logs each of these employments holds (the leder's list, SPEC 2.3); of her own child's none."""
    rader = sesjon.connection().execute(
        sa.select(col(Logg.stafettholder_id), sa.func.count())
        .where(
            col(Logg.stafettholder_id).in_(list(ansettelser)),
            col(Logg.status) == Loggstatus.AKTIV,
            *habil(leder_id),
        )
        .group_by(col(Logg.stafettholder_id))
    )
    return dict(rader.all())


def har_logger(sesjon: InnsynSesjon, virksomhet_id: UUID) -> bool:
    """Whether anybody in the unit, also one who has left, holds a log, passive ones too."""
    her = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    sporring = sa.select(sa.exists().where(col(Logg.stafettholder_id).in_(her)))
    return bool(sesjon.connection().execute(sporring).scalar_one())


class Plikter(NamedTuple):
    """What keeps an employment from being ended: active logs that it holds, and open tiltak in those of others.
    ``utalte`` are those in a log about the asker or the asker's child, which is not told of."""

    logger: int
    tiltak: int
    utalte_logger: int
    utalte_tiltak: int


def plikter(sesjon: InnsynSesjon, ansettelse_id: UUID) -> Plikter:
    """How many of each. In a passive log nothing can be done, so what is open there keeps nobody; open tiltak in
    one's own logs go with the log."""
    forbindelse = sesjon.connection()
    aktiv = col(Logg.status) == Loggstatus.AKTIV
    logger = sa.select(sa.func.count()).where(col(Logg.stafettholder_id) == ansettelse_id, aktiv)
    tiltak = (
        sa.select(sa.func.count(col(Tiltak.id)))
        .join(Logg, col(Logg.id) == col(Tiltak.logg_id))
        .where(
            col(Tiltak.ansvarlig_id) == ansettelse_id,
            col(Tiltak.utfall).is_(None),
            col(Logg.stafettholder_id) != ansettelse_id,
            aktiv,
        )
    )
    meg = sesjon.innsyn.ansatt_id
    assert meg is not None
    alle = [forbindelse.execute(s).scalar_one() for s in (logger, tiltak)]
    kjente = [forbindelse.execute(s.where(*habil(meg))).scalar_one() for s in (logger, tiltak)]
    return Plikter(*kjente, *(a - k for a, k in zip(alle, kjente, strict=True)))


def lukk_lesetilganger(sesjon: InnsynSesjon, ansettelse_id: UUID, naa: datetime) -> list[UUID]:
    """Ends all that an employment may read, and says of which logs: who comes back is let in anew, or not."""
    forbindelse = sesjon.connection()
    gjelder = col(Lesetilgang.ansettelse_id) == ansettelse_id, col(Lesetilgang.opphort).is_(None)
    logger = (
        forbindelse.execute(sa.select(col(Lesetilgang.logg_id)).where(*gjelder).distinct()).scalars().all()
    )
    forbindelse.execute(sa.update(Lesetilgang).where(*gjelder).values(opphort=naa))
    return sorted(logger)


def opptatt(
    sesjon: InnsynSesjon, ansettelse_id: UUID, start: datetime, slutt: datetime, utenom: UUID
) -> list[tuple[datetime, datetime]]:
    """When I have other meetings in this time than those of one log: from and to, and nothing of whom (SPEC 7.2)."""
    rader = sesjon.connection().execute(
        sa.select(col(Mote.start), col(Mote.slutt))
        .join(Motedeltaker, col(Motedeltaker.mote_id) == col(Mote.id))
        .where(
            col(Motedeltaker.ansettelse_id) == ansettelse_id,
            col(Motedeltaker.fjernet).is_(False),
            col(Mote.logg_id) != utenom,
            col(Mote.status) == Motestatus.INVITERT,
            col(Mote.start) < slutt,
            col(Mote.slutt) > start,
        )
        .order_by(col(Mote.start))
    )
    return [(fra, til) for fra, til in rader]


def ble_passiv(
    sesjon: InnsynSesjon,
    *,
    logg_id: UUID | None = None,
    oppmerksomhet_id: UUID | None = None,
    tiltak_id: UUID | None = None,
) -> bool:
    """Whether what the asker meant is in a passive log that they hold, have a duty in or may read: one who was
    writing when it was ended is told so (SPEC 9.2), also when the consent went first. Of any other log it says no,
    and to one whose duty or access had ended before: that it was ended since is nothing to them."""
    innsyn = sesjon.innsyn
    meg = innsyn.ansettelse_id
    if innsyn.hatt is not Hatt.SAKSBEHANDLER or meg is None:
        return False
    if oppmerksomhet_id is not None:
        hvilken = sa.select(col(Oppmerksomhet.logg_id)).where(col(Oppmerksomhet.id) == oppmerksomhet_id)
    else:
        hvilken = sa.select(col(Tiltak.logg_id)).where(col(Tiltak.id) == tiltak_id)
    logg = col(Logg.id) == logg_id if logg_id is not None else col(Logg.id).in_(hvilken)
    ansvar = sa.exists().where(
        col(Tiltak.logg_id) == col(Logg.id),
        col(Tiltak.ansvarlig_id) == meg,
        sa.or_(col(Tiltak.utfall).is_(None), col(Tiltak.utfall) != Utfall.FEILREGISTRERT),
        sa.or_(col(Tiltak.utfall).is_(None), ~overlatt(meg)),
        col(Oppmerksomhet.id) == col(Tiltak.oppmerksomhet_id),
        col(Oppmerksomhet.avsluttet).is_(None),
    )
    lesing = sa.exists().where(
        col(Lesetilgang.logg_id) == col(Logg.id),
        col(Lesetilgang.ansettelse_id) == meg,
        col(Lesetilgang.opphort).is_(None),
        sa.or_(col(Lesetilgang.til_dato).is_(None), col(Lesetilgang.til_dato) >= innsyn.i_dag),
    )
    min_egen = sa.and_(col(Logg.stafettholder_id) == meg, merket_stafettholder(meg))
    sporring = sa.select(col(Logg.id)).where(
        logg,
        col(Logg.status) == Loggstatus.PASSIV,
        sa.true() if innsyn.bare_logg is None else col(Logg.id) == innsyn.bare_logg,
        sa.or_(min_egen, sa.and_(col(Logg.stafettholder_id) != meg, sa.or_(ansvar, lesing))),
        *vilkar_for_alle(innsyn),
    )
    return sesjon.connection().execute(sporring).first() is not None


def kjent_logg(sesjon: InnsynSesjon, logg_id: UUID) -> bool:
    """Whether a log with this id is here or has been deleted here: one that comes back must then have another."""
    forbindelse = sesjon.connection()
    her = sa.select(col(Logg.id)).where(col(Logg.id) == logg_id)
    slettet = sa.select(col(Gravstein.merke)).where(col(Gravstein.merke) == sha256(logg_id.bytes).hexdigest())
    return any(forbindelse.execute(s).first() is not None for s in (her, slettet))


def finnes(sesjon: InnsynSesjon, tabell: Literal["logg", "overforing"], id_: str) -> bool:
    """Whether this log or transfer, by the hex of its id, is here at all: what a draft is about may have been deleted
    since, and its writer does not see the log anyhow."""
    id_kolonne = sa.column("id", sa.Uuid)
    sporring = (
        sa.select(sa.literal(1)).select_from(sa.table(tabell, id_kolonne)).where(id_kolonne == UUID(id_))
    )
    return sesjon.connection().execute(sporring).first() is not None


def fil_er_mottatt(sesjon: InnsynSesjon, fil_id: UUID) -> bool:
    """Whether somebody here has taken in this very transfer file. Asked by who has opened it."""
    sporring = sa.select(col(modeller.Overforingsfil.id)).where(
        col(modeller.Overforingsfil.fil_id) == fil_id, col(modeller.Overforingsfil.retning) == "inn"
    )
    return sesjon.connection().execute(sporring).first() is not None


def kjente_avsendere(sesjon: InnsynSesjon, kommune: str) -> frozenset[str]:
    """The marks of the keys that files from this municipality were signed with before."""
    sporring = sa.select(col(modeller.Overforingsfil.avtrykk)).where(
        col(modeller.Overforingsfil.kommune) == kommune, col(modeller.Overforingsfil.retning) == "inn"
    )
    return frozenset(a for (a,) in sesjon.connection().execute(sporring))


def behold_kladd(
    sesjon: InnsynSesjon, logg_id: UUID, skjema: str, nokkel: str, innhold: str, naa: datetime
) -> bool:
    """Keeps on with a draft of the asker's own that was begun before the log was made passive; False when there is
    none. The log is not touched, and the draft is not read again before the log is active."""
    innsyn = sesjon.innsyn
    if not ble_passiv(sesjon, logg_id=logg_id):
        return False
    kladd = modeller.Kladd
    lagt = sesjon.connection().execute(
        sa.update(kladd)
        .where(
            col(kladd.ansatt_id) == innsyn.ansatt_id,
            col(kladd.ansettelse_id) == innsyn.ansettelse_id,
            col(kladd.skjema) == skjema,
            col(kladd.nokkel) == nokkel,
            col(kladd.logg_id) == logg_id,
        )
        .values(innhold=innhold, oppdatert=naa)
    )
    return bool(lagt.rowcount)


def ovingslogger(sesjon: InnsynSesjon) -> list[dict[str, str]]:
    """Every log of a practice database, oldest first: all in it is invented. Of any other it says nothing.

    The holder is told by log-in name, or by name when there is no log-in.
    """
    forbindelse = sesjon.connection()
    if not forbindelse.execute(sa.select(col(Kommune.oving))).scalar_one():
        return []
    rader = forbindelse.execute(
        sa.select(
            col(Logg.id),
            col(Logg.status),
            col(Barn.fornavn),
            col(Barn.etternavn),
            col(Barn.nummer),
            sa.func.coalesce(col(Ansatt.brukernavn), col(Ansatt.fornavn) + " " + col(Ansatt.etternavn)),
        )
        .join(Barn, col(Barn.logg_id) == col(Logg.id))
        .join(Ansettelse, col(Ansettelse.id) == col(Logg.stafettholder_id))
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .order_by(col(Logg.opprettet), col(Logg.id))
    )
    return [
        {
            "navn": f"{fornavn} {etternavn}",
            "nummer": nummer,
            "logg_id": id_.hex,
            "status": status.value,
            "stafettholder": holder,
        }
        for id_, status, fornavn, etternavn, nummer, holder in rader
    ]
