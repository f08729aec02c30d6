"""The pages of what is attached, drawn as pictures with their words beneath, so that any PDF can be kept."""

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.modell import Eksport, EtVedlegg
from stafett_tui.eksport.sidebilder import Ordboks, Sidebilde
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import tall
from stafett_tui.utskrift.grunnlag import LIGGENDE, STAENDE, skrift
from stafett_tui.utskrift.merking import Element, merker_for, pynt
from stafett_tui.utskrift.tegn import bare_kjente

_TITLER = {"samtykke": "Signert samtykke", "bilde": "Bilde av barnet"}


def tittel(b: Bygger, v: EtVedlegg) -> str:
    """What an attachment is called."""
    return v.tittel or b.ord(_TITLER.get(v.slag, "Vedlegg"))


def legg_vedlegg(b: Bygger, eksport: Eksport) -> None:
    """A list of what is attached, and the pages of each."""
    alle = [v for logg in eksport.logger for v in logg.vedlegg]
    if not alle:
        return
    ord_ = b.ord
    b.deler.append(PageBreak())
    b.overskrift(ord_("Vedlegg"), 1)
    b.tekst(ord_("Sidene er gjengitt som bilder. Originalene ligger i filen under navnene nedenfor."))
    b.tabell(
        [ord_("Vedlegg"), ord_("Hva"), ord_("Lagt ved"), ord_("Fil"), ord_("SHA-256")],
        [
            (
                str(nr),
                tittel(b, v),
                ord_(
                    "%(dato)s av %(hvem)s",
                    dato=tall(til_oslo(v.tid).date()),
                    hvem=v.lastet_opp_av.navn,
                ),
                v.filnavn,
                " ".join(v.sha256[i : i + 16] for i in range(0, 64, 16)),
            )
            for nr, v in enumerate(alle, 1)
        ],
        [18, 32, 33, 52, 39],
    )
    for nr, v in enumerate(alle, 1):
        if v.slag == "bilde":  # it stands beside the child's name
            continue
        for i, bilde in enumerate(b.tegnet.get(v.id, ()), 1):
            b.deler.append(NextPageTemplate(LIGGENDE if bilde.form > 1 else STAENDE))
            b.deler.append(PageBreak())
            if i == 1:
                b.overskrift(ord_("Vedlegg %(nr)d: %(tittel)s", nr=nr, tittel=tittel(b, v)), 2)
            alt = ord_(
                "Vedlegg %(nr)d, side %(side)d av %(alle)d. Siden er et bilde uten tekst.",
                nr=nr,
                side=i,
                alle=len(b.tegnet[v.id]),
            )
            b.deler.append(Bildeside(bilde, alt))
    b.deler.append(NextPageTemplate(STAENDE))


class Bildeside(Flowable):  # type: ignore[misc]
    """The rest of a page, filled with the picture of another. Its words lie under it, to be found and read aloud."""

    def __init__(self, bilde: Sidebilde, alt: str) -> None:
        super().__init__()
        self._bilde, self._alt = bilde, alt

    def wrap(self, bredde: float, hoyde: float) -> tuple[float, float]:
        """As large as there is room for."""
        self.width = min(bredde, hoyde * self._bilde.form)
        self.height = self.width / self._bilde.form
        return self.width, self.height

    def draw(self) -> None:
        """The words first, then the picture over them: what only is seen is told only when there are no words."""
        lerret, merker = self.canv, merker_for(self.canv)
        if self._bilde.ord:
            avsnitt = Element("P")
            merker.apne(avsnitt)
            merker.merk(lerret, avsnitt)
            for boks in self._bilde.ord:
                self._skriv(lerret, boks)
            merker.slutt(lerret)
            merker.lukk()
            with pynt(lerret):
                self._tegn(lerret)
            return
        x, y = lerret.absolutePosition(0, 0)
        figur = Element("Figure", alt=self._alt, ramme=(x, y, x + self.width, y + self.height))
        merker.apne(figur)
        merker.merk(lerret, figur)
        self._tegn(lerret)
        merker.slutt(lerret)
        merker.lukk()

    def _tegn(self, lerret: Any) -> None:
        lerret.drawImage(ImageReader(BytesIO(self._bilde.jpeg)), 0, 0, self.width, self.height)

    def _skriv(self, lerret: Any, boks: Ordboks) -> None:
        tekst = bare_kjente(boks.tekst)
        punkter = max(boks.hoyde * self.height * 0.8, 1)
        bredde = stringWidth(tekst, skrift(), punkter)
        if not tekst.strip() or bredde <= 0:
            return
        skriver = lerret.beginText(boks.venstre * self.width, boks.bunn * self.height)
        skriver.setFont(skrift(), punkter)
        skriver.setTextRenderMode(3)  # neither filled nor drawn
        skriver.setHorizScale(max(boks.bredde * self.width / bredde * 100, 1))
        skriver.textOut(f"{tekst} ")
        lerret.drawText(skriver)
