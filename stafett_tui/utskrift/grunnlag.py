"""The ground every PDF stands on: embedded fonts, colours, language, title and date; text that is only text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.klokke import til_oslo
from stafett_tui.regler.tekst import rens_avsnitt

VANLIG, FET = "DejaVuSans", "DejaVuSans-Bold"
"""every letter of Norwegian and the Sami languages; reportlab's own fonts lack ŋ, ŧ and đ"""

BLEKK, DEMPET = HexColor("#1B262C"), HexColor("#4E5B62")
PETROL, GRONN = HexColor("#0F5460"), HexColor("#1E6B3A")
SOL, STRAALE, KREM, KANT = (HexColor(f) for f in ("#F4C95D", "#E9B44C", "#FFFBF0", "#E8D9A8"))

Lerret = Any
"""a reportlab canvas; the library publishes no types"""
Flytdel = Any
"""a piece that flows down the page: a paragraph, a space, a table"""


@dataclass(frozen=True, slots=True, repr=False)
class Opplysninger(Maskert):
    """What the file says of itself. The title is seen in windows and lists of files: it names nobody."""

    tittel: str
    malform: Malform
    naa: datetime


@dataclass(frozen=True, slots=True)
class Side:
    """Paper in points, margins in millimetres (left, top, right, bottom), and what stands still on each page."""

    storrelse: tuple[float, float]
    marger: tuple[float, float, float, float]
    tegn: Callable[[Lerret], None]


def tegn_pdf(om: Opplysninger, storrelse: tuple[float, float], tegn: Callable[[Lerret], None]) -> bytes:
    """One page that is drawn whole by ``tegn``."""
    fil = BytesIO()
    lerret = _lerretmaker(om)(fil, pagesize=storrelse)
    tegn(lerret)
    lerret.showPage()
    lerret.save()
    return fil.getvalue()


def flyt_pdf(om: Opplysninger, side: Side, innhold: Sequence[Flytdel]) -> bytes:
    """As many pages as the content needs."""
    fil = BytesIO()
    venstre, topp, hoyre, bunn = (m * mm for m in side.marger)
    bredde, hoyde = side.storrelse
    dokument = BaseDocTemplate(fil, pagesize=side.storrelse, **_egenskaper(om))
    ramme = Frame(
        *(venstre, bunn, bredde - venstre - hoyre, hoyde - topp - bunn),
        **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
    )
    mal = PageTemplate(frames=[ramme], onPage=lambda lerret, _: side.tegn(lerret), pagesize=side.storrelse)
    dokument.addPageTemplates(mal)
    dokument.build(list(innhold), canvasmaker=_lerretmaker(om))
    return fil.getvalue()


def stil(storrelse: float, *, fet: bool = False, **mer: object) -> ParagraphStyle:
    """A style of text: size in points, and whatever else reportlab knows."""
    valg: dict[str, object] = {
        "fontName": skrift(fet=fet),
        "fontSize": storrelse,
        "leading": storrelse * 1.45,
        "textColor": BLEKK,
    }
    return ParagraphStyle("", **(valg | mer))


def avsnitt(tekst: str, utseende: ParagraphStyle) -> Flytdel:
    """A paragraph of text as it was written: «<b>» is three characters, and a line break is one."""
    return Paragraph(escape(rens_avsnitt(tekst)).replace("\n", "<br/>"), utseende)


def skrift(*, fet: bool = False) -> str:
    """The name of our font, which is loaded the first time it is asked for."""
    _last_skrifter()
    return FET if fet else VANLIG


@cache
def _last_skrifter() -> None:
    for navn in (VANLIG, FET):
        with as_file(files("stafett_tui.utskrift") / "fonter" / f"{navn}.ttf") as fil:
            pdfmetrics.registerFont(TTFont(navn, fil))
    pdfmetrics.registerFontFamily(VANLIG, normal=VANLIG, bold=FET, italic=VANLIG, boldItalic=FET)
    rl_config.canvas_basefontname = VANLIG  # else every page names Helvetica, which is not in the file


def _egenskaper(om: Opplysninger) -> dict[str, Any]:
    # «nb» and «nn» in full, as reading aloud needs it
    return {
        "title": om.tittel,
        "author": "Stafett",
        "subject": om.tittel,
        "creator": "Stafett",
        "producer": "Stafett",
        "lang": f"{om.malform.value}-NO",
        "initialFontName": skrift(),
        "pdfVersion": (1, 7),
    }


def _lerretmaker(om: Opplysninger) -> Callable[..., Lerret]:
    def lag(fil: object, **valg: Any) -> Lerret:
        egne = _egenskaper(om)
        tegnes_med = {navn: egne.pop(navn) for navn in ("lang", "initialFontName", "pdfVersion")}
        lerret = Canvas(fil, **{**valg, **tegnes_med})
        for navn, verdi in egne.items():
            getattr(lerret, f"set{navn.capitalize()}")(verdi)
        tid = til_oslo(om.naa)
        lerret.setDateFormatter(lambda *_: tid.strftime("D:%Y%m%d%H%M%S%z")[:-2] + "'00'")
        lerret.setViewerPreference("DisplayDocTitle", "true")
        return lerret

    return lag
