"""Bulk insert for a database that nobody uses yet: the practice database, twenty thousand logs in a minute.

Core inserts go round the session's visibility, so this is for whoever makes a whole database and never for an
act. CHECK constraints and keys hold as always; foreign keys are checked at the commit, as for every writer.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from data.motor import skriver

_OM_GANGEN = 2000  # rows in one executemany: enough for speed, little enough for memory


def sett_inn(forbindelse: sa.Connection, rader: Iterable[SQLModel]) -> int:
    """Inserts the rows in the order they come, those of one table that stand together at a time. How many."""
    if not skriver(forbindelse):
        raise RuntimeError("bulk insert needs a writer's transaction")
    antall = 0
    for klasse, gruppe in groupby(rader, type):
        antall += _sett_inn_like(forbindelse, klasse, gruppe)
    return antall


def _sett_inn_like(forbindelse: sa.Connection, klasse: type[SQLModel], rader: Iterable[SQLModel]) -> int:
    tabell = SQLModel.metadata.tables[str(klasse.__tablename__)]
    felt = [kolonne.name for kolonne in tabell.columns]
    antall = 0
    bunke: list[dict[str, Any]] = []
    for rad in rader:
        verdier = rad.__dict__
        bunke.append({navn: verdier[navn] for navn in felt})
        antall += 1
        if len(bunke) == _OM_GANGEN:
            forbindelse.execute(sa.insert(tabell), bunke)
            bunke = []
    if bunke:
        forbindelse.execute(sa.insert(tabell), bunke)
    return antall
