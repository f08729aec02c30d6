"""The map of maintaining factors and the tiltakstrapp of one concern that came in a file."""

from collections.abc import Callable
from uuid import UUID

from data import modeller
from data.modeller.felles import Rad
from stafett_tui.eksport.modell import EnOppmerksomhet, Person


def planrader(o: EnOppmerksomhet, logg_id: UUID, hvem: Callable[[Person], UUID]) -> list[Rad]:
    """The rows; a tiltak that did not come along is not pointed to."""
    tiltak = {t.id for t in o.tiltak}
    rader: list[Rad] = [
        modeller.Faktor(
            logg_id=logg_id,
            oppmerksomhet_id=o.id,
            slag=f.slag,
            tekst=f.tekst,
            arena=f.arena,
            endring=f.endring,
            tiltak_id=f.tiltak if f.tiltak in tiltak else None,
            skrevet_av=hvem(f.skrevet_av),
            opprettet=f.opprettet,
        )
        for f in o.faktorer
    ]
    rader += [
        modeller.Trinn(
            logg_id=logg_id,
            oppmerksomhet_id=o.id,
            nr=nr,
            type=t.type,
            tekst=t.tekst,
            tiltak_id=t.tiltak if t.tiltak in tiltak else None,
            skrevet_av=hvem(t.skrevet_av),
            opprettet=t.opprettet,
        )
        for nr, t in enumerate(o.trinn, 1)
    ]
    return rader
