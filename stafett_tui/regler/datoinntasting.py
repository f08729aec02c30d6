"""What a person types in a date field, read as a day (UX 7).

``1.3``, ``1.3.26``, ``1.3.2026``, also with / - or space, ``0103``, ``010326``, ``01032026``; ``2026-03-01``;
«1. mars», «17 nov 2026»; «i dag», «i morgen», «i går»; ``+14``, ``-3``; «ti», «tirsdag», «neste tirsdag»,
«forrige tirsdag»; and what the program itself writes, «tirsdag 17. november 2026». In bokmål and nynorsk,
capitals or not.

Two leanings, chosen by ``fortid``:

* a frist or a meeting (False): without a year it is the first such day from 30 days back, so that what was
  agreed last week can be written down; two figures are a year from 69 back to 30 ahead; «ti» is next Tuesday.
* a birth or what has been done (True): without a year it is the last such day up to today; two figures are
  this century up to this year, else the last one; «ti» is last Tuesday.

A weekday is never today: that is «i dag». «neste» and «forrige» decide for themselves.
"""

import re
import unicodedata
from calendar import isleap, monthrange
from datetime import date, timedelta

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.datotekst import MANEDER, UKEDAGER, Datotekst, lang_med_aar, tall
from stafett_tui.sprak.tekst import T

_BAKOVER_DAGER = 30
_AAR_FRAM = 30
_MAKS_DAGER = 3660
_FORSTE_AAR, _SISTE_AAR = 1850, 2199
_LENGST = 60
_SKUDDAAR = 2000
_ORD = {
    "i dag": 0,
    "idag": 0,
    "i morgen": 1,
    "i morgon": 1,
    "imorgen": 1,
    "i overmorgen": 2,
    "i overmorgon": 2,
    "overmorgen": 2,
    "i går": -1,
    "igår": -1,
    "i forgårs": -2,
    "i førgår": -2,
}
_SKILLE = r"(?: ?[./-] ?| )"
_RELATIV = re.compile(r"([+-]) ?([0-9]{1,6})(?: (?:dag|dager|dagar))?")
_UKEDAG = re.compile(r"(?:(neste|førstkommende|forrige|førre|sist|siste) )?([a-zæøå]+)\.?")
_TALL = re.compile(rf"([0-9]{{1,2}}){_SKILLE}([0-9]{{1,2}})(?:{_SKILLE}([0-9]{{4}}|[0-9]{{2}}))?\.?")
_TETT = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NAVN = re.compile(
    r"(?:([a-zæøå]{2,})\.?,? )?([0-9]{1,2})(?:\. ?| )?([a-z]{3,})\.?(?:,? ([0-9]{4}|[0-9]{2}))?\.?"
)

_Tall = tuple[int, int, str | None]
"""day, month and the figures of the year, if any"""


def tolk_dato(tekst: str, i_dag: date, *, fortid: bool = False, felt: str = "dato") -> date | Avslag:
    """The day that was typed, or why it is none (for the field ``felt``).

    Codes: ``dato.mangler``, ``.uforstatt``, ``.finnes_ikke``, ``.langt_unna``, ``.ukedag``.
    """
    t = _forenkle(tekst)
    if not t:
        return Avslag.i_felt("dato.mangler", felt, T("Skriv en dato, for eksempel 1.3 eller 1.3.2026."))
    svar = _fra_ord(t, i_dag, fortid=fortid) if len(t) <= _LENGST else None
    if svar is None and len(t) <= _LENGST:
        svar = _fra_tall(t, i_dag, fortid=fortid)
    if svar is None:
        svar = (
            "dato.uforstatt",
            T("Dette er ikke en dato. Skriv for eksempel 1.3, 1.3.26, 1. mars, i morgen, ti eller +14."),
        )
    return svar if isinstance(svar, date) else Avslag.i_felt(svar[0], felt, svar[1])


def _forenkle(tekst: str) -> str:
    t = unicodedata.normalize("NFC", tekst).casefold()
    return " ".join(re.sub("[‐‑‒–—−]", "-", t).split())


def _fra_ord(t: str, i_dag: date, *, fortid: bool) -> date | tuple[str, T] | None:
    """«i dag», +14 and weekdays; None for everything else."""
    if t in _ORD:
        return i_dag + timedelta(_ORD[t])
    if m := _RELATIV.fullmatch(t):
        return _pluss(i_dag, int(f"{m[1]}{m[2]}"))
    if (m := _UKEDAG.fullmatch(t)) and (nr := _ukedagnummer(m[2])) is not None:
        tilbake = fortid if m[1] is None else m[1] not in {"neste", "førstkommende"}
        fram = (nr - i_dag.weekday() - 1) % 7 + 1
        return i_dag + timedelta(fram - 7 if tilbake and fram < 7 else -7 if tilbake else fram)
    return None


def _pluss(i_dag: date, n: int) -> date | tuple[str, T]:
    if abs(n) > _MAKS_DAGER:
        return "dato.langt_unna", T(
            "%(n)d dager er for langt unna. Skriv høyst %(maks)d dager, eller hele datoen.",
            n=abs(n),
            maks=_MAKS_DAGER,
        )
    return i_dag + timedelta(n)


