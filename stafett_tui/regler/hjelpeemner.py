"""Help to read: topics in points, from ``hjelp/emner`` (package data, a file each), and a search through them and
through the keys of every page.

``1_sprakrad.nb.toml`` is the first topic in bokmål; a language that a topic lacks gets bokmål.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stafett_tui.regler.sokeord import stammer
from stafett_tui.sprak.tekst import STANDARDSPRAK

MAPPE = Path(__file__).parents[1] / "hjelp" / "emner"


@dataclass(frozen=True, slots=True)
class Punkt:
    """One point of a topic."""

    emne: str
    """the topic's title"""
    navn: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Emne:
    """A topic, with its points in order."""

    id: str
    tittel: str
    innledning: str
    punkter: tuple[Punkt, ...]


@cache
def emner(sprak: str = STANDARDSPRAK) -> tuple[Emne, ...]:
    """All topics in a language."""
    return tuple(_emne(navn, sprak) for navn in sorted({f.name.split(".")[0] for f in MAPPE.glob("*.toml")}))


def forste_mote(sprak: str = STANDARDSPRAK) -> Emne:
    """What to think through before the first meeting, which is a page of its own too."""
    return next(e for e in emner(sprak) if e.id == "forste_mote")


def sok(tekst: str, sprak: str = STANDARDSPRAK) -> list[Punkt]:
    """The points that hold every word, those with the words in their name first; all when nothing is asked. Where no
    point does, those that hold most of them."""
    from stafett_tui.tasteveileder import tasteveileder

    ordene = tekst.casefold().split()
    alle = [punkt for emne in (*emner(sprak), tasteveileder(sprak)) for punkt in emne.punkter]
    treff = [p for p in alle if all(o in f"{p.emne} {p.navn} {p.tekst}".casefold() for o in ordene)]
    return sorted(
        treff or _naermest(alle, ordene), key=lambda p: not all(o in p.navn.casefold() for o in ordene)
    )


def _naermest(punkter: list[Punkt], ordene: list[str]) -> list[Punkt]:
    """«Hvordan bytter jeg passord» finds «Bytt passord»."""
    holder = [sum(s in f"{p.navn} {p.tekst}".casefold() for s in stammer(ordene)) for p in punkter]
    flest = max(holder)
    return [p for p, antall in zip(punkter, holder, strict=True) if antall == flest > 0]


def _emne(navn: str, sprak: str) -> Emne:
    fil = next(f for f in _utgaver(navn, sprak) if f.exists())
    innhold = tomllib.loads(fil.read_text(encoding="utf-8"))
    tittel = str(innhold["tittel"])
    return Emne(
        id=navn.partition("_")[2],
        tittel=tittel,
        innledning=str(innhold["innledning"]),
        punkter=tuple(Punkt(tittel, str(p["navn"]), str(p["tekst"])) for p in innhold["punkt"]),
    )


def _utgaver(navn: str, sprak: str) -> Iterator[Path]:
    for utgave in (sprak, STANDARDSPRAK):
        yield MAPPE / f"{navn}.{utgave}.toml"
