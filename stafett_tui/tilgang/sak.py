"""The facts that the rules look at. Gathered once, so that screen and use case judge by the same."""

from datetime import datetime

from data.koder import Loggstatus, Motestatus, Utfall
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.regler.samtykke import Samtykkestatus


@dataclass(frozen=True, slots=True, repr=False)
class Sak(Maskert):
    """The asker's place in a log, and the log's state."""

    er_stafettholder: bool
    status: Loggstatus
    samtykke: Samtykkestatus
    stafettholder: str
    """name, for the sentence that says whom to ask"""
    ser_hele: bool = False
    """the asker is let into all of the log, not named oppmerksomheter only"""


@dataclass(frozen=True, slots=True, repr=False)
class Tiltakssak(Maskert):
    """A tiltak in its log."""

    sak: Sak
    utfall: Utfall | None
    er_ansvarlig: bool
    er_skribent: bool
    opprettet: datetime
    naa: datetime
    skribent: str


@dataclass(frozen=True, slots=True, repr=False)
class Motefakta(Maskert):
    """A meeting in its log."""

    sak: Sak
    status: Motestatus
    start: datetime
    slutt: datetime
    naa: datetime
