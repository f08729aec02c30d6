"""``stafett innstilling``: the user's own settings."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt

TEMAER = ("stafett-lys", "stafett-mork", "stafett-kontrast")


def _tema_argument(leser: ArgumentParser) -> None:
    leser.add_argument("tema", choices=TEMAER, metavar=T("TEMA").paa(), help=", ".join(TEMAER))


def _tema(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.innstillinger import velg_tema

    velg_tema(okt, args.tema)
    return Utskrift({"tema": args.tema}, [T("Temaet er lagret.")])


KOMMANDOER = (
    Kommando(("innstilling", "tema"), T("Velg tema for skjermbildene"), Slag.SKRIV, _tema, _tema_argument),
)
