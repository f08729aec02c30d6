"""What forms must know to ask rightly: who can be chosen, and from which age the child has a say."""

from dataclasses import dataclass
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, logger
from data.maskert import Maskert
from stafett_tui.okt import Okt
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Foresattvalg(Maskert):
    """A foresatt who can be made responsible of a tiltak."""

    id: UUID
    navn: str
    rolle: T


def foresattvalg(okt: Okt, logg_id: UUID) -> tuple[Foresattvalg, ...]:
    """The foresatte on a log now, in the order of the form; none of a log out of sight."""
    with okt.les() as sesjon:
        return tuple(
            Foresattvalg(f.id, f"{f.fornavn} {f.etternavn}", FORESATT_ROLLE[f.rolle])
            for f in logger.foresatte(sesjon, [logg_id])
            if f.fjernet is None
        )


def samtykkealdre(okt: Okt) -> Samtykkealdre:
    """The municipality's age limits for the child's own word (SPEC 4.4)."""
    with okt.les() as sesjon:
        return aldre_i(sesjon)


def aldre_i(sesjon: InnsynSesjon) -> Samtykkealdre:
    """The same, in a session that is open."""
    kommune = ansatte.kommune(sesjon)
    return Samtykkealdre(kommune.alder_informeres, kommune.alder_signerer, kommune.alder_alene)
