"""Transfer files that were made of a log, the one it came in, and the municipality's keys."""

from uuid import UUID

from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon

UT, INN = "ut", "inn"


def mottatt(sesjon: InnsynSesjon, logg_id: UUID) -> "modeller.Overforingsfil | None":
    """The file that the log came in."""
    return sesjon.exec(
        select(modeller.Overforingsfil).where(
            modeller.Overforingsfil.logg_id == logg_id, modeller.Overforingsfil.retning == INN
        )
    ).first()


def laget(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Overforingsfil]":
    """The files that were made of the log, newest first."""
    return list(
        sesjon.exec(
            select(modeller.Overforingsfil)
            .where(modeller.Overforingsfil.logg_id == logg_id, modeller.Overforingsfil.retning == UT)
            .order_by(col(modeller.Overforingsfil.laget).desc(), col(modeller.Overforingsfil.id))
        )
    )


def med_fil(sesjon: InnsynSesjon, fil_id: UUID) -> "modeller.Overforingsfil | None":
    """The file that was made here and has this id."""
    return sesjon.exec(
        select(modeller.Overforingsfil).where(
            modeller.Overforingsfil.fil_id == fil_id, modeller.Overforingsfil.retning == UT
        )
    ).first()


def nokler(sesjon: InnsynSesjon) -> "modeller.Overforingsnokkel | None":
    """The municipality's own keys, when they are made."""
    return sesjon.exec(select(modeller.Overforingsnokkel)).first()
