"""PDF files for the tests: sound ones, broken ones, and ones with something alive in them."""

from collections.abc import Callable
from io import BytesIO

from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas


def pdf(tekst: str = "Et vedlegg", sider: int = 1) -> bytes:
    """A plain PDF with text."""
    ut = BytesIO()
    lerret = Canvas(ut, invariant=1, pageCompression=1, initialFontName="Helvetica")
    for nr in range(sider):
        lerret.drawString(72, 720, f"{tekst} {nr + 1}")
        lerret.showPage()
    lerret.save()
    return ut.getvalue()


def ordbok(**nokler: object) -> DictionaryObject:
    """A dictionary: ``S="/Launch"`` a name, other texts strings."""

    def som(verdi: object) -> PdfObject:
        if isinstance(verdi, PdfObject):
            return verdi
        if isinstance(verdi, int):
            return NumberObject(verdi)
        assert isinstance(verdi, str)
        return NameObject(verdi) if verdi.startswith("/") else TextStringObject(verdi)

    return DictionaryObject({NameObject(f"/{k}"): som(v) for k, v in nokler.items()})


def endret(gjor: Callable[[PdfWriter], None]) -> bytes:
    """A plain PDF with something done to it."""
    skriver = PdfWriter(clone_from=BytesIO(pdf()))
    gjor(skriver)
    ut = BytesIO()
    skriver.write(ut)
    return ut.getvalue()


def i_katalogen(nokkel: str, verdi: DictionaryObject | ArrayObject) -> bytes:
    """With this in the catalogue."""
    return endret(lambda w: w.root_object.update({NameObject(nokkel): verdi}))


def pa_siden(nokkel: str, verdi: DictionaryObject | ArrayObject) -> bytes:
    """With this on the page."""
    return endret(lambda w: w.pages[0].update({NameObject(nokkel): verdi}))


SKRIPT = {"S": "/JavaScript", "JS": "app.alert(1)"}
MERKE = {"Type": "/Annot", "Rect": ArrayObject([NumberObject(n) for n in (0, 0, 9, 9)])}


def nettside() -> DictionaryObject:
    """The action of going to the web."""
    return ordbok(S="/URI", URI="https://eksempel.no")


def utenfra() -> DecodedStreamObject:
    """A stream whose content lies in another file."""
    strom = DecodedStreamObject()
    strom.update(ordbok(F="annen.dat"))
    return strom


def dobbel(forst: str, sist: str) -> bytes:
    """A catalogue where one key stands twice; programs differ in which they believe."""
    return pdf().replace(b"/Type /Catalog", f"/Type /Catalog {forst} {sist}".encode())


def merknad(**nokler: object) -> bytes:
    """With a mark on the page."""
    return pa_siden("/Annots", ArrayObject([ordbok(**{**MERKE, **nokler})]))


def _innebygd(skriver: PdfWriter) -> None:
    skriver.add_attachment("regneark.xlsx", b"PK")


def _indirekte(skriver: PdfWriter) -> None:
    """The kind of action stands in an object of its own, deep in the bookmarks."""
    slag = skriver._add_object(NameObject("/Launch"))
    handling = skriver._add_object(ordbok(S=slag, F="program.exe"))
    punkt = skriver._add_object(ordbok(Title="Les mer", A=handling))
    skriver.root_object[NameObject("/Outlines")] = ordbok(First=punkt, Last=punkt)


def _i_feltet(skriver: PdfWriter) -> None:
    felt = skriver._add_object(ordbok(FT="/Tx", T="navn", AA=ordbok(K=ordbok(**SKRIPT))))
    skriver.root_object[NameObject("/AcroForm")] = ordbok(Fields=ArrayObject([felt]))


def _navnetre(skriver: PdfWriter) -> None:
    tre = ordbok(Names=ArrayObject([ByteStringObject(b"a"), ordbok(**SKRIPT)]))
    skriver.root_object[NameObject("/Names")] = ordbok(JavaScript=tre)


def _lydfil(skriver: PdfWriter) -> None:
    lyd = skriver._add_object(DecodedStreamObject())
    skriver.pages[0][NameObject("/AA")] = ordbok(O=ordbok(S="/Sound", Sound=lyd))


def last(passord: str = "hemmelig", eier: str | None = None) -> bytes:
    """Encrypted; with an empty ``passord`` anyone may open it, but not change it."""
    return endret(lambda w: w.encrypt(passord, eier, algorithm="AES-256"))


def skjult_navn() -> bytes:
    """A script whose names are written with escapes, as those do who would hide it."""
    return i_katalogen("/OpenAction", ordbok(**SKRIPT)).replace(b"/JavaScript", b"/J#61va#53cript")


AKTIVE: dict[str, Callable[[], bytes]] = {
    "skript når filen åpnes": lambda: i_katalogen("/OpenAction", ordbok(**SKRIPT)),
    "skript med skjult navn": skjult_navn,
    "skript når siden vises": lambda: pa_siden("/AA", ordbok(O=ordbok(**SKRIPT))),
    "skript i en lenke": lambda: merknad(Subtype="/Link", A=ordbok(**SKRIPT)),
    "skript i navnetreet": lambda: endret(_navnetre),
    "skript i et felt": lambda: endret(_i_feltet),
    "skript etter en annen handling": lambda: i_katalogen(
        "/OpenAction", ordbok(S="/Named", N="/FirstPage", Next=ordbok(**SKRIPT))
    ),
    "starter nettleseren når filen åpnes": lambda: i_katalogen(
        "/OpenAction", ordbok(S="/Named", N="/FirstPage", Next=ArrayObject([nettside()]))
    ),
    "starter nettleseren når siden vises": lambda: pa_siden("/AA", ordbok(O=nettside())),
    "fil i en annen mappe": lambda: i_katalogen("/Prove", utenfra()),
    "starter et program": lambda: i_katalogen("/OpenAction", ordbok(S="/Launch", F="program.exe")),
    "starter et program fra et bokmerke": lambda: endret(_indirekte),
    "åpner en annen fil": lambda: merknad(Subtype="/Link", A=ordbok(S="/GoToR", F="annen.pdf")),
    "sender skjemaet": lambda: merknad(Subtype="/Widget", A=ordbok(S="/SubmitForm", F="https://eksempel.no")),
    "innebygd fil": lambda: endret(_innebygd),
    "fil på siden": lambda: merknad(Subtype="/FileAttachment", FS=ordbok(F="a.txt")),
    "film": lambda: merknad(Subtype="/RichMedia"),
    "lyd": lambda: endret(_lydfil),
    "xfa": lambda: i_katalogen("/AcroForm", ordbok(XFA=ArrayObject([]), Fields=ArrayObject([]))),
}
"""PDFs with something active, by what it is"""


def med_lenke() -> bytes:
    """A link to the web, a jump within the file and an ordinary form field: none of it acts by itself."""

    def gjor(skriver: PdfWriter) -> None:
        skriver.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://eksempel.no"))
        skriver.add_outline_item(title="Forsiden", page_number=0)
        felt = skriver._add_object(ordbok(FT="/Tx", T="navn", V="Et svar"))
        skriver.root_object[NameObject("/AcroForm")] = ordbok(Fields=ArrayObject([felt]))
        skriver.root_object[NameObject("/OpenAction")] = ordbok(
            S="/GoTo", D=ArrayObject([skriver.pages[0].indirect_reference, NameObject("/Fit")])
        )

    return endret(gjor)
