"""The table of transfers by its columns: visibility and Min side ask it in every start, and load no model for it."""

import sqlalchemy as sa

from data.modeller.felles import UtcTid

OVERFORING = sa.table(
    "overforing",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("dor", sa.String),
    sa.column("tilstand", sa.String),
    sa.column("fra_id", sa.Uuid),
    sa.column("til_id", sa.Uuid),
    sa.column("til_virksomhet_id", sa.Uuid),
    sa.column("kommune", sa.String),
    sa.column("grunn", sa.String),
    sa.column("familien_dag", sa.Date),
    sa.column("tiltak_folger", sa.Boolean),
    sa.column("sendt_av", sa.Uuid),
    sa.column("sendt", UtcTid),
    sa.column("besvart", UtcTid),
    sa.column("besvart_av", sa.Uuid),
    sa.column("svar", sa.String),
)
