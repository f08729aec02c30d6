"""``stafett statistikk``: the unit's figures for a year, by the leder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _aar_argument(leser: ArgumentParser) -> None:
    leser.add_argument("--aar", type=int, metavar=T("ÅR").paa(), help=T("året; ellers i år").paa())


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.oppslag.statistikk import statistikk

    s = statistikk(okt, args.aar)
    if isinstance(s, Avslag):
        return s
    linjer: list[str | T] = [T("%(enhet)s, %(aar)d", enhet=s.virksomhet, aar=s.aar)]
    for tabell in (*s.bestand, *s.tabeller):
        linjer += ["", T("%(tittel)s: %(sum)s", tittel=tabell.tittel, sum=_tall(tabell.sum))]
        linjer += [T("  %(antall)s %(navn)s", antall=_tall(r.antall), navn=r.navn) for r in tabell.rader]
    return Utskrift(s, linjer)


def _tall(antall: int | None) -> T | str:
    return T("skjult") if antall is None else str(antall)


def _lagre_argumenter(leser: ArgumentParser) -> None:
    _aar_argument(leser)
    leser.add_argument(
        "--til", type=Path, default=Path(), metavar=T("MAPPE").paa(), help=T("mappen filen legges i").paa()
    )


def _lagre(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.statistikkfil import skriv_statistikk
    from stafett_tui.kommandolinje.utskrift import skrevet_fil

    return skrevet_fil(skriv_statistikk(okt, args.aar, args.til))


KOMMANDOER = (
    Kommando(
        ("statistikk", "vis"), T("Vis tallene for virksomheten"), Slag.LES, _vis, _aar_argument, Hatt.LEDER
    ),
    Kommando(
        ("statistikk", "lagre"), T("Lagre tallene som CSV"), Slag.SKRIV, _lagre, _lagre_argumenter, Hatt.LEDER
    ),
)
