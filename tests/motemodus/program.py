"""Starts the program as the command does, with word of which page is up, and with faults that a test has asked for.

``program.py FILE FAULT arguments …``. ``FAULT`` is text that must not be seen: it is what the fault says, and stands
in a local variable when it comes. Begins it with «krasj:», the interface itself breaks.
"""

import sys
from functools import wraps
from pathlib import Path
from typing import Any

from textual.screen import Screen

from stafett_tui import cli

UTLOSER = "utløser"
"""a lysglimt that begins so makes the use case fail"""
KRASJ = "krasj:"
RO = "ro:"
"""and «ro:»: the arrow down is three seconds before the time that a meeting may be left for, in a database that locks"""


def fortell(fil: Path) -> None:
    """Writes the name of each page that comes up."""
    vanlig = Screen._on_screen_resume

    @wraps(vanlig)
    def kommer_fram(self: Screen[Any], hendelse: Any) -> None:
        with fil.open("a") as spor:
            spor.write(f"{type(self).__name__}\n")
        vanlig(self, hendelse)

    Screen._on_screen_resume = kommer_fram  # type: ignore[method-assign]


def plant_feil(hemmelig: str) -> None:
    """A use case that fails over another child, once it is asked to."""
    from stafett_tui.handlinger import lysglimt

    vanlig = lysglimt.nytt_lysglimt

    @wraps(vanlig)
    def feiler(okt: Any, logg_id: Any, tekst: str, *resten: Any) -> Any:
        if tekst.startswith(UTLOSER):
            barn = hemmelig
            raise LookupError(barn)
        return vanlig(okt, logg_id, tekst, *resten)

    lysglimt.nytt_lysglimt = feiler


def plant_krasj(hemmelig: str) -> None:
    """A fault in the page of the meeting itself, at the arrow down."""
    from screens.motemodus.side import Motemodusside

    def feiler(_self: Motemodusside) -> None:
        barn = hemmelig
        raise LookupError(barn)

    Motemodusside.action_ned = feiler  # type: ignore[method-assign]


def plant_ro() -> None:
    """Nobody has been at the keys for nearly an hour."""
    from screens import laas
    from screens.motemodus.side import Motemodusside

    def ro(side: Motemodusside) -> None:
        side.program.taster.rort -= laas.I_MOTET * 15 * 60 - 3
        side.program.laas._se()

    laas._vernes = lambda _innlogget: True
    Motemodusside.action_ned = ro  # type: ignore[method-assign]


if __name__ == "__main__":
    fortell(Path(sys.argv[1]))
    feil = sys.argv[2]
    if feil.startswith(KRASJ):
        plant_krasj(feil.removeprefix(KRASJ))
    elif feil == RO:
        plant_ro()
    elif feil:
        plant_feil(feil)
    sys.exit(cli.main(sys.argv[3:]))
