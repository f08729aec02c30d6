"""The preparation page on paper. It holds nothing of any child, so nothing is written down of it."""

from pathlib import Path

from data.koder import Malform
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.regler.hjelpeemner import forste_mote
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.merker import er_saksbehandler


def skriv_forberedelse(okt: Okt, malform: Malform, mappe: Path) -> Filkvittering | Avslag:
    """Writes «Før det første møtet» to the folder (0600, «forste-mote.pdf» or the next free number).

    Refused: another hat than saksbehandler, a folder that is not there or may not be written in.
    """
    if avslag := er_saksbehandler(okt.hatt) or vurder_mappe(mappe):
        return avslag
    from stafett_tui.utskrift.forberedelse import Forberedelse, lag_forberedelse

    pdf = lag_forberedelse(
        Forberedelse(emne=forste_mote(malform.value), malform=malform, naa=okt.klokke.naa())
    )
    try:
        with ny_fil(mappe, "forste-mote", "pdf", pdf) as sti:
            return Filkvittering(T("Forberedelsen ligger i %(sti)s.", sti=str(sti)), sti=sti)
    except Skrivefeil as feil:
        return feil.avslag
