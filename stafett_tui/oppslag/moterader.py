"""Meetings as rows of a list: what Min side and «Møter» show of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Motested
from data.lagre import moter
from data.lagre.logger import Loggbarn
from data.lagre.moter import Motelinje
from stafett_tui.motevisninger import Moterad
from stafett_tui.okt import Okt
from stafett_tui.oppslag.motefolk import Deltaker, Motefolk, finn_folk
from stafett_tui.regler.mote import mangler_referat, mangler_registrering, stedtekst
from stafett_tui.sprak.merkelapper import MOTESTED
from stafett_tui.sprak.tekst import STANDARDSPRAK

IKKE_STED = frozenset({Motested.TELEFON, Motested.VIDEO})
"""where nobody goes to: may be told of a shielded child too"""


def mine(
    okt: Okt, sesjon: InnsynSesjon, loggbarn: Mapping[UUID, Loggbarn], linjer: Iterable[Motelinje]
) -> list[Motelinje]:
    """Those of the meetings that are mine: I am invited, or hold the log."""
    innkalt = moter.innkalt_til(sesjon, okt.ansettelse_id)
    return [
        m for m in linjer if m.id in innkalt or loggbarn[m.logg_id][0].stafettholder_id == okt.ansettelse_id
    ]


def lag_rader(
    sesjon: InnsynSesjon, loggbarn: Mapping[UUID, Loggbarn], linjer: Iterable[Motelinje], naa: datetime
) -> tuple[Moterad, ...]:
    """Rows of these meetings, in their order."""
    linjer = list(linjer)
    alle = moter.deltakerlinjer(sesjon, [m.id for m in linjer])
    berorte = {m.logg_id: loggbarn[m.logg_id] for m in linjer}
    folk = finn_folk(sesjon, berorte, alle)
    under = etter_mote(alle)
    return tuple(rad(m, folk, under[m.id], naa) for m in linjer)


def rad(m: Motelinje, folk: Motefolk, deltakere: list[Deltaker], naa: datetime) -> Moterad:
    """One meeting as a list shows it."""
    return Moterad(
        id=m.id,
        logg_id=m.logg_id,
        barn=folk.barn(m.logg_id),
        start=m.start,
        slutt=m.slutt,
        sted=_sted(m, folk),
        status=m.status,
        mangler_registrering=mangler_registrering(m.status, m.slutt, naa),
        mangler_referat=mangler_referat(m.status, har_referat=m.har_referat),
        deltakere=tuple(folk.navn(d) for d in folk.i_rekke(deltakere)),
    )


def _sted(m: Motelinje, folk: Motefolk) -> str:
    """Where; of a shielded child only that nobody goes anywhere (SPEC 2.7)."""
    if folk.loggbarn[m.logg_id][1].sperret_adresse:
        return MOTESTED[m.sted_slag].paa(STANDARDSPRAK) if m.sted_slag in IKKE_STED else ""
    return stedtekst(m.sted_slag, m.sted, folk.enhet(m.logg_id))


def etter_mote(deltakere: Iterable[Deltaker]) -> dict[UUID, list[Deltaker]]:
    """Who is invited to each."""
    under: dict[UUID, list[Deltaker]] = defaultdict(list)
    for d in deltakere:
        under[d.mote_id].append(d)
    return under
