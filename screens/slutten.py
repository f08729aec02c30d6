"""The database is closed: the day's backup first, when there is none yet. Light: loaded with the app."""

import sys
from functools import partial
from typing import TYPE_CHECKING

from stafett_tui.terminal import start_igjen

if TYPE_CHECKING:
    from screens.app import StafettApp
    from stafett_tui.oppstart import Database


def lukk(base: "Database") -> None:
    """Closes it, when somebody has logged out. Blocks for as long as a backup takes."""
    from stafett_tui.sikkerhet.slutten import ved_slutten

    try:
        ved_slutten(base)
    finally:
        base.lukk()


def avslutt(app: "StafettApp") -> None:
    """After the interface is gone: closes what is open, tells in the terminal what could not be done, and, when it was
    locked, goes over to a new process."""
    if app.laas.laast:
        app.laas.krev_passord()
    if app.innlogget is not None:
        app.post.avslutt(partial(_lukk_og_si, app.innlogget.base))
    if app.laas.laast and not app.terminalvakt.avbrutt:
        start_igjen(app.mappe)


def _lukk_og_si(base: "Database") -> None:
    from stafett_tui.sikkerhet.slutten import ved_slutten

    try:
        if (feil := ved_slutten(base)) is not None:
            sys.stderr.write(f"{feil.paa()}\n")
    finally:
        base.lukk()
