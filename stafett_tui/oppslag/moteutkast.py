"""What «Nytt møte» and «Endre møte» begin with, the agenda made from the log, and clashes (SPEC 6.1, 6.4)."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from data.forbi_innsyn import opptatt
from data.innsyn import InnsynSesjon
from data.koder import Motested
from data.lagre import ansatte, innslag, logger, moter
from data.lagre import tiltak as tiltakslager
from data.lagre.logger import Loggbarn
from data.modeller import Barn, Logg, Mote, Motedeltaker, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import til_oslo
from stafett_tui.motevisninger import Kollisjon, Moteskjema, Moteutkast, Saksvalg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import GAAR_I, ansvarlig_for
from stafett_tui.oppslag.fakta import motefakta
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.motefolk import deltakervalg, nokkel
from stafett_tui.regler.mote import (
    MAKS_TEKST,
    Dagsordensak,
    Sakstiltak,
    ansattnokkel,
    motetid,
)
from stafett_tui.regler.mote import dagsorden as dagsordenlinjer
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg, hvorfor_ikke_mote
from stafett_tui.tilgang.sak import Sak

FORFALLER = timedelta(days=14)
"""a tiltak stands on the agenda when its frist is this near"""
MAKS_LYSGLIMT = 2


def nytt_mote(okt: Okt, logg_id: UUID) -> Moteutkast | Avslag:
    """A new meeting: every open oppmerksomhet chosen, the stafettholder and a child of 12 ticked."""
    with okt.les() as sesjon:
        funnet = _finn(okt, sesjon, logg_id)
        if isinstance(funnet, Avslag):
            return funnet
        logg, barn, sak = funnet
        if avslag := hvorfor_ikke_logg("nytt_mote", sak):
            return avslag
        valg = deltakervalg(sesjon, logg, barn, okt.klokke.i_dag())
        apne = saksvalg(sesjon, logg_id)
        saker = frozenset(s.id for s in apne)
        skjema = Moteskjema(
            dato=None,
            fra=None,
            til=None,
            sted_slag=Motested.EGEN_ENHET,
            sted="",
            saker=saker,
            deltakere=frozenset(v.nokkel for v in valg if v.forvalgt),
            dagsorden=dagsorden_i(okt, sesjon, (logg, barn), saker),
        )
        return Moteutkast(
            logg_id=logg_id,
            mote_id=None,
            barn=f"{barn.fornavn} {barn.etternavn}",
            egen_enhet=_enhet(sesjon, logg, barn),
            sperret_adresse=barn.sperret_adresse,
            saker=apne,
            deltakere=valg,
            skjema=skjema,
            i_dag=okt.klokke.i_dag(),
        )


def moteutkast_for_endring(okt: Okt, mote_id: UUID) -> Moteutkast | Avslag:
    """A meeting as it stands. The place of a shielded child is left out; empty keeps it (``endre_mote``)."""
    with okt.les() as sesjon:
        mote = moter.mote(sesjon, mote_id)
        if mote is None:
            return finnes_ikke()
        funnet = _finn(okt, sesjon, mote.logg_id)
        if isinstance(funnet, Avslag):
            return funnet
        logg, barn, sak = funnet
        if avslag := hvorfor_ikke_mote("endre", motefakta(sak, mote, okt.klokke.naa())):
            return avslag
        i_dag = okt.klokke.i_dag()
        innkalte = [d for d in moter.deltakere(sesjon, [mote_id]) if not d.fjernet]
        saker = frozenset(s.oppmerksomhet_id for s in moter.saker(sesjon, [mote_id]))
        return Moteutkast(
            logg_id=logg.id,
            mote_id=mote_id,
            barn=f"{barn.fornavn} {barn.etternavn}",
            egen_enhet=_enhet(sesjon, logg, barn),
            sperret_adresse=barn.sperret_adresse,
            saker=saksvalg(sesjon, logg.id, saker),
            deltakere=deltakervalg(sesjon, logg, barn, i_dag, innkalte),
            skjema=som_skjema(mote, barn, innkalte, saker),
            i_dag=i_dag,
        )


def som_skjema(
    mote: Mote, barn: Barn, innkalte: Collection[Motedeltaker], saker: frozenset[UUID]
) -> Moteskjema:
    """The form's values of a meeting that is kept."""
    start, slutt = til_oslo(mote.start), til_oslo(mote.slutt)
    return Moteskjema(
        dato=start.date(),
        fra=start.time(),
        til=slutt.time(),
        sted_slag=mote.sted_slag,
        sted="" if barn.sperret_adresse else mote.sted,
        saker=saker,
        deltakere=frozenset(nokkel(d) for d in innkalte),
        dagsorden=mote.dagsorden,
    )


