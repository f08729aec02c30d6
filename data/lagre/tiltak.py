"""Oppmerksomheter, goals, tiltak and evaluations."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Maalsvar
from data.lette_tabeller import MAAL
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Oppmerksomhet, Tiltak


@dataclass(frozen=True, slots=True, repr=False)
class Maaltekst(Maskert):
    """A goal as it is read; ``svar`` says whether it was reached, and is None until that is answered."""

    id: UUID
    logg_id: UUID
    oppmerksomhet_id: UUID
    tekst: str
    skrevet_av: UUID
    opprettet: datetime
    svar: Maalsvar | None


def oppmerksomheter(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Oppmerksomhet]:
    """Oppmerksomheter of these logs in the order they were made."""
    return list(
        sesjon.exec(
            select(Oppmerksomhet)
            .where(col(Oppmerksomhet.logg_id).in_(logg_ider))
            .order_by(col(Oppmerksomhet.opprettet))
        )
    )


def oppmerksomhet(sesjon: InnsynSesjon, oppmerksomhet_id: UUID) -> Oppmerksomhet | None:
    """One oppmerksomhet in sight."""
    return sesjon.get(Oppmerksomhet, oppmerksomhet_id)


def tiltak_i(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Tiltak]:
    """Tiltak of these logs in the order they were made."""
    return list(
        sesjon.exec(
            select(Tiltak)
            .where(col(Tiltak.logg_id).in_(logg_ider))
            .order_by(col(Tiltak.opprettet), col(Tiltak.id))
        )
    )


def har_tiltak(sesjon: InnsynSesjon, logg_id: UUID, ansettelse_id: UUID | None) -> bool:
    """Whether this employment has, or has had, a tiltak in the log."""
    mine = select(col(Tiltak.id)).where(Tiltak.logg_id == logg_id, Tiltak.ansvarlig_id == ansettelse_id)
    return sesjon.exec(mine.limit(1)).first() is not None


def tiltak_under(sesjon: InnsynSesjon, oppmerksomhet_id: UUID) -> list[Tiltak]:
    """Tiltak under one oppmerksomhet."""
    return list(sesjon.exec(select(Tiltak).where(Tiltak.oppmerksomhet_id == oppmerksomhet_id)))


def tiltak(sesjon: InnsynSesjon, tiltak_id: UUID) -> Tiltak | None:
    """One tiltak in sight."""
    return sesjon.get(Tiltak, tiltak_id)


def maal(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Maaltekst]:
    """Goals of these logs, newest first."""
    m = MAAL.c
    rader = sesjon.lette_rader(
        sa.select(MAAL).where(m.logg_id.in_(list(logg_ider))).order_by(m.opprettet.desc())
    )
    return [Maaltekst(*rad) for rad in rader]


def maal_aa_svare_paa(sesjon: InnsynSesjon, oppmerksomhet_id: UUID) -> "modeller.Maal | None":
    """The present goal of an oppmerksomhet, to be written in."""
    rad = modeller.Maal
    return sesjon.exec(
        select(rad)
        .where(rad.oppmerksomhet_id == oppmerksomhet_id)
        .order_by(col(rad.opprettet).desc())
        .limit(1)
    ).first()


def evalueringer(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Evaluering]":
    """Evaluations in one log."""
    return list(sesjon.exec(select(modeller.Evaluering).where(modeller.Evaluering.logg_id == logg_id)))


def tekstversjoner(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Tekstversjon]":
    """Earlier wordings in one log, newest first."""
    return list(
        sesjon.exec(
            select(modeller.Tekstversjon)
            .where(modeller.Tekstversjon.logg_id == logg_id)
            .order_by(col(modeller.Tekstversjon.gjaldt_til).desc())
        )
    )
