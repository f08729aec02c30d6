"""A meeting on paper, or the word that it is off, for one who has no e-mail (SPEC 6.1). A4 for a window envelope."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, TableStyle

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.post.epost import motetid
from stafett_tui.regler.tekst import fornavn
from stafett_tui.utskrift.brevark import brevside, brevslutt
from stafett_tui.utskrift.deler import overskrift, tabell
from stafett_tui.utskrift.grunnlag import (
    DEMPET,
    PETROL,
    Flytdel,
    Opplysninger,
    avsnitt,
    flyt_pdf,
    skrift,
    stil,
)
from stafett_tui.utskrift.tekster import MOTEBREV, Brevtekst


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Motebrev(Maskert):
    """What stands in the letter. What is empty is left out; ``sted`` is empty when it is not to be told."""

    mottaker: str
    adresselinjer: tuple[str, ...]
    malform: Malform
    enhet: str
    skrevet_av: str
    kontakt: tuple[str, ...]
    start: datetime
    slutt: datetime
    sted: str
    endret: bool
    avlyst: bool
    naa: datetime


def lag_motebrev(brev: Motebrev) -> bytes:
    """The letter as PDF. The child is named nowhere, and so the title names nobody either."""
    ord_ = MOTEBREV[brev.malform]
    side = brevside(brev.enhet, brev.naa, brev.malform, (brev.mottaker, *brev.adresselinjer))
    tittel = ord_.avlyst_tittel if brev.avlyst else ord_.tittel
    return flyt_pdf(Opplysninger(tittel, brev.malform, brev.naa), side, _innhold(brev, ord_, tittel))


def _innhold(brev: Motebrev, ord_: Brevtekst, tittel: str) -> list[Flytdel]:
    vanlig = stil(11, spaceAfter=9)
    return [
        overskrift(tittel, stil(19, fet=True, textColor=PETROL, spaceAfter=14), 1),
        avsnitt(ord_.hei % {"navn": fornavn(brev.mottaker)}, vanlig),
        avsnitt(ord_.avlyst if brev.avlyst else ord_.inviterer, vanlig),
        Spacer(0, 2 * mm),
        _naar_og_hvor(brev, ord_),
        Spacer(0, 6 * mm),
        *(avsnitt(setning, vanlig) for setning in _setninger(brev, ord_)),
        KeepTogether(brevslutt(ord_.hilsen, brev.skrevet_av, brev.enhet)),
    ]


def _setninger(brev: Motebrev, ord_: Brevtekst) -> list[str]:
    """What comes after time and place, a paragraph each."""
    kontakt = ord_.kontakt % {"kontakt": ", ".join(brev.kontakt)} if brev.kontakt else ord_.uten_kontakt
    if brev.avlyst:
        return [f"{ord_.sporsmaal} {kontakt}"]
    gjelder = [ord_.gjelder] if brev.endret else []
    return [*gjelder, f"{ord_.behov} {kontakt}", ord_.personvern, ord_.avslutning]


def _naar_og_hvor(brev: Motebrev, ord_: Brevtekst) -> Flytdel:
    """The two lines one looks for, apart from the rest."""
    navn, verdi = stil(11, textColor=DEMPET), stil(12, fet=True)
    tid = motetid(brev.start, brev.slutt, brev.malform)
    rader = [[avsnitt(ord_.tid, navn), avsnitt(tid[0].upper() + tid[1:], verdi)]]
    if not brev.avlyst:
        rader.append([avsnitt(ord_.sted, navn), avsnitt(brev.sted or ord_.sted_ukjent, verdi)])
    utseende = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), skrift()),  # else the table names a font that is not in the file
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBEFORE", (0, 0), (0, -1), 2.5, PETROL),
            ("LEFTPADDING", (0, 0), (0, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return tabell(rader, [18 * mm, None], utseende, hoderader=0, hodekolonner=1)
