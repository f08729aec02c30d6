"""Makes a drawn PDF one that an archive keeps and a screen reader reads: PDF/A-3a and PDF/UA-1.

reportlab's file lacks what the two standards ask for: a colour space that is told, metadata as XMP, the tree of
what each mark is, files embedded with what they are to the document (ISO 19005-3, 6.2.3, 6.6.2, 6.7, 6.8;
ISO 14289-1, 7). That is added here, and the file is written anew. veraPDF tells in the tests that it holds.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from PIL import ImageCms
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from data.maskert import Maskert
from stafett_tui.klokke import til_oslo
from stafett_tui.utskrift.merking import Merker
from stafett_tui.utskrift.struktur import skriv_struktur

PROGRAM = "Stafett"


@dataclass(frozen=True, slots=True, repr=False)
class Innebygd(Maskert):
    """A file inside the file. ``forhold`` is what it is to the document: ``Data``, ``Source``, ``Supplement``."""

    navn: str
    innhold: bytes
    mediatype: str
    forhold: str
    om: str


@dataclass(frozen=True, slots=True, repr=False)
class Metadata(Maskert):
    """What the file says of itself, in the same words in both places where PDF says it."""

    tittel: str
    emne: str
    forfatter: str
    sprak: str
    """as in BCP 47: ``nb-NO``"""
    naa: datetime


def gjor_arkivklar(tegnet: bytes, merker: Merker, om: Metadata, filer: Sequence[Innebygd] = ()) -> bytes:
    """The finished file. ``tegnet`` is what reportlab drew, and ``merker`` the tree that was made meanwhile."""
    skriver = PdfWriter(clone_from=PdfReader(BytesIO(tegnet)))
    skriver.pdf_header = "%PDF-1.7"
    rot = skriver.root_object
    rot[NameObject("/Lang")] = TextStringObject(om.sprak)
    rot[NameObject("/OutputIntents")] = ArrayObject([_farger(skriver)])
    rot[NameObject("/Metadata")] = _xmp(skriver, om)
    _vis_tittel(rot)
    _info(skriver, om)
    _legg_inn(skriver, filer, om.naa)
    for side in skriver.pages:
        for ref in side.get("/Annots") or ():
            merknad = ref.get_object()
            merknad[NameObject("/F")] = NumberObject(4)  # printed, never hidden
    skriv_struktur(skriver, merker)
    skriver.generate_file_identifiers()
    ut = BytesIO()
    skriver.write(ut)
    return ut.getvalue()


def _ordbok(**nokler: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{n}"): v for n, v in nokler.items()})


def _vis_tittel(rot: DictionaryObject) -> None:
    if "/ViewerPreferences" not in rot:
        rot[NameObject("/ViewerPreferences")] = DictionaryObject()
    valg = rot["/ViewerPreferences"].get_object()
    assert isinstance(valg, DictionaryObject)
    valg[NameObject("/DisplayDocTitle")] = BooleanObject(True)


@cache
def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _farger(skriver: PdfWriter) -> IndirectObject:
    """What the colours in the file mean: sRGB, whose profile is in it."""
    strom = DecodedStreamObject()
    strom.set_data(_srgb())
    profil = strom.flate_encode()
    profil[NameObject("/N")] = NumberObject(3)
    navn = TextStringObject("sRGB IEC61966-2.1")
    return skriver._add_object(  # noqa: SLF001 - pypdf's own way to add an object; there is no public one
        _ordbok(
            Type=NameObject("/OutputIntent"),
            S=NameObject("/GTS_PDFA1"),
            OutputConditionIdentifier=navn,
            Info=navn,
            DestOutputProfile=skriver._add_object(profil),  # noqa: SLF001
        )
    )


def pdf_tid(tid: datetime) -> str:
    """«D:20261110123000+01'00'»: Norwegian time with its distance from UTC."""
    lokal = til_oslo(tid)
    sone = f"{lokal:%z}"
    return f"D:{lokal:%Y%m%d%H%M%S}{sone[:3]}'{sone[3:]}'"


def _info(skriver: PdfWriter, om: Metadata) -> None:
    tid = pdf_tid(om.naa)
    skriver.metadata = None
    skriver.add_metadata(
        {
            "/Title": om.tittel,
            "/Author": om.forfatter,
            "/Subject": om.emne,
            "/Creator": PROGRAM,
            "/Producer": PROGRAM,
            "/CreationDate": tid,
            "/ModDate": tid,
        }
    )


def _xmp(skriver: PdfWriter, om: Metadata) -> IndirectObject:
    """The metadata as XML, not packed: an archive reads it without a PDF program."""
    strom = DecodedStreamObject()
    tid = til_oslo(om.naa).isoformat(timespec="seconds")
    verdier = {
        "tittel": om.tittel,
        "emne": om.emne,
        "forfatter": om.forfatter,
        "sprak": om.sprak,
        "program": PROGRAM,
    }
    strom.set_data((_XMP % {**{n: escape(v) for n, v in verdier.items()}, "tid": tid}).encode())
    strom.update(_ordbok(Type=NameObject("/Metadata"), Subtype=NameObject("/XML")))
    return skriver._add_object(strom)  # noqa: SLF001


def _legg_inn(skriver: PdfWriter, filer: Sequence[Innebygd], naa: datetime) -> None:
    if not filer:
        return
    spesifikasjoner = ArrayObject()
    navneliste = ArrayObject()
    for fil in sorted(filer, key=lambda f: f.navn):
        strom = DecodedStreamObject()
        strom.set_data(fil.innhold)
        pakket = strom.flate_encode()
        pakket.update(
            _ordbok(
                Type=NameObject("/EmbeddedFile"),
                Subtype=NameObject(f"/{fil.mediatype}"),
                Params=_ordbok(
                    Size=NumberObject(len(fil.innhold)),
                    ModDate=TextStringObject(pdf_tid(naa)),
                    CheckSum=ByteStringObject(hashlib.md5(fil.innhold, usedforsecurity=False).digest()),
                ),
            )
        )
        ref = skriver._add_object(pakket)  # noqa: SLF001
        navn = TextStringObject(fil.navn)
        spesifikasjon = skriver._add_object(  # noqa: SLF001
            _ordbok(
                Type=NameObject("/Filespec"),
                F=navn,
                UF=navn,
                Desc=TextStringObject(fil.om),
                AFRelationship=NameObject(f"/{fil.forhold}"),
                EF=_ordbok(F=ref, UF=ref),
            )
        )
        spesifikasjoner.append(spesifikasjon)
        navneliste.extend((navn, spesifikasjon))
    rot = skriver.root_object
    rot[NameObject("/AF")] = spesifikasjoner
    if "/Names" not in rot:
        rot[NameObject("/Names")] = DictionaryObject()
    navn_i_rot = rot["/Names"].get_object()
    assert isinstance(navn_i_rot, DictionaryObject)
    navn_i_rot[NameObject("/EmbeddedFiles")] = _ordbok(Names=navneliste)


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%(tittel)s</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%(forfatter)s</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%(emne)s</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%(sprak)s</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>%(program)s</xmp:CreatorTool>
<xmp:CreateDate>%(tid)s</xmp:CreateDate>
<xmp:ModifyDate>%(tid)s</xmp:ModifyDate>
<pdf:Producer>%(program)s</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
