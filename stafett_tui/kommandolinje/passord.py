"""``stafett passord``: the new employee's own passphrase in place of the one-time code, or another in place of one's
own."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--nytt-passord-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("fil med det nye passordet; koden eller det gamle står i --passord-fil").paa(),
    )


def _passord(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.handlinger.passord import bytt_passord
    from stafett_tui.kommandolinje.innlogging import les_passord
    from stafett_tui.kommandolinje.verdier import i_dag_valgt
    from stafett_tui.oppstart import Innlogget, logg_inn, sett_passord
    from stafett_tui.steder import standardmappe

    bruker = getattr(args, "bruker", None)
    if not bruker:
        raise Feilbruk(T("Skriv hvem du er: --bruker BRUKER."))
    kode = les_passord(args, sporsmal=T("Engangskoden, eller passordet du har: "))
    if isinstance(kode, Avslag):
        return kode
    mappe = getattr(args, "mappe", None) or standardmappe()
    inne = logg_inn(mappe, bruker, kode, i_dag=i_dag_valgt(args))
    if isinstance(inne, Avslag):
        return inne
    try:
        nytt = les_passord(args, "nytt_passord_fil", T("Nytt passord: "))
        if isinstance(nytt, Avslag):
            return nytt
        gjentatt = _gjentatt(args, nytt)
        if isinstance(inne, Innlogget):
            svar: object = bytt_passord(inne.velg(inne.hatter[0]), kode, nytt, gjentatt)
        else:
            svar = sett_passord(inne, nytt, gjentatt)
        if isinstance(svar, Avslag):
            return svar
    finally:
        inne.base.lukk()
    return Utskrift({"bruker": bruker}, [T("Passordet er satt. Neste gang logger du inn med det.")])


def _gjentatt(args: Namespace, nytt: str) -> str:
    """Typed once more by a person; a file is what it is."""
    if args.nytt_passord_fil is not None or not sys.stdin.isatty():
        return nytt
    from getpass import getpass

    return getpass(T("Gjenta passordet: ").paa())


KOMMANDOER = (
    Kommando(
        ("passord",),
        T("Sett ditt eget passord med engangskoden du har fått, eller bytt det"),
        Slag.UTEN_INNLOGGING,
        _passord,
        _argumenter,
    ),
)
