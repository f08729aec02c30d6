"""Arguments that many commands take."""

from argparse import ArgumentParser

from stafett_tui.sprak.tekst import T


def logg_argument(leser: ArgumentParser) -> None:
    """Which log."""
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


def mappe_argument(leser: ArgumentParser, hjelp: T) -> None:
    """``--til``: the folder that a file is laid in."""
    leser.add_argument("--til", required=True, metavar=T("MAPPE").paa(), help=hjelp.paa())
