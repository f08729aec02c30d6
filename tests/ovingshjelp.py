"""The practice database for tests: built once in a run, then copied; and what stands in it, past every rule."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.nokler import las_opp_oving
from stafett_tui.oving.beskriv import Ovingsbase
from stafett_tui.oving.bygg import bygg_oving
from stafett_tui.steder import DATABASEFIL

DAG = date(2026, 11, 12)
Innhold = dict[str, list[Any]]

_midlertidig = TemporaryDirectory()


@cache
def felles_oving() -> Ovingsbase:
    """The database of sixty children that every test reads. Nobody writes in it."""
    return bygg_oving(Path(_midlertidig.name) / "oving", i_dag=DAG)


def kopi_av_oving(mappe: Path) -> Ovingsbase:
    """One to write in."""
    felles = felles_oving()
    shutil.copytree(felles.mappe, mappe)
    return replace(felles, mappe=mappe)


@contextmanager
def apen_motor(mappe: Path) -> Iterator[Motor]:
    """The file itself, with no visibility."""
    nokkel = las_opp_oving(Nokkelfil.les(mappe))
    assert nokkel is not None
    motor = Motor(mappe / DATABASEFIL, nokkel.kopi)
    try:
        yield motor
    finally:
        motor.lukk()


def les_alt(mappe: Path) -> Innhold:
    """Every row of every table, by table name."""
    with apen_motor(mappe) as motor, motor.lesemotor.connect() as c:
        return {t.name: list(c.execute(sa.select(t))) for t in SQLModel.metadata.tables.values()}
