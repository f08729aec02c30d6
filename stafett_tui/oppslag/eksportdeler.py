"""The parts of an archive copy, each read by itself. What is told in order of time begins with the oldest."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Handling, Motested, Samtykkeutfall
from data.lagre import ansatte, hendelser, innslag, logger
from data.lagre import arkiv as arkivlager
from data.lagre import moter as motelager
from data.lagre import samtykker as samtykkelager
from data.lagre import tiltak as tiltakslager
from data.modeller import Evaluering, Mote, Motedeltaker, Tekstversjon, Tiltak
from stafett_tui.eksport import jsonform
from stafett_tui.eksport.modell import (
    Adresse,
    Ansvarlig,
    EnAktor,
    EnAvslutning,
    EnDeltaker,
    EnEvaluering,
    EnForesatt,
    EnHendelse,
    EnOppmerksomhet,
    EtLysglimt,
    EtMaal,
    EtMote,
    EtNotat,
    EtSamtykke,
    EtTiltak,
    EtVedlegg,
    Giver,
    Nivaskifte,
    TidligereMotetekst,
    TidligereTekst,
)
from stafett_tui.eksport.moduler import Modul
from stafett_tui.oppslag import eksportplan
from stafett_tui.oppslag.aktorer_i_logg import aktorer_i_logg
from stafett_tui.oppslag.ansvarlige import ansvarlig_for
from stafett_tui.oppslag.eksportfolk import Loggfolk
from stafett_tui.oppslag.hvorfor import handlingstekst
from stafett_tui.oppslag.motefolk import finn_folk
from stafett_tui.overforingsfil.modell import Tidligere
from stafett_tui.regler.datoer import samtykke_gyldig_til
from stafett_tui.regler.mote import stedtekst
from stafett_tui.sprak.merkelapper import MOTESTED
from stafett_tui.sprak.tekst import STANDARDSPRAK


def foresatte(folk: Loggfolk) -> tuple[EnForesatt, ...]:
    """Those on the log, and those taken off it, in the form's order."""
    sperret = folk.barn.sperret_adresse
    return tuple(
        EnForesatt(
            id=f.id,
            fornavn=f.fornavn,
            etternavn=f.etternavn,
            fodselsnummer=f.fodselsnummer,
            rolle=f.rolle,
            foreldreansvar=f.foreldreansvar,
            adresse=None
            if sperret
            else Adresse(gate=f.adresse, postnummer=f.postnummer, poststed=f.poststed, telefon=f.telefon),
            epost=None if sperret else f.epost,
            fjernet=f.fjernet,
        )
        for f in folk.foresatte.values()
    )


