"""Maintaining factors and planned steps."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon


def faktorer(sesjon: InnsynSesjon, oppmerksomhet_ider: Collection[UUID]) -> "list[modeller.Faktor]":
    """Factors of these oppmerksomheter in the order they were written."""
    return list(
        sesjon.exec(
            select(modeller.Faktor)
            .where(col(modeller.Faktor.oppmerksomhet_id).in_(oppmerksomhet_ider))
            .order_by(col(modeller.Faktor.opprettet), col(modeller.Faktor.id))
        )
    )


def faktor(sesjon: InnsynSesjon, faktor_id: UUID) -> "modeller.Faktor | None":
    """One factor in sight."""
    return sesjon.get(modeller.Faktor, faktor_id)


def trinn(sesjon: InnsynSesjon, oppmerksomhet_ider: Collection[UUID]) -> "list[modeller.Trinn]":
    """Steps of these oppmerksomheter, in order."""
    return list(
        sesjon.exec(
            select(modeller.Trinn)
            .where(col(modeller.Trinn.oppmerksomhet_id).in_(oppmerksomhet_ider))
            .order_by(col(modeller.Trinn.nr), col(modeller.Trinn.opprettet))
        )
    )


def ett_trinn(sesjon: InnsynSesjon, trinn_id: UUID) -> "modeller.Trinn | None":
    """One step in sight."""
    return sesjon.get(modeller.Trinn, trinn_id)
