"""The concerns, goals and measures of the practice database, as guide B recommends writing them.

One describing sentence with a verb; a goal in the present tense with time, place and how; a tiltak that says
who does what, where and when. The child is ``{navn}``, and ``{han}``, ``{ham}``, ``{Han}`` after the sex.
"""

from dataclasses import dataclass

from data.koder import Kategori, Tiltakstype

Tiltakstekst = tuple[Tiltakstype, str]

BARNEHAGE, SKOLE, UNGDOM = "barnehage", "skole", "ungdom"


@dataclass(frozen=True, slots=True)
class Sakstekst:
    """Everything that is written about one concern."""

    kategori: Kategori
    oppmerksomhet: str
    maal: str
    neste_maal: str
    """the goal of the next period, when the first is reached or proved too large"""
    tjeneste: tuple[Tiltakstekst, ...]
    """what employees do, the stafettholder first"""
    hjemme: str
    barnet: str
    virket: str
    """the comment when a tiltak has worked"""
    virket_lite: str
    """the comment when it has not, or only a little"""
    familien: str
    """what the family said"""


def tekster(gruppe: str) -> tuple[Sakstekst, ...]:
    """The concerns of an age group."""
    from stafett_tui.oving.tekster_barnehage import BARNEHAGETEKSTER
    from stafett_tui.oving.tekster_skole import SKOLETEKSTER
    from stafett_tui.oving.tekster_ungdom import UNGDOMSTEKSTER

    return {BARNEHAGE: BARNEHAGETEKSTER, SKOLE: SKOLETEKSTER, UNGDOM: UNGDOMSTEKSTER}[gruppe]
