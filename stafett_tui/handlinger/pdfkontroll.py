"""Whether a file is a PDF that can be kept and opened without harm: readable, open to all, and at rest.

Looked through is everything that can be reached from the file's trailer, as a reader program would reach it,
and not only the usual places: the same action can hang on the catalogue, a page, a mark on a page, a form
field or a bookmark (ISO 32000-2, 12.6). Links to the web are let through, but none that is followed by itself;
the reader asks before it follows one. A key that stands twice is refused: programs differ in which they believe.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject

MAKS_DELER = 300_000
"""objects looked at; what is made of more is refused rather than let in unseen"""

MAKS_HANDLINGER = 200
"""actions in a row; the rest are still looked at as all other objects are"""


class PdfFeil(Enum):
    """Why a PDF cannot be taken in."""

    IKKE_PDF = auto()
    ODELAGT = auto()
    PASSORD = auto()
    SKRIPT = auto()
    STARTER = auto()
    SENDER = auto()
    VEDLEGG = auto()
    MEDIA = auto()
    XFA = auto()
    UOVERSIKTLIG = auto()


_HANDLINGER = {
    "/JavaScript": PdfFeil.SKRIPT,
    "/Launch": PdfFeil.STARTER,
    "/GoToR": PdfFeil.STARTER,
    "/GoToE": PdfFeil.STARTER,
    "/Thread": PdfFeil.STARTER,
    "/SubmitForm": PdfFeil.SENDER,
    "/ImportData": PdfFeil.SENDER,
    "/Rendition": PdfFeil.MEDIA,
    "/Movie": PdfFeil.MEDIA,
    "/Sound": PdfFeil.MEDIA,
    "/RichMediaExecute": PdfFeil.MEDIA,
    "/GoTo3DView": PdfFeil.MEDIA,
}
"""kinds of action, by the key /S"""
_MERKNADER = {
    "/FileAttachment": PdfFeil.VEDLEGG,
    "/RichMedia": PdfFeil.MEDIA,
    "/Screen": PdfFeil.MEDIA,
    "/Movie": PdfFeil.MEDIA,
    "/Sound": PdfFeil.MEDIA,
    "/3D": PdfFeil.MEDIA,
}
"""kinds of mark on a page, by the key /Subtype"""
_NOKLER = {
    "/JS": PdfFeil.SKRIPT,
    "/JavaScript": PdfFeil.SKRIPT,
    "/EF": PdfFeil.VEDLEGG,
    "/EmbeddedFiles": PdfFeil.VEDLEGG,
    "/Collection": PdfFeil.VEDLEGG,
    "/XFA": PdfFeil.XFA,
    "/RichMediaContent": PdfFeil.MEDIA,
}
"""keys that mean one thing wherever they stand"""


def vurder_pdf(innhold: bytes) -> PdfFeil | None:
    """What is wrong with the file, or None. Blocks; a damaged file never raises."""
    if not innhold.startswith(b"%PDF-"):
        return PdfFeil.IKKE_PDF
    stille()
    from pypdf import PdfReader

    try:
        with _dobbelt_skrevet() as dobbelt:
            leser = PdfReader(BytesIO(innhold), strict=False)
            if leser.is_encrypted:
                return PdfFeil.PASSORD
            feil = _les_sidene(leser) or _let_gjennom(leser)
        return feil or (PdfFeil.UOVERSIKTLIG if dobbelt else None)
    except Exception:  # noqa: BLE001 - a damaged PDF raises whatever its damage leads to
        return PdfFeil.ODELAGT


def stille() -> None:
    """What pypdf says of a damaged file would else be written on the screen, and may hold its text."""
    logg = logging.getLogger("pypdf")
    logg.propagate = False
    if not logg.handlers:
        logg.addHandler(logging.NullHandler())


TOM_PAKKE = 16
"""bytes that nothing takes when it is packed, with room to spare"""


class _Dobbeltvakt(logging.Handler):
    """Counts the keys that pypdf finds twice in one place while this thread reads; of what they say, nothing."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.funnet: list[int] = []
        self._traad = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._traad and "Multiple definitions" in str(record.msg):
            self.funnet.append(1)


