"""Reads ``regler.toml`` and makes the patterns ready. Done once, when the first text is looked at."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stafett_tui.klarsprak.funn import Leser, Regeltekst
from stafett_tui.sprak.tekst import T

FIL = Path(__file__).with_name("regler.toml")
VAGE = ("forbehold", "tid", "omfang")
"""rules that are lists of expressions"""
ORD = re.compile(r"[a-zæøå]+")
PLASS = re.compile(r"\[[^]]+\]")
"""what the writer is to fill in, in a wording that a key puts in"""

Uttrykk = tuple[str, re.Pattern[str], str | None]
"""A rule, what it finds, and what can be put in its place: nothing (None) where only the writer knows, and nothing at
all («») where it is best struck out"""


@dataclass(frozen=True, slots=True)
class Regelsett:
    """What is known, ready to be asked. Keys are lower case."""

    regler: Mapping[str, Mapping[str, Any]]
    """each rule as it stands in the file, by name"""
    ord_i_setning: int
    ordliste: Mapping[str, tuple[str, ...]]
    """heavy word → plain ones: two when the form means two things (preterite, participle)"""
    tunge: re.Pattern[str]
    tunge_uttrykk: tuple[tuple[re.Pattern[str], str], ...]
    uttrykk: tuple[Uttrykk, ...]
    """vague expressions, and places that were not filled in"""
    i_oppmerksomhet: tuple[Uttrykk, ...]
    """the same, asked of an oppmerksomhet alone"""
    forkortelser: re.Pattern[str]
    forkortet: Mapping[str, str]
    """an abbreviation without dots and spaces → its words"""
    ukjente: re.Pattern[str]
    """what is no word, and must be short for some: without a vowel, or with a full stop inside"""
    kjent_av_alle: frozenset[str]
    store: Mapping[str, str]
    store_monster: re.Pattern[str]
    verb: frozenset[str]
    forledd: frozenset[str]
    unntak: frozenset[str]
    gjensidig: frozenset[str]
    presens: Mapping[str, str]
    preposisjoner: frozenset[str]
    folk: re.Pattern[str]
    """who may do something, in any form and as the last part of a word: «kontaktlæreren»"""

    def tekst(self, regel: str, hva: str, **verdier: object) -> T:
        """What a rule says: ``hvorfor`` or ``forslag``."""
        return Regeltekst(self.regler[regel][hva], **verdier)


def tekster() -> Iterator[str]:
    """All that the file says to its reader, for the catalogues of other languages."""
    alt = raa()
    yield from (band["navn"] for band in alt["lix"])
    for regel in alt.values():
        if isinstance(regel, dict):
            yield from (regel[hva] for hva in ("navn", "hvorfor", "forslag") if hva in regel)
    yield from alt["tungt"]["uttrykk"].values()


@cache
def raa() -> dict[str, Any]:
    """The file as it stands."""
    return tomllib.loads(FIL.read_text(encoding="utf-8"))


@cache
def regelsett(leser: Leser) -> Regelsett:
    """The rules for a text to this reader."""
    alt = raa()
    passiv, forkortelse, tungt = alt["passiv"], alt["forkortelse"], alt["tungt"]
    nynorsk = dict(par.split("=") for par in alt["nynorsk"]["ord"].split())
    ordliste = _ordliste(tungt["ord"], tungt["for_barnet"] if leser is Leser.BARNET else {})
    forkortet = {
        nokkel(skrevet): ord_
        for skrevne, ord_ in forkortelse["ord"].items()
        for skrevet in skrevne.split(", ")
    }
    return Regelsett(
        regler=alt,
        ord_i_setning=alt["lesere"][leser.value]["ord_i_setning"],
        ordliste=ordliste,
        tunge=_monster(re.escape(ord_).replace(r"\ ", " ") for ord_ in ordliste),
        tunge_uttrykk=tuple((_monster([m]), rad) for m, rad in tungt["uttrykk"].items()),
        uttrykk=(*(u for navn in VAGE for u in _uttrykk(navn, alt[navn], nynorsk)), _ufylt(alt)),
        i_oppmerksomhet=tuple(u for navn in ("egenskap", "avgrens") for u in _uttrykk(navn, alt[navn], {})),
        forkortelser=_forkortelser(forkortelse["ord"]),
        forkortet=forkortet,
        ukjente=re.compile("|".join(forkortelse["ukjent"])),
        kjent_av_alle=frozenset(forkortelse["kjent_av_alle"].split()),
        store=forkortelse["store"],
        store_monster=re.compile(rf"\b(?:{'|'.join(forkortelse['store'])})(?=s?\b)"),
        verb=frozenset(passiv["verb"].split()),
        forledd=frozenset(passiv["forledd"].split()),
        unntak=frozenset(passiv["unntak"].split()),
        gjensidig=frozenset(passiv["gjensidig"].split()),
        presens=dict(par.split("=") for par in passiv["presens"].split()),
        preposisjoner=frozenset(passiv["preposisjoner"].split()),
        folk=re.compile(rf"\w*(?:{'|'.join(passiv['folk'].split())})(?:a|e|en|ene|er|et|n|ne)?"),
    )


def _uttrykk(navn: str, regel: Mapping[str, Any], nynorsk: Mapping[str, str]) -> Iterator[Uttrykk]:
    def begge(monstre: Iterable[str]) -> re.Pattern[str]:
        return _monster(
            ORD.sub(lambda o: f"({o[0]}|{nynorsk[o[0]]})" if o[0] in nynorsk else o[0], m) for m in monstre
        )

    for bytte, monstre in regel.get("bytte", {}).items():
        yield navn, begge(monstre), bytte
    if "uttrykk" in regel:
        yield navn, begge(regel["uttrykk"]), None


def _ufylt(alt: Mapping[str, Any]) -> Uttrykk:
    """The places of all wordings, where one still stands as it was put in."""
    plasser = {
        plass for navn in VAGE for bytte in alt[navn].get("bytte", {}) for plass in PLASS.findall(bytte)
    }
    return "fyll_inn", re.compile("|".join(re.escape(p) for p in sorted(plasser)), re.IGNORECASE), None


def nokkel(forkortelse: str) -> str:
    """An abbreviation however it is written: «bl. a.» and «bl.a» are one."""
    return re.sub(r"[.\s]", "", forkortelse.lower())


def _ordliste(*lister: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    ferdig: dict[str, tuple[str, ...]] = {}
    for liste in lister:
        for former, bytter in liste.items():
            for form, bytte in zip(former.split("/"), bytter.split("/"), strict=True):
                kjente = ferdig.get(form, ())
                ferdig[form] = kjente if bytte in kjente else (*kjente, bytte)
    return ferdig


def _monster(deler: Iterable[str]) -> re.Pattern[str]:
    """One pattern of many, the longest first, whole words, any white space for a space."""
    lengst_forst = sorted(deler, key=len, reverse=True)
    alle = "|".join(f"({del_})" for del_ in lengst_forst).replace("(", "(?:").replace("(?:?", "(?")
    return re.compile(rf"(?<![\w-])(?:{_luft(alle)})(?![\w-])", re.IGNORECASE)


def _luft(monster: str) -> str:
    """Spaces outside a set of characters become any white space."""
    return re.sub(r"(?<!\[) ", r"\\s+", re.sub(r"(?<!\[) \?", r"\\s*", monster))


def _forkortelser(ordene: Iterable[str]) -> re.Pattern[str]:
    former = sorted((f for skrevne in ordene for f in skrevne.split(", ")), key=len, reverse=True)
    skrastrek = "|".join(re.escape(f) for f in former if f.endswith("/"))
    resten = "|".join(_forkortelse(f) for f in former if not f.endswith("/"))
    return re.compile(
        rf"(?<![\w.-])(?:(?:{resten})(?![\w-])|(?:{skrastrek})(?=\s?\w))",
        re.IGNORECASE,
    )


def _forkortelse(form: str) -> str:
    """A dot inside may be followed by a space, a last one be absent."""
    kjerne = form.rstrip(".")
    return re.escape(kjerne).replace(r"\.", r"\.\s?").replace(r"\ ", r"\s+") + r"\.?"
