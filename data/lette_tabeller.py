"""Tables by their columns alone: a log-in, visibility and Min side ask these in every start, and load no model for it.

Only the columns that are asked for there; a test holds them to the models.
"""

import sqlalchemy as sa

from data.modeller.felles import UtcTid

KOMMUNE = sa.table(
    "kommune",
    sa.column("navn", sa.String),
    sa.column("oving", sa.Boolean),
    sa.column("laas_etter", sa.Integer),
)
LESETILGANG = sa.table(
    "lesetilgang",
    sa.column("logg_id", sa.Uuid),
    sa.column("ansettelse_id", sa.Uuid),
    sa.column("oppmerksomhet_id", sa.Uuid),
    sa.column("til_dato", sa.Date),
    sa.column("opphort", UtcTid),
)
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
POSTOPPSETT = sa.table("postoppsett", sa.column("id", sa.Integer))
UTPOST = sa.table(
    "utpost",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("slag", sa.String),
    sa.column("tilstand", sa.String),
    sa.column("start", UtcTid),
)
LETTE = (KOMMUNE, LESETILGANG, OVERFORING, POSTOPPSETT, UTPOST)
