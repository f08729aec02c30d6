"""A child's log as a read model: oppmerksomheter with tiltak, people, and what the asker may do."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, innslag, logger, moter, samtykker
from data.lagre import tiltak as tiltakslager
from data.lagre.ansatte import Navnekort
from data.maskert import Maskert
from data.modeller import Barn, Evaluering, Foresatt, Logg, Oppmerksomhet, Tekstversjon, Tiltak
from data.overforinger import ventende
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.aktorer_i_logg import aktorer_i_logg, deltakelse
from stafett_tui.oppslag.ansvarlige import GAAR_I, ansvarlig_for
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.fakta import tiltakssak
from stafett_tui.oppslag.maalsporsmaal import venter_paa_maalsvar
from stafett_tui.regler.datoer import alder, samtykke_gyldig_til
from stafett_tui.regler.mote import kan_bestemmes_paa
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.regler.tiltak import leder_tekst, rettefrist, tiltaksstatus
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import logghandlinger, tiltakshandlinger
from stafett_tui.tilgang.sak import Sak
from stafett_tui.visninger import (
    Evalueringskort,
    Loggvisning,
    Maalkort,
    Motevalg,
    Oppmerksomhetkort,
    Samtykkekort,
    Tekstversjonkort,
    Tiltakskort,
)

R = TypeVar("R")
ALDER_EGET_TILTAK = 6
"""Years from which a missing tiltak of the child's own is pointed out: school age (guide B)."""


@dataclass(slots=True, repr=False)
class _Innhold(Maskert):
    """All rows of one log, read once."""

    okt: Okt
    sak: Sak
    barn: Barn
    kort: dict[UUID, Navnekort]
    foresatte: dict[UUID, Foresatt]
    evalueringer: dict[UUID, Evaluering]
    versjoner: dict[UUID, list[Tekstversjon]]
    moter: dict[UUID, datetime]
    """when each meeting of the log began"""
    maal: dict[UUID, list[tiltakslager.Maaltekst]]
    naa: datetime
    i_dag: date

    @property
    def barnets_navn(self) -> str:
        return f"{self.barn.fornavn} {self.barn.etternavn}"


def bygg_loggvisning(okt: Okt, sesjon: InnsynSesjon, logg: Logg, barn: Barn) -> Loggvisning:
    """Builds the view of a log that ``logger.hent`` found, in the session that found it."""
    naa, i_dag = okt.klokke.naa(), okt.klokke.i_dag()
    oppmerksomheter = tiltakslager.oppmerksomheter(sesjon, [logg.id])
    alle_tiltak = tiltakslager.tiltak_i(sesjon, [logg.id])
    evalueringer = {e.tiltak_id: e for e in tiltakslager.evalueringer(sesjon, logg.id)}
    versjoner = tiltakslager.tekstversjoner(sesjon, logg.id)
    foresatte = {f.id: f for f in logger.foresatte(sesjon, [logg.id])}
    lesere = logger.lesetilganger(sesjon, logg.id)
    moteliste = moter.linjer(sesjon, [logg.id])
    glimt = innslag.lysglimt_i(sesjon, [logg.id])
    ansettelser = {logg.stafettholder_id}
    ansettelser.update(o.skrevet_av for o in oppmerksomheter)
    ansettelser.update(x for t in alle_tiltak for x in (t.ansvarlig_id, t.skrevet_av) if x)
    ansettelser.update(e.evaluert_av for e in evalueringer.values())
    ansettelser.update(v.skrevet_av for v in versjoner)
    ansettelser.update(les.ansettelse_id for les in lesere)
    kort = ansatte.navnekort(sesjon, ansettelser)
    if barn.sperret_adresse:
        kort = _uten_barnets_sted(kort)
    hele = logg.id in sesjon.rekkevidde.hele
    sak = lag_sak(okt, logg, kort[logg.stafettholder_id].navn, i_dag, ser_hele=hele)
    innhold = _Innhold(
        okt=okt,
        sak=sak,
        barn=barn,
        kort=kort,
        foresatte=foresatte,
        evalueringer=evalueringer,
        versjoner=_grupper(versjoner, "tiltak_id"),
        moter={m.id: m.start for m in moteliste},
        maal=_grupper(tiltakslager.maal(sesjon, [logg.id]), "oppmerksomhet_id"),
        naa=naa,
        i_dag=i_dag,
    )
    under = _grupper(alle_tiltak, "oppmerksomhet_id")
    kan, hvorfor_ikke = logghandlinger(sak)
    return Loggvisning(
        id=logg.id,
        fornavn=barn.fornavn,
        navn=innhold.barnets_navn,
        alder=alder(barn.fodt, i_dag),
        skole="" if barn.sperret_adresse else barn.skole,
        virksomhet=kort[logg.stafettholder_id].virksomhet,
        niva=logg.niva,
        stafettholder=kort[logg.stafettholder_id].navn,
        status=logg.status,
        samtykke=samtykkekort(logg, i_dag, sesjon),
        versjon=logg.versjon,
        oppmerksomheter=tuple(_oppmerksomhet(innhold, o, under[o.id]) for o in oppmerksomheter),
        aktorer=aktorer_i_logg(
            logg,
            barn,
            kort,
            foresatte,
            alle_tiltak,
            lesere,
            {o.id: o.tekst for o in oppmerksomheter},
            i_dag,
            glimt,
        ),
        delvis=not hele,
        i_dag=i_dag,
        kan=kan,
        hvorfor_ikke=hvorfor_ikke,
        moter=tuple(
            Motevalg(m.id, m.start) for m in reversed(moteliste) if kan_bestemmes_paa(m.status, m.start, naa)
        ),
        lysglimt=len(glimt),
        notater=innslag.antall_notater(sesjon, logg.id),
        deltakelse=deltakelse(alle_tiltak, glimt) if hele else None,
        overfores=sak.er_stafettholder and bool(ventende(sesjon, [logg.id])),
    )


