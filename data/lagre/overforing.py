"""Transfers of the logs in sight."""

from uuid import UUID

from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon


def blir_igjen(sesjon: InnsynSesjon, overforing_id: UUID) -> frozenset[UUID]:
    """The oppmerksomheter that do not go along with this transfer."""
    rader = sesjon.exec(
        select(modeller.Overforingsrest.oppmerksomhet_id).where(
            modeller.Overforingsrest.overforing_id == overforing_id
        )
    )
    return frozenset(rader)


def i_loggen(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Overforing]":
    """Every transfer of one log, oldest first."""
    return list(
        sesjon.exec(
            select(modeller.Overforing)
            .where(modeller.Overforing.logg_id == logg_id)
            .order_by(col(modeller.Overforing.sendt))
        )
    )


def rester(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Overforingsrest]":
    """What did not go along with any of them."""
    return list(
        sesjon.exec(select(modeller.Overforingsrest).where(modeller.Overforingsrest.logg_id == logg_id))
    )
