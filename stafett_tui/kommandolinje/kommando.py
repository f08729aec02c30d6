"""What a command is, and what it answers."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.lettklasse import dataclass
from data.maskert import Maskert
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from data.koder import Hatt


@dataclass(frozen=True, slots=True, repr=False)
class Utskrift(Maskert):
    """What a command answers: ``data`` for ``--json``, lines of plain text otherwise."""

    data: object
    linjer: Sequence[str | T]
    status: int = 0
    """exit status: 1 when something it did went wrong for a part"""


@dataclass(frozen=True, slots=True)
class Startes:
    """The interface is to be started."""

    mappe: Path
    i_dag: date | None
    oving_bruker: str | None


class Feilbruk(Exception):
    """The command was written wrongly: exit status 2."""

    def __init__(self, setning: T) -> None:
        super().__init__(setning.mal)
        self.setning = setning


class Slag(Enum):
    """What a command does with what is kept."""

    LES = auto()
    SKRIV = auto()
    UTEN_INNLOGGING = auto()


Svar = Utskrift | Avslag | Startes


@dataclass(frozen=True, slots=True)
class Kommando:
    """One command. ``kjor`` gets the session (None without log-in) and what was typed."""

    sti: tuple[str, ...]
    hjelp: T
    slag: Slag
    kjor: Callable[[Any, Namespace], Svar]
    argumenter: Callable[[ArgumentParser], None] | None = None
    hatt: "Hatt | None" = None
    """the hat it is done in when ``--som`` is not given; None is a saksbehandler's"""

    @property
    def navn(self) -> str:
        return " ".join(self.sti)
