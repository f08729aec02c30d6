"""What a log of the practice database is to hold, before there are rows: days are counted from today.

A negative day is past. ``familie`` and ``innhold`` make rows of it; ``utvalg`` is the hand-made logs.
"""

from dataclasses import dataclass

from data.koder import ForesattRolle, Maalsvar, Nummertype, Samtykkeutfall, Utfall


@dataclass(frozen=True, slots=True)
class Tiltakplan:
    """One tiltak. ``hvem``: an employee's key, ``foresatt``, ``foresatt2``, ``begge`` or ``barnet``."""

    hvem: str
    frist: int
    start: int | None = None
    """None: two days after it was written"""
    skrevet: int | None = None
    """None: with the oppmerksomhet"""
    utfall: Utfall | None = None
    evaluert: int = -1
    rettet: bool = False
    """written today, with an earlier wording"""
    folger: bool = False
    """adjusts the tiltak before it in the list"""


@dataclass(frozen=True, slots=True)
class Svarplan:
    """An answer to the goal question, on a day."""

    dag: int
    svar: Maalsvar


@dataclass(frozen=True, slots=True)
class Sakplan:
    """One oppmerksomhet; ``nr`` chooses among the texts of the age group (modulo)."""

    nr: int
    dag: int
    tiltak: tuple[Tiltakplan, ...]
    svar: tuple[Svarplan, ...] = ()
    opplegg: str = ""
    """the map and the staircase under it, by their key in ``tekster_plan``"""


@dataclass(frozen=True, slots=True)
class Foresattplan:
    """One foresatt."""

    rolle: ForesattRolle
    ansvar: bool = True
    samtykket: bool = True


MOR_FAR = (Foresattplan(ForesattRolle.MOR), Foresattplan(ForesattRolle.FAR))
MOR = MOR_FAR[:1]


@dataclass(frozen=True, slots=True)
class Leseplan:
    """Reading access: to the whole log, or with ``sak`` to that oppmerksomhet (from 0)."""

    hvem: str
    sak: int | None = None
    til: int | None = None
    opphort: int | None = None


@dataclass(frozen=True, slots=True)
class Loggplan:
    """One log. ``alder`` is in years; ``opprettet`` and the rest are days from today."""

    holder: str
    alder: int
    opprettet: int
    niva: int = 1
    saker: tuple[Sakplan, ...] = ()
    samtykke: tuple[int, ...] = ()
    """days of every consent given, oldest first; empty: on the day the log was made"""
    nei: tuple[int, Samtykkeutfall] | None = None
    passiv: int | None = None
    foresatte: tuple[Foresattplan, ...] = MOR_FAR
    nummertype: Nummertype = Nummertype.FODSELSNUMMER
    sperret: bool = False
    niva_for: tuple[int, int] | None = None
    """(day of the change, nivå before it)"""
    lesere: tuple[Leseplan, ...] = ()
    lest: tuple[int, ...] = ()
    """days on which the holder opened it"""
    sendt_til: str = ""
    """to whom it is sent, and waits for the answer: an employee's key; a leder's is to the unit"""
    laant_til: str = ""
    """to whom it went, and from whom it came back"""
    videre_av_forrige: bool = False
    """the same child as the plan before: a new log linked to the passive one"""
