"""The goal of an oppmerksomhet (SPEC 5.4)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from data.koder import Maalsvar
from data.modeller.felles import UnderOppmerksomhet, UtcTid, kode


class Maal(UnderOppmerksomhet, table=True):
    """A goal of an oppmerksomhet for one period. The newest one counts; earlier ones are history.

    ``svar`` is the answer to whether it was reached, given when the last tiltak was evaluated. An answer that
    goes on begins a new period, with the same goal or another.
    """

    __table_args__ = (sa.CheckConstraint("length(tekst) > 0", name="har_tekst"),)

    tekst: str = Field(max_length=4000)
    skrevet_av: UUID = Field(foreign_key="ansettelse.id")
    opprettet: datetime = Field(sa_type=UtcTid)
    svar: Maalsvar | None = Field(default=None, sa_type=kode(Maalsvar))
