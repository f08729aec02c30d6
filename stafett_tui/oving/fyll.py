"""Ordinary logs beside the hand-made ones, until there are as many children as were asked for."""

from collections.abc import Iterator, Sequence
from random import Random

from data.koder import Maalsvar, Utfall
from stafett_tui.oving.folk import BHG_1, BHG_2, HELSE, SKOLE_1
from stafett_tui.oving.plan import MOR, MOR_FAR, Loggplan, Sakplan, Svarplan, Tiltakplan

BARN_PER_HOLDER = 22
"""so many of the ordinary logs each stafettholder gets before more employees are hired"""
_ALDER = {BHG_1: (1, 5), BHG_2: (1, 5), HELSE: (1, 12), SKOLE_1: (6, 12)}


def fyll(rng: Random, antall: int, holdere: Sequence[tuple[str, str]]) -> Iterator[Loggplan]:
    """So many plans, spread evenly over the holders (key, unit)."""
    for nr in range(antall):
        yield _plan(rng, *holdere[nr % len(holdere)], nr)


def _plan(rng: Random, holder: str, enhet: str, nr: int) -> Loggplan:
    fra, til = _ALDER.get(enhet, (6, 15))
    opprettet = -rng.randint(30, 600)
    passiv = -rng.randint(5, -opprettet - 20) if nr % 9 == 8 else None
    saker = [_sak(rng, holder, rng.randint(opprettet + 1, -20), ferdig=passiv is not None)]
    if passiv is not None:
        saker = [_avsluttet(holder, opprettet, passiv, rng.randint(0, 30))]
    elif nr % 3 == 0:
        saker.append(_sak(rng, holder, rng.randint(opprettet + 1, -10), nr=saker[0].nr + 1))
    return Loggplan(
        holder,
        rng.randint(fra, til),
        opprettet,
        niva=1 + (nr % 4 == 1) + (nr % 12 == 5),
        saker=tuple(saker),
        passiv=passiv,
        foresatte=MOR if nr % 5 == 2 else MOR_FAR,
    )


def _sak(rng: Random, holder: str, dag: int, *, nr: int | None = None, ferdig: bool = False) -> Sakplan:
    frist = rng.randint(-12, 70)
    tiltak = [Tiltakplan(holder, max(frist, dag + 3)), Tiltakplan("foresatt", max(frist, dag + 3))]
    if rng.random() < 0.4:
        tiltak.append(Tiltakplan("barnet", rng.randint(5, 60)))
    if dag < -60 and rng.random() < 0.4 and not ferdig:
        tiltak[1] = Tiltakplan("foresatt", dag + 40, utfall=Utfall.NOE, evaluert=dag + 45)
        tiltak.append(Tiltakplan("foresatt", rng.randint(3, 60), skrevet=dag + 45, folger=True))
    return Sakplan(rng.randint(0, 30) if nr is None else nr, dag, tuple(tiltak))


def _avsluttet(holder: str, opprettet: int, passiv: int, nr: int) -> Sakplan:
    tiltak = Tiltakplan(holder, passiv - 2, utfall=Utfall.ONSKET, evaluert=passiv - 1)
    return Sakplan(nr, opprettet + 2, (tiltak,), (Svarplan(passiv - 1, Maalsvar.NAADD_FERDIG),))