def _uten_barnets_sted(kort: dict[UUID, Navnekort]) -> dict[UUID, Navnekort]:
    """Schools and barnehager are not named in a shielded log: they tell where the child is (SPEC 2.7)."""
    return {i: replace(k, virksomhet="") if k.type in GAAR_I else k for i, k in kort.items()}


def hent_logg(okt: Okt, logg_id: UUID) -> Loggvisning | Avslag:
    """The log again after a change on an open page. Opening is ``handlinger.apne_logg``, which is logged."""
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        if avslag := aktiv_logg(lag_sak(okt, funnet[0], "", okt.klokke.i_dag())):
            return avslag
        return bygg_loggvisning(okt, sesjon, *funnet)


def samtykkekort(logg: Logg, i_dag: date, sesjon: InnsynSesjon) -> Samtykkekort:
    """Consent now. The date of the newest answer is shown also when it is a no."""
    siste = next(iter(samtykker.samtykker(sesjon, logg.id)), None)
    return Samtykkekort(
        status=samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, i_dag),
        til=samtykke_gyldig_til(logg.samtykke_gitt) if logg.samtykke_gitt else None,
        utfall=logg.samtykke_utfall,
        dato=siste.dato if siste else None,
    )


def _grupper(rader: list[R], felt: str) -> dict[UUID, list[R]]:
    grupper: dict[UUID, list[R]] = defaultdict(list)
    for rad in rader:
        grupper[getattr(rad, felt)].append(rad)
    return grupper


def _oppmerksomhet(alt: _Innhold, o: Oppmerksomhet, tiltak: list[Tiltak]) -> Oppmerksomhetkort:
    maal = alt.maal[o.id]
    return Oppmerksomhetkort(
        id=o.id,
        tekst=o.tekst,
        kategori=o.kategori,
        maal=maal[0].tekst if maal else "",
        tidligere_maal=tuple(Maalkort(m.tekst, m.opprettet, m.svar) for m in maal[1:]),
        droftet_leder=o.droftet_leder,
        droftet_foresatte=o.droftet_foresatte,
        droftet_barnet=o.droftet_barnet,
        niva_ved_registrering=o.niva_ved_registrering,
        skrevet_av=alt.kort[o.skrevet_av].navn,
        opprettet=o.opprettet,
        avsluttet=o.avsluttet,
        venter_paa_svar=venter_paa_maalsvar(o, maal[0] if maal else None, tiltak),
        mangler_hjemmetiltak=o.avsluttet is None and not any(t.foresatt_id for t in tiltak),
        mangler_barnets_tiltak=o.avsluttet is None
        and alder(alt.barn.fodt, alt.i_dag) >= ALDER_EGET_TILTAK
        and not any(t.barnets_eget for t in tiltak),
        tiltak=tuple(_tiltak(alt, t) for t in tiltak),
        logg_id=o.logg_id,
    )


def _tiltak(alt: _Innhold, t: Tiltak) -> Tiltakskort:
    ansvarlig = ansvarlig_for(t, alt.kort, alt.foresatte, alt.barnets_navn)
    skribent = alt.kort[t.skrevet_av].navn
    kan = tiltakshandlinger(tiltakssak(alt.okt, alt.sak, t, skribent, alt.naa))
    return Tiltakskort(
        id=t.id,
        oppmerksomhet_id=t.oppmerksomhet_id,
        type=t.type,
        beskrivelse=t.beskrivelse,
        tittel=leder_tekst(t.type, t.beskrivelse),
        ansvarlig=ansvarlig.navn,
        ansvarlig_tjeneste=ansvarlig.tjeneste,
        ansvarlig_slag=ansvarlig.slag,
        start_innen=t.start_innen,
        frist=t.frist,
        status=tiltaksstatus(t.start_innen, t.frist, t.utfall, alt.i_dag),
        skrevet_av=skribent,
        opprettet=t.opprettet,
        rettefrist=rettefrist(t.opprettet) if "rett" in kan else None,
        evaluering=_evaluering(alt, t, ansvarlig.navn),
        versjoner=tuple(
            Tekstversjonkort(v.tekst, alt.kort[v.skrevet_av].navn, v.gjaldt_til)
            for v in alt.versjoner[t.id]
            if alt.sak.er_stafettholder or v.skrevet_av == alt.okt.ansettelse_id
        ),
        forgjenger_id=t.forgjenger_id,
        kan=kan,
        ansvarlig_id=t.ansvarlig_id or t.foresatt_id,
        logg_id=t.logg_id,
        ansvarlig_enhet=ansvarlig.enhet,
    )


def _evaluering(alt: _Innhold, t: Tiltak, ansvarlig: str) -> Evalueringskort | None:
    e = alt.evalueringer.get(t.id)
    if e is None or t.utfall is None or t.avsluttet is None:
        return None
    return Evalueringskort(
        utfall=t.utfall,
        kommentar=e.kommentar,
        familien_sa=e.familien_sa,
        evaluert_av=alt.kort[e.evaluert_av].navn,
        pa_vegne_av=ansvarlig if e.pa_vegne_av else "",
        tid=t.avsluttet,
        mote=alt.moter.get(e.mote_id) if e.mote_id else None,
    )
