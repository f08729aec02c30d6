"""The ground every PDF stands on: embedded fonts, colours, language, title and date; text that is only text.

Every file that leaves is PDF/A-3a and PDF/UA-1: it can be kept, and be read aloud.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.utskrift.arkivklar import Innebygd, Metadata, gjor_arkivklar
from stafett_tui.utskrift.deler import Flytdel, avsnitt
from stafett_tui.utskrift.lerret import Etterpaa, Merkelerret
from stafett_tui.utskrift.merking import Lerret
from stafett_tui.utskrift.skrift import Skrift, glem_bredder
from stafett_tui.utskrift.tegn import sett_tegn

__all__ = ["Flytdel", "Lerret", "Opplysninger", "Side", "avsnitt", "flyt_pdf", "skrift", "stil", "tegn_pdf"]

VANLIG, FET = "DejaVuSans", "DejaVuSans-Bold"
"""every letter of Norwegian and the Sami languages; reportlab's own fonts lack ŋ, ŧ and đ"""

STAENDE, LIGGENDE = "staende", "liggende"
"""the two ways a page can lie, for ``NextPageTemplate``"""

BLEKK, DEMPET = HexColor("#1B262C"), HexColor("#4E5B62")
PETROL, GRONN = HexColor("#0F5460"), HexColor("#1E6B3A")
SOL, STRAALE, KREM, KANT = (HexColor(f) for f in ("#F4C95D", "#E9B44C", "#FFFBF0", "#E8D9A8"))


@dataclass(frozen=True, slots=True, repr=False)
class Opplysninger(Maskert):
    """What the file says of itself. The title is seen in windows and lists of files: it names nobody."""

    tittel: str
    malform: Malform
    naa: datetime
    emne: str = ""
    forfatter: str = "Stafett"
    filer: tuple[Innebygd, ...] = ()
    """what lies inside the file"""


@dataclass(frozen=True, slots=True)
class Side:
    """Paper in points, margins in millimetres (left, top, right, bottom), and what stands still on each page."""

    storrelse: tuple[float, float]
    marger: tuple[float, float, float, float]
    tegn: Callable[[Lerret], None]
    bunntekst: Etterpaa | None = None
    """drawn on each page when it is known how many there are"""


def tegn_pdf(om: Opplysninger, storrelse: tuple[float, float], tegn: Callable[[Lerret], None]) -> bytes:
    """One page that is drawn whole by ``tegn``."""
    fil = BytesIO()
    lerret = _lerret(fil, pagesize=storrelse)
    tegn(lerret)
    lerret.showPage()
    lerret.save()
    return _ferdig(om, fil, lerret)


def flyt_pdf(om: Opplysninger, side: Side, innhold: Sequence[Flytdel]) -> bytes:
    """As many pages as the content needs."""
    fil = BytesIO()
    venstre, topp, hoyre, bunn = (m * mm for m in side.marger)
    bredde, hoyde = side.storrelse
    dokument = BaseDocTemplate(fil, pagesize=side.storrelse)
    ramme = Frame(
        *(venstre, bunn, bredde - venstre - hoyre, hoyde - topp - bunn),
        **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
    )

    def ny_side(lerret: Lerret, _: object) -> None:
        side.tegn(lerret)

    mal = PageTemplate(STAENDE, frames=[ramme], onPage=ny_side, pagesize=side.storrelse)
    paa_tvers = Frame(
        *(venstre, bunn, hoyde - venstre - hoyre, bredde - topp - bunn),
        **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
    )
    liggende = PageTemplate(LIGGENDE, frames=[paa_tvers], onPage=ny_side, pagesize=(hoyde, bredde))
    dokument.addPageTemplates([mal, liggende])
    lerreter: list[Merkelerret] = []

    def lag(til: object, **valg: Any) -> Merkelerret:
        lerreter.append(_lerret(til, paa_hver=side.bunntekst, **valg))
        return lerreter[0]

    try:
        dokument.build(list(innhold), canvasmaker=lag)
    finally:
        glem_bredder()  # also when ``side.tegn`` stopped it
    return _ferdig(om, fil, lerreter[0])


def stil(storrelse: float, *, fet: bool = False, **mer: object) -> ParagraphStyle:
    """A style of text: size in points, and whatever else reportlab knows."""
    valg: dict[str, object] = {
        "fontName": skrift(fet=fet),
        "fontSize": storrelse,
        "leading": storrelse * 1.45,
        "textColor": BLEKK,
    }
    return ParagraphStyle("", **(valg | mer))


def skrift(*, fet: bool = False) -> str:
    """The name of our font, which is loaded the first time it is asked for."""
    _last_skrifter()
    return FET if fet else VANLIG


@cache
def _last_skrifter() -> None:
    for navn in (VANLIG, FET):
        with as_file(files("stafett_tui.utskrift") / "fonter" / f"{navn}.ttf") as fil:
            pdfmetrics.registerFont(Skrift(navn, fil))
    pdfmetrics.registerFontFamily(VANLIG, normal=VANLIG, bold=FET, italic=VANLIG, boldItalic=FET)
    sett_tegn(
        set(pdfmetrics.getFont(VANLIG).face.charToGlyph) & set(pdfmetrics.getFont(FET).face.charToGlyph)
    )
    rl_config.useA85 = 0  # bytes as they are, not a quarter more of them as letters
    rl_config.canvas_basefontname = VANLIG  # else every page names Helvetica, which is not in the file


def _lerret(fil: object, **valg: Any) -> Merkelerret:
    return Merkelerret(
        fil, **{**valg, "initialFontName": skrift(), "pdfVersion": (1, 7), "pageCompression": 1}
    )


def _ferdig(om: Opplysninger, fil: BytesIO, lerret: Merkelerret) -> bytes:
    # «nb» and «nn» in full, as reading aloud needs it
    metadata = Metadata(
        tittel=om.tittel,
        emne=om.emne or om.tittel,
        forfatter=om.forfatter,
        sprak=f"{om.malform.value}-NO",
        naa=om.naa,
    )
    glem_bredder()
    return gjor_arkivklar(fil.getvalue(), lerret.merker, metadata, om.filer)
