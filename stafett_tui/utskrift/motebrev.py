"""A meeting on paper, or the word that it is off, for one who has no e-mail (SPEC 6.1). A4 for a window envelope."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, TableStyle

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.klokke import til_oslo
from stafett_tui.post.epost import motetid
from stafett_tui.regler.tekst import fornavn
from stafett_tui.sprak.datotekst import lang_med_aar
from stafett_tui.utskrift.deler import overskrift, tabell
from stafett_tui.utskrift.grunnlag import (
    DEMPET,
    PETROL,
    Flytdel,
    Lerret,
    Opplysninger,
    Side,
    avsnitt,
    flyt_pdf,
    skrift,
    stil,
)
from stafett_tui.utskrift.tekster import MOTEBREV, Brevtekst

_BREDDE, _HOYDE = A4
_VENSTRE = 25.0
_ADRESSE = (_VENSTRE, 46.0)  # millimetres from the left and the top edge: the window of a C5 or E65 envelope
_INNHOLD_FRA = 96.0  # millimetres from the top: below the first fold and the window


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
    side = Side(A4, (_VENSTRE, _INNHOLD_FRA, _VENSTRE, 25.0), lambda lerret: _tegn_hode(lerret, brev))
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
        KeepTogether(_hilsen(brev, ord_)),
    ]


def _setninger(brev: Motebrev, ord_: Brevtekst) -> list[str]:
    """What comes after time and place, a paragraph each."""
    kontakt = ord_.kontakt % {"kontakt": ", ".join(brev.kontakt)} if brev.kontakt else ord_.uten_kontakt
    if brev.avlyst:
        return [f"{ord_.sporsmaal} {kontakt}"]
    gjelder = [ord_.gjelder] if brev.endret else []
    return [*gjelder, f"{ord_.behov} {kontakt}", ord_.personvern, ord_.avslutning]


def _hilsen(brev: Motebrev, ord_: Brevtekst) -> list[Flytdel]:
    """The end, with room for a signature."""
    deler = [Spacer(0, 5 * mm), avsnitt(ord_.hilsen, stil(11)), Spacer(0, 15 * mm)]
    deler.append(avsnitt(brev.skrevet_av, stil(11)))
    if brev.enhet:
        deler.append(avsnitt(brev.enhet, stil(11, textColor=DEMPET)))
    return deler


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


def _tegn_hode(lerret: Lerret, brev: Motebrev) -> None:
    """Unit and date at the top, and the address. The pages after the first, should there be any, are bare."""
    if lerret.getPageNumber() > 1:
        return
    bredde = _BREDDE - 2 * _VENSTRE * mm
    _sett(lerret, avsnitt(brev.enhet, stil(12, fet=True, textColor=PETROL)), _VENSTRE, 20.0, bredde * 0.6)
    dato = lang_med_aar(til_oslo(brev.naa).date(), brev.malform.value)
    _sett(lerret, avsnitt(dato, stil(10, textColor=DEMPET, alignment=TA_RIGHT)), _VENSTRE, 20.0, bredde)
    adresse = "\n".join(linje for linje in (brev.mottaker, *brev.adresselinjer) if linje)
    _sett(lerret, avsnitt(adresse, stil(11)), *_ADRESSE, 85 * mm)


def _sett(lerret: Lerret, del_: Flytdel, venstre: float, topp: float, bredde: float) -> None:
    """Puts a paragraph with its top left corner so many millimetres from the paper's."""
    _, hoyde = del_.wrapOn(lerret, bredde, _HOYDE)
    del_.drawOn(lerret, venstre * mm, _HOYDE - topp * mm - hoyde)
