"""The outbox as a session sees it: mails of the logs within its reach."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.koder import Posttilstand
from data.modeller import Logg, Postoppsett, Utpost

_IKKE_FRAMME = (
    Posttilstand.VENTER,
    Posttilstand.SENDER,
    Posttilstand.OPPGITT,
    Posttilstand.USIKKER,
)


def til_deltakere(sesjon: InnsynSesjon, deltakere: Collection[UUID]) -> list[Utpost]:
    """Mails about a meeting to these participants, oldest first."""
    return list(
        sesjon.exec(
            select(Utpost)
            .where(col(Utpost.deltaker_id).in_(deltakere))
            .order_by(col(Utpost.opprettet), col(Utpost.sekvens))
        )
    )


def i_loggen(sesjon: InnsynSesjon, logg_id: UUID, tilstander: Collection[Posttilstand]) -> list[Utpost]:
    """Mails of one log in these states, oldest first."""
    return list(
        sesjon.exec(
            select(Utpost)
            .where(Utpost.logg_id == logg_id, col(Utpost.tilstand).in_(tilstander))
            .order_by(col(Utpost.opprettet), col(Utpost.id))
        )
    )


def i_egne_logger(
    sesjon: InnsynSesjon, ansettelse_id: UUID | None, naa: datetime, *, maks: int = 500
) -> list[Utpost]:
    """Mails of the logs this employment holds, newest first: all that have not left and still matter, and the newest
    of the rest."""
    egne = select(Utpost).join(Logg).where(Logg.stafettholder_id == ansettelse_id)
    igjen = sa.and_(
        col(Utpost.tilstand).in_(_IKKE_FRAMME), sa.or_(col(Utpost.start).is_(None), col(Utpost.start) > naa)
    )
    nyest = (col(Utpost.opprettet).desc(), col(Utpost.id))
    rader = [
        *sesjon.exec(egne.where(igjen)),
        *sesjon.exec(egne.where(sa.not_(igjen)).order_by(*nyest).limit(maks)),
    ]
    return sorted(rader, key=lambda r: (-r.opprettet.timestamp(), r.id.hex))


def med_id(sesjon: InnsynSesjon, ider: Collection[UUID]) -> list[Utpost]:
    """These mails, as far as they are in sight."""
    return list(sesjon.exec(select(Utpost).where(col(Utpost.id).in_(ider)).order_by(col(Utpost.opprettet))))


def postoppsett(sesjon: InnsynSesjon) -> Postoppsett | None:
    """How mail is sent; None until the administrator has said so."""
    return sesjon.exec(select(Postoppsett)).first()
