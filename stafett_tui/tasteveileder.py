"""Tasteveileder: the keys of every page, made from the table of commands; it follows one's own keys (SPEC 3.2)."""

from collections import defaultdict

from stafett_tui.regler.hjelpeemner import Emne, Punkt
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.tastekart import tast_for
from stafett_tui.tasteregler import Kjent, kjente, sider, tastenavn

OVERALT = 20
"""pages from which a command is said to be everywhere; none of a page's own is on as many"""
I_MENYEN = "f2"
"""where commands without a key are found"""


def tasteveileder(sprak: str = STANDARDSPRAK) -> Emne:
    """A point for what works everywhere, then one for each page that has keys of its own."""
    titler = sider()
    overalt: list[Kjent] = []
    paa_side: defaultdict[str, list[Kjent]] = defaultdict(list)
    for k in kjente().values():
        if len(k.steder) >= OVERALT:
            overalt.append(k)
            continue
        for side in {titler[sted].paa(sprak) for sted in k.steder if sted in titler}:
            paa_side[side].append(k)
    steder = [(T("overalt").paa(sprak), overalt), *sorted(paa_side.items())]
    tittel = T("Tasteveileder").paa(sprak)
    innledning = T("Tastene på hver side. F1 viser dem som virker akkurat der du er.").paa(sprak)
    punkter = (
        Punkt(tittel, T("Taster: %(sted)s", sted=sted).paa(sprak), _taster(k, sprak)) for sted, k in steder
    )
    return Emne("taster", tittel, innledning, tuple(punkter))


def _taster(kommandoer: list[Kjent], sprak: str) -> str:
    """A line for each command: its keys, what it is called, and what it does."""
    return "\n".join(sorted(_linje(k).paa(sprak) for k in kommandoer))


def _linje(k: Kjent) -> T:
    taster = ", ".join(tastenavn(t) for t in (tast_for(k.id, k.tast) or I_MENYEN).split(","))
    navn = T.lest(k.tekst)
    if not k.hjelp:
        return T("%(tast)s: %(navn)s", tast=taster, navn=navn)
    return T("%(tast)s: %(navn)s. %(hjelp)s", tast=taster, navn=navn, hjelp=T.lest(k.hjelp))
