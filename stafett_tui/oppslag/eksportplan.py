"""What was thought out under an oppmerksomhet, for the archive copy."""

from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import faktorer as faktorlager
from stafett_tui.eksport.modell import EnFaktor, EtTrinn
from stafett_tui.oppslag.eksportfolk import Loggfolk
from stafett_tui.regler.plan import REKKE


def faktorer(sesjon: InnsynSesjon, folk: Loggfolk, oppmerksomhet_id: UUID) -> tuple[EnFaktor, ...]:
    """The map, what can be changed most first."""
    rader = sorted(faktorlager.faktorer(sesjon, [oppmerksomhet_id]), key=lambda f: REKKE.index(f.endring))
    return tuple(
        EnFaktor(
            slag=f.slag,
            tekst=f.tekst,
            arena=f.arena,
            endring=f.endring,
            tiltak=f.tiltak_id,
            skrevet_av=folk.person(f.skrevet_av),
            opprettet=f.opprettet,
        )
        for f in rader
    )


def trinn(sesjon: InnsynSesjon, folk: Loggfolk, oppmerksomhet_id: UUID) -> tuple[EtTrinn, ...]:
    """The steps, in order."""
    return tuple(
        EtTrinn(
            type=t.type,
            tekst=t.tekst,
            tiltak=t.tiltak_id,
            skrevet_av=folk.person(t.skrevet_av),
            opprettet=t.opprettet,
        )
        for t in faktorlager.trinn(sesjon, [oppmerksomhet_id])
    )
