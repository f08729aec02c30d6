"""Aktører and «Hvem gjør hva»: everyone on my logs, by child, service, person and task (SPEC 3.5)."""

from collections import defaultdict
from uuid import UUID

from data.koder import Loggstatus
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import Ansvarlig, ansvarlig_for
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppgavelinje


def hvem_gjor_hva(okt: Okt) -> tuple[Oppgavelinje, ...]:
    """A line for each person on each of my active logs, with their open tiltak."""
    with okt.les() as sesjon:
        loggbarn = [
            par for par in logger.holdt_av(sesjon, okt.ansettelse_id) if par[0].status is Loggstatus.AKTIV
        ]
        ider = [logg.id for logg, _ in loggbarn]
        tiltak = [t for t in tiltakslager.tiltak_i(sesjon, ider) if t.utfall is None]
        foresatte = {f.id: f for f in logger.foresatte(sesjon, ider)}
        holdere = {logg.stafettholder_id for logg, _ in loggbarn}
        kort = ansatte.navnekort(sesjon, holdere | {t.ansvarlig_id for t in tiltak if t.ansvarlig_id})
    per_logg: dict[UUID, dict[Ansvarlig, list[T]]] = defaultdict(lambda: defaultdict(list))
    navn = {logg.id: f"{barn.fornavn} {barn.etternavn}" for logg, barn in loggbarn}
    for logg, _barn in loggbarn:
        holder = kort[logg.stafettholder_id]
        meg = Ansvarlig(holder.navn, holder.virksomhet, holder.stilling, "ansatt", T("aktør"))
        per_logg[logg.id][meg] = []
    for t in tiltak:
        ansvarlig = ansvarlig_for(t, kort, foresatte, navn[t.logg_id])
        per_logg[t.logg_id][ansvarlig].append(leder_tekst(t.type, t.beskrivelse))
    linjer = [
        Oppgavelinje(
            logg_id=logg.id,
            barn=navn[logg.id],
            tjeneste=a.tjeneste,
            person=a.navn,
            rolle=T("stafettholder") if a.navn == kort[logg.stafettholder_id].navn else a.rolle,
            oppgaver=tuple(oppgaver),
        )
        for logg, _barn in loggbarn
        for a, oppgaver in per_logg[logg.id].items()
    ]
    return tuple(sorted(linjer, key=lambda linje: linje.barn))