@contextmanager
def _dobbelt_skrevet() -> Iterator[list[int]]:
    """Not empty when a key stood twice: pypdf keeps the first, and some other programs the last."""
    logg, vakt = logging.getLogger("pypdf"), _Dobbeltvakt()
    logg.addHandler(vakt)
    try:
        yield vakt.funnet
    finally:
        logg.removeHandler(vakt)


def _les_sidene(leser: "PdfReader") -> PdfFeil | None:
    """There is a page, and what is drawn on each of them can be unpacked."""
    if not len(leser.pages):
        return PdfFeil.ODELAGT
    for side in leser.pages:
        innhold = side.get_contents()
        if innhold is not None and not innhold.get_data().strip() and _lengde(side) > TOM_PAKKE:
            return PdfFeil.ODELAGT  # pypdf makes nothing of what it cannot unpack, and says so to nobody
    return None


def _lengde(side: "PageObject") -> int:
    """Bytes of what is drawn on a page, as they lie in the file."""
    from pypdf.generic import ArrayObject

    innhold: Any = side["/Contents"].get_object()
    deler: list[Any] = list(innhold) if isinstance(innhold, ArrayObject) else [innhold]
    return sum(int(del_.get_object()["/Length"]) for del_ in deler)


def _let_gjennom(leser: "PdfReader") -> PdfFeil | None:
    """The first active thing that is found, going from object to object; each is looked at once."""
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

    sett: set[tuple[int, int]] = set()
    venter: list[Any] = [leser.trailer]
    for _ in range(MAKS_DELER):
        if not venter:
            return None
        del_ = venter.pop()
        if isinstance(del_, IndirectObject):
            if (nr := (del_.idnum, del_.generation)) in sett:
                continue
            sett.add(nr)
            del_ = del_.get_object()
        if isinstance(del_, DictionaryObject):
            if (feil := _aktivt(del_)) is not None:
                return feil
            venter.extend(del_.values())
        elif isinstance(del_, ArrayObject):
            venter.extend(del_)
    return PdfFeil.UOVERSIKTLIG


def _aktivt(ordbok: "DictionaryObject") -> PdfFeil | None:
    from pypdf.generic import StreamObject

    for nokkel, feil in _NOKLER.items():
        if nokkel in ordbok:
            return feil
    if isinstance(ordbok, StreamObject) and "/F" in ordbok:  # what is drawn stands in another file
        return PdfFeil.VEDLEGG
    if any(_navn(h, "/S") == "/URI" for h in _av_seg_selv(ordbok)):
        return PdfFeil.STARTER
    if _navn(ordbok, "/Type") == "/EmbeddedFile":
        return PdfFeil.VEDLEGG
    return _HANDLINGER.get(_navn(ordbok, "/S")) or _MERKNADER.get(_navn(ordbok, "/Subtype"))


def _av_seg_selv(ordbok: "DictionaryObject") -> "Iterator[DictionaryObject]":
    """The actions that are done without being asked for, as when the file is opened, and what follows them.

    Where the file opens (an array) is no action, nor is the page it names.
    """
    from pypdf.generic import ArrayObject, DictionaryObject

    anledninger = _under(ordbok, "/AA")
    venter: list[Any] = [_under(ordbok, "/OpenAction")]
    if isinstance(anledninger, DictionaryObject):
        venter.extend(anledninger[n] for n in anledninger)
    for _ in range(MAKS_HANDLINGER):
        if not venter:
            return
        handling = venter.pop()
        if not isinstance(handling, DictionaryObject):
            continue
        yield handling
        neste = _under(handling, "/Next")
        venter.extend((n.get_object() for n in neste) if isinstance(neste, ArrayObject) else [neste])


def _navn(ordbok: "DictionaryObject", nokkel: str) -> str:
    """The name under a key; empty for what is no name."""
    verdi = _under(ordbok, nokkel)
    return str(verdi) if isinstance(verdi, str) else ""


def _under(ordbok: "DictionaryObject", nokkel: str) -> object:
    """What stands under a key, also when it stands elsewhere in the file: ``get`` would give the reference."""
    if nokkel not in ordbok:
        return None
    return ordbok[nokkel]
