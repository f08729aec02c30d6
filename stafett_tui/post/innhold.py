"""What a mail is made from: the columns of an outbox row that may be read by others, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from data.koder import Malform, Postslag, Varselgrunn
from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Utpostinnhold(Maskert):
    """One mail to one recipient.

    A whole mail follows from this. There is no field for a child, a concern or a recipient's name, so that
    none of them can come along. Times are UTC; an invitation or a cancellation has ``start``, ``slutt``,
    ``sekvens`` and ``kalender_uid``. ``sted`` is empty when it is not to be told.
    """

    slag: Postslag
    til: str
    message_id: str
    enhet: str
    malform: Malform = Malform.BOKMAAL
    varselgrunn: Varselgrunn | None = None
    kontakt: str = ""
    kalender_uid: str = ""
    sekvens: int | None = None
    start: datetime | None = None
    slutt: datetime | None = None
    sted: str = ""
