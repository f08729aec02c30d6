"""Vis / Endre: child, foresatte, consent, nivå and status of one log (SPEC 5.3). For its stafettholder."""

from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, logger, samtykker
from data.modeller import Barn, Foresatt, Logg
from data.overforinger import ventende
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.loggvisning import samtykkekort
from stafett_tui.regler.identitetsnummer import er_syntetisk, masker
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg, logghandlinger
from stafett_tui.visninger import (
    Barnedetaljer,
    Detaljer,
    Foresattdetaljer,
    Nivalinje,
    Samtykkegiver,
    Samtykkelinje,
)


def vis_detaljer(okt: Okt, logg_id: UUID) -> Detaljer | Avslag:
    """The details, numbers masked; a shielded address is None until it is revealed by its own act."""
    i_dag = okt.klokke.i_dag()
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, barn = funnet
        kort = ansatte.navnekort(sesjon, {logg.stafettholder_id})
        sak = lag_sak(okt, logg, kort[logg.stafettholder_id].navn, i_dag)
        if avslag := hvorfor_ikke_logg("vis_detaljer", sak):
            return avslag
        kan, hvorfor_ikke = logghandlinger(sak)
        foresatte = logger.foresatte(sesjon, [logg_id])
        return Detaljer(
            logg_id=logg.id,
            versjon=logg.versjon,
            status=logg.status,
            stafettholder=sak.stafettholder,
            opprettet=logg.opprettet,
            niva=logg.niva,
            nivaer=_nivaer(sesjon, logg_id),
            barn=_barn(barn, har_bilde=logger.har_bilde(sesjon, logg_id)),
            foresatte=tuple(
                _foresatt(f, skjult=barn.sperret_adresse) for f in foresatte if f.fjernet is None
            ),
            samtykke=samtykkekort(logg, i_dag, sesjon),
            samtykker=_samtykker(sesjon, logg, barn, {f.id: f for f in foresatte}),
            kan=kan,
            hvorfor_ikke=hvorfor_ikke,
            overfores=bool(ventende(sesjon, [logg_id])),
        )


def _barn(barn: Barn, *, har_bilde: bool) -> Barnedetaljer:
    skjult = barn.sperret_adresse
    return Barnedetaljer(
        nummer_maskert=masker(barn.nummer),
        nummertype=barn.nummertype,
        syntetisk=er_syntetisk(barn.nummer),
        fornavn=barn.fornavn,
        etternavn=barn.etternavn,
        fodt=barn.fodt,
        bor_med=barn.bor_med,
        adresse=None if skjult else barn.adresse,
        postnummer=None if skjult else barn.postnummer,
        poststed=None if skjult else barn.poststed,
        mobil=None if skjult else barn.mobil,
        skole=None if skjult else barn.skole,
        epost=barn.epost,
        malform=barn.malform,
        sperret_adresse=skjult,
        har_bilde=har_bilde,
    )


def _foresatt(f: Foresatt, *, skjult: bool) -> Foresattdetaljer:
    return Foresattdetaljer(
        id=f.id,
        nummer_maskert=masker(f.fodselsnummer),
        fornavn=f.fornavn,
        etternavn=f.etternavn,
        rolle=f.rolle,
        foreldreansvar=f.foreldreansvar,
        adresse=None if skjult else f.adresse,
        postnummer=None if skjult else f.postnummer,
        poststed=None if skjult else f.poststed,
        telefon=None if skjult else f.telefon,
        epost=f.epost,
    )


def _nivaer(sesjon: InnsynSesjon, logg_id: UUID) -> tuple[Nivalinje, ...]:
    endringer = logger.nivaendringer(sesjon, logg_id)
    kort = ansatte.navnekort(sesjon, {e.endret_av for e in endringer})
    return tuple(Nivalinje(e.fra, e.til, kort[e.endret_av].navn, e.tid) for e in endringer)


def _samtykker(
    sesjon: InnsynSesjon, logg: Logg, barn: Barn, foresatte: dict[UUID, Foresatt]
) -> tuple[Samtykkelinje, ...]:
    alle = samtykker.samtykker(sesjon, logg.id)
    svar = samtykker.svar(sesjon, logg.id)
    kort = ansatte.navnekort(sesjon, {s.registrert_av for s in alle})

    def navn(foresatt_id: UUID | None) -> str:
        if foresatt_id is None:
            return f"{barn.fornavn} {barn.etternavn}"
        return f"{foresatte[foresatt_id].fornavn} {foresatte[foresatt_id].etternavn}"

    return tuple(
        Samtykkelinje(
            utfall=s.utfall,
            dato=s.dato,
            givere=tuple(Samtykkegiver(navn(x.foresatt_id), x.dato) for x in svar if x.samtykke_id == s.id),
            grunn=s.grunn_mangler,
            registrert_av=kort[s.registrert_av].navn,
            registrert=s.registrert,
            har_vedlegg=s.vedlegg_id is not None,
        )
        for s in alle
    )
