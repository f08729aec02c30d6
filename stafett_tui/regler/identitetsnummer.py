"""Identity numbers: fødselsnummer, D-nummer and DUF-nummer (SPEC 4.2–4.3, 2.8).

A fødselsnummer is DDMMYY, three individual digits and two control digits. Two rules hold side by side: the
old one, where both weighted sums are 0 modulo 11, and the one for numbers issued from 2032, where the first
may also be 1, 2 or 3 and the individual digits tell neither century nor sex. So nothing is read out of a
number but what it can tell: never sex, and the birth date only

* of a number right by the old rule whose individual digits belong to a birth before 2032, and
* while today is before 2032. What is right by the old rule is right by the new one too (remainder 0); until
  then it can only be an old number, from then on it may be either.

The DUF check rule is not officially published: what fails it is warned about, not refused.
"""

import unicodedata
from dataclasses import dataclass, field
from datetime import date

from data.koder import Nummertype
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.datotekst import Datotekst, tall
from stafett_tui.sprak.tekst import T

VEKTER_1 = (3, 7, 6, 1, 8, 9, 4, 5, 2)
VEKTER_2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
VEKTER_DUF = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
LENGDE = 11
LENGDE_DUF = 12
NY_REGEL_FRA = date(2032, 1, 1)
SYNTETISK_TILLEGG = (80, 65, 40)
"""added to the month: Tenor, SyntPop, Dolly (and the hjelpenummer of hospitals, also 40)"""

_STREKER = frozenset("-‐‑‒–—−")
_HUNDREAAR = (
    (1854, 1899, range(500, 750)),
    (1900, 1999, range(500)),
    (1940, 1999, range(900, 1000)),
    (2000, 2031, range(500, 1000)),
)
"""Birth years and the individual digits given under the old rule. Its last series was laid out to 2039, but
who is born from 2032 gets a number by the new rule."""


@dataclass(frozen=True, slots=True)
class Identitetsnummer:
    """A number that was understood. Digits and birth date are personal and left out of ``repr``."""

    siffer: str = field(repr=False)
    """11 digits, or 12 for DUF; nothing else"""
    type: Nummertype
    fodt: date | None = field(repr=False)
    """None where the number cannot tell; then it must be asked for"""
    syntetisk: bool
    """from a series made for tests; carries the mark TEST"""
    advarsel: T | None
    """what is doubtful; the number may be used when a reason is given"""


@dataclass(frozen=True, slots=True)
class _Deler:
    """The parts of 11 digits, with the additions for D-number and synthetic series taken off."""

    dag: int
    maned: int
    aar: int
    individ: int
    d_nummer: bool
    syntetisk: bool

    @property
    def vist(self) -> str:
        return f"{self.dag:02}.{self.maned:02}.{self.aar:02}"


def les_nummer(tekst: str, *, oving: bool, i_dag: date, felt: str = "nummer") -> Identitetsnummer | Avslag:
    """Read a number as it was typed or pasted, with spaces, hyphens and line breaks between the digits.

    ``oving`` says that the database is for practice: only there are synthetic numbers taken. ``i_dag`` is
    today in Norway. A refusal belongs to the field ``felt`` and has one of the codes ``nummer.mangler``,
    ``.tegn``, ``.lengde``, ``.hjelpenummer``, ``.dato``, ``.kontrollsiffer``, ``.syntetisk``, ``.fremtid``.
    """
    siffer = _bare_siffer(tekst)
    feil = _formfeil(siffer)
    if feil is None and len(siffer) == LENGDE_DUF:
        return _duf(siffer, i_dag)
    if feil is None:
        svar = _elleve(siffer, oving=oving, i_dag=i_dag)
        if isinstance(svar, Identitetsnummer):
            return svar
        feil = svar
    return Avslag.i_felt(feil[0], felt, feil[1])


def masker(nummer: str) -> str:
    """A number for lists and headings: ``158915 *****``; of a DUF only the year, ``2012 ********``."""
    siffer = _bare_siffer(nummer)
    vis = {LENGDE: 6, LENGDE_DUF: 4}.get(len(siffer), 0)
    return f"{siffer[:vis]} {'*' * (len(siffer) - vis)}".strip()


def grupper(nummer: str) -> str:
    """A whole number for reading: ``158915 90110``, ``2012 123456 03``; only behind the logged key."""
    siffer = _bare_siffer(nummer)
    if len(siffer) == LENGDE:
        return f"{siffer[:6]} {siffer[6:]}"
    if len(siffer) == LENGDE_DUF:
        return f"{siffer[:4]} {siffer[4:10]} {siffer[10:]}"
    return siffer


def er_syntetisk(nummer: str) -> bool:
    """Whether a number that was accepted is of a series made for tests, and carries the mark TEST."""
    siffer = _bare_siffer(nummer)
    return len(siffer) == LENGDE and siffer.isdecimal() and _del_opp(siffer).syntetisk


def stemmer_med_fodt(nummer: Identitetsnummer, fodt: date) -> bool:
    """Whether a birth date that was typed can be that of the number; a DUF tells nothing and fits all."""
    if nummer.type is Nummertype.DUF:
        return True
    if nummer.fodt is not None:
        return nummer.fodt == fodt
    d = _del_opp(nummer.siffer)
    return (d.dag, d.maned, d.aar) == (fodt.day, fodt.month, fodt.year % 100)


