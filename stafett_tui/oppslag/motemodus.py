"""What møtemodus shows of its one log."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from data.koder import Motestatus
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import til_oslo
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.motevisninger import Motekort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.innslag import lysglimt
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.moter import motelogg
from stafett_tui.oppslag.moteutkast import dagsorden
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.hele_loggen import hele_loggen_kreves
from stafett_tui.visninger import Loggvisning


def les_motemodus(okt: Okt, logg_id: UUID, mote_id: UUID | None = None) -> Motemodus | Avslag:
    """The pages of a meeting about one log. ``mote_id`` is the meeting that is held; else the one of today.

    Not found in a session that reaches other logs too: what is not there cannot be shown.
    """
    if okt.bare_logg != logg_id:
        return finnes_ikke()
    logg = hent_logg(okt, logg_id)
    if isinstance(logg, Avslag):
        return logg
    if "motemodus" not in logg.kan:
        return hele_loggen_kreves(logg.stafettholder)
    moter, glimt = motelogg(okt, logg_id), lysglimt(okt, logg_id)
    if isinstance(moter, Avslag):
        return moter
    if isinstance(glimt, Avslag):
        return glimt
    naa = okt.klokke.naa()
    mote = next((m for m in moter.moter if m.rad.id == mote_id), None) or dagens(moter.moter, naa)
    return Motemodus(
        logg=logg,
        moter=moter.moter,
        lysglimt=glimt,
        mote_id=mote.rad.id if mote else None,
        dagsorden=mote.dagsorden if mote and mote.dagsorden else _laget(okt, logg),
    )


def dagens(moter: Iterable[Motekort], naa: datetime) -> Motekort | None:
    """The meeting of today that begins nearest to now; one that was called off is none."""
    i_dag = til_oslo(naa).date()
    aktuelle = [
        m for m in moter if til_oslo(m.rad.start).date() == i_dag and m.rad.status is not Motestatus.AVLYST
    ]
    return min(aktuelle, key=lambda m: abs(m.rad.start - naa), default=None)


def _laget(okt: Okt, logg: Loggvisning) -> str:
    apne = frozenset(o.id for o in logg.oppmerksomheter if o.avsluttet is None)
    svar = dagsorden(okt, logg.id, apne)
    return "" if isinstance(svar, Avslag) else svar
