"""Meetings as read models: the log's own, one in full, and all of mine (SPEC 6.3, 3.3)."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus, Motestatus
from data.lagre import logger, moter
from data.lagre.logger import Loggbarn
from data.lagre.moter import Motelinje
from data.modeller import Mote, Motedeltaker, Utpost
from stafett_tui.avslag import Avslag
from stafett_tui.motevisninger import (
    Deltakerkort,
    Motekort,
    Motelogg,
    Moteside,
    Saksvalg,
    Tidligeretekst,
)
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import motefakta
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.motefolk import Motefolk, finn_folk, nokkel
from stafett_tui.oppslag.motepost import gjeldende, post_til, skal_ha_brev
from stafett_tui.oppslag.moterader import etter_mote, lag_rader, mine, rad
from stafett_tui.oppslag.moteutkast import dagsorden, kollisjoner, moteutkast_for_endring, nytt_mote
from stafett_tui.sprak.merkelapper import POSTTILSTAND
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg, logghandlinger, motehandlinger
from stafett_tui.tilgang.sak import Sak

__all__ = [
    "dagsorden",
    "kollisjoner",
    "mine_moter",
    "mote",
    "motelogg",
    "moteutkast_for_endring",
    "nytt_mote",
]


def motelogg(okt: Okt, logg_id: UUID) -> Motelogg | Avslag:
    """The meetings of a log in full, for who sees all of it."""
    with okt.les() as sesjon:
        return motelogg_i(okt, sesjon, logg_id)


def motelogg_i(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Motelogg | Avslag:
    """The same, in a session that is open."""
    funnet = _apne(okt, sesjon, logg_id)
    if isinstance(funnet, Avslag):
        return funnet
    loggbarn, sak = funnet
    kan, _nei = logghandlinger(sak)
    return Motelogg(_kort(okt, sesjon, loggbarn, sak, moter.moter_i(sesjon, logg_id)), kan)


def mote(okt: Okt, mote_id: UUID) -> Motekort | Avslag:
    """One meeting in full."""
    with okt.les() as sesjon:
        rad = moter.mote(sesjon, mote_id)
        if rad is None:
            return finnes_ikke()
        funnet = _apne(okt, sesjon, rad.logg_id)
        if isinstance(funnet, Avslag):
            return funnet
        return _kort(okt, sesjon, *funnet, [rad])[0]


def mine_moter(okt: Okt) -> Moteside:
    """Meetings I am invited to, and those of the logs I hold. A fixed number of statements."""
    naa = okt.klokke.naa()
    with okt.les() as sesjon:
        egne = logger.holdt_av(sesjon, okt.ansettelse_id)
        par = (*egne, *logger.andres(sesjon, okt.ansettelse_id))
        loggbarn = {logg.id: (logg, barn) for logg, barn in par}
        linjer = moter.linjer(sesjon, list(loggbarn))
        rader = lag_rader(sesjon, loggbarn, mine(okt, sesjon, loggbarn, linjer), naa)
    kommende = tuple(r for r in rader if r.status is Motestatus.INVITERT and r.slutt > naa)
    tidligere = tuple(reversed([r for r in rader if r not in kommende]))
    kan_nytt = any(logg.status is Loggstatus.AKTIV for logg, _ in egne)
    return Moteside(kommende, tidligere, okt.klokke.i_dag(), kan_nytt)


def _apne(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> tuple[Loggbarn, Sak] | Avslag:
    """The log, for who may read its meetings."""
    loggbarn = logger.hent(sesjon, logg_id)
    if loggbarn is None:
        return finnes_ikke()
    logg = loggbarn[0]
    folk = finn_folk(sesjon, {logg_id: loggbarn}, ())
    holder = folk.kort[logg.stafettholder_id].navn
    sak = lag_sak(okt, logg, holder, okt.klokke.i_dag(), ser_hele=logg_id in sesjon.rekkevidde.hele)
    return hvorfor_ikke_logg("les_moter", sak) or (loggbarn, sak)


def _kort(
    okt: Okt, sesjon: InnsynSesjon, loggbarn: Loggbarn, sak: Sak, rader: list[Mote]
) -> tuple[Motekort, ...]:
    logg_id, naa = loggbarn[0].id, okt.klokke.naa()
    ider = [m.id for m in rader]
    alle = moter.deltakere(sesjon, ider)
    under = etter_mote(alle)
    tidligere = moter.tidligere_tekster(sesjon, ider)
    skribenter = {x for m in rader for x in (m.opprettet_av, m.registrert_av) if x}
    skribenter |= {t.skrevet_av for t in tidligere}
    folk = finn_folk(sesjon, {logg_id: loggbarn}, alle, skribenter)
    post = post_til(sesjon, alle)
    i_dag = okt.klokke.i_dag()
    saker: dict[UUID, list[Saksvalg]] = defaultdict(list)
    for mote_id, oppmerksomhet_id, tekst in moter.sakstekster(sesjon, ider):
        saker[mote_id].append(Saksvalg(oppmerksomhet_id, tekst))

    def lag_kort(m: Mote) -> Motekort:
        kan = motehandlinger(motefakta(sak, m, naa))

        def deltaker(d: Motedeltaker) -> Deltakerkort:
            return _deltaker(m, d, folk, post[d.id], i_dag, kan_brev="brev" in kan)

        tatt_av = map(deltaker, folk.tatt_av(under[m.id]))
        return Motekort(
            rad=rad(_linje(m), folk, under[m.id], naa),
            sted_slag=m.sted_slag,
            dagsorden=m.dagsorden,
            saker=tuple(saker[m.id]),
            deltakere=tuple(map(deltaker, folk.i_rekke(under[m.id]))),
            kommentar=m.kommentar,
            samtale_for=m.samtale_for,
            samtale_etter=m.samtale_etter,
            referat=m.referat,
            opprettet_av=folk.kort[m.opprettet_av].navn,
            registrert_av=folk.kort[m.registrert_av].navn if m.registrert_av else "",
            registrert=m.registrert,
            kan=kan,
            tatt_av=tuple(d for d in tatt_av if d.skal_ha_brev),
            tidligere=tuple(
                Tidligeretekst(t.felt, t.tekst, folk.kort[t.skrevet_av].navn, t.gjaldt_til)
                for t in tidligere
                if t.mote_id == m.id
            ),
        )

    return tuple(map(lag_kort, rader))


def _deltaker(
    m: Mote, d: Motedeltaker, folk: Motefolk, rader: list[Utpost], i_dag: date, *, kan_brev: bool
) -> Deltakerkort:
    post = gjeldende(m, rader)
    foresatt = folk.foresatte[d.foresatt_id] if d.foresatt_id is not None else None
    barn = folk.loggbarn[d.logg_id][1]
    return Deltakerkort(
        nokkel=nokkel(d),
        navn=folk.navn(d),
        rolle=folk.rolle(d),
        motte=d.motte,
        post=POSTTILSTAND[post.tilstand] if post else None,
        skal_ha_brev=kan_brev and skal_ha_brev(m, d, rader, foresatt, barn, i_dag),
    )


def _linje(m: Mote) -> Motelinje:
    return Motelinje(m.id, m.logg_id, m.start, m.slutt, m.sted_slag, m.sted, m.status, bool(m.referat))
