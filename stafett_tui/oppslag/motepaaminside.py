"""What Min side tells of meetings: those that wait for something from me, and the next (SPEC 3.3)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus, Motestatus
from data.lagre import moter
from data.lagre.logger import Loggbarn
from stafett_tui.klokke import til_oslo
from stafett_tui.motevisninger import Moterad
from stafett_tui.okt import Okt
from stafett_tui.oppslag.moterader import lag_rader, mine
from stafett_tui.regler.datoer import dager_til
from stafett_tui.regler.mote import mangler_referat, mangler_registrering
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppgave

ANTALL_MOTER = 5
"""of the next meetings, so many are shown"""


def moter_paa_min_side(
    okt: Okt, sesjon: InnsynSesjon, loggbarn: Mapping[UUID, Loggbarn]
) -> tuple[list[Oppgave], tuple[Moterad, ...]]:
    """What is to be registered or written, and the nearest of my meetings; a fixed number of statements."""
    naa = okt.klokke.naa()
    apne = [i for i, (logg, _) in loggbarn.items() if logg.status is Loggstatus.AKTIV]
    aktuelle = moter.aktuelle(sesjon, apne, naa)
    kommer = [m for m in aktuelle if m.status is Motestatus.INVITERT and m.slutt > naa]
    neste = mine(okt, sesjon, loggbarn, kommer)[:ANTALL_MOTER]
    egne = [m for m in aktuelle if loggbarn[m.logg_id][0].stafettholder_id == okt.ansettelse_id]
    return list(_oppgaver(egne, loggbarn, naa)), lag_rader(sesjon, loggbarn, neste, naa)


def _oppgaver(
    egne: list[moter.Motelinje], loggbarn: Mapping[UUID, Loggbarn], naa: datetime
) -> Iterator[Oppgave]:
    """Meetings of my logs that are over and not registered, or held without minutes."""
    for m in egne:
        if mangler_registrering(m.status, m.slutt, naa):
            hva = T("Registrer møtet")
        elif mangler_referat(m.status, har_referat=m.har_referat):
            hva = T("Skriv referat fra møtet")
        else:
            continue
        barn, dag = loggbarn[m.logg_id][1], til_oslo(m.start).date()
        dager = dager_til(dag, til_oslo(naa).date())
        yield Oppgave("mote", hva, dag, dager, f"{barn.fornavn} {barn.etternavn}", m.logg_id, m.id)