def dagsorden(okt: Okt, logg_id: UUID, saker: frozenset[UUID]) -> str | Avslag:
    """An agenda of these oppmerksomheter, made from the log as it is now."""
    with okt.les() as sesjon:
        funnet = _finn(okt, sesjon, logg_id)
        if isinstance(funnet, Avslag):
            return funnet
        logg, barn, sak = funnet
        return hvorfor_ikke_logg("nytt_mote", sak) or dagsorden_i(okt, sesjon, (logg, barn), saker)


def kollisjoner(okt: Okt, skjema: Moteskjema, unntatt: UUID | None) -> tuple[Kollisjon, ...]:
    """My other meetings in that time; none while the form has no time, or when I am not to be there."""
    with okt.les() as sesjon:
        return kollisjoner_i(okt, sesjon, skjema, unntatt)


def kollisjoner_i(
    okt: Okt, sesjon: InnsynSesjon, skjema: Moteskjema, unntatt: UUID | None
) -> tuple[Kollisjon, ...]:
    """The same, in a session that is open."""
    tid = motetid(skjema)
    if tid is None or okt.ansettelse_id is None or ansattnokkel(okt.ansettelse_id) not in skjema.deltakere:
        return ()
    innkalt = moter.innkalt_til(sesjon, okt.ansettelse_id) - {unntatt}
    treff = [m for m in moter.samtidige(sesjon, *tid) if m.id in innkalt]
    navn = {b.logg_id: f"{b.fornavn} {b.etternavn}" for b in moter.barn(sesjon, {m.logg_id for m in treff})}
    egne = [Kollisjon(m.start, m.slutt, navn[m.logg_id]) for m in treff]
    if okt.bare_logg is not None:  # in a meeting: that I am busy, and not with whom (SPEC 7.3)
        andre = opptatt(sesjon, okt.ansettelse_id, *tid, okt.bare_logg)
        egne += [Kollisjon(fra, til, "") for fra, til in andre]
    return tuple(egne)


def _finn(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> tuple[Logg, Barn, Sak] | Avslag:
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    logg, barn = funnet
    holder = ansatte.navnekort(sesjon, [logg.stafettholder_id])[logg.stafettholder_id].navn
    return logg, barn, lag_sak(okt, logg, holder, okt.klokke.i_dag())


def saksvalg(sesjon: InnsynSesjon, logg_id: UUID, valgte: Collection[UUID] = ()) -> tuple[Saksvalg, ...]:
    """The open oppmerksomheter, and those that are chosen already."""
    return tuple(
        Saksvalg(o.id, o.tekst)
        for o in tiltakslager.oppmerksomheter(sesjon, [logg_id])
        if o.avsluttet is None or o.id in valgte
    )


def _enhet(sesjon: InnsynSesjon, logg: Logg, barn: Barn) -> str:
    kort = ansatte.navnekort(sesjon, [logg.stafettholder_id])[logg.stafettholder_id]
    return "" if barn.sperret_adresse and kort.type in GAAR_I else kort.virksomhet


def dagsorden_i(okt: Okt, sesjon: InnsynSesjon, loggbarn: Loggbarn, saker: Collection[UUID]) -> str:
    """The agenda in the family's written standard, cut at a whole line when it is too long."""
    logg, barn = loggbarn
    i_dag, siste = okt.klokke.i_dag(), moter.siste_start(sesjon, logg.id, okt.klokke.naa())
    alle = tiltakslager.tiltak_i(sesjon, [logg.id])
    kort = ansatte.navnekort(sesjon, {t.ansvarlig_id for t in alle if t.ansvarlig_id})
    foresatte = {f.id: f for f in logger.foresatte(sesjon, [logg.id])}

    def sak(oppmerksomhet_id: UUID, tekst: str) -> Dagsordensak:
        under = [t for t in alle if t.oppmerksomhet_id == oppmerksomhet_id]
        return Dagsordensak(
            tekst=tekst,
            forfaller=tuple(
                Sakstiltak(_tittel(t), ansvarlig_for(t, kort, foresatte, barn.fornavn).navn, t.frist)
                for t in under
                if t.utfall is None and t.frist <= i_dag + FORFALLER
            ),
            nye=sum(t.utfall is None and t.opprettet > siste for t in under) if siste else 0,
            evaluerte=tuple(
                _tittel(t) for t in under if siste and t.avsluttet is not None and t.avsluttet > siste
            ),
        )

    valgte = [sak(o.id, o.tekst) for o in tiltakslager.oppmerksomheter(sesjon, [logg.id]) if o.id in saker]
    lysglimt = [
        glimt.tekst
        for glimt in innslag.lysglimt_i(sesjon, [logg.id], maks=MAKS_LYSGLIMT)
        if siste is None or glimt.opprettet > siste
    ]
    linjer = [linje.paa(barn.malform.value) for linje in dagsordenlinjer(valgte, lysglimt, i_dag)]
    while len(tekst := "\n".join(linjer)) > MAKS_TEKST:
        linjer.pop(-2)
    return tekst


def _tittel(t: Tiltak) -> T:
    return leder_tekst(t.type, t.beskrivelse)
