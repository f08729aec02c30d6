"""Looks through a text. A text that is typed in is looked through again and again: what has not changed is kept."""

import re
from collections.abc import Iterator

from stafett_tui.klarsprak import passiv
from stafett_tui.klarsprak.funn import Bytte, Funn, Lesbarhet, Leser, Rapport, Regeltekst
from stafett_tui.klarsprak.regelsett import Regelsett, Uttrykk, nokkel, raa, regelsett
from stafett_tui.klarsprak.setninger import antall_ord, lix, setninger
from stafett_tui.sprak.tekst import T

MAN = re.compile(
    r"(?<![\w-])(?:man(?![\w-])(?!\.\s*[-–a-z])|ein(?=\s(?:må|måtte|kan|kunne|skal|skulle|bør|burde|vil|ville)\b))",
    re.IGNORECASE,
)
"""nynorsk's «ein» before an auxiliary; elsewhere it is an article"""
HAR = re.compile(r"\b(?:har|hadde|ha|få|får|fikk|blir|ble|blitt|er|var|bli)(?:\s+\w+)?\s+$", re.IGNORECASE)
"""before a form that is both preterite and participle, it makes it a participle"""
SLUTT = re.compile(r"\s*(?:[.!?]|$)")
MAALT = frozenset({"ca"})
"""abbreviations that everybody reads before a number («ca. 10»), as «kl.» is"""


class Sjekker:
    """Knows the sentences of the text it saw last, so that a key stroke costs one sentence, not the text.

    One for each field; what it holds goes with it.
    """

    def __init__(self, leser: Leser = Leser.FORELDRE, *, oppmerksomhet: bool = False) -> None:
        """``oppmerksomhet``: the text is to be one sentence that says what the child does, within bounds."""
        self.leser = leser
        self._oppmerksomhet = oppmerksomhet
        self._kjente: dict[str, tuple[int, int, tuple[Funn, ...]]] = {}
        """sentence → words, long words, findings"""

    def sjekk(self, tekst: str) -> Rapport:
        """Everything to be said of a text."""
        regler = regelsett(self.leser)
        kjente: dict[str, tuple[int, int, tuple[Funn, ...]]] = {}
        ord_ = lange = antall = 0
        funn: list[Funn] = []
        for start, setning in setninger(tekst):
            svar = self._kjente.get(setning) or kjente.get(setning) or self._se_paa(setning, regler)
            if self._oppmerksomhet and antall == 1:
                funn.append(_funn("en_setning", start, start + len(setning), regler))
            kjente[setning] = svar
            ord_, lange, antall = ord_ + svar[0], lange + svar[1], antall + bool(svar[0])
            funn += [f.flyttet(start) for f in svar[2]]
        self._kjente = kjente
        return Rapport(_lesbarhet(lix(ord_, lange, antall)), tuple(_uten_forklarte(funn, tekst, regler)))

    def _se_paa(self, setning: str, regler: Regelsett) -> "tuple[int, int, tuple[Funn, ...]]":
        return _i_setning(setning, regler, regler.i_oppmerksomhet if self._oppmerksomhet else ())


def sjekk(tekst: str, leser: Leser = Leser.FORELDRE, *, oppmerksomhet: bool = False) -> Rapport:
    """Everything to be said of a text that is looked at once."""
    return Sjekker(leser, oppmerksomhet=oppmerksomhet).sjekk(tekst)


def _lesbarhet(tall: float | None) -> Lesbarhet | None:
    if tall is None:
        return None
    return Lesbarhet(tall, next(Regeltekst(band["navn"]) for band in raa()["lix"] if tall < band["under"]))


def _i_setning(
    setning: str, regler: Regelsett, ekstra: tuple[Uttrykk, ...]
) -> tuple[int, int, tuple[Funn, ...]]:
    ord_, lange = antall_ord(setning)
    funn = [
        *_man(setning, regler),
        *_uttrykk(setning, (*regler.uttrykk, *ekstra), regler),
        *_forkortelser(setning, regler),
        *_store(setning, regler),
        *_tunge(setning, regler),
        *passiv.finn(setning, regler),
    ]
    ferdig = _uten_overlapp(funn)
    if ord_ > regler.ord_i_setning:
        hvorfor = regler.tekst("lang", "hvorfor", n=ord_)
        ferdig.insert(0, Funn(0, len(setning), "lang", regler.tekst("lang", "forslag"), hvorfor))
    return ord_, lange, tuple(ferdig)


def _uten_overlapp(funn: list[Funn]) -> list[Funn]:
    """In the order of the text; of two that say something of the same words, the longer."""
    valgt: list[Funn] = []
    for f in sorted(funn, key=lambda f: (f.start, -f.slutt)):
        if not valgt or f.start >= valgt[-1].slutt:
            valgt.append(f)
    return valgt


