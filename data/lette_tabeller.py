"""Tables by their columns alone: a log-in, visibility and Min side ask these in every start, and load no model for it.

Only the columns that are asked for there; a test holds them to the models. What belongs to a log is asked for with
``InnsynSesjon.lette_rader``, which narrows it as a model would be.
"""

import sqlalchemy as sa

from data.koder import Maalsvar, Motestatus, Motested
from data.modeller.felles import UtcTid, kode

KLADD = sa.table(
    "kladd",
    sa.column("id", sa.Uuid),
    sa.column("ansatt_id", sa.Uuid),
    sa.column("ansettelse_id", sa.Uuid),
    sa.column("skjema", sa.String),
    sa.column("logg_id", sa.Uuid),
    sa.column("innhold", sa.String),
    sa.column("oppdatert", UtcTid),
)
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
LYSGLIMT = sa.table(
    "lysglimt",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("tekst", sa.String),
    sa.column("foresatt_id", sa.Uuid),
    sa.column("barnet", sa.Boolean),
    sa.column("skrevet_av", sa.Uuid),
    sa.column("opprettet", UtcTid),
)
MAAL = sa.table(
    "maal",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("oppmerksomhet_id", sa.Uuid),
    sa.column("tekst", sa.String),
    sa.column("skrevet_av", sa.Uuid),
    sa.column("opprettet", UtcTid),
    sa.column("svar", kode(Maalsvar)),
)
MOTE = sa.table(
    "mote",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("start", UtcTid),
    sa.column("slutt", UtcTid),
    sa.column("sted_slag", kode(Motested)),
    sa.column("sted", sa.String),
    sa.column("status", kode(Motestatus)),
    sa.column("referat", sa.String),
)
MOTEDELTAKER = sa.table(
    "motedeltaker",
    sa.column("logg_id", sa.Uuid),
    sa.column("mote_id", sa.Uuid),
    sa.column("ansettelse_id", sa.Uuid),
    sa.column("foresatt_id", sa.Uuid),
    sa.column("barnet", sa.Boolean),
    sa.column("fjernet", sa.Boolean),
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
REVISJON_RAD = sa.table(
    "revisjon_rad",
    sa.column("nr", sa.Integer),
    sa.column("tid", UtcTid),
    sa.column("ansatt_id", sa.Uuid),
    sa.column("handling", sa.String),
    sa.column("forpliktelse", sa.String),
    sa.column("forrige", sa.String),
    sa.column("hash", sa.String),
)
REVISJON_DETALJ = sa.table(
    "revisjon_detalj",
    sa.column("nr", sa.Integer),
    sa.column("salt", sa.LargeBinary),
    sa.column("logg_id", sa.Uuid),
    sa.column("virksomhet_id", sa.Uuid),
    sa.column("ansatt_id", sa.Uuid),
    sa.column("handling", sa.String),
    sa.column("tid", UtcTid),
    sa.column("detalj", sa.String),
)
UTPOST = sa.table(
    "utpost",
    sa.column("id", sa.Uuid),
    sa.column("logg_id", sa.Uuid),
    sa.column("slag", sa.String),
    sa.column("tilstand", sa.String),
    sa.column("start", UtcTid),
)
LETTE = (
    KLADD,
    KOMMUNE,
    LESETILGANG,
    LYSGLIMT,
    MAAL,
    MOTE,
    MOTEDELTAKER,
    OVERFORING,
    POSTOPPSETT,
    REVISJON_RAD,
    REVISJON_DETALJ,
    UTPOST,
)
