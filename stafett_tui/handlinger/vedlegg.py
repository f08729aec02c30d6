"""Files that are kept with the log: what may come in, checked by content and not by name."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from data.modeller import Vedlegg
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger import pdfkontroll
from stafett_tui.handlinger.pdfkontroll import PdfFeil
from stafett_tui.okt import Handlingsrom
from stafett_tui.sprak.tekst import T

SAMTYKKESKJEMA = "samtykke"
BILDE = "bilde"
NOTAT = "notat"
MAKS_BYTES = {SAMTYKKESKJEMA: 20 * 1024 * 1024, BILDE: 5 * 1024 * 1024, NOTAT: 20 * 1024 * 1024}
PDFSETNING = {
    PdfFeil.IKKE_PDF: T(
        "Filen er ikke en PDF, selv om navnet kanskje sier det. Lagre den som PDF, og prøv igjen."
    ),
    PdfFeil.ODELAGT: T("PDF-en er ødelagt eller ikke hel. Hent eller lag den på nytt, og prøv igjen."),
    PdfFeil.PASSORD: T("PDF-en er låst med passord. Lagre en kopi uten passord, og velg den."),
    PdfFeil.SKRIPT: T("PDF-en inneholder skript, små programmer. Skriv den ut til en ny PDF, og velg den."),
    PdfFeil.STARTER: T(
        "PDF-en kan starte et program eller åpne andre filer. Skriv den ut til en ny PDF, og velg den."
    ),
    PdfFeil.SENDER: T(
        "PDF-en kan sende fra seg det som står i den. Skriv den ut til en ny PDF, og velg den."
    ),
    PdfFeil.VEDLEGG: T(
        "PDF-en har andre filer inni seg. Skriv den ut til en ny PDF, og legg ved resten for seg."
    ),
    PdfFeil.MEDIA: T("PDF-en inneholder film, lyd eller 3D. Skriv den ut til en ny PDF, og velg den."),
    PdfFeil.XFA: T(
        "PDF-en er et XFA-skjema, som ikke alle kan lese. Skriv den ut til en ny PDF, og velg den."
    ),
    PdfFeil.UOVERSIKTLIG: T(
        "PDF-en er for innviklet til å kontrollere. Skriv den ut til en ny PDF, og velg den."
    ),
}
"""what is said of each fault: what it is, and what to do"""


@dataclass(frozen=True, slots=True)
class Fil:
    """The bytes of a file that the user chose. Its name is not kept: it may hold a name."""

    innhold: bytes = field(repr=False)


def les_fil(felt: str, sti: str, slag: str) -> Fil | Avslag | None:
    """The file at a path as it was typed or pasted, quotes and ``file://`` around it allowed; None when empty.

    One that is larger than ``slag`` allows is not read. Blocks.
    """
    vei = sti.strip().removeprefix("file://").strip("'\"")
    if not vei:
        return None
    try:
        fil = Path(vei).expanduser()
        if not fil.is_file():
            return Avslag.i_felt("fil.finnes_ikke", felt, _FINNES_IKKE)
        return vurder_storrelse(felt, fil.stat().st_size, slag) or Fil(fil.read_bytes())
    except PermissionError:
        return Avslag.i_felt(
            "fil.ingen_tilgang",
            felt,
            T("Du har ikke tilgang til filen. Kopier den til din egen mappe først."),
        )
    except (OSError, ValueError, RuntimeError):  # a path too long, with a null byte, or «~» of no one
        return Avslag.i_felt("fil.finnes_ikke", felt, _FINNES_IKKE)


_FINNES_IKKE = T("Det finnes ingen fil der. Se på mappe og filnavn, og skriv hele veien til filen.")


def vurder_storrelse(felt: str, antall: int, slag: str) -> Avslag | None:
    """Whether a file of so many bytes is neither empty nor larger than allowed."""
    if not antall:
        return Avslag.i_felt("fil.tom", felt, T("Filen er tom. Velg en annen fil."))
    if antall > MAKS_BYTES[slag]:
        return Avslag.i_felt(
            "fil.for_stor",
            felt,
            T("Filen er for stor. Den kan være høyst %(mb)d megabyte.", mb=MAKS_BYTES[slag] // (1024 * 1024)),
        )
    return None


def vurder_fil(felt: str, fil: Fil | None, slag: str) -> Avslag | None:
    """Whether the file is what it should be: a JPEG or PNG picture, or a PDF that can be opened by all without harm
    (``pdfkontroll``).
    """
    if fil is None:
        return None
    if (avslag := vurder_storrelse(felt, len(fil.innhold), slag)) is not None:
        return avslag
    if slag != BILDE:
        feil = pdfkontroll.vurder_pdf(fil.innhold)
        return None if feil is None else Avslag.i_felt(f"fil.pdf_{feil.name.lower()}", felt, PDFSETNING[feil])
    if mediatype(fil, slag) is None:
        setning = T("Bildet må være en JPEG- eller PNG-fil. Velg en annen fil.")
        return Avslag.i_felt("fil.feil_type", felt, setning)
    return None


def mediatype(fil: Fil, slag: str) -> str | None:
    """The media type told by the content, or None when it is not one of those that ``slag`` allows."""
    if slag == BILDE:
        if fil.innhold.startswith(b"\xff\xd8\xff"):
            return "image/jpeg"
        return "image/png" if fil.innhold.startswith(b"\x89PNG\r\n\x1a\n") else None
    return (
        "application/pdf" if fil.innhold.startswith(b"%PDF-") else None
    )  # ``vurder_fil`` has read all of it


def lag_vedlegg(
    rom: Handlingsrom,
    logg_id: UUID,
    fil: Fil,
    slag: str,
    *,
    notat_id: UUID | None = None,
    tittel: str = "",
) -> Vedlegg:
    """Adds the file to the session; it has passed ``vurder_fil``. A note's has the note and a title."""
    vedlegg = Vedlegg(
        logg_id=logg_id,
        slag=slag,
        mediatype=mediatype(fil, slag) or "application/octet-stream",
        innhold=fil.innhold,
        notat_id=notat_id,
        tittel=tittel,
        lastet_opp_av=rom.okt.stilling,
        tid=rom.naa,
    )
    rom.sesjon.add(vedlegg)
    rom.sesjon.flush()
    return vedlegg
