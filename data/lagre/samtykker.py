"""Answers to the question of consent."""

from uuid import UUID

from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.modeller import Samtykke, Samtykkesvar


def samtykker(sesjon: InnsynSesjon, logg_id: UUID) -> list[Samtykke]:
    """Answers on one log, newest first."""
    return list(
        sesjon.exec(
            select(Samtykke).where(Samtykke.logg_id == logg_id).order_by(col(Samtykke.registrert).desc())
        )
    )


def svar(sesjon: InnsynSesjon, logg_id: UUID) -> list[Samtykkesvar]:
    """Who stands behind them."""
    return list(sesjon.exec(select(Samtykkesvar).where(Samtykkesvar.logg_id == logg_id)))
