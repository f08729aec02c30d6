"""How the archive copy looks: few sizes, wide margins, lines rather than boxes."""

from functools import cache
from types import SimpleNamespace
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import TableStyle

from stafett_tui.utskrift.grunnlag import DEMPET, PETROL, skrift, stil

MARG = 18.0
BREDDE = 210.0 - 2 * MARG
"""of the text, in millimetres"""
_STREK = HexColor("#B9C4C6")


@cache
def stiler() -> Any:
    """Every style by name, made once: thousands of pieces share them."""
    return SimpleNamespace(
        forside=stil(26, fet=True, textColor=PETROL, leading=34, spaceAfter=6),
        forsidenavn=stil(17, fet=True, leading=24),
        hemmelig=stil(9.5, fet=True, textColor=HexColor("#A3262A"), spaceBefore=14),
        h1=stil(17, fet=True, textColor=PETROL, spaceBefore=16, spaceAfter=6, leading=22),
        h2=stil(12.5, fet=True, textColor=PETROL, spaceBefore=13, spaceAfter=3, leading=17),
        h3=stil(10, fet=True, spaceBefore=8, spaceAfter=2, leading=14),
        h4=stil(9, fet=True, spaceBefore=6, spaceAfter=1, leading=13),
        tekst=stil(9.5, spaceAfter=4, leading=13.5),
        maal=stil(10.5, spaceAfter=5, leading=15),
        svak=stil(8.5, textColor=DEMPET, spaceAfter=3, leading=12),
        celle=stil(8.5, leading=11.5),
        hode=stil(8, fet=True, leading=11, textColor=PETROL),
        innhold1=stil(10, fet=True, leading=18),
        innhold2=stil(9.5, leading=15),
    )


@cache
def linjetabell() -> TableStyle:
    """A header, and a thin line under each row."""
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), skrift()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, PETROL),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, _STREK),
        ]
    )


@cache
def hel_linjetabell() -> TableStyle:
    """The same, never parted by the end of a page."""
    return TableStyle([("NOSPLIT", (0, 0), (-1, -1))], parent=linjetabell())


@cache
def faktatabell() -> TableStyle:
    """What is told of one thing, a line each."""
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), skrift()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
        ]
    )


def punkter(millimeter: float) -> float:
    """Millimetres as the library counts."""
    return millimeter * float(mm)
