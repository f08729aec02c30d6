"""What møtemodus shows of its one log."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Motestatus
from data.lagre import logger
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import til_oslo
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.motevisninger import Motekort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.innslag import lysglimt_i
from stafett_tui.oppslag.loggvisning import bygg_loggvisning
from stafett_tui.oppslag.moter import motelogg_i
from stafett_tui.oppslag.moteutkast import dagsorden_i
from stafett_tui.oppslag.plan import planer_i
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.hele_loggen import hele_loggen_kreves


def les_motemodus(okt: Okt, logg_id: UUID, mote_id: UUID | None = None) -> Motemodus | Avslag:
    """The pages of a meeting about one log. ``mote_id`` is the meeting that is held; else the one of today."""
    with okt.les() as sesjon:
        return les_motemodus_i(okt, sesjon, logg_id, mote_id)


def les_motemodus_i(
    okt: Okt, sesjon: InnsynSesjon, logg_id: UUID, mote_id: UUID | None = None
) -> Motemodus | Avslag:
    """The same, in a session that is open. One that reaches other logs too finds none: what is not there cannot be
    shown."""
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None or okt.bare_logg != logg_id:
        return finnes_ikke()
    if avslag := aktiv_logg(lag_sak(okt, funnet[0], "", okt.klokke.i_dag())):
        return avslag
    logg = bygg_loggvisning(okt, sesjon, *funnet)
    if "motemodus" not in logg.kan:
        return hele_loggen_kreves(logg.stafettholder)
    moter, glimt = motelogg_i(okt, sesjon, logg_id), lysglimt_i(okt, sesjon, logg_id)
    if isinstance(moter, Avslag):
        return moter
    if isinstance(glimt, Avslag):
        return glimt
    naa = okt.klokke.naa()
    mote = next((m for m in moter.moter if m.rad.id == mote_id), None) or dagens(moter.moter, naa)
    apne = [o.id for o in logg.oppmerksomheter if o.avsluttet is None]
    return Motemodus(
        logg=logg,
        moter=moter.moter,
        lysglimt=glimt,
        mote_id=mote.rad.id if mote else None,
        planer=planer_i(sesjon, logg_id, kan_endre="nytt_tiltak" in logg.kan),
        dagsorden=mote.dagsorden if mote and mote.dagsorden else dagsorden_i(okt, sesjon, funnet, apne),
    )


def dagens(moter: Iterable[Motekort], naa: datetime) -> Motekort | None:
    """The meeting of today that begins nearest to now; one that was called off is none."""
    i_dag = til_oslo(naa).date()
    aktuelle = [
        m for m in moter if til_oslo(m.rad.start).date() == i_dag and m.rad.status is not Motestatus.AVLYST
    ]
    return min(aktuelle, key=lambda m: abs(m.rad.start - naa), default=None)
