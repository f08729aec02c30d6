"""Tables by their columns alone: a log-in, visibility and Min side ask these in every start, and load no model for it.

Only the columns that are asked for there; a test holds them to the models. What belongs to a log is asked for with
``InnsynSesjon.lette_rader``, which narrows it as a model would be.
"""

from typing import Any

import sqlalchemy as sa

from data.koder import Maalsvar, Motestatus, Motested
from data.modeller.felles import UtcTid, kode


def _tabell(navn: str, /, **kolonner: Any) -> sa.TableClause:
    """A table with these columns and their types."""
    return sa.table(navn, *(sa.column(k, type_) for k, type_ in kolonner.items()))


KLADD = _tabell(
    "kladd",
    id=sa.Uuid,
    ansatt_id=sa.Uuid,
    ansettelse_id=sa.Uuid,
    skjema=sa.String,
    logg_id=sa.Uuid,
    innhold=sa.String,
    oppdatert=UtcTid,
)
KOMMUNE = _tabell("kommune", navn=sa.String, oving=sa.Boolean, laas_etter=sa.Integer)
LESETILGANG = _tabell(
    "lesetilgang",
    logg_id=sa.Uuid,
    ansettelse_id=sa.Uuid,
    oppmerksomhet_id=sa.Uuid,
    til_dato=sa.Date,
    opphort=UtcTid,
)
LYSGLIMT = _tabell(
    "lysglimt",
    id=sa.Uuid,
    logg_id=sa.Uuid,
    tekst=sa.String,
    foresatt_id=sa.Uuid,
    barnet=sa.Boolean,
    skrevet_av=sa.Uuid,
    opprettet=UtcTid,
)
MAAL = _tabell(
    "maal",
    id=sa.Uuid,
    logg_id=sa.Uuid,
    oppmerksomhet_id=sa.Uuid,
    tekst=sa.String,
    skrevet_av=sa.Uuid,
    opprettet=UtcTid,
    svar=kode(Maalsvar),
)
MOTE = _tabell(
    "mote",
    id=sa.Uuid,
    logg_id=sa.Uuid,
    start=UtcTid,
    slutt=UtcTid,
    sted_slag=kode(Motested),
    sted=sa.String,
    status=kode(Motestatus),
    referat=sa.String,
)
MOTEDELTAKER = _tabell(
    "motedeltaker",
    logg_id=sa.Uuid,
    mote_id=sa.Uuid,
    ansettelse_id=sa.Uuid,
    foresatt_id=sa.Uuid,
    barnet=sa.Boolean,
    fjernet=sa.Boolean,
)
OVERFORING = _tabell(
    "overforing",
    id=sa.Uuid,
    logg_id=sa.Uuid,
    dor=sa.String,
    tilstand=sa.String,
    fra_id=sa.Uuid,
    til_id=sa.Uuid,
    til_virksomhet_id=sa.Uuid,
    kommune=sa.String,
    grunn=sa.String,
    familien_dag=sa.Date,
    tiltak_folger=sa.Boolean,
    sendt_av=sa.Uuid,
    sendt=UtcTid,
    besvart=UtcTid,
    besvart_av=sa.Uuid,
    svar=sa.String,
)
OVERFORINGSFIL = _tabell(
    "overforingsfil",
    id=sa.Uuid,
    logg_id=sa.Uuid,
    retning=sa.String,
    kommune=sa.String,
    grunn=sa.String,
    laget=UtcTid,
    kvittert=UtcTid,
    trukket=UtcTid,
)
POSTOPPSETT = _tabell("postoppsett", id=sa.Integer)
REVISJON_RAD = _tabell(
    "revisjon_rad",
    nr=sa.Integer,
    tid=UtcTid,
    ansatt_id=sa.Uuid,
    handling=sa.String,
    forpliktelse=sa.String,
    forrige=sa.String,
    hash=sa.String,
)
REVISJON_DETALJ = _tabell(
    "revisjon_detalj",
    nr=sa.Integer,
    salt=sa.LargeBinary,
    logg_id=sa.Uuid,
    virksomhet_id=sa.Uuid,
    ansatt_id=sa.Uuid,
    handling=sa.String,
    tid=UtcTid,
    detalj=sa.String,
)
UTPOST = _tabell("utpost", id=sa.Uuid, logg_id=sa.Uuid, slag=sa.String, tilstand=sa.String, start=UtcTid)
LETTE = (
    KLADD,
    KOMMUNE,
    LESETILGANG,
    LYSGLIMT,
    MAAL,
    MOTE,
    MOTEDELTAKER,
    OVERFORING,
    OVERFORINGSFIL,
    POSTOPPSETT,
    REVISJON_RAD,
    REVISJON_DETALJ,
    UTPOST,
)
