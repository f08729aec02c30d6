"""Lysglimt and notes of one log, for who sees all of it (SPEC 2.2, 5.8)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, innslag, logger
from data.lagre.ansatte import Navnekort
from data.lagre.logger import Loggbarn
from data.modeller import Barn, Foresatt, Logg
from stafett_tui.avslag import Avslag
from stafett_tui.innslagsvisninger import (
    Giver,
    Lysglimtliste,
    Lysglimtrad,
    Notatliste,
    Notatrad,
    Vedleggsrad,
)
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import er_holder
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.regler.tekst import forste_ord
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg

TITTELTEGN = 60
"""characters of a note that its row shows"""


def lysglimt(okt: Okt, logg_id: UUID) -> Lysglimtliste | Avslag:
    """The lysglimt of a log, newest first, and on whose behalf the asker may write one."""
    with okt.les() as sesjon:
        return lysglimt_i(okt, sesjon, logg_id)


def lysglimt_i(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Lysglimtliste | Avslag:
    """The same, in a session that is open."""
    funnet = _finn(okt, sesjon, logg_id)
    if isinstance(funnet, Avslag):
        return funnet
    logg, barn = funnet
    rader = innslag.lysglimt_i(sesjon, [logg_id])
    foresatte = {f.id: f for f in logger.foresatte(sesjon, [logg_id])}
    kort = ansatte.navnekort(sesjon, {r.skrevet_av for r in rader})
    return Lysglimtliste(
        rader=lysglimtrader(rader, {logg_id: barn}, foresatte, kort),
        givere=givere(barn, list(foresatte.values())) if er_holder(okt, logg) else (),
        i_dag=okt.klokke.i_dag(),
    )


def notater(okt: Okt, logg_id: UUID) -> Notatliste | Avslag:
    """The notes of a log, newest first. What is attached is told by title and size; it is fetched by itself."""
    with okt.les() as sesjon:
        funnet = _finn(okt, sesjon, logg_id)
        if isinstance(funnet, Avslag):
            return funnet
        rader = innslag.notater(sesjon, logg_id)
        vedlegg = innslag.notatvedlegg(sesjon, logg_id)
        kort = ansatte.navnekort(sesjon, {r.skrevet_av for r in rader})
        return Notatliste(
            tuple(
                Notatrad(
                    id=n.id,
                    logg_id=n.logg_id,
                    tittel=forste_ord(n.tekst, TITTELTEGN),
                    tekst=n.tekst,
                    skjult_for_foresatte=n.skjult_for_foresatte,
                    skjult_grunn=n.skjult_grunn,
                    skrevet_av=kort[n.skrevet_av].navn,
                    tid=n.opprettet,
                    vedlegg=tuple(
                        Vedleggsrad(v.id, v.tittel, v.storrelse) for v in vedlegg if v.notat_id == n.id
                    ),
                )
                for n in rader
            ),
            okt.klokke.i_dag(),
        )


def givere(barn: Barn, foresatte: Sequence[Foresatt]) -> tuple[Giver, ...]:
    """Those who do not write in the log themselves: the foresatte who are on it now, and the child (SPEC 2.2b)."""
    hjemme = tuple(
        Giver(f"foresatt:{f.id}", f"{f.fornavn} {f.etternavn}", FORESATT_ROLLE[f.rolle])
        for f in foresatte
        if f.fjernet is None
    )
    return (*hjemme, Giver("barnet", f"{barn.fornavn} {barn.etternavn}", T("barnet")))


def siste_lysglimt(
    sesjon: InnsynSesjon, rader: Sequence[innslag.Glimt], loggbarn: Mapping[UUID, Loggbarn]
) -> tuple[Lysglimtrad, ...]:
    """These few in words."""
    foresatte = {f.id: f for f in logger.foresatte(sesjon, {r.logg_id for r in rader})}
    kort = ansatte.navnekort(sesjon, {r.skrevet_av for r in rader})
    return lysglimtrader(rader, {i: barn for i, (_, barn) in loggbarn.items()}, foresatte, kort)


def lysglimtrader(
    rader: Sequence[innslag.Glimt],
    barn: Mapping[UUID, Barn],
    foresatte: Mapping[UUID, Foresatt],
    kort: Mapping[UUID, Navnekort],
) -> tuple[Lysglimtrad, ...]:
    """The rows in words; ``barn`` by log."""
    return tuple(_rad(r, barn[r.logg_id], foresatte, kort) for r in rader)


def _rad(
    r: innslag.Glimt, barn: Barn, foresatte: Mapping[UUID, Foresatt], kort: Mapping[UUID, Navnekort]
) -> Lysglimtrad:
    barnets_navn, skribent = f"{barn.fornavn} {barn.etternavn}", kort[r.skrevet_av].navn
    fra, rolle = skribent, None
    if r.barnet:
        fra, rolle = barnets_navn, T("barnet")
    elif r.foresatt_id is not None:
        f = foresatte[r.foresatt_id]
        fra, rolle = f"{f.fornavn} {f.etternavn}", FORESATT_ROLLE[f.rolle]
    return Lysglimtrad(
        id=r.id,
        logg_id=r.logg_id,
        barn=barnets_navn,
        tekst=r.tekst,
        fra=fra,
        rolle=rolle,
        skrevet_av="" if rolle is None else skribent,
        tid=r.opprettet,
    )


def _finn(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> tuple[Logg, Barn] | Avslag:
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    logg, barn = funnet
    holder = ansatte.navnekort(sesjon, [logg.stafettholder_id])[logg.stafettholder_id].navn
    hele = logg_id in sesjon.rekkevidde.hele
    sak = lag_sak(okt, logg, holder, okt.klokke.i_dag(), ser_hele=hele)
    return hvorfor_ikke_logg("les_innslag", sak) or (logg, barn)
