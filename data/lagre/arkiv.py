"""What an archive copy is made of, and what is known of the copies that were made."""

from uuid import UUID

from sqlmodel import col, select

from data.innsyn import InnsynSesjon
from data.modeller import Arkivbevis, Avslutning, Vedlegg


def vedlegg_i(sesjon: InnsynSesjon, logg_id: UUID) -> list[Vedlegg]:
    """The documents of a log, oldest first, and after them the picture of the child."""
    return list(
        sesjon.exec(
            select(Vedlegg)
            .where(Vedlegg.logg_id == logg_id)
            .order_by(col(Vedlegg.slag) == "bilde", col(Vedlegg.tid), Vedlegg.tittel, col(Vedlegg.id))
        )
    )


def avslutninger(sesjon: InnsynSesjon, logg_id: UUID) -> list[Avslutning]:
    """Each time the log was ended, oldest first."""
    return list(
        sesjon.exec(
            select(Avslutning).where(Avslutning.logg_id == logg_id).order_by(col(Avslutning.registrert))
        )
    )


def bevis(sesjon: InnsynSesjon, logg_id: UUID) -> list[Arkivbevis]:
    """The copies that were made of a log, newest first."""
    return list(
        sesjon.exec(
            select(Arkivbevis)
            .where(Arkivbevis.logg_id == logg_id)
            .order_by(col(Arkivbevis.laget).desc(), col(Arkivbevis.id))
        )
    )
