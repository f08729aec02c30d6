"""What is known of a log's transfer files, and what a new one must tell beside the copy (SPEC 8.2)."""

from collections import defaultdict
from itertools import chain
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus
from data.lagre import ansatte, arkiv, innslag, logger, moter, overforingsfiler
from data.modeller import Logg, Motedeltaker
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.modell import Logginnhold
from stafett_tui.eksport.moduler import Modul
from stafett_tui.filvisninger import Filvalg, Kvitteringsvalg, Mottakernokkel, Sendtfil
from stafett_tui.okt import Okt
from stafett_tui.oppslag.eksport import les_til_fil
from stafett_tui.oppslag.eksportfolk import Loggfolk
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.motefolk import finn_folk
from stafett_tui.overforingsfil.modell import Deltakerkilde, Motekilde, Tillegg
from stafett_tui.overforingsfil.nokler import Nokler, avtrykk, kjennetegn
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg
from stafett_tui.tilgang.merker import er_saksbehandler


def filvalg(okt: Okt, logg_id: UUID) -> Filvalg | Avslag:
    """What can go along, and the files that were made before. For the stafettholder of a log with consent.

    Of a passive log nothing is told of what is written in it: it goes whole."""
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        holder = ansatte.navn(sesjon, funnet[0].stafettholder_id)
        if avslag := hvorfor_ikke_logg("overfor_fil", lag_sak(okt, funnet[0], holder, okt.klokke.i_dag())):
            return avslag
    uttrekk = les_til_fil(okt, logg_id, {Modul.OPPMERKSOMHETER, Modul.NOTATER, Modul.SKJULTE_NOTATER})
    if isinstance(uttrekk, Avslag):
        return uttrekk
    logg = uttrekk.eksport.logg
    filer = sendte_filer(okt, logg_id)
    passiv = logg.status is Loggstatus.PASSIV
    skjulte = sum(n.skjult_for_foresatte for n in logg.notater)
    return Filvalg(
        logg_id=logg_id,
        barn=logg.barn.navn,
        oppmerksomheter={} if passiv else {o.id: o.tekst for o in logg.oppmerksomheter},
        notater=len(logg.notater) - skjulte,
        skjulte=skjulte,
        filer=() if isinstance(filer, Avslag) else filer,
        i_dag=okt.klokke.i_dag(),
        passiv=passiv,
    )


def sendte_filer(okt: Okt, logg_id: UUID) -> tuple[Sendtfil, ...] | Avslag:
    """The files that were made of a log, newest first. For its stafettholder."""
    with okt.les(passiv=logg_id) as sesjon:
        logg = _holders(okt, sesjon, logg_id)
        return logg if isinstance(logg, Avslag) else _filene(sesjon, logg_id)


def kvitteringsvalg(okt: Okt, logg_id: UUID) -> Kvitteringsvalg | Avslag:
    """The file whose receipt can be read: the newest without one; or, while the log is active here, the newest that
    has been taken in."""
    with okt.les(passiv=logg_id) as sesjon:
        logg = _holders(okt, sesjon, logg_id)
        if isinstance(logg, Avslag):
            return logg
        filer = _filene(sesjon, logg_id)
        aktiv = logg.status is Loggstatus.AKTIV
        venter = (f for f in filer if f.venter)
        trukket = (f for f in filer if f.kvittert is None)
        mottatt = (f for f in filer if f.kvittert is not None and aktiv)
        fil = next(chain(venter, mottatt, trukket), None)
        if fil is None:
            return Avslag("fil.venter_ikke", T("Ingen overføringsfil for denne loggen venter på kvittering."))
        kopier = arkiv.bevis(sesjon, logg_id)
        return Kvitteringsvalg(
            fil=fil,
            passiv=not aktiv,
            arkivert=any(k.fullstendig and k.logg_oppdatert == logg.oppdatert for k in kopier),
        )


def _holders(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Logg | Avslag:
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    holder = ansatte.navn(sesjon, funnet[0].stafettholder_id)
    sak = lag_sak(okt, funnet[0], holder, okt.klokke.i_dag())
    return hvorfor_ikke_logg("les_kvittering", sak) or funnet[0]


def _filene(sesjon: InnsynSesjon, logg_id: UUID) -> tuple[Sendtfil, ...]:
    return tuple(
        Sendtfil(
            id=f.fil_id,
            kommune=f.kommune,
            laget=f.laget,
            kvittert=f.kvittert,
            mottatt_av=f.mottatt_av,
            trukket=f.trukket,
        )
        for f in overforingsfiler.laget(sesjon, logg_id)
    )


def mottakernokkel(okt: Okt) -> Mottakernokkel | Avslag | None:
    """Our own key to give away; None when it has not been made yet."""
    if avslag := er_saksbehandler(okt.hatt):
        return avslag
    with okt.les() as sesjon:
        rad = overforingsfiler.nokler(sesjon)
    if rad is None:
        return None
    nokler = Nokler(rad.signering, rad.mottak)
    return Mottakernokkel(okt.base.kommune, nokler.mottaker, kjennetegn(avtrykk(nokler.offentlig)))


def les_tillegg(sesjon: InnsynSesjon, logg: Logginnhold) -> Tillegg:
    """What the copy tells in words, as ids: meetings' concerns and participants, on whose behalf a lysglimt is."""
    funnet = logger.hent(sesjon, logg.id)
    assert funnet is not None
    folk = Loggfolk(sesjon, *funnet)
    ider = [m.id for m in logg.moter]
    med = {o.id for o in logg.oppmerksomheter}
    saker: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for s in sorted(moter.saker(sesjon, ider), key=lambda s: str(s.oppmerksomhet_id)):
        if s.oppmerksomhet_id in med:
            saker[s.mote_id].append(s.oppmerksomhet_id)
    deltakere = moter.deltakere(sesjon, ider)
    alle = finn_folk(sesjon, {logg.id: funnet}, deltakere)

    def i_motet(mote: UUID) -> tuple[Deltakerkilde, ...]:
        de = [d for d in deltakere if d.mote_id == mote]
        return tuple(_kilde(folk, d) for d in (*alle.i_rekke(de), *alle.tatt_av(de)))

    return Tillegg(
        nummer_grunn=funnet[1].nummer_grunn,
        moter=tuple(Motekilde(id=i, saker=tuple(saker[i]), deltakere=i_motet(i)) for i in ider),
        lysglimt=tuple(r.foresatt_id for r in reversed(innslag.lysglimt_i(sesjon, [logg.id]))),
    )


def _kilde(folk: Loggfolk, d: Motedeltaker) -> Deltakerkilde:
    return Deltakerkilde(
        ansatt=folk.person(d.ansettelse_id) if d.ansettelse_id else None, foresatt=d.foresatt_id
    )
