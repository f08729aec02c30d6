"""The read model of the leder's Min side."""

from datetime import date, datetime

from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.visninger import Oppgave


@dataclass(frozen=True, slots=True, repr=False)
class Lederminside(Maskert):
    """What waits for the leder, the most urgent first, and how many there are of what in the unit.

    An ``Oppgave`` is about a log of an employee's (``objekt_id`` is the employment, ``barn`` the child), or about the
    employee alone (``barn`` is the employee, no ``logg_id``).
    """

    fornavn: str
    naa: datetime
    i_dag: date
    oppgaver: tuple[Oppgave, ...]
    ansatte: int
    aktive: int
    passive: int
