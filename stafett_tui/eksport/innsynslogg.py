"""Who has read a log, on paper, when a family asks (SPEC 11.3): what was done and by whom, never content."""

from reportlab.lib.pagesizes import A4

from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.dokument import bunn
from stafett_tui.eksport.dokumentdeler import dato
from stafett_tui.eksport.modell import Eksport, EnHendelse
from stafett_tui.eksport.stiler import MARG
from stafett_tui.regler.tekst import initialer
from stafett_tui.sprak.datotekst import klokkeslett
from stafett_tui.utskrift.grunnlag import Opplysninger, Side, flyt_pdf


def lag_innsynslogg(eksport: Eksport) -> bytes:
    """The list, newest first. ``eksport`` holds the history alone."""
    b, logg = Bygger(eksport.malform), eksport.logg
    ord_ = b.ord
    tittel = ord_("Innsynslogg for %(hvem)s", hvem=initialer(logg.barn.navn))
    b.overskrift(ord_("Innsynslogg"), 1)
    b.tekst(
        ord_(
            "Her står alle som har lest, endret eller tatt ut noe av stafettloggen til %(navn)s, "
            "og når de gjorde det.",
            navn=logg.barn.navn,
        )
    )
    b.svak(
        ord_(
            "Skrevet ut %(naar)s av %(hvem)s, %(enhet)s.",
            naar=dato(eksport.laget),
            hvem=eksport.laget_av.navn,
            enhet=eksport.laget_av.virksomhet or eksport.kommune,
        )
    )
    b.tabell([ord_("Tid"), ord_("Hva"), ord_("Hvem")], map(_rad, reversed(logg.historikk)), [34, 80, 60])
    om = Opplysninger(tittel, eksport.malform, eksport.laget, ord_("Innsynslogg"), eksport.kommune)
    side = Side(A4, (MARG, 18.0, MARG, 20.0), lambda _: None, lambda lerret, n: bunn(lerret, n, ord_, tittel))
    return flyt_pdf(om, side, b.deler)


def _rad(h: EnHendelse) -> tuple[str, str, str]:
    return f"{dato(h.tid)} {klokkeslett(h.tid)}", h.i_ord, h.hvem
