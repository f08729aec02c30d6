"""Options for free text about a child. What stands on the line stays in the shell's history and shows in ``ps``,
so each such option has a twin that takes it from a private file, or from what is sent in (``-``)."""

import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from pathlib import Path

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

STORSTE_TEKST = 64 * 1024
"""bytes; a note takes 10,000 characters"""
_STANDARD_INN = "-"


def fritekst(leser: ArgumentParser, valg: str, hjelp: T, *, kreves: bool = False) -> None:
    """Adds ``--navn TEKST`` and ``--navn-fil FIL``; the value is the text, whichever was used."""
    felt = valg.removeprefix("--").replace("-", "_")
    ett_av = leser.add_mutually_exclusive_group(required=kreves)
    ett_av.add_argument(valg, default="", metavar=T("TEKST").paa(), help=hjelp.paa())
    ett_av.add_argument(
        f"{valg}-fil",
        dest=felt,
        default=SUPPRESS,
        type=_les,
        metavar=T("FIL").paa(),
        help=T("det samme fra en fil som bare du kan lese; - leser det som sendes inn").paa(),
    )


def _les(sti: str) -> str:
    innhold = _standard_inn() if sti == _STANDARD_INN else _fil(Path(sti).expanduser())
    try:
        return innhold.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise ArgumentTypeError(T("teksten er ikke i UTF-8").paa()) from None


def _fil(fil: Path) -> bytes:
    from stafett_tui.kommandolinje.innlogging import les_privat_fil

    svar = les_privat_fil(fil, STORSTE_TEKST)
    if isinstance(svar, Avslag):
        raise ArgumentTypeError(svar.setning.paa().removesuffix("."))
    return svar


def _standard_inn() -> bytes:
    """All that is sent in. It can be read once: a second text from the same place would be empty."""
    inn = sys.stdin.buffer
    if inn in _lest:
        raise ArgumentTypeError(T("bare én tekst kan sendes inn; bruk en fil til den andre").paa())
    _lest.append(inn)
    tekst = inn.read(STORSTE_TEKST + 1)
    if len(tekst) > STORSTE_TEKST:
        raise ArgumentTypeError(T("det som ble sendt inn, er for stort").paa())
    return tekst


_lest: list[object] = []
"""the streams that have been read"""