def _fra_tall(t: str, i_dag: date, *, fortid: bool) -> date | tuple[str, T] | None:
    """Day and month in figures or words; None when it is no such thing."""
    if m := _ISO.fullmatch(t):
        return _sett_sammen((int(m[3]), int(m[2]), m[1]), i_dag, fortid=fortid)
    if m := _TETT.fullmatch(t) or _TALL.fullmatch(t):
        return _sett_sammen((int(m[1]), int(m[2]), m[3]), i_dag, fortid=fortid)
    if (m := _NAVN.fullmatch(t)) and (maned := _manednummer(m[3])) is not None:
        nr = _ukedagnummer(m[1]) if m[1] else None
        if m[1] and nr is None:
            return None
        d = _sett_sammen((int(m[2]), maned, m[4]), i_dag, fortid=fortid)
        return d if nr is None or not isinstance(d, date) else _med_ukedag(d, nr)
    return None


def _med_ukedag(d: date, nr: int) -> date | tuple[str, T]:
    if d.weekday() == nr:
        return d
    return "dato.ukedag", T(
        "Ukedagen og datoen stemmer ikke sammen. Datoen er %(dato)s.", dato=Datotekst(lang_med_aar, d)
    )


def _sett_sammen(deler: _Tall, i_dag: date, *, fortid: bool) -> date | tuple[str, T]:
    dag, maned, aar = deler
    feil = _utenfor(dag, maned)
    if feil is not None:
        return "dato.finnes_ikke", feil
    if aar is None:
        return _uten_aar(dag, maned, i_dag, fortid=fortid)
    helt = int(aar) if len(aar) == 4 else _helt_aar(int(aar), i_dag, fortid=fortid)
    if not _FORSTE_AAR <= helt <= _SISTE_AAR:
        return "dato.langt_unna", T("Året %(aar)d kan ikke være riktig. Se på årstallet.", aar=helt)
    if dag > monthrange(helt, maned)[1]:
        return "dato.finnes_ikke", _for_mange(dag, maned, helt)
    return date(helt, maned, dag)


def _utenfor(dag: int, maned: int) -> T | None:
    """What is wrong with a day and month, whatever year it is."""
    if not 1 <= maned <= 12:
        return T("Måned %(maned)d finnes ikke. Skriv dagen først og så måneden, 1 til 12.", maned=maned)
    if dag < 1:
        return T("Dag 0 finnes ikke. Skriv dagen først og så måneden, for eksempel 1.3.")
    return None


def _for_mange(dag: int, maned: int, aar: int) -> T:
    """The month has fewer days; February is told by the year, since its length changes."""
    if (dag, maned) == (29, 2):
        return T("29. februar finnes ikke i %(aar)d, som ikke er skuddår.", aar=aar)
    navn, flest = MANEDER[maned - 1], monthrange(aar, maned)[1]
    if maned == 2:
        return T(
            "%(dag)d. februar finnes ikke. Måneden har %(flest)d dager i %(aar)d.",
            dag=dag,
            flest=flest,
            aar=aar,
        )
    return T("%(dag)d. %(maned)s finnes ikke. Måneden har %(flest)d dager.", dag=dag, maned=navn, flest=flest)


def _helt_aar(toer: int, i_dag: date, *, fortid: bool) -> int:
    siste = i_dag.year if fortid else i_dag.year + _AAR_FRAM
    return siste - (siste - toer) % 100


def _uten_aar(dag: int, maned: int, i_dag: date, *, fortid: bool) -> date | tuple[str, T]:
    if dag > monthrange(_SKUDDAAR, maned)[1]:
        naermest = _naermest(1, maned, i_dag, fortid=fortid)
        return "dato.finnes_ikke", _for_mange(dag, maned, naermest.year if naermest else i_dag.year)
    return _naermest(dag, maned, i_dag, fortid=fortid) or (
        "dato.finnes_ikke",
        T(
            "29. februar finnes bare i skuddår. Skriv årstallet også, for eksempel %(eksempel)s.",
            eksempel=Datotekst(tall, _skuddag(i_dag, fortid=fortid)),
        ),
    )


def _naermest(dag: int, maned: int, i_dag: date, *, fortid: bool) -> date | None:
    """The day in the year that is meant; None for 29 February when no year near by has it."""
    fra = i_dag - timedelta(_BAKOVER_DAGER)
    mulige = [
        date(aar, maned, dag)
        for aar in range(i_dag.year - 1, i_dag.year + 2)
        if (maned, dag) != (2, 29) or isleap(aar)
    ]
    treff = [d for d in mulige if d <= i_dag][-1:] if fortid else [d for d in mulige if d >= fra][:1]
    return treff[0] if treff else None


def _skuddag(i_dag: date, *, fortid: bool) -> date:
    steg = -1 if fortid else 1
    return next(date(aar, 2, 29) for aar in range(i_dag.year, i_dag.year + 9 * steg, steg) if isleap(aar))


def _ukedagnummer(ord_: str) -> int | None:
    """0 for Monday; two letters or more of the name, in either language."""
    treff = {
        nr
        for navn in (*UKEDAGER.values(), ("", "", "", "", "", "", "sundag"))
        for nr, dag in enumerate(navn)
        if len(ord_) >= 2 and dag.startswith(ord_)
    }
    return treff.pop() if len(treff) == 1 else None


def _manednummer(ord_: str) -> int | None:
    """1 for January; three letters or more of the name."""
    treff = [nr for nr, navn in enumerate(MANEDER, 1) if len(ord_) >= 3 and navn.startswith(ord_)]
    return treff[0] if len(treff) == 1 else (9 if ord_ == "sept" else None)
