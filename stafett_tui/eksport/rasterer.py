"""Draws the pages of any PDF as pictures, with the words that stand on them.

What a family or another service sends may lack its fonts, name colours that no archive takes, or hold forms and
scripts. The archive's standard lets none of it in, and mending it one fault at a time would trust that we know
them all. A picture of the page is always in order; the file itself lies beside it in the copy, untouched.
"""

import threading
from collections.abc import Callable, Iterator
from enum import Enum, auto
from io import BytesIO
from typing import Any

from stafett_tui.eksport.sidebilder import Ordboks, Sidebilde

PIKSLER = 2000
"""along the longer side: some 200 to the inch on the A4 page that it is shown on"""
MAKS_PIKSLER = 4000
"""for a page that is larger than A4"""
_A4_HOYDE = 842.0  # points
_MAKS_FORSTORRELSE = 6.0  # a stamp is not blown up to a poster
_KVALITET = 82
_MAKS_ORD = 4000
"""boxes of words on one page; more is no text that anyone reads"""
_EN_OM_GANGEN = threading.Lock()  # the library may not be used by two threads at a time


class Rasterfeil(Enum):
    """Why the pages could not be drawn."""

    KAN_IKKE_APNES = auto()
    PASSORD = auto()
    INGEN_SIDER = auto()
    KAN_IKKE_TEGNES = auto()


class Avbrutt(Exception):
    """The user does not want it any more."""


def tegn_sider(
    innhold: bytes, videre: Callable[[], None] = lambda: None
) -> tuple[Sidebilde, ...] | Rasterfeil:
    """Every page, or why not. ``videre`` is called before each page and may raise ``Avbrutt``. Blocks."""
    import pypdfium2 as pdfium

    with _EN_OM_GANGEN:
        try:
            dokument = pdfium.PdfDocument(innhold)
        except pdfium.PdfiumError as feil:
            laast = "password" in str(feil).lower()
            return Rasterfeil.PASSORD if laast else Rasterfeil.KAN_IKKE_APNES
        try:
            if not len(dokument):
                return Rasterfeil.INGEN_SIDER
            if dokument.get_formtype():
                dokument.init_forms()  # what is filled in is drawn, too
            return tuple(_sider(dokument, videre))
        except pdfium.PdfiumError:
            return Rasterfeil.KAN_IKKE_TEGNES
        except (MemoryError, OverflowError, ValueError):
            return Rasterfeil.KAN_IKKE_TEGNES
        finally:
            dokument.close()


def _sider(dokument: Any, videre: Callable[[], None]) -> Iterator[Sidebilde]:
    for nr in range(len(dokument)):
        videre()
        side = dokument[nr]
        try:
            bredde, hoyde = side.get_size()
            storst = max(bredde, hoyde, 1.0)
            piksler = min(max(PIKSLER, PIKSLER * storst / _A4_HOYDE / 2), MAKS_PIKSLER)
            bilde = side.render(scale=min(piksler / storst, _MAKS_FORSTORRELSE), may_draw_forms=True)
            yield Sidebilde(_jpeg(bilde.to_pil()), max(bredde, 1.0) / max(hoyde, 1.0), tuple(_ordene(side)))
        finally:
            side.close()


def _jpeg(bilde: Any) -> bytes:
    ut = BytesIO()
    bilde.convert("RGB").save(ut, "JPEG", quality=_KVALITET)
    return ut.getvalue()


def _ordene(side: Any) -> Iterator[Ordboks]:
    """The words in the file's own order. A page that is turned is read as it is turned."""
    import pypdfium2.raw as raa

    tekster = side.get_textpage()
    try:
        for nr in range(min(tekster.count_rects(), _MAKS_ORD)):
            venstre, bunn, hoyre, topp = tekster.get_rect(nr)
            tekst = " ".join(tekster.get_text_bounded(venstre, bunn, hoyre, topp).split())
            if tekst:
                x0, y0 = _plass(raa, side, venstre, bunn)
                x1, y1 = _plass(raa, side, hoyre, topp)
                yield Ordboks(tekst, min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
    finally:
        tekster.close()


_NETT = 100_000  # how finely a page is divided when places on it are asked for


def _plass(raa: Any, side: Any, x: float, y: float) -> tuple[float, float]:
    """A place as parts of the page as it is seen, from its lower left corner."""
    from ctypes import byref, c_int

    bort, ned = c_int(), c_int()
    raa.FPDF_PageToDevice(side, 0, 0, _NETT, _NETT, 0, x, y, byref(bort), byref(ned))
    return bort.value / _NETT, 1 - ned.value / _NETT
