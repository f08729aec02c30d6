"""``stafett sprak``: the language help on a file, and a goal in three parts; no database, no log-in."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from stafett_tui.klarsprak.funn import Rapport
    from stafett_tui.klarsprak.linjer import Plassert

STORST = 1024 * 1024
"""bytes; far more than any text in a log"""
LESERE = ("foreldre", "barnet")
_STANDARD_INN = "-"


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "fil", metavar=T("FIL").paa(), help=T("en tekstfil i UTF-8; - leser det som sendes inn").paa()
    )
    leser.add_argument(
        "--leser",
        choices=LESERE,
        default=LESERE[0],
        help=T("hvem teksten er skrevet til: foreldre (vanlig) eller barnet").paa(),
    )


def _sjekk(_ingen: None, args: Namespace) -> Svar:
    tekst = _les(args.fil)
    if isinstance(tekst, Avslag):
        return tekst
    from stafett_tui.klarsprak.funn import Leser
    from stafett_tui.klarsprak.linjer import plassert
    from stafett_tui.klarsprak.sjekk import sjekk

    rapport = sjekk(tekst, Leser(args.leser))
    funn = list(plassert(tekst, rapport.funn))
    data = {
        "lix": rapport.lesbarhet.lix if rapport.lesbarhet is not None else None,
        "funn": [
            {
                "linje": p.linje,
                "fra": p.fra,
                "til": p.til,
                "regel": p.funn.regel,
                "forslag": _ord(p.funn.forslag),
            }
            for p in funn
        ],
    }
    return Utskrift(data, _linjer(tekst, rapport, funn))


def _maalargumenter(leser: ArgumentParser) -> None:
    fritekst(leser, "--hva", T("A: hva barnet gjør, i nåtid"), kreves=True)
    fritekst(leser, "--naar", T("B: når og hvor"))
    fritekst(leser, "--hvordan", T("C: hvordan, og hvem som hjelper"))


def _maal(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.regler.maalhjelp import SPORSMAAL, naatid_feil, sett_sammen

    setninger = sett_sammen(args.hva, args.naar, args.hvordan)
    if not setninger.lengste:
        return Avslag.i_felt("maal.mangler", "hva", T("Skriv hva barnet gjør."))
    feil = naatid_feil(args.hva)
    trinn = (("A", setninger.a), ("A+B", setninger.ab), ("A+B+C", setninger.abc))
    data = {
        "a": setninger.a,
        "ab": setninger.ab,
        "abc": setninger.abc,
        "maal": setninger.lengste,
        "raad": [feil.paa()] if feil is not None else [],
        "sporsmaal": [s.paa() for s in SPORSMAAL],
    }
    linjer: list[str | T] = [f"{ledd}: {setning}" for ledd, setning in trinn if setning]
    return Utskrift(data, [*linjer, *([feil] if feil is not None else []), "", *SPORSMAAL])


def _les(sti: str) -> str | Avslag:
    """The text, with line ends as one character whatever machine wrote them."""
    try:
        if sti == _STANDARD_INN:
            innhold = sys.stdin.buffer.read(STORST + 1)
        else:
            with Path(sti).expanduser().open("rb") as fil:
                innhold = fil.read(STORST + 1)
        tekst = innhold.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Avslag("sprak.utf8", T("Teksten er ikke i UTF-8. Lagre den som UTF-8 og prøv igjen."))
    except OSError:
        return Avslag("sprak.fil", T("Filen kan ikke leses. Se etter at navnet er riktig skrevet."))
    if len(innhold) > STORST:
        return Avslag("sprak.stor", T("Filen er for stor. Del den i flere."))
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def _linjer(tekst: str, rapport: "Rapport", funn: "list[Plassert]") -> list[str | T]:
    from stafett_tui.klarsprak.funn import Regeltekst
    from stafett_tui.klarsprak.regelsett import raa

    if rapport.lesbarhet is None:
        return [T("Det er ingen ord i teksten.")]
    linjer: list[str | T] = [
        TN("%(n)d forslag.", "%(n)d forslag.", n=len(funn)) if funn else T("Ingen forslag."),
        T("LIX %(lix)s: %(niva)s.", lix=_tall(rapport.lesbarhet.lix), niva=rapport.lesbarhet.niva),
    ]
    ordlinjer = tekst.split("\n")
    for p in funn:
        ordene = ordlinjer[p.linje - 1][p.fra : p.til]
        linjer.append(
            T(
                "Linje %(linje)d, tegn %(fra)d–%(til)d, %(regel)s: «%(ord)s» → %(forslag)s %(hvorfor)s",
                linje=p.linje,
                fra=p.fra,
                til=p.til,
                regel=Regeltekst(raa()[p.funn.regel]["navn"]),
                ord=ordene if len(ordene) <= 60 else f"{ordene[:57]}…",
                forslag=_avsluttet(_ord(p.funn.forslag)),
                hvorfor=p.funn.hvorfor,
            )
        )
    return linjer


def _ord(forslag: T | str) -> str:
    """What to write, or what to do about it in the language of whoever asks."""
    return forslag.paa() if isinstance(forslag, T) else forslag


def _avsluttet(forslag: str) -> str:
    return forslag if forslag.endswith((".", "…")) else f"{forslag}."


def _tall(lix: float) -> str:
    """With a comma, as in Norwegian."""
    return f"{lix:.1f}".replace(".", ",")


KOMMANDOER = (
    Kommando(
        ("sprak", "sjekk"),
        T("Vis hva i en tekst som kan sies enklere, og LIX"),
        Slag.UTEN_INNLOGGING,
        _sjekk,
        _argumenter,
    ),
    Kommando(
        ("sprak", "maal"),
        T("Sett sammen et mål i tre trinn: hva, når og hvor, hvordan"),
        Slag.UTEN_INNLOGGING,
        _maal,
        _maalargumenter,
    ),
)
