"""A log's history: what was done, by whom, when, and who has read it (SPEC 5.2). For its stafettholder."""

from uuid import UUID

from data.koder import Handling
from data.lagre import ansatte, hendelser, logger
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.hvorfor import hvorfor
from stafett_tui.sprak.merkelapper import HANDLING
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg
from stafett_tui.visninger import Hendelse

LESING = {
    Handling.LOGG_LEST,
    Handling.DEL_LEST,
    Handling.NUMMER_VIST,
    Handling.ADRESSE_VIST,
    Handling.VEDLEGG_LEST,
    Handling.LOGG_EKSPORTERT,
}


def les_historikk(okt: Okt, logg_id: UUID, maks: int | None = None) -> tuple[Hendelse, ...] | Avslag:
    """The acts on a log, newest first: all of them, or at most ``maks``."""
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        holder = ansatte.navn(sesjon, funnet[0].stafettholder_id)
        if avslag := hvorfor_ikke_logg("historikk", lag_sak(okt, funnet[0], holder, okt.klokke.i_dag())):
            return avslag
        rader = hendelser.for_logg(sesjon, logg_id, maks=maks)
        navn = ansatte.personnavn(sesjon, {r.ansatt_id for r in rader if r.ansatt_id})
    return tuple(
        Hendelse(
            tid=r.tid,
            hvem=navn.get(r.ansatt_id, "") if r.ansatt_id else "",
            hva=HANDLING[Handling(r.handling)],
            lesing=Handling(r.handling) in LESING,
            hvorfor=hvorfor(Handling(r.handling), r.detalj),
        )
        for r in rader
    )
