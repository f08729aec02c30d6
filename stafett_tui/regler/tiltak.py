"""Tiltak (SPEC 5.4–5.6): the window for correcting the text, state by the calendar, dates, and a name."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from data.koder import Tiltakstype, Utfall
from data.lettklasse import dataclass
from stafett_tui.avslag import Avslag
from stafett_tui.regler.datoer import dager_til, pluss_maneder
from stafett_tui.regler.tekst import forste_ord
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.merkelapper import EFFEKT, KONSEKVENS, TILTAKSTYPE
from stafett_tui.sprak.tekst import TN, T

RETTEVINDU = timedelta(hours=8)
MAKS_OPPMERKSOMHET = 100
"""characters in an oppmerksomhet"""
LEDERTEGN = 60
"""characters of the description that follow the type in a table"""
_MAKS_MANEDER = 120
ARVER_TEKST = frozenset({Utfall.NOE, Utfall.FEILREGISTRERT})
"""outcomes after which the next tiltak begins as a copy of the old one (SPEC 5.7)"""
FOLGES_OPP = ARVER_TEKST | {Utfall.IKKE_ONSKET}
"""outcomes after which a new tiltak is to be made"""


def rettefrist(opprettet: datetime) -> datetime:
    """The moment the text is locked: eight hours after it was written, in aware times."""
    return opprettet + RETTEVINDU


def tid_igjen(opprettet: datetime, naa: datetime) -> timedelta:
    """How long the text may still be corrected; zero when it is locked.

    A clock that was set back a little is forgiven, one set back further than the window is not: else a
    text could be opened again by moving the clock.
    """
    if abs(naa - opprettet) >= RETTEVINDU:
        return timedelta()
    return min(rettefrist(opprettet) - naa, RETTEVINDU)


def kan_rettes(opprettet: datetime, naa: datetime) -> bool:
    """Whether the window is open. That only who wrote the text may correct it is the use case's to ask."""
    return tid_igjen(opprettet, naa) > timedelta()


class Tiltakstilstand(StrEnum):
    """Where a tiltak stands by the calendar. Computed when shown, never stored."""

    IKKE_STARTET = "ikke_startet"
    PAAGAAR = "paagaar"
    OVER = "over"
    AVSLUTTET = "avsluttet"


@dataclass(frozen=True, slots=True)
class Tiltaksstatus:
    """State of a tiltak, with the days it is overdue or the outcome where they belong."""

    tilstand: Tiltakstilstand
    dager_over: int = 0
    utfall: Utfall | None = None

    @property
    def apent(self) -> bool:
        return self.tilstand is not Tiltakstilstand.AVSLUTTET

    @property
    def status(self) -> T:
        """The column STATUS: «Ikke startet», «Pågår», «4 dager over», then the consequence."""
        if self.utfall is not None:
            return KONSEKVENS[self.utfall]
        if self.tilstand is Tiltakstilstand.OVER:
            return dager_over(self.dager_over)
        return T("Pågår") if self.tilstand is Tiltakstilstand.PAAGAAR else T("Ikke startet")

    @property
    def evaluering(self) -> T:
        """The column EVALUERING: «Opprettet» until it is evaluated, then the effect."""
        return T("Opprettet") if self.utfall is None else EFFEKT[self.utfall]


def tiltaksstatus(start_innen: date, frist: date, evaluert: Utfall | None, i_dag: date) -> Tiltaksstatus:
    """State today. It goes on from «Igangsettes innen» through the frist, both days included."""
    if evaluert is not None:
        return Tiltaksstatus(Tiltakstilstand.AVSLUTTET, utfall=evaluert)
    if i_dag > frist:
        return Tiltaksstatus(Tiltakstilstand.OVER, dager_over=-dager_til(frist, i_dag))
    if i_dag < start_innen:
        return Tiltaksstatus(Tiltakstilstand.IKKE_STARTET)
    return Tiltaksstatus(Tiltakstilstand.PAAGAAR)


def dager_over(n: int) -> T:
    """«1 dag over», «4 dager over»."""
    return TN("%(n)d dag over", "%(n)d dager over", n=n)


def fristtekst(frist: date, i_dag: date) -> T:
    """The column FRIST of an open tiltak: «i dag», «3 dager igjen», «4 dager over»."""
    n = dager_til(frist, i_dag)
    if n == 0:
        return T("i dag")
    return TN("%(n)d dag igjen", "%(n)d dager igjen", n=n) if n > 0 else dager_over(-n)


def vurder_datoer(start: date, frist: date, i_dag: date) -> Avslag | None:
    """Whether «Igangsettes innen» and «Ferdigstilles» can stand; fields ``start_innen`` and ``frist``.

    A frist may have passed already (what was agreed last week is written down today), but more than ten
    years from today is a slip of the year.
    """
    for felt, d in (("start_innen", start), ("frist", frist)):
        if not pluss_maneder(i_dag, -_MAKS_MANEDER) <= d <= pluss_maneder(i_dag, _MAKS_MANEDER):
            return Avslag.i_felt(
                "tiltak.aar",
                felt,
                T("%(aar)d er mer enn ti år unna. Se på årstallet.", aar=d.year),
            )
    if frist < start:
        return Avslag.i_felt(
            "tiltak.frist_for_start",
            "frist",
            T(
                "Tiltaket kan ikke være ferdig før det er satt i gang, %(start)s. Velg en senere frist eller "
                "en tidligere start.",
                start=Datotekst(lang_med_aar, start),
            ),
        )
    return None


def leder_tekst(type: Tiltakstype, beskrivelse: str) -> T:  # noqa: A002 - the field's own name
    """What a table calls a tiltak, which has no title: «Trening: Leser høyt hver …» (SPEC 5.5)."""
    ord_ = forste_ord(beskrivelse, LEDERTEGN)
    if not ord_:
        return TILTAKSTYPE[type]
    return T("%(type)s: %(ord)s", type=TILTAKSTYPE[type], ord=ord_)
