"""A unit's own templates."""

from uuid import UUID

from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.modeller import Barn, Foresatt


def maler(sesjon: InnsynSesjon, virksomhet_id: UUID) -> "list[modeller.Tekstmal]":
    """Those of one unit, in the order they were saved."""
    return list(
        sesjon.exec(
            select(modeller.Tekstmal)
            .where(modeller.Tekstmal.virksomhet_id == virksomhet_id)
            .order_by(col(modeller.Tekstmal.opprettet), col(modeller.Tekstmal.id))
        )
    )


def navn_i_sikte(sesjon: InnsynSesjon) -> set[str]:
    """First and last names of the children and foresatte that the asker sees."""
    barn = sesjon.exec(select(Barn.fornavn, Barn.etternavn)).all()
    foresatte = sesjon.exec(select(Foresatt.fornavn, Foresatt.etternavn)).all()
    return {navn for par in (*barn, *foresatte) for navn in par}
