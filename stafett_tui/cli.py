"""The command ``stafett``. Light at import: help and usage load neither ORM nor Textual.

This is the one door up: the interface is imported inside ``_start``.
"""

import os
import sys
from collections.abc import Sequence

from stafett_tui.sprak.tekst import T, sprak_fra_miljo, velg_sprak

TYPE_CHECKING = False  # as typing's own, which would take longer to load than the rest of this
if TYPE_CHECKING:
    from stafett_tui.kommandolinje.kommando import Startes

TEXTUAL_BEHOLDES = ("DRIVER", "ANIMATIONS", "COLOR_SYSTEM", "FPS", "DISABLE_KITTY_KEY")
"""What a person may set for Textual. The rest is taken away: TEXTUAL_LOG writes down every key pressed."""
SKRIVER_NED = ("SSLKEYLOGFILE", "PYTHONASYNCIODEBUG")
"""Others that write down what nobody may read: the keys of the line to the mail server, and what the loop holds."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command, or the interface; the exit status: 0 done, 1 refused, 2 wrong use."""
    rens_miljo()
    velg_sprak(sprak_fra_miljo(os.environ))
    argumenter = list(sys.argv[1:] if argv is None else argv)
    if not argumenter:
        from stafett_tui.steder import standardmappe

        return _start(standardmappe())
    from stafett_tui.kommandolinje.leser import lag_leser

    try:
        args = lag_leser(argumenter).parse_args(argumenter)
    except SystemExit as slutt:  # argparse leaves this way, after help and after a mistake
        return slutt.code if isinstance(slutt.code, int) else 2
    from stafett_tui.kommandolinje.kjor import utfor

    svar = utfor(args)
    return svar if isinstance(svar, int) else _start_fra(svar)


def _start_fra(start: "Startes") -> int:
    return _start(start.mappe, start.i_dag, start.oving_bruker)


def _start(mappe: "os.PathLike[str]", i_dag: object = None, oving_bruker: str | None = None) -> int:
    """The interface, in a terminal. Textual draws on stderr, so that must be one too."""
    from datetime import date
    from pathlib import Path

    from data.plattform import herd_prosess
    from stafett_tui.minne import under_innlasting
    from stafett_tui.tastekart import ta_i_bruk

    if not all(strom is not None and strom.isatty() for strom in (sys.stdin, sys.stdout, sys.stderr)):
        setning = T("Stafett trenger en terminal. Åpne en og start der, eller se kommandoene: stafett --help")
        print(setning.paa(), file=sys.stderr)
        return 1
    herd_prosess()
    under_innlasting()
    ta_i_bruk()  # before the screens: each command asks for its key when it is made
    from screens.app import kjor

    assert i_dag is None or isinstance(i_dag, date)
    return kjor(Path(mappe), i_dag=i_dag, oving_bruker=oving_bruker)


def rens_miljo() -> None:
    """Takes away every variable that Textual listens to, but those that only change how it draws, and what else has
    secrets written down; and lets no plugin of pydantic's in, which would see what is stored, and which it takes a
    while to look for."""
    beholdes = {f"TEXTUAL_{navn}" for navn in TEXTUAL_BEHOLDES}
    textuals = [n for n in os.environ if n.startswith("TEXTUAL") and n not in beholdes]
    for navn in (*textuals, *(n for n in SKRIVER_NED if n in os.environ)):
        del os.environ[navn]
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


if __name__ == "__main__":
    sys.exit(main())
