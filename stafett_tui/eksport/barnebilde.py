"""The picture of the child on the page: drawn anew, so that any JPEG or PNG can be kept in an archive copy.

What was received lies beside it in the copy, untouched. What is drawn has no metadata of the camera's.
"""

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from stafett_tui.eksport.sidebilder import Sidebilde
from stafett_tui.eksport.stiler import punkter
from stafett_tui.utskrift.merking import Element, merker_for

_BREDDE, _HOYDE = 40.0, 48.0  # millimetres at most
_PIKSLER = (480, 576)
"""of what is drawn: some 300 to the inch"""
_MAKS_PIKSLER = 40_000_000
"""of a PNG, which is unpacked whole: 120 MB"""
_KVALITET = 85


def tegn_barnebilde(innhold: bytes) -> Sidebilde | None:
    """The picture in its colours and the right way up, or None when it cannot be shown. Blocks."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(innhold), formats=("JPEG", "PNG")) as bilde:
            if bilde.format == "PNG" and bilde.width * bilde.height > _MAKS_PIKSLER:
                return None
            bilde.draft("RGB", _PIKSLER)  # a large JPEG is read in a smaller size
            rett = ImageOps.exif_transpose(bilde)
            rett.thumbnail(_PIKSLER)
            flate = Image.new("RGB", rett.size, "white")
            gjennomsiktig = rett.convert("RGBA")
            flate.paste(gjennomsiktig, mask=gjennomsiktig.getchannel("A"))
    except Exception:  # noqa: BLE001 - a damaged picture fails in many ways, and each of them means the same
        return None
    ut = BytesIO()
    flate.save(ut, "JPEG", quality=_KVALITET)
    return Sidebilde(ut.getvalue(), flate.width / flate.height, ())


class Barnebilde(Flowable):  # type: ignore[misc]
    """The picture, with what it shows in words for who hears the document."""

    def __init__(self, bilde: Sidebilde, alt: str) -> None:
        super().__init__()
        self._bilde, self._alt = bilde, alt
        self.hAlign = "LEFT"
        self.spaceBefore = self.spaceAfter = punkter(2)

    def wrap(self, bredde: float, hoyde: float) -> tuple[float, float]:
        """As large as a portrait, and no larger than there is room for."""
        self.width = min(punkter(_BREDDE), bredde, min(punkter(_HOYDE), hoyde) * self._bilde.form)
        self.height = self.width / self._bilde.form
        return self.width, self.height

    def draw(self) -> None:
        """A figure of its own."""
        lerret: Any = self.canv
        merker = merker_for(lerret)
        x, y = lerret.absolutePosition(0, 0)
        figur = Element("Figure", alt=self._alt, ramme=(x, y, x + self.width, y + self.height))
        merker.apne(figur)
        merker.merk(lerret, figur)
        lerret.drawImage(ImageReader(BytesIO(self._bilde.jpeg)), 0, 0, self.width, self.height)
        merker.slutt(lerret)
        merker.lukk()
