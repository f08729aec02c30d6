"""Read models and forms of meetings (SPEC 6). Moments are UTC; ``dato``, ``fra`` and ``til`` are Norwegian time."""

from datetime import date, datetime, time
from uuid import UUID

from data.koder import Motefelt, Motestatus, Motested
from data.maskert import Maskert
from stafett_tui.lesemodell import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Saksvalg(Maskert):
    """An open oppmerksomhet that a meeting can be about."""

    id: UUID
    tekst: str


@dataclass(frozen=True, slots=True, repr=False)
class Deltakervalg(Maskert):
    """Someone who can be invited. ``nokkel`` is ``ansatt:<id>``, ``foresatt:<id>`` or ``barnet``."""

    nokkel: str
    navn: str
    rolle: T
    har_epost: bool
    forvalgt: bool
    merknad: T | None = None
    """what to know before they are ticked: under 12, or no e-mail and so a letter"""


@dataclass(frozen=True, slots=True, repr=False)
class Moteskjema(Maskert):
    """What is filled in for a meeting. None and empty are answered by the use case, at the field.

    ``bekreftet`` is set when the asker has seen the warnings (a clash, a place that reveals) and goes on.
    ``sto`` is what a change was filled from, so that another change meanwhile is told and not undone (SPEC 3.8);
    None when the asker has not seen the meeting.
    """

    dato: date | None
    fra: time | None
    til: time | None
    sted_slag: Motested | None
    sted: str
    saker: frozenset[UUID]
    deltakere: frozenset[str]
    dagsorden: str
    bekreftet: bool = False
    sto: "Moteskjema | None" = None


@dataclass(frozen=True, slots=True, repr=False)
class Moteutkast(Maskert):
    """What «Nytt møte» and «Endre møte» begin with; ``skjema`` holds the first or the present values."""

    logg_id: UUID
    mote_id: UUID | None
    barn: str
    egen_enhet: str
    sperret_adresse: bool
    saker: tuple[Saksvalg, ...]
    deltakere: tuple[Deltakervalg, ...]
    skjema: Moteskjema
    i_dag: date


@dataclass(frozen=True, slots=True, repr=False)
class Kollisjon(Maskert):
    """Another meeting of mine at the same time. ``barn`` is empty where it must not be told."""

    start: datetime
    slutt: datetime
    barn: str


@dataclass(frozen=True, slots=True, repr=False)
class Moterad(Maskert):
    """A meeting as a row."""

    id: UUID
    logg_id: UUID
    barn: str
    start: datetime
    slutt: datetime
    sted: str
    status: Motestatus
    mangler_registrering: bool
    """it is over, and whether it was held is not told"""
    mangler_referat: bool
    """it was held, and there are no minutes"""
    deltakere: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Deltakerkort(Maskert):
    """One who is invited; ``post`` says where the mail stands that tells the meeting as it is now, None when
    there is none. ``skal_ha_brev``: they are told by letter."""

    nokkel: str
    navn: str
    rolle: T
    motte: bool | None
    post: T | None
    skal_ha_brev: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Tidligeretekst(Maskert):
    """What one of a meeting's texts said before, and who had written it."""

    felt: Motefelt
    tekst: str
    skrevet_av: str
    gjaldt_til: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Motekort(Maskert):
    """A meeting in full. ``kan`` holds ``endre``, ``avlys``, ``registrer`` as far as they are allowed.
    ``tatt_av`` are those who were taken off the list, and are to be told so by letter. ``tidligere`` is what the
    texts said before, newest first."""

    rad: Moterad
    sted_slag: Motested
    dagsorden: str
    saker: tuple[Saksvalg, ...]
    deltakere: tuple[Deltakerkort, ...]
    kommentar: str
    samtale_for: str
    samtale_etter: str
    referat: str
    opprettet_av: str
    registrert_av: str
    registrert: datetime | None
    kan: frozenset[str]
    tatt_av: tuple[Deltakerkort, ...] = ()
    tidligere: tuple[Tidligeretekst, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Motelogg(Maskert):
    """The meetings of one log, newest first."""

    moter: tuple[Motekort, ...]
    kan: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class Moteside(Maskert):
    """Section «Møter»: all my meetings. ``kommende`` nearest first, ``tidligere`` newest first."""

    kommende: tuple[Moterad, ...]
    tidligere: tuple[Moterad, ...]
    i_dag: date
    kan_nytt_mote: bool = False
    """whether I hold an active log that a meeting can be about"""


@dataclass(frozen=True, slots=True, repr=False)
class Registrering(Maskert):
    """What «Registrer møte» is filled in with. ``motte`` are keys as in ``Deltakervalg``.

    ``registrert`` is when the meeting had been registered as the form was filled, None when it had not: what
    somebody else wrote meanwhile is never written over (SPEC 3.8).
    """

    status: Motestatus | None
    motte: frozenset[str]
    kommentar: str
    samtale_for: str
    samtale_etter: str
    referat: str
    registrert: datetime | None = None
