"""An empty database in memory, for a trial run of what is asked of the real one: no keys, no rules, no rows."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from data.lette_tabeller import LETTE
from data.motor import Motor, lag_motor_i_minnet


class Provemotor(Motor):
    """With the tables that are loaded so far, by their columns alone: SQLite asks for no types."""

    def __init__(self) -> None:
        super().__init__(Path(), bytearray)
        self.bruk(lag_motor_i_minnet())
        with self.skrivemotor.begin() as forbindelse:
            for tabell in (*SQLModel.metadata.tables.values(), *LETTE):
                _lag(forbindelse, tabell)


def _lag(forbindelse: sa.Connection, tabell: Any) -> None:
    kolonner = ", ".join(f'"{k.name}"' for k in tabell.columns)
    forbindelse.exec_driver_sql(f'CREATE TABLE IF NOT EXISTS "{tabell.name}" ({kolonner})')
