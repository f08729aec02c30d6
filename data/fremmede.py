"""The employees of another municipality that a received log brought: rows that what they wrote can point to.

They go when the last log that points to them is deleted; the sender's staff are nobody's to keep (SPEC 9.4).
"""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import SQLModel, col

from data import modeller
from data.modeller import Ansatt, Ansettelse, Virksomhet

SKILLE = " · "
"""between a unit and the other municipality it is in"""


def i_loggen(c: sa.Connection, logg_id: UUID) -> set[UUID]:
    """The employments of others that a log points to."""
    modeller.alle()
    funnet: set[UUID] = set()
    for kolonne in _som_peker_paa("ansettelse"):
        tabell = kolonne.table
        eier = tabell.c.id if tabell.name == "logg" else tabell.c.get("logg_id")
        if eier is not None:
            funnet.update(
                c.execute(sa.select(kolonne).where(eier == logg_id, kolonne.is_not(None))).scalars()
            )
    fremmed = (
        sa.select(col(Ansettelse.id))
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .join(Virksomhet, col(Virksomhet.id) == col(Ansettelse.virksomhet_id))
        .where(
            ~col(Ansettelse.aktiv),
            ~col(Ansatt.aktiv),
            col(Ansatt.fodselsnummer).is_(None),
            col(Ansatt.brukernavn).is_(None),
            ~col(Virksomhet.aktiv),
            col(Virksomhet.navn).contains(SKILLE, autoescape=True),
        )
    )
    return funnet & set(c.execute(fremmed).scalars())


def slett_ledige(c: sa.Connection, ansettelser: Iterable[UUID]) -> None:
    """Of these employments, those that nothing points to any more; then their persons and units likewise."""
    ansatte, enheter = set(), set()
    for id_ in ansettelser:
        if _er_i_bruk(c, "ansettelse", id_):
            continue
        rad = sa.select(col(Ansettelse.ansatt_id), col(Ansettelse.virksomhet_id))
        ansatt, enhet = c.execute(rad.where(col(Ansettelse.id) == id_)).one()
        c.execute(sa.delete(Ansettelse).where(col(Ansettelse.id) == id_))
        ansatte.add(ansatt)
        enheter.add(enhet)
    for id_ in ansatte:
        if not _er_i_bruk(c, "ansatt", id_):
            c.execute(sa.delete(Ansatt).where(col(Ansatt.id) == id_))
    for id_ in enheter:
        if not _er_i_bruk(c, "virksomhet", id_):
            c.execute(sa.delete(Virksomhet).where(col(Virksomhet.id) == id_))


def _er_i_bruk(c: sa.Connection, tabell: str, id_: UUID) -> bool:
    return any(
        c.execute(sa.select(sa.exists().where(kolonne == id_))).scalar_one()
        for kolonne in _som_peker_paa(tabell)
    )


def _som_peker_paa(tabell: str) -> Iterator[sa.Column[Any]]:
    """Every column of every table that is the id of a row in this one."""
    for annen in SQLModel.metadata.tables.values():
        for kolonne in annen.columns:
            if any(n.column.table.name == tabell for n in kolonne.foreign_keys):
                yield kolonne