def _uten_forklarte(funn: list[Funn], tekst: str, regler: Regelsett) -> Iterator[Funn]:
    """Leaves out an abbreviation whose words stand in the text."""
    smaa: str | None = None
    for f in funn:
        lang_form = regler.store.get(tekst[f.start : f.slutt]) if f.regel == "forkortelse" else None
        if lang_form is not None:
            smaa = smaa if smaa is not None else tekst.lower()
            if lang_form in smaa:
                continue
        yield f


def _man(setning: str, regler: Regelsett) -> Iterator[Funn]:
    hvorfor, forslag = regler.tekst("man", "hvorfor"), regler.tekst("man", "forslag")
    for treff in MAN.finditer(setning):
        yield _bytt(treff, "man", str(regler.regler["man"]["bytt"]), hvorfor, forslag)


def _uttrykk(setning: str, uttrykk: tuple[Uttrykk, ...], regler: Regelsett) -> Iterator[Funn]:
    for navn, monster, bytte in uttrykk:
        for treff in monster.finditer(setning):
            if bytte:
                hvorfor, forslag = regler.tekst(navn, "hvorfor"), regler.tekst(navn, "forslag")
                yield _bytt(treff, navn, bytte, hvorfor, forslag)
            else:
                stryk = _stryk(setning, treff) if bytte is not None else None
                yield _funn(navn, treff.start(), treff.end(), regler, stryk)


def _stryk(setning: str, treff: re.Match[str]) -> Bytte | None:
    """Takes out what ends a sentence, with the space before it; elsewhere the rest might need another order."""
    foran = setning[: treff.start()].rstrip(" ,")
    if not foran or SLUTT.match(setning, treff.end()) is None:
        return None
    return Bytte(len(foran), treff.end(), "")


def _funn(navn: str, start: int, slutt: int, regler: Regelsett, bytte: Bytte | None = None) -> Funn:
    """A finding that only the writer can do something with, or that can be taken out."""
    return Funn(start, slutt, navn, regler.tekst(navn, "forslag"), regler.tekst(navn, "hvorfor"), bytte)


def _forkortelser(setning: str, regler: Regelsett) -> Iterator[Funn]:
    hvorfor = regler.tekst("forkortelse", "hvorfor")
    for treff in regler.forkortelser.finditer(setning):
        kort = nokkel(treff[0])
        etter, foran = setning[treff.end() :].lstrip(), setning[: treff.start()].rstrip()
        if (kort in MAALT and etter[:1].isdigit()) or (kort == "mm" and foran[-1:].isdigit()):
            continue
        hele = regler.forkortet[kort]
        luft = " " if treff[0].endswith("/") and not setning[treff.end()].isspace() else ""
        punktum = "." if treff[0].endswith(".") and not etter else ""
        yield _bytt(treff, "forkortelse", hele + luft, hvorfor, hele, punktum)
    for treff in regler.ukjente.finditer(setning):
        kort = nokkel(treff[0])
        if kort not in regler.forkortet and kort not in regler.kjent_av_alle:
            yield _funn("forkortelse", treff.start(), treff.end(), regler)


def _store(setning: str, regler: Regelsett) -> Iterator[Funn]:
    hvorfor = regler.tekst("forkortelse", "hvorfor")
    for treff in regler.store_monster.finditer(setning):
        hele = f"{regler.store[treff[0]]} ({treff[0]})"
        yield Funn(
            *(treff.start(), treff.end(), "forkortelse", hele, hvorfor),
            Bytte(treff.start(), treff.end(), hele),
        )


def _tunge(setning: str, regler: Regelsett) -> Iterator[Funn]:
    hvorfor = regler.tekst("tungt", "hvorfor")
    for treff in regler.tunge.finditer(setning):
        bytter = regler.ordliste[re.sub(r"\s+", " ", treff[0].lower())]
        som_partisipp = len(bytter) > 1 and HAR.search(setning, 0, treff.start()) is not None
        bytte = bytter[-1] if som_partisipp else bytter[0]
        yield _bytt(treff, "tungt", bytte, hvorfor, bytte)
    for monster, rad in regler.tunge_uttrykk:
        for treff in monster.finditer(setning):
            yield Funn(treff.start(), treff.end(), "tungt", Regeltekst(rad), hvorfor)


def _bytt(treff: re.Match[str], regel: str, bytte: str, hvorfor: T, forslag: T | str, hale: str = "") -> Funn:
    """A finding with an exchange, in capitals where what is exchanged is so."""
    stor = treff[0][0].isupper()
    tekst = (bytte[0].upper() + bytte[1:] if stor else bytte) + hale
    ferdig = Bytte(treff.start(), treff.end(), tekst)
    return Funn(treff.start(), treff.end(), regel, forslag, hvorfor, ferdig)