def nivaskifter(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[Nivaskifte, ...]:
    """Changes of nivå."""
    rader = logger.nivaendringer(sesjon, folk.logg.id)
    return tuple(
        Nivaskifte(fra=r.fra, til=r.til, hvem=folk.person(r.endret_av), tid=r.tid) for r in reversed(rader)
    )


def samtykker(sesjon: InnsynSesjon, folk: Loggfolk, vedlegg: Collection[UUID]) -> tuple[EtSamtykke, ...]:
    """Every answer to the question of consent, with who gave it."""
    svar = samtykkelager.svar(sesjon, folk.logg.id)
    return tuple(
        EtSamtykke(
            utfall=s.utfall,
            dato=s.dato,
            gyldig_til=samtykke_gyldig_til(s.dato) if s.utfall is Samtykkeutfall.GITT else None,
            informert=s.informert,
            deling=s.deling,
            grunn_mangler=s.grunn_mangler,
            givere=tuple(
                Giver(
                    navn=folk.barnets_navn if x.foresatt_id is None else folk.foresatt(x.foresatt_id),
                    foresatt=x.foresatt_id,
                    dato=x.dato,
                    signert=x.signert,
                )
                for x in sorted(svar, key=lambda x: (x.foresatt_id is None, x.dato, str(x.foresatt_id)))
                if x.samtykke_id == s.id
            ),
            registrert_av=folk.person(s.registrert_av),
            registrert=s.registrert,
            vedlegg=s.vedlegg_id if s.vedlegg_id in vedlegg else None,
        )
        for s in reversed(samtykkelager.samtykker(sesjon, folk.logg.id))
    )


def avslutninger(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EnAvslutning, ...]:
    """When the log was ended, and taken up again."""
    return tuple(
        EnAvslutning(
            grunn=a.grunn,
            besluttet=a.besluttet,
            mote=a.mote_id,
            registrert_av=folk.person(a.registrert_av),
            registrert=a.registrert,
            gjenapnet=a.gjenapnet,
            gjenapnet_av=folk.person(a.gjenapnet_av) if a.gjenapnet_av else None,
            samtykket=a.samtykket,
        )
        for a in arkivlager.avslutninger(sesjon, folk.logg.id)
    )


def oppmerksomheter(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EnOppmerksomhet, ...]:
    """Concerns with goals and tiltak."""
    i = [folk.logg.id]
    rader = tiltakslager.oppmerksomheter(sesjon, i)
    tiltak: defaultdict[UUID, list[Tiltak]] = defaultdict(list)
    for t in tiltakslager.tiltak_i(sesjon, i):
        tiltak[t.oppmerksomhet_id].append(t)
    maal: defaultdict[UUID, list[tiltakslager.Maaltekst]] = defaultdict(list)
    for m in tiltakslager.maal(sesjon, i):
        maal[m.oppmerksomhet_id].append(m)
    evalueringer = {e.tiltak_id: e for e in tiltakslager.evalueringer(sesjon, folk.logg.id)}
    versjoner: defaultdict[UUID, list[Tekstversjon]] = defaultdict(list)
    for v in tiltakslager.tekstversjoner(sesjon, folk.logg.id):
        versjoner[v.tiltak_id].append(v)
    return tuple(
        EnOppmerksomhet(
            id=o.id,
            tekst=o.tekst,
            kategori=o.kategori,
            niva_ved_registrering=o.niva_ved_registrering,
            droftet_leder=o.droftet_leder,
            droftet_foresatte=o.droftet_foresatte,
            droftet_barnet=o.droftet_barnet,
            skrevet_av=folk.person(o.skrevet_av),
            opprettet=o.opprettet,
            avsluttet=o.avsluttet,
            maal=tuple(
                EtMaal(
                    tekst=m.tekst,
                    skrevet_av=folk.person(m.skrevet_av),
                    opprettet=m.opprettet,
                    svar=m.svar,
                )
                for m in maal[o.id]
            ),
            tiltak=tuple(_tiltak(folk, t, evalueringer.get(t.id), versjoner[t.id]) for t in tiltak[o.id]),
            faktorer=eksportplan.faktorer(sesjon, folk, o.id),
            trinn=eksportplan.trinn(sesjon, folk, o.id),
        )
        for o in rader
    )


def _tiltak(folk: Loggfolk, t: Tiltak, e: Evaluering | None, versjoner: Sequence[Tekstversjon]) -> EtTiltak:
    folk.les(t.ansvarlig_id)
    hvem = ansvarlig_for(t, folk.kort(), folk.foresatte, folk.barnets_navn)
    return EtTiltak(
        id=t.id,
        type=t.type,
        beskrivelse=t.beskrivelse,
        start_innen=t.start_innen,
        frist=t.frist,
        ansvarlig=Ansvarlig(
            slag=hvem.slag,
            navn=hvem.navn,
            foresatt=t.foresatt_id,
            stilling=hvem.stilling,
            virksomhet=hvem.tjeneste or None,
        ),
        skrevet_av=folk.person(t.skrevet_av),
        opprettet=t.opprettet,
        evaluering=None
        if e is None or t.utfall is None or t.avsluttet is None
        else EnEvaluering(
            utfall=t.utfall,
            avsluttet=t.avsluttet,
            kommentar=e.kommentar,
            familien_sa=e.familien_sa,
            evaluert_av=folk.person(e.evaluert_av),
            pa_vegne_av=e.pa_vegne_av,
            mote=e.mote_id,
        ),
        forgjenger=t.forgjenger_id,
        gruppe=t.gruppe_id,
        tidligere_tekster=tuple(
            TidligereTekst(tekst=v.tekst, skrevet_av=folk.person(v.skrevet_av), gjaldt_til=v.gjaldt_til)
            for v in reversed(versjoner)
        ),
    )


def moter(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EtMote, ...]:
    """Meetings in full."""
    rader = list(reversed(motelager.moter_i(sesjon, folk.logg.id)))
    ider = [m.id for m in rader]
    deltakere = motelager.deltakere(sesjon, ider)
    alle = finn_folk(sesjon, {folk.logg.id: (folk.logg, folk.barn)}, deltakere)
    tekster = {o.id: o.tekst for o in tiltakslager.oppmerksomheter(sesjon, [folk.logg.id])}
    saker = motelager.saker(sesjon, ider)
    tidligere = list(reversed(motelager.tidligere_tekster(sesjon, ider)))
    sprak = folk.barn.malform.value

    def deltaker(d: Motedeltaker) -> EnDeltaker:
        return EnDeltaker(navn=alle.navn(d), rolle=alle.rolle(d).paa(sprak), motte=d.motte, tatt_av=d.fjernet)

    def ett(m: Mote) -> EtMote:
        i_motet = [d for d in deltakere if d.mote_id == m.id]
        return EtMote(
            id=m.id,
            start=m.start,
            slutt=m.slutt,
            sted_slag=m.sted_slag,
            sted=_sted(folk, m, alle.enhet(folk.logg.id)),
            status=m.status,
            saker=tuple(
                tekst
                for i, tekst in tekster.items()
                if any(s.oppmerksomhet_id == i and s.mote_id == m.id for s in saker)
            ),
            dagsorden=m.dagsorden,
            deltakere=tuple(map(deltaker, (*alle.i_rekke(i_motet), *alle.tatt_av(i_motet)))),
            kommentar=m.kommentar,
            samtale_for=m.samtale_for,
            samtale_etter=m.samtale_etter,
            referat=m.referat,
            opprettet_av=folk.person(m.opprettet_av),
            opprettet=m.opprettet,
            registrert_av=folk.person(m.registrert_av) if m.registrert_av else None,
            registrert=m.registrert,
            tidligere_tekster=tuple(
                TidligereMotetekst(
                    felt=t.felt, tekst=t.tekst, skrevet_av=folk.person(t.skrevet_av), gjaldt_til=t.gjaldt_til
                )
                for t in tidligere
                if t.mote_id == m.id
            ),
        )

    return tuple(map(ett, rader))


def _sted(folk: Loggfolk, m: Mote, enhet: str) -> str | None:
    """Where; of a shielded child only that nobody went anywhere (SPEC 2.7)."""
    if folk.barn.sperret_adresse:
        return (
            MOTESTED[m.sted_slag].paa(STANDARDSPRAK)
            if m.sted_slag in (Motested.TELEFON, Motested.VIDEO)
            else None
        )
    return stedtekst(m.sted_slag, m.sted, enhet)


def lysglimt(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EtLysglimt, ...]:
    """Positive moments."""
    ut = []
    for r in reversed(innslag.lysglimt_i(sesjon, [folk.logg.id])):
        skribent = folk.person(r.skrevet_av)
        fra, slag = skribent.navn, "ansatt"
        if r.barnet:
            fra, slag = folk.barnets_navn, "barn"
        elif r.foresatt_id is not None:
            fra, slag = folk.foresatt(r.foresatt_id), "foresatt"
        ut.append(EtLysglimt(tekst=r.tekst, fra=fra, fra_slag=slag, skrevet_av=skribent, tid=r.opprettet))
    return tuple(ut)


def aktorer(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EnAktor, ...]:
    """The people of the log, as its own list has them."""
    i = [folk.logg.id]
    tiltak = tiltakslager.tiltak_i(sesjon, i)
    lesere = logger.lesetilganger(sesjon, folk.logg.id)
    glimt = innslag.lysglimt_i(sesjon, i)
    folk.les(
        folk.logg.stafettholder_id,
        *(t.ansvarlig_id for t in tiltak),
        *(les.ansettelse_id for les in lesere),
    )
    tekster = {o.id: o.tekst for o in tiltakslager.oppmerksomheter(sesjon, i)}
    i_dag = sesjon.innsyn.i_dag
    kort = aktorer_i_logg(
        folk.logg, folk.barn, folk.kort(), folk.foresatte, tiltak, lesere, tekster, i_dag, glimt
    )
    return tuple(
        EnAktor(
            navn=k.navn,
            rolle=k.rolle.paa(folk.barn.malform.value),
            stilling=k.stilling,
            virksomhet=k.tjeneste or None,
            leser=k.oppmerksomhet,
            til_dato=k.til_dato,
        )
        for k in kort
    )


def notater(
    sesjon: InnsynSesjon, folk: Loggfolk, moduler: frozenset[Modul], vedlegg: Sequence[EtVedlegg]
) -> tuple[EtNotat, ...]:
    """Notes; those that are hidden from foresatte are a module of their own."""
    eiere = {v.id: v.notat_id for v in innslag.notatvedlegg(sesjon, folk.logg.id)}
    return tuple(
        EtNotat(
            id=n.id,
            tekst=n.tekst,
            skjult_for_foresatte=n.skjult_for_foresatte,
            skjult_grunn=n.skjult_grunn,
            skrevet_av=folk.person(n.skrevet_av),
            tid=n.opprettet,
            vedlegg=tuple(v.id for v in vedlegg if eiere.get(v.id) == n.id),
        )
        for n in reversed(innslag.notater(sesjon, folk.logg.id))
        if _notatmodul(skjult=n.skjult_for_foresatte) in moduler
    )


def _notatmodul(*, skjult: bool) -> Modul:
    return Modul.SKJULTE_NOTATER if skjult else Modul.NOTATER


def historikk(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EnHendelse, ...]:
    """What was done with the log, and who read it."""
    rader = hendelser.for_logg(sesjon, folk.logg.id, maks=None)
    navn = ansatte.personnavn(sesjon, {r.ansatt_id for r in rader if r.ansatt_id})
    return for_den_kom_hit(folk).hendelser + tuple(
        EnHendelse(
            tid=r.tid,
            hvem=navn.get(r.ansatt_id, "") if r.ansatt_id else "",
            handling=r.handling,
            i_ord=handlingstekst(Handling(r.handling), r.detalj).paa(folk.barn.malform.value),
        )
        for r in reversed(rader)
    )


def for_den_kom_hit(folk: Loggfolk) -> Tidligere:
    """What another municipality did with the log, when it came in a file from there."""
    if folk.mottatt is None:
        return Tidligere(hendelser=(), overforinger=())
    return jsonform.les_som(Tidligere, jsonform.fra_bytes(folk.mottatt.historikk.encode()))