def vektsum(siffer: str, vekter: tuple[int, ...]) -> int:
    """The weighted sum of the first digits, modulo 11; the rest of the digits are left out."""
    return sum(int(s) * v for s, v in zip(siffer, vekter, strict=False)) % 11


def _bare_siffer(tekst: str) -> str:
    """Without what comes along when one types in groups or pastes: white space, hyphens, invisible marks."""
    return "".join(
        c for c in tekst if not (c.isspace() or c in _STREKER or unicodedata.category(c) in {"Cf", "Cc"})
    )


def _formfeil(siffer: str) -> tuple[str, T] | None:
    if not siffer:
        return "nummer.mangler", T(
            "Skriv inn et fødselsnummer eller D-nummer med 11 siffer, eller et DUF-nummer med 12."
        )
    if not (siffer.isascii() and siffer.isdigit()):
        return "nummer.tegn", T("Nummeret kan bare ha siffer. Ta bort bokstaver og andre tegn.")
    if len(siffer) not in {LENGDE, LENGDE_DUF}:
        return "nummer.lengde", T(
            "Nummeret har %(n)d siffer. Et fødselsnummer har 11 og et DUF-nummer har 12.", n=len(siffer)
        )
    if len(siffer) == LENGDE and siffer[0] in "89":
        return "nummer.hjelpenummer", T(
            "Et nummer på 11 siffer som begynner med 8 eller 9, er et felles hjelpenummer og kan ikke brukes "
            "her. Skriv fødselsnummer, D-nummer eller DUF-nummer."
        )
    return None


def _duf(siffer: str, i_dag: date) -> Identitetsnummer:
    """YYYY, six digits and a check of two digits (RECIPES I)."""
    advarsel = None
    if f"{vektsum(siffer, VEKTER_DUF):02}" != siffer[10:]:
        advarsel = T(
            "De to siste sifrene i DUF-nummeret stemmer ikke med resten. Se etter skrivefeil. "
            "Er nummeret riktig, skriver du hvorfor det skal brukes likevel."
        )
    elif not 1900 <= int(siffer[:4]) <= i_dag.year:
        advarsel = T(
            "De fire første sifrene i et DUF-nummer er et årstall, men her står det %(aar)s. Se etter "
            "skrivefeil. Er nummeret riktig, skriver du hvorfor det skal brukes likevel.",
            aar=siffer[:4],
        )
    return Identitetsnummer(siffer, Nummertype.DUF, None, syntetisk=False, advarsel=advarsel)


def _elleve(siffer: str, *, oving: bool, i_dag: date) -> Identitetsnummer | tuple[str, T]:
    deler = _del_opp(siffer)
    rest = (vektsum(siffer, VEKTER_1) + int(siffer[9])) % 11
    gammel = rest == 0 and i_dag < NY_REGEL_FRA
    aar = _gammelt_aar(deler) if gammel else None
    fodt = _dato(aar, deler) if aar else None
    if not _finnes(deler, aar):
        return "nummer.dato", T(
            "Nummeret begynner med en dato som ikke finnes: %(dato)s. Se på de seks første sifrene.",
            dato=deler.vist,
        )
    if rest > 3 or (vektsum(siffer, VEKTER_2) + int(siffer[10])) % 11:
        return "nummer.kontrollsiffer", T(
            "Kontrollsifrene stemmer ikke, så noe i nummeret er feil. Se etter et galt siffer eller to som "
            "har byttet plass."
        )
    if deler.syntetisk and not oving:
        return "nummer.syntetisk", T(
            "Dette er et testnummer eller et hjelpenummer, siden måneden er økt. Slike kan bare brukes i en "
            "øvingsbase. Skriv personens eget nummer."
        )
    if fodt is not None and fodt > i_dag:
        return "nummer.fremtid", T(
            "Etter nummeret er personen født %(dato)s, og den dagen har ikke vært. Se på sifrene for dato og "
            "de tre neste.",
            dato=Datotekst(tall, fodt),
        )
    slag = Nummertype.D_NUMMER if deler.d_nummer else Nummertype.FODSELSNUMMER
    return Identitetsnummer(siffer, slag, fodt, syntetisk=deler.syntetisk, advarsel=None)


def _del_opp(siffer: str) -> _Deler:
    dag, maned, aar, individ = int(siffer[:2]), int(siffer[2:4]), int(siffer[4:6]), int(siffer[6:9])
    d_nummer = dag > 40
    tillegg = next((t for t in SYNTETISK_TILLEGG if t < maned <= t + 12), 0)
    return _Deler(dag - 40 * d_nummer, maned - tillegg, aar, individ, d_nummer, bool(tillegg))


def _gammelt_aar(deler: _Deler) -> int | None:
    """The birth year by the old rule, or None where individual digits and year do not go together."""
    for fra, til, serie in _HUNDREAAR:
        aar = fra - fra % 100 + deler.aar
        if fra <= aar <= til and deler.individ in serie:
            return aar
    return None


def _dato(aar: int, deler: _Deler) -> date | None:
    try:
        return date(aar, deler.maned, deler.dag)
    except ValueError:
        return None


def _finnes(deler: _Deler, aar: int | None) -> bool:
    """Whether the day exists: in its year when that is told, else in one of the years it can be."""
    mulige = (aar,) if aar else (1800 + deler.aar, 1900 + deler.aar, 2000 + deler.aar)
    return any(_dato(a, deler) for a in mulige)
