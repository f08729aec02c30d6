"""The sheet of a letter: A4 for a window envelope, with unit and date at the top, and how it ends."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from data.koder import Malform
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import lang_med_aar
from stafett_tui.utskrift.grunnlag import DEMPET, PETROL, Flytdel, Lerret, Side, avsnitt, stil

_BREDDE, _HOYDE = A4
_VENSTRE = 25.0
_ADRESSE = (_VENSTRE, 46.0)  # millimetres from the left and the top edge: the window of a C5 or E65 envelope
_INNHOLD_FRA = 96.0  # millimetres from the top: below the first fold and the window


def brevside(enhet: str, naa: datetime, malform: Malform, adresse: Sequence[str]) -> Side:
    """The page. The pages after the first, should there be any, are bare."""

    def hode(lerret: Lerret) -> None:
        if lerret.getPageNumber() > 1:
            return
        bredde = _BREDDE - 2 * _VENSTRE * mm
        _sett(lerret, avsnitt(enhet, stil(12, fet=True, textColor=PETROL)), _VENSTRE, 20.0, bredde * 0.6)
        dato = lang_med_aar(til_oslo(naa).date(), malform.value)
        _sett(lerret, avsnitt(dato, stil(10, textColor=DEMPET, alignment=TA_RIGHT)), _VENSTRE, 20.0, bredde)
        linjer = "\n".join(linje for linje in adresse if linje)
        _sett(lerret, avsnitt(linjer, stil(11)), *_ADRESSE, 85 * mm)

    return Side(A4, (_VENSTRE, _INNHOLD_FRA, _VENSTRE, 25.0), hode)


def brevslutt(hilsen: str, skrevet_av: str, enhet: str) -> list[Flytdel]:
    """The end, with room for a signature."""
    deler: list[Flytdel] = [Spacer(0, 5 * mm), avsnitt(hilsen, stil(11)), Spacer(0, 15 * mm)]
    deler.append(avsnitt(skrevet_av, stil(11)))
    if enhet:
        deler.append(avsnitt(enhet, stil(11, textColor=DEMPET)))
    return deler


def _sett(lerret: Lerret, del_: Flytdel, venstre: float, topp: float, bredde: float) -> None:
    """Puts a paragraph with its top left corner so many millimetres from the paper's."""
    _, hoyde = del_.wrapOn(lerret, bredde, _HOYDE)
    del_.drawOn(lerret, venstre * mm, _HOYDE - topp * mm - hoyde)
