"""Read models and forms of the outbox and of how mail is sent (SPEC 6.2). Moments are UTC."""

from datetime import datetime
from uuid import UUID

from data.koder import Postslag, Posttilstand, Sikring
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Utpostrad(Maskert):
    """One mail of one of my logs.

    ``barn`` and ``mottaker`` are names for the one who holds the log; neither is in the mail. ``neste`` is when it
    is tried again, None unless it waits. ``feil`` says what went wrong last, and what to do. ``kan`` holds
    ``igjen`` and ``skriv`` as far as they are allowed.
    """

    id: UUID
    logg_id: UUID
    barn: str
    slag: Postslag
    mottaker: str
    til: str
    tilstand: Posttilstand
    opprettet: datetime
    start: datetime | None
    forsok: int
    neste: datetime | None
    sendt: datetime | None
    feil: T | None
    kan: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class Utboksside(Maskert):
    """The mail of my logs, newest first; ``oppsatt`` is whether there is a mail server to send it through."""

    rader: tuple[Utpostrad, ...]
    oppsatt: bool


@dataclass(frozen=True, slots=True, repr=False)
class Postskjema(Maskert):
    """What is filled in for the mail server. None and empty are answered by the use case, at the field."""

    tjener: str
    port: int | None
    sikring: Sikring | None
    bruker: str
    avsender: str


@dataclass(frozen=True, slots=True, repr=False)
class Postoppsettvisning(Maskert):
    """How mail is sent; ``skjema`` is None until it is set up. ``tjeneste_laget`` is when the service file that
    works now was made, None when there is none."""

    skjema: Postskjema | None
    tjeneste_laget: datetime | None
