"""Drafts of the one who asks."""

from uuid import UUID

from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.modeller import Kladd


def kladd(sesjon: InnsynSesjon, skjema: str, nokkel: str) -> Kladd | None:
    """One draft by form and key."""
    return sesjon.exec(select(Kladd).where(Kladd.skjema == skjema, Kladd.nokkel == nokkel)).first()


def kladder(sesjon: InnsynSesjon, skjema: str) -> list[Kladd]:
    """All drafts of a form, newest first."""
    return list(
        sesjon.exec(select(Kladd).where(Kladd.skjema == skjema).order_by(col(Kladd.oppdatert).desc()))
    )


def slett(sesjon: InnsynSesjon, kladd_id: UUID) -> None:
    """Takes a draft away, if it is the asker's."""
    if (rad := sesjon.get(Kladd, kladd_id)) is not None:
        sesjon.delete(rad)
