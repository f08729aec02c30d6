"""A lysglimt as a card to give away: one warm page with the words large in the middle (SPEC 5.8)."""

from dataclasses import dataclass
from datetime import date, datetime
from math import cos, pi, sin

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.regler.tekst import fornavn, rens_avsnitt
from stafett_tui.sprak.datotekst import lang_med_aar
from stafett_tui.utskrift.grunnlag import (
    DEMPET,
    GRONN,
    KANT,
    KREM,
    SOL,
    STRAALE,
    Flytdel,
    Lerret,
    Opplysninger,
    avsnitt,
    stil,
    tegn_pdf,
)
from stafett_tui.utskrift.merking import pynt
from stafett_tui.utskrift.tekster import LYSGLIMTKORT, Korttekst

_ARK = landscape(A4)
_KANT = 12 * mm
_TEKSTBREDDE = 205 * mm
_TEKST_TOPP, _TEKST_BUNN = 122 * mm, 50 * mm  # from the lower edge: where the words may stand
_STORST, _MINST = 27, 9  # points
_STRAALER = 16


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Lysglimtkort(Maskert):
    """What stands on the card. Of ``navn`` only the first is written, since cards hang where others see them."""

    navn: str
    tekst: str
    fra: str
    dato: date
    malform: Malform
    naa: datetime


def lag_lysglimtkort(kort: Lysglimtkort) -> bytes:
    """The card as a PDF of one page, whatever the length of the words."""
    ord_ = LYSGLIMTKORT[kort.malform]
    om = Opplysninger(ord_.tittel, kort.malform, kort.naa)
    return tegn_pdf(om, _ARK, lambda lerret: _tegn(lerret, kort, ord_))


def _tegn(lerret: Lerret, kort: Lysglimtkort, ord_: Korttekst) -> None:
    bredde, hoyde = _ARK
    with pynt(lerret):
        lerret.setFillColor(KREM)
        lerret.setStrokeColor(KANT)
        lerret.setLineWidth(1.5)
        lerret.roundRect(_KANT, _KANT, bredde - 2 * _KANT, hoyde - 2 * _KANT, 8 * mm, fill=1)
        _tegn_sol(lerret, bredde / 2, hoyde - 45 * mm, 10 * mm)
    tittel = ord_.til % {"navn": fornavn(kort.navn)}
    _midtstilt(lerret, _som_passer(tittel, 18 * mm, 28, fet=True, textColor=GRONN), 132 * mm)
    glimt = _som_passer(rens_avsnitt(kort.tekst), _TEKST_TOPP - _TEKST_BUNN, _STORST)
    _midtstilt(lerret, glimt, (_TEKST_TOPP + _TEKST_BUNN) / 2)
    _midtstilt(lerret, _som_passer(ord_.fra % {"fra": kort.fra}, 12 * mm, 15, fet=True), 38 * mm)
    dato = lang_med_aar(kort.dato, kort.malform.value)
    _midtstilt(lerret, avsnitt(dato, stil(11, textColor=DEMPET, alignment=TA_CENTER)), 28 * mm)


def _som_passer(tekst: str, hoyde: float, storst: int, **mer: object) -> Flytdel:
    """The text in the largest letters that leave it within the height; never smaller than can be read."""
    for punkter in range(storst, _MINST - 1, -1):
        del_ = avsnitt(tekst, stil(punkter, alignment=TA_CENTER, **mer))  # type: ignore[arg-type]
        if del_.wrap(_TEKSTBREDDE, hoyde)[1] <= hoyde:
            return del_
    return del_


def _midtstilt(lerret: Lerret, del_: Flytdel, midt: float) -> None:
    """Draws a paragraph in the middle of the card, its own middle at this height."""
    bredde = _jevn_bredde(lerret, del_)
    _, hoyde = del_.wrapOn(lerret, bredde, _ARK[1])
    del_.drawOn(lerret, (_ARK[0] - bredde) / 2, midt - hoyde / 2)


def _jevn_bredde(lerret: Lerret, del_: Flytdel) -> float:
    """The narrowest that takes no more lines, so that no word is left alone on the last one."""
    hoyde = del_.wrapOn(lerret, _TEKSTBREDDE, _ARK[1])[1]
    smal, bred = 60.0 * float(mm), float(_TEKSTBREDDE)
    while bred - smal > mm:
        midt = (smal + bred) / 2
        if del_.wrapOn(lerret, midt, _ARK[1])[1] > hoyde:
            smal = midt
        else:
            bred = midt
    return bred


def _tegn_sol(lerret: Lerret, x: float, y: float, radius: float) -> None:
    lerret.saveState()
    lerret.setFillColor(SOL)
    lerret.setStrokeColor(STRAALE)
    lerret.setLineCap(1)
    lerret.setLineWidth(2.4)
    for nr in range(_STRAALER):
        vinkel = 2 * pi * nr / _STRAALER
        innerst, ytterst = radius * 1.35, radius * (1.9 if nr % 2 else 1.65)
        lerret.line(
            *(x + cos(vinkel) * innerst, y + sin(vinkel) * innerst),
            *(x + cos(vinkel) * ytterst, y + sin(vinkel) * ytterst),
        )
    lerret.circle(x, y, radius, stroke=0, fill=1)
    lerret.restoreState()
