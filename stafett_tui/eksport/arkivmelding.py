"""The message an archive system takes the copy in by: ``arkivmelding.xml`` of KS Fiks Arkiv, version 1.

One organ-internal journalpost without follow-up, finished, with one document in archive format, its checksum, and
everything that names the child shielded. The public title names nobody.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from data.maskert import Maskert
from stafett_tui.arkivvisninger import FODT, NAVN, Arkivvalg
from stafett_tui.eksport.modell import Eksport
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import tall

_ROT = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
_MDK = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True, repr=False)
class Arkivfil(Maskert):
    """The PDF as the message tells of it."""

    navn: str
    sha256: str
    storrelse: int


def lag_arkivmelding(eksport: Eksport, fil: Arkivfil, valg: Arkivvalg) -> bytes:
    """The message as UTF-8."""
    register_namespace("", _ROT)
    register_namespace("m", _MDK)
    register_namespace("xsi", _XSI)
    logg = eksport.logg
    naa = til_oslo(eksport.laget).isoformat(timespec="seconds")
    rot = Element(_navn("arkivmelding"))
    _tekst(rot, "system", valg.fagsystem)
    _tekst(rot, "antallFiler", "1")
    post = SubElement(rot, _navn("registrering"), {f"{{{_XSI}}}type": "journalpost"})
    _tekst(post, "opprettetDato", naa)
    _tekst(post, "opprettetAv", eksport.laget_av.navn)
    mappe = SubElement(post, _navn("referanseForelderMappe"))
    _nokkel(mappe, f"{{{_MDK}}}referanseEksternNoekkel", valg, f"logg-{logg.id}")
    _skjerming(post, valg)
    dokument = SubElement(post, _navn("dokumentbeskrivelse"))
    _kode(dokument, "dokumentstatus", "F", "Dokumentet er ferdigstilt")
    _tekst(dokument, "tittel", "Stafettlogg")
    _kode(dokument, "tilknyttetRegistreringSom", "H", "Hoveddokument")
    _skjerming(dokument, valg)
    _objekt(dokument, fil)
    tittel = valg.mappetittel.replace(FODT, tall(logg.barn.fodt)).replace(NAVN, logg.barn.navn)
    _tekst(post, "tittel", tittel)
    _tekst(post, "offentligTittel", "Stafettlogg for *****")
    _tekst(post, "forfatter", eksport.laget_av.navn)
    _nokkel(post, _navn("referanseEksternNoekkel"), valg, f"eksport-{fil.sha256}")
    _kode(post, "journalposttype", "X", "Organinternt dokument uten oppfølging")
    _kode(post, "journalstatus", "F", "Ferdigstilt")
    _tekst(post, "dokumentetsDato", til_oslo(eksport.laget).date().isoformat())
    indent(rot)
    melding: bytes = tostring(rot, encoding="utf-8", xml_declaration=True)
    return melding + b"\n"


def _navn(lokalt: str) -> str:
    return f"{{{_ROT}}}{lokalt}"


def _tekst(under: Element, navn: str, tekst: str) -> None:
    SubElement(under, _navn(navn)).text = tekst


def _kode(under: Element, navn: str, kode: str, beskrivelse: str) -> None:
    element = SubElement(under, _navn(navn))
    SubElement(element, f"{{{_MDK}}}kode").text = kode
    SubElement(element, f"{{{_MDK}}}beskrivelse").text = beskrivelse


def _nokkel(under: Element, navn: str, valg: Arkivvalg, nokkel: str) -> None:
    element = SubElement(under, navn)
    SubElement(element, f"{{{_MDK}}}fagsystem").text = valg.fagsystem
    SubElement(element, f"{{{_MDK}}}noekkel").text = nokkel


def _skjerming(under: Element, valg: Arkivvalg) -> None:
    skjerming = SubElement(under, _navn("skjerming"))
    _kode(skjerming, "tilgangsrestriksjon", valg.kode, valg.kodenavn)
    _tekst(skjerming, "skjermingshjemmel", valg.hjemmel)


def _objekt(under: Element, fil: Arkivfil) -> None:
    objekt = SubElement(under, _navn("dokumentobjekt"))
    _tekst(objekt, "versjonsnummer", "1")
    _kode(objekt, "variantformat", "A", "Arkivformat")
    _kode(objekt, "format", "RA-PDF", "PDF/A - ISO 19005")
    _tekst(objekt, "mimeType", "application/pdf")
    _tekst(objekt, "filnavn", fil.navn)
    _tekst(objekt, "referanseDokumentfil", fil.navn)
    _tekst(objekt, "sjekksum", fil.sha256)
    _tekst(objekt, "sjekksumAlgoritme", "SHA256")
    _tekst(objekt, "filstoerrelse", str(fil.storrelse))
