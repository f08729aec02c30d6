"""The part of the document that tells how the log went from one to another."""

from datetime import date, datetime

from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.modell import EnOverforing, Logginnhold
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import tall
from stafett_tui.sprak.merkelapper import OVERFORINGSDOR, OVERFORINGSTILSTAND


def overforinger(b: Bygger, logg: Logginnhold) -> None:
    """Every transfer, oldest first; nothing where there was none."""
    if logg.overforinger:
        b.overskrift(b.ord("Overføringer"), 2)
    for o in logg.overforinger:
        _overforing(b, logg, o)


def _overforing(b: Bygger, logg: Logginnhold, o: EnOverforing) -> None:
    ord_ = b.ord
    mal = (
        "%(dor)s, fra %(fra)s til %(til)s. %(tilstand)s." if o.til else "%(dor)s, fra %(fra)s. %(tilstand)s."
    )
    b.tekst(
        ord_(
            mal,
            dor=ord_(OVERFORINGSDOR[o.dor]),
            fra=o.fra.navn,
            til=o.til or "",
            tilstand=ord_(OVERFORINGSTILSTAND[o.tilstand]),
        )
    )
    b.tekst(o.grunn)
    rester = [s.tekst for s in logg.oppmerksomheter if s.id in o.blir_igjen]
    b.svak(
        ord_("Sendt %(dato)s av %(hvem)s.", dato=_dag(o.sendt), hvem=b.hvem(o.sendt_av)),
        ord_("Besvart %(dato)s av %(hvem)s.", dato=_dag(o.besvart), hvem=b.hvem(o.besvart_av))
        if o.besvart and o.besvart_av
        else "",
        ord_("Svar: %(svar)s.", svar=o.svar) if o.svar else "",
        ord_("Familien ble informert eller signerte %(dato)s.", dato=tall(o.familien_dag)),
        o.familien_hvordan,
        ord_("Overlevert %(dato)s.", dato=tall(o.overlevert)) if o.overlevert else "",
        ord_("Fulgte ikke med: %(tekst)s", tekst="; ".join(rester)) if rester else "",
    )


def _dag(tid: datetime | date) -> str:
    return tall(til_oslo(tid).date() if isinstance(tid, datetime) else tid)
