"""Attachments as they come: scanned, of odd sizes and colours, without fonts, with forms, scripts and locks."""

from io import BytesIO

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from tests.pdfer import last, med_lenke, pdf


def _tegn(storrelse: tuple[float, float] = (595, 842), *farge: float) -> bytes:
    ut = BytesIO()
    lerret = Canvas(ut, pagesize=storrelse, invariant=1)
    if farge:
        lerret.setFillColorCMYK(*farge)
    lerret.rect(storrelse[0] * 0.1, storrelse[1] * 0.1, storrelse[0] * 0.3, storrelse[1] * 0.2, fill=1)
    lerret.setFont("Helvetica", 12)  # never in the file
    lerret.drawString(72, storrelse[1] - 100, "Uten egen skrift: æøå")
    lerret.showPage()
    lerret.save()
    return ut.getvalue()


def _skannet() -> bytes:
    bilde = Image.new("L", (800, 1100), 250)
    ImageDraw.Draw(bilde).line((60, 90, 700, 1000), fill=20, width=6)
    ut = BytesIO()
    bilde.save(ut, "PDF", resolution=100)
    return ut.getvalue()


def _snudd() -> bytes:
    skriver = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Side paa tvers"))))
    skriver.pages[0].rotate(90)
    return _ferdig(skriver)


def _skjema() -> bytes:
    ut = BytesIO()
    lerret = Canvas(ut, invariant=1)
    lerret.acroForm.textfield(name="navn", value="Utfylt svar", x=72, y=600, width=300, height=30)
    lerret.acroForm.checkbox(name="ja", checked=True, x=72, y=500)
    lerret.showPage()
    lerret.save()
    return ut.getvalue()


def _skript() -> bytes:
    skriver = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Med skript"))))
    skriver.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    return _ferdig(skriver)


def _merket() -> bytes:
    """Says that it is tagged, and is not."""
    skriver = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Sier at den er merket"))))
    skriver.root_object[NameObject("/MarkInfo")] = DictionaryObject(
        {NameObject("/Marked"): BooleanObject(True)}
    )
    skriver.root_object[NameObject("/StructTreeRoot")] = DictionaryObject(
        {NameObject("/Type"): NameObject("/StructTreeRoot"), NameObject("/K"): ArrayObject()}
    )
    return _ferdig(skriver)


def _ferdig(skriver: PdfWriter) -> bytes:
    ut = BytesIO()
    skriver.write(ut)
    return ut.getvalue()


RARE: dict[str, bytes] = {
    "skannet": _skannet(),
    "CMYK": _tegn((595, 842), 0.9, 0.1, 0.4, 0.2),
    "uten skrift": _tegn(),
    "skjema": _skjema(),
    "skript": _skript(),
    "tomt passord": last("", "eier"),
    "A0": _tegn((2384, 3370)),
    "paa tvers": _snudd(),
    "frimerke": _tegn((60, 40)),
    "lenker": med_lenke(),
    "merket": _merket(),
    "tre sider": pdf("Sidetekst", sider=3),
}
"""name → the file"""
