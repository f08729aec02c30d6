"""Templates that come with the program, and what a template may not hold (SPEC 12.4)."""

import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

from data.koder import Malslag, Tiltakstype
from stafett_tui.malvisninger import Malkort
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import STANDARDSPRAK

MAPPE = Path(__file__).parents[1] / "hjelp" / "maler"
MAKS_MAL = 1000
"""characters"""
_NUMMER = re.compile(r"\d[\d ]{5,}")
_KORTESTE_NAVN = 2


@cache
def medfolgende(sprak: str = STANDARDSPRAK) -> tuple[Malkort, ...]:
    """Those that come with the program; a language that has none gets bokmål."""
    fil = MAPPE / f"maler.{sprak}.toml"
    if not fil.exists():
        fil = MAPPE / f"maler.{STANDARDSPRAK}.toml"
    innhold = tomllib.loads(fil.read_text(encoding="utf-8"))
    return (
        *(Malkort(Malslag.MAAL, None, str(m["tekst"])) for m in innhold["maal"]),
        *(Malkort(Malslag.TILTAK, Tiltakstype(t["type"]), str(t["tekst"])) for t in innhold["tiltak"]),
    )


def uten_navn(tekst: str, navn: str) -> str:
    """The text with ``{barnet}`` for each word of the child's name: a proposal that is read before it is saved."""
    for ord_ in rens_linje(navn).split():
        if len(ord_) >= _KORTESTE_NAVN:
            tekst = re.sub(rf"\b{re.escape(ord_)}\b", "{barnet}", tekst, flags=re.IGNORECASE)
            tekst = re.sub(rf"\b{re.escape(ord_)}(?='?s\b)", "{barnet}", tekst, flags=re.IGNORECASE)
    return tekst


def navn_i(tekst: str, navn: Collection[str]) -> str:
    """The first word of these names that stands in the text, also with -s; empty when there is none."""
    ordene = {o.casefold() for n in navn for o in re.split(r"[\s-]+", n) if len(o) >= _KORTESTE_NAVN}
    for ord_ in map(str, re.findall(r"\w+", tekst)):
        rent = ord_.casefold()
        if ord_[0].isupper() and (rent in ordene or (rent.endswith("s") and rent[:-1] in ordene)):
            return ord_
    return ""


def har_nummer(tekst: str) -> bool:
    """Whether six figures or more stand together: a birth date, an identity number or a telephone."""
    return _NUMMER.search(tekst) is not None
