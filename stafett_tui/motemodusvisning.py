"""The read model of møtemodus: one log, read anew through a session that reaches no other (SPEC 7)."""

from uuid import UUID

from data.maskert import Maskert
from stafett_tui.innslagsvisninger import Lysglimtliste
from stafett_tui.lesemodell import dataclass
from stafett_tui.motevisninger import Motekort
from stafett_tui.planvisninger import Plan
from stafett_tui.visninger import Loggvisning


@dataclass(frozen=True, slots=True, repr=False)
class Motemodus(Maskert):
    """What the pages of a meeting show. No notes, numbers, addresses or history are in it."""

    logg: Loggvisning
    moter: tuple[Motekort, ...]
    """newest first"""
    lysglimt: Lysglimtliste
    mote_id: UUID | None
    """the meeting that is held now; None when none is set up"""
    dagsorden: str
    """of that meeting; made from the log when there is none"""
    planer: tuple[Plan, ...] = ()

    @property
    def mote(self) -> Motekort | None:
        """The meeting that is held now."""
        return next((m for m in self.moter if m.rad.id == self.mote_id), None)
