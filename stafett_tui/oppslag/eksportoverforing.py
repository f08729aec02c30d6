"""How a log went from one to another, for its archive copy."""

from collections import defaultdict
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte
from data.lagre import overforing as overforingslager
from data.modeller import Overforing
from stafett_tui.eksport.modell import EnOverforing
from stafett_tui.oppslag.eksportfolk import Loggfolk


def overforinger(sesjon: InnsynSesjon, folk: Loggfolk) -> tuple[EnOverforing, ...]:
    """Every time that it was sent, oldest first. A unit is not named that would tell where a shielded child is."""
    rester: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for r in overforingslager.rester(sesjon, folk.logg.id):
        rester[r.overforing_id].append(r.oppmerksomhet_id)
    rader = overforingslager.i_loggen(sesjon, folk.logg.id)
    if not rader:
        return ()
    enheter = {v.id: v.navn for v in ansatte.virksomheter(sesjon)}
    return tuple(
        EnOverforing(
            dor=o.dor,
            tilstand=o.tilstand,
            fra=folk.person(o.fra_id),
            til=_til(o, folk, enheter),
            grunn=o.grunn,
            familien_dag=o.familien_dag,
            familien_hvordan=o.familien_hvordan,
            overlevert=o.overlevert,
            blir_igjen=tuple(sorted(rester[o.id])),
            sendt=o.sendt,
            sendt_av=folk.person(o.sendt_av),
            besvart=o.besvart,
            besvart_av=folk.person(o.besvart_av) if o.besvart_av else None,
            svar=o.svar,
        )
        for o in rader
    )


def _til(o: Overforing, folk: Loggfolk, enheter: dict[UUID, str]) -> str | None:
    if o.til_id is not None:
        return folk.person(o.til_id).navn
    if folk.barn.sperret_adresse:
        return None
    return enheter[o.til_virksomhet_id] if o.til_virksomhet_id is not None else o.kommune
