"""Opens a log, or a part of what stands in it by itself. A read is logged once per opening (SPEC 11.3).

A part has a code of its own: who has read the minutes of a meeting has not seen the new lysglimt.
"""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from data.koder import Handling
from data.lagre import logger
from stafett_tui.avslag import Avslag
from stafett_tui.innslagsvisninger import Lysglimtliste, Notatliste
from stafett_tui.motevisninger import Motekort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.fakta import sak
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.innslag import lysglimt, notater
from stafett_tui.oppslag.loggvisning import bygg_loggvisning
from stafett_tui.oppslag.moter import mote
from stafett_tui.oppslag.plan import les_plan_i
from stafett_tui.planvisninger import Planvisning
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.visninger import Detaljer, Hendelse, Loggvisning

S = TypeVar("S")


def apne_logg(okt: Okt, logg_id: UUID) -> Loggvisning | Avslag:
    """The log, read and logged in one transaction; a passive one is refused (SPEC 9.2)."""
    with okt.handle() as rom:
        funnet = logger.hent(rom.sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, barn = funnet
        if avslag := aktiv_logg(sak(okt, logg, "", rom.i_dag)):
            return avslag
        visning = bygg_loggvisning(okt, rom.sesjon, logg, barn)
        rom.fullfor(Handling.LOGG_LEST, logg_id=logg.id)
        return visning


def apne_detaljer(okt: Okt, logg_id: UUID) -> Detaljer | Avslag:
    """Vis / Endre, for who comes to it by another way than the open log."""
    return _les_og_for(okt, logg_id, vis_detaljer)


def apne_historikk(okt: Okt, logg_id: UUID) -> tuple[Hendelse, ...] | Avslag:
    """The history, for who comes to it by another way than the open log. This reading stands in the next one."""
    return _les_og_for(okt, logg_id, les_historikk)


def apne_lysglimt(okt: Okt, logg_id: UUID) -> Lysglimtliste | Avslag:
    """The lysglimt, for who comes to them by another way than the open log: they count as seen."""
    return _les_og_for(okt, logg_id, lysglimt, Handling.LOGG_LEST)


def apne_notater(okt: Okt, logg_id: UUID) -> Notatliste | Avslag:
    """The notes, for who comes to them by another way than the open log."""
    return _les_og_for(okt, logg_id, notater)


def apne_mote(okt: Okt, mote_id: UUID) -> Motekort | Avslag:
    """A meeting in full, for who comes to it by another way than the open log."""
    with okt.handle() as rom:
        svar = mote(okt, mote_id)
        if not isinstance(svar, Avslag):
            rom.fullfor(Handling.DEL_LEST, logg_id=svar.rad.logg_id, mote=str(mote_id))
        return svar


def apne_plan(okt: Okt, oppmerksomhet_id: UUID) -> Planvisning | Avslag:
    """The map and the staircase of one oppmerksomhet, for who comes to them by another way than the open log."""
    with okt.handle() as rom:
        svar = les_plan_i(okt, rom.sesjon, oppmerksomhet_id)
        if not isinstance(svar, Avslag):
            rom.fullfor(Handling.DEL_LEST, logg_id=svar.logg.id, oppmerksomhet=str(oppmerksomhet_id))
        return svar


def _les_og_for(
    okt: Okt,
    logg_id: UUID,
    les: Callable[[Okt, UUID], S | Avslag],
    handling: Handling = Handling.DEL_LEST,
) -> S | Avslag:
    """Reads with the write lock held, so that the audit row is about what was read; a refusal leaves none."""
    with okt.handle() as rom:
        svar = les(okt, logg_id)
        if not isinstance(svar, Avslag):
            rom.fullfor(handling, logg_id=logg_id)
        return svar
