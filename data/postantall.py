"""How much mail waits: what Min side asks in every start, and the round with the mail, which most often has nothing
to do. What is told is a number."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from data.innsyn import InnsynSesjon
from data.koder import Postslag, Posttilstand
from data.lette_tabeller import POSTOPPSETT, UTPOST
from data.motor import Motor


def har_tjener(sesjon: InnsynSesjon) -> bool:
    """Whether the administrator has said how mail is sent."""
    return sesjon.connection().execute(sa.select(POSTOPPSETT.c.id)).first() is not None


def antall_uavklarte(sesjon: InnsynSesjon, logger: Collection[UUID], naa: datetime) -> int:
    """Mails of these logs, in sight of whoever asks, that will not leave by themselves and still matter.

    Notices to colleagues do not count, nor what concerns a meeting that has begun.
    """
    u = UTPOST.c
    uten_tjener = sa.and_(u.tilstand == Posttilstand.VENTER.value, ~sa.exists(sa.select(POSTOPPSETT.c.id)))
    sporring = sa.select(sa.func.count(u.id)).where(
        u.logg_id.in_(list(logger)),
        u.slag != Postslag.VARSEL.value,
        sa.or_(u.start.is_(None), u.start > naa),
        sa.or_(u.tilstand.in_([Posttilstand.OPPGITT.value, Posttilstand.USIKKER.value]), uten_tjener),
    )
    return int(sesjon.connection().execute(sporring).scalar_one())


def antall_ventende(motor: Motor, logger: Collection[UUID] | None) -> int:
    """How many mails wait, of these logs or of all."""
    av_disse = [] if logger is None else [UTPOST.c.logg_id.in_(list(logger))]
    sporring = sa.select(sa.func.count()).where(UTPOST.c.tilstand == Posttilstand.VENTER.value, *av_disse)
    with motor.lesemotor.connect() as c:
        return int(c.execute(sporring.select_from(UTPOST)).scalar_one())
