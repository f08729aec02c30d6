"""Drafts of the one who asks."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import select

from data import modeller
from data.innsyn import InnsynSesjon
from data.lette_tabeller import KLADD
from data.lettklasse import dataclass
from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False)
class Kladdinnhold(Maskert):
    """A draft as a list reads it."""

    id: UUID
    innhold: str
    oppdatert: datetime


def kladd(sesjon: InnsynSesjon, skjema: str, nokkel: str) -> "modeller.Kladd | None":
    """One draft by form and key."""
    rad = modeller.Kladd
    return sesjon.exec(select(rad).where(rad.skjema == skjema, rad.nokkel == nokkel)).first()


def kladder(sesjon: InnsynSesjon, skjema: str) -> list[Kladdinnhold]:
    """All drafts of a form, newest first."""
    k = KLADD.c
    rader = sesjon.lette_rader(
        sa.select(k.id, k.innhold, k.oppdatert).where(k.skjema == skjema).order_by(k.oppdatert.desc())
    )
    return [Kladdinnhold(*rad) for rad in rader]


def slett(sesjon: InnsynSesjon, kladd_id: UUID) -> None:
    """Takes a draft away, if it is the asker's."""
    if (rad := sesjon.get(modeller.Kladd, kladd_id)) is not None:
        sesjon.delete(rad)
