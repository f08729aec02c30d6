"""Builds the parser. Only the groups that are named on the line get their commands filled in."""

import argparse
from collections.abc import Sequence

from stafett_tui.kommandolinje import GRUPPER, kommandoer
from stafett_tui.kommandolinje.norsk import Leser
from stafett_tui.sprak.tekst import T

TYPE_CHECKING = False  # as typing's own, which would take longer to load than the rest of this
if TYPE_CHECKING:
    from pathlib import Path

    from stafett_tui.kommandolinje.kommando import Kommando

KOMMANDO = "kommando_"


def lag_leser(argumenter: Sequence[str]) -> Leser:
    """The parser for this line."""
    leser = Leser(
        prog="stafett", description=T("Stafettlogg for barn og unge. Uten kommando åpnes programmet.").paa()
    )
    _felles(leser)
    vis_som(leser)
    leser.add_argument("--versjon", action=_Versjon, nargs=0, help=T("vis hvilken versjon dette er").paa())
    under = leser.add_subparsers(title=T("Kommandoer").paa(), metavar=T("KOMMANDO").paa())
    for gruppe, hjelp in GRUPPER.items():
        gruppeleser = under.add_parser(gruppe, help=hjelp.paa(), description=hjelp.paa() + ".")
        if gruppe in argumenter:
            _fyll_gruppe(gruppeleser, kommandoer(gruppe))
    return leser


def _fyll_gruppe(leser: argparse.ArgumentParser, alle: "tuple[Kommando, ...]") -> None:
    """A group of one command is the command itself."""
    if len(alle) == 1 and len(alle[0].sti) == 1:
        _fyll(leser, alle[0])
        return
    under = leser.add_subparsers(title=T("Kommandoer").paa(), metavar=T("KOMMANDO").paa(), required=True)
    for kommando in alle:
        hjelp = kommando.hjelp.paa()
        _fyll(under.add_parser(kommando.sti[-1], help=hjelp, description=f"{hjelp}."), kommando)


def _fyll(leser: argparse.ArgumentParser, kommando: "Kommando") -> None:
    _felles(leser)
    if kommando.argumenter is not None:
        kommando.argumenter(leser)
    leser.set_defaults(**{KOMMANDO: kommando})


def _felles(leser: argparse.ArgumentParser) -> None:
    """What may stand before or after the command. Absent ones leave no trace, so that neither hides the other."""
    gruppe = leser.add_argument_group(T("Felles valg").paa())

    def valg(navn: str, hjelp: T, **resten: object) -> None:
        gruppe.add_argument(navn, default=argparse.SUPPRESS, help=hjelp.paa(), **resten)  # type: ignore[arg-type]

    valg("--mappe", T("mappen databasen ligger i"), type=_sti, metavar=T("MAPPE").paa())
    valg("--bruker", T("brukernavnet ditt"), metavar=T("BRUKER").paa())
    valg("--passord-fil", T("fil med passordet, som bare du kan lese"), type=_sti, metavar=T("FIL").paa())
    valg(
        "--som",
        T(
            "rollen du handler i: saksbehandler, leder eller administrator (i demo også stafettholder og aktor)"
        ),
        metavar=T("ROLLE").paa(),
    )
    valg("--virksomhet", T("virksomheten du handler for, når du har flere"), metavar=T("NAVN").paa())
    valg("--i-dag", T("la datoen være en annen (bare i en øvingsbase)"), metavar=T("DATO").paa())
    valg("--json", T("skriv svaret som JSON"), action="store_true")


def vis_som(leser: argparse.ArgumentParser) -> None:
    """How the interface is to be drawn, where a command opens it."""
    for navn, hjelp in (
        ("--skjermleser", T("åpne programmet lagt til rette for skjermleser")),
        ("--enkle-tegn", T("åpne programmet med enkle tegn, for gamle terminaler")),
    ):
        leser.add_argument(navn, action="store_true", default=argparse.SUPPRESS, help=hjelp.paa())


def _sti(tekst: str) -> "Path":
    from pathlib import Path

    return Path(tekst).expanduser()


class _Versjon(argparse.Action):
    """Prints the version; asked of the package's own record only when it is wanted."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        parser.exit(0, f"Stafett {version('stafett')}\n")
