"""The outbox as a session sees it: mails of the logs within its reach."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.modeller import Logg, Postoppsett, Utpost


def til_deltakere(sesjon: InnsynSesjon, deltakere: Collection[UUID]) -> list[Utpost]:
    """Mails about a meeting to these participants, oldest first."""
    return list(
        sesjon.exec(
            select(Utpost)
            .where(col(Utpost.deltaker_id).in_(deltakere))
            .order_by(col(Utpost.opprettet), col(Utpost.sekvens))
        )
    )


def i_egne_logger(sesjon: InnsynSesjon, ansettelse_id: UUID | None, *, maks: int = 500) -> list[Utpost]:
    """Mails of the logs this employment holds, newest first."""
    return list(
        sesjon.exec(
            select(Utpost)
            .join(Logg)
            .where(Logg.stafettholder_id == ansettelse_id)
            .order_by(col(Utpost.opprettet).desc(), col(Utpost.id))
            .limit(maks)
        )
    )


def med_id(sesjon: InnsynSesjon, ider: Collection[UUID]) -> list[Utpost]:
    """These mails, as far as they are in sight."""
    return list(sesjon.exec(select(Utpost).where(col(Utpost.id).in_(ider)).order_by(col(Utpost.opprettet))))


def postoppsett(sesjon: InnsynSesjon) -> Postoppsett | None:
    """How mail is sent; None until the administrator has said so."""
    return sesjon.exec(select(Postoppsett)).first()
