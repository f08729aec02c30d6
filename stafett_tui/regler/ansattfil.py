"""A file of employees as an office has it: CSV out of a spreadsheet, read into cells by line (SPEC 11.1).

Encoding and separator are found out, not asked for. What stands in the cells is not judged here: that is done by
the rules of the form, one line at a time.
"""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from data.maskert import Maskert
from stafett_tui.avslag import Avslag
from stafett_tui.lesemodell import dataclass
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T

FILFELT = "fil"
STORST = 1_000_000
"""bytes; a municipality's employees are far fewer"""
FLEST = 2_000
"""lines with something in them"""
NUMMERET = "fodselsnummer"
KOLONNER: Mapping[str, tuple[str, ...]] = {
    "fornavn": ("fornavn",),
    "etternavn": ("etternavn",),
    NUMMERET: ("fødselsnummer", "fodselsnummer", "fødselsnr", "fnr", "personnummer"),
    "stilling": ("stilling", "stillingstittel"),
    "epost": ("epost", "epostadresse", "mail"),
    "telefon": ("telefon", "telefonnummer", "tlf", "mobil", "mobiltelefon"),
    "brukernavn": ("brukernavn",),
    "er_aktor": ("aktør", "aktor"),
    "er_stafettholder": ("stafettholder",),
    "er_leder": ("leder",),
    "er_administrator": ("administrator",),
}
"""the form's fields, and what their columns may be called: without spaces, hyphens and capitals"""
KOLONNELISTE = T(
    "fornavn; etternavn; fødselsnummer; stilling; e-post; telefon; brukernavn; stafettholder; aktør"
)
"""as the heading may be written"""
_SKILLETEGN = (";", ",", "\t")
_BYTTES = str.maketrans("", "", " -_.")
_KAN_IKKE_LESES = T("Filen kan ikke leses. Se om den finnes, og om du har lov til å lese den.")


@dataclass(frozen=True, slots=True, repr=False)
class Fillinje(Maskert):
    """One line: its number in the file, and its cells by the form's fields. ``for_mange``: it has more cells than
    the heading, so nobody knows what is what."""

    linje: int
    celler: Mapping[str, str]
    for_mange: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Ansattfil(Maskert):
    """What a file says. ``ukjente`` are the columns that the form has no field for."""

    linjer: tuple[Fillinje, ...]
    ukjente: tuple[str, ...]


def les_ansattfil(innhold: bytes) -> Ansattfil | Avslag:
    """The lines of a file. Refused: no text, no heading with the number in it, quotes that do not close, too much."""
    if len(innhold) > STORST:
        return _avslag("for_stor", T("Filen er for stor. Del den opp i flere."))
    tekst = _tekst(innhold)
    if isinstance(tekst, Avslag):
        return tekst
    forskjov, tekst = _uten_sep(tekst)
    tegn = max(_SKILLETEGN, key=lambda t: len(_felt_i(tekst, t)))
    linjer: list[tuple[int, list[str]]] = []
    try:
        linjer.extend(_rader(tekst, tegn, forskjov))
    except csv.Error:
        nr = linjer[-1][0] + 1 if linjer else 1
        return _avslag("hermetegn", T("Linje %(n)d: hermetegnene går ikke opp. Rett det i filen.", n=nr))
    return _med_hode(linjer)


def _med_hode(linjer: list[tuple[int, list[str]]]) -> Ansattfil | Avslag:
    if not linjer:
        return _avslag("tom", T("Filen er tom."))
    (_, overskrift), *resten = linjer
    felt = [_felt(celle) for celle in overskrift]
    if NUMMERET not in felt:
        return _avslag(
            "overskrift",
            T(
                "Første linje skal være navnene på kolonnene: %(navn)s. Fødselsnummer må være med.",
                navn=KOLONNELISTE,
            ),
        )
    kjente = [f for f in felt if f is not None]
    if doble := [f for f in kjente if kjente.count(f) > 1]:
        navn = overskrift[felt.index(doble[0])]
        return _avslag("to_like", T("To kolonner betyr det samme: «%(navn)s». Ta bort den ene.", navn=navn))
    if not resten:
        return _avslag("tom", T("Det står ingen ansatte under overskriften i filen."))
    if len(resten) > FLEST:
        return _avslag("for_mange", T("Filen har mer enn %(n)d linjer. Del den opp i flere.", n=FLEST))
    ukjente = tuple(rens_linje(navn) for navn, f in zip(overskrift, felt, strict=True) if f is None and navn)
    return Ansattfil(tuple(_fillinje(nr, rad, felt) for nr, rad in resten), ukjente)


def _fillinje(nr: int, rad: list[str], felt: list[str | None]) -> Fillinje:
    celler = {f: celle for f, celle in zip(felt, rad, strict=False) if f is not None}
    return Fillinje(nr, celler, for_mange=any(celle for celle in rad[len(felt) :]))


def _tekst(innhold: bytes) -> str | Avslag:
    """UTF-8, with a mark or without; UTF-16 as spreadsheets call «Unicode»; else what Norwegian Windows writes."""
    if innhold.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _avslag(
            "arbeidsbok", T("Dette er en arbeidsbok. Lagre den som CSV i regnearket, og velg den filen.")
        )
    koder = ("utf-16",) if innhold.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for kode in koder:
        try:
            tekst = innhold.decode(kode)
        except UnicodeDecodeError:
            continue
        if "\0" not in tekst:
            return tekst
    return _avslag("ikke_tekst", T("Dette er ingen tekstfil. Lagre den som CSV i regnearket."))


def _uten_sep(tekst: str) -> tuple[int, str]:
    """Excel's own first line, «sep=;», is no line of the file's; how many lines went, and the rest."""
    forste, _, rest = tekst.partition("\n")
    return (1, rest) if forste.strip().casefold().startswith("sep=") else (0, tekst)


def _felt_i(tekst: str, tegn: str) -> set[str]:
    """The fields that the heading names, when this is what stands between."""
    try:
        forste = next(_rader(tekst, tegn, 0), (0, []))[1]
    except csv.Error:
        return set()
    return {f for celle in forste if (f := _felt(celle)) is not None}


def _rader(tekst: str, tegn: str, forskjov: int) -> Iterator[tuple[int, list[str]]]:
    """The lines that have something in them, each with the number it begins on."""
    leser = csv.reader(StringIO(tekst, newline=""), delimiter=tegn, strict=True)
    begynner = 1 + forskjov
    for rad in leser:
        celler = [celle.strip() for celle in rad]
        if any(celler):
            yield begynner, celler
        begynner = leser.line_num + 1 + forskjov


def _felt(overskrift: str) -> str | None:
    navn = overskrift.casefold().translate(_BYTTES)
    return next((felt for felt, navnene in KOLONNER.items() if navn in navnene), None)


def _avslag(kode: str, setning: T) -> Avslag:
    return Avslag.i_felt(f"ansattfil.{kode}", FILFELT, setning)


def kan_ikke_leses() -> Avslag:
    """There is no such file, or it may not be read."""
    return _avslag("kan_ikke_leses", _KAN_IKKE_LESES)
