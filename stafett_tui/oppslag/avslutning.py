"""What ending a log begins with, and what its holder may know of a passive one (SPEC 9.1, 9.2)."""

from dataclasses import replace
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus
from data.lagre import ansatte, arkiv, logger, moter, overforingsfiler
from data.lagre import tiltak as tiltakslager
from data.overforinger import ventende
from stafett_tui.avslag import Avslag
from stafett_tui.livsvisninger import Avslutningsmote, Avslutningsvalg, Passivkort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import er_holder
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.regler.mote import kan_bestemmes_paa, stedtekst
from stafett_tui.regler.passiv import er_moden, vurderes
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg


def avslutningsvalg(okt: Okt, logg_id: UUID) -> Avslutningsvalg | Avslag:
    """The meetings it can have been decided at, newest first, and what still stands open."""
    naa, i_dag = okt.klokke.naa(), okt.klokke.i_dag()
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, barn = funnet
        kort = ansatte.navnekort(sesjon, [logg.stafettholder_id])[logg.stafettholder_id]
        sak = lag_sak(okt, logg, kort.navn, i_dag)
        if avslag := hvorfor_ikke_logg("avslutt", sak):
            return avslag
        linjer = moter.linjer(sesjon, [logg_id])
        tiltak = tiltakslager.tiltak_i(sesjon, [logg_id])
        arkivert = any(
            b.fullstendig and b.logg_oppdatert == logg.oppdatert for b in arkiv.bevis(sesjon, logg_id)
        )
    return Avslutningsvalg(
        logg_id=logg_id,
        barn=f"{barn.fornavn} {barn.etternavn}",
        moter=tuple(
            Avslutningsmote(
                m.id, m.start, "" if barn.sperret_adresse else stedtekst(m.sted_slag, m.sted, kort.virksomhet)
            )
            for m in reversed(linjer)
            if kan_bestemmes_paa(m.status, m.start, naa)
        ),
        apne_tiltak=sum(t.utfall is None for t in tiltak),
        arkivert=arkivert,
        vurderes=vurderes(i_dag),
        i_dag=i_dag,
    )


def passivt_kort(okt: Okt, logg_id: UUID) -> Passivkort | Avslag:
    """The head of the asker's own passive log; it is in their list (SPEC 9.2)."""
    with okt.les(passiv=logg_id) as sesjon:
        kort = passivt_kort_i(okt, sesjon, logg_id)
        if isinstance(kort, Avslag):
            return kort
        filer = overforingsfiler.laget(sesjon, logg_id)
        venter = any(f.kvittert is None and f.trukket is None for f in filer)
        uten_referanse = any(not b.referanse for b in arkiv.bevis(sesjon, logg_id))
        enhet = ansatte.stilling(sesjon, okt.stilling) if uten_referanse else None
        return replace(
            kort, venter_paa_kvittering=venter, arkiveres_i=None if enhet is None else enhet[2].type
        )


def passivt_kort_i(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Passivkort | Avslag:
    """As ``passivt_kort``, in a session that is open."""
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None or not er_holder(okt, funnet[0]):
        return finnes_ikke()
    logg, barn = funnet
    if logg.status is not Loggstatus.PASSIV or logg.passiv_fra is None:
        return Avslag("logg.ikke_passiv", T("Loggen er aktiv. Dette gjelder bare passive logger."))
    return Passivkort(
        logg_id=logg_id,
        barn=f"{barn.fornavn} {barn.etternavn}",
        passiv_fra=logg.passiv_fra,
        vurderes=vurderes(logg.passiv_fra),
        moden=er_moden(logg.passiv_fra, okt.klokke.i_dag()),
        overfores=bool(ventende(sesjon, [logg_id])),
    )
