"""A log on its way to another, for tests."""

from typing import Any
from uuid import UUID, uuid4

from data.koder import Hatt, Overforingsdor, Overforingstilstand
from data.modeller import Logg, Overforing
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.motta_overforing import godta_overforing
from stafett_tui.handlinger.overfor import send_overforing
from stafett_tui.overforingsvisninger import Overforingsskjema, Overleveringsskjema
from stafett_tui.regler.overforing import til_ansatt
from tests.byggere import Verden, ny_id
from tests.handlinger.svar import ok
from tests.raadata import en, rader


def skjema(v: Verden, til: str = "Siri", **felt: Any) -> Overforingsskjema:
    """A complete form, to a colleague in the same unit unless ``felt`` says otherwise."""
    alt = {
        "dor": Overforingsdor.SAMME_ENHET,
        "mottaker": til_ansatt(v.ansettelse(til)) if til else "",
        "grunn": "Ny kontaktlærer fra januar.",
        "familien_dag": v.klokke.i_dag(),
        "familien_hvordan": "Samtale på skolen.",
        "bekreftet": True,
    }
    return Overforingsskjema(**(alt | felt))


def til_helsestasjonen(v: Verden, **felt: Any) -> Overforingsskjema:
    """To Åse, in another unit, with a signed consent."""
    return skjema(v, "Åse", dor=Overforingsdor.ANNEN_ENHET, familien_hvordan="", **felt)


def overlevering(v: Verden, **felt: Any) -> Overleveringsskjema:
    alt = {
        "kommune": "Elvestrand kommune",
        "overlevert": v.klokke.i_dag(),
        "grunn": "Familien flytter.",
        "familien_dag": v.klokke.i_dag(),
        "bekreftet": True,
    }
    return Overleveringsskjema(**(alt | felt))


def send(v: Verden, logg: UUID, fra: str = "Maren", til: str = "Siri", **felt: Any) -> UUID:
    """Sent, and waits for the answer; the id of the transfer."""
    return ny_id(send_overforing(v.okt(fra), [logg], skjema(v, til, **felt)))


def leder(v: Verden) -> Any:
    return v.okt("Hilde", Hatt.LEDER)


def siste(v: Verden, logg: UUID) -> UUID:
    """The transfer of this log that waits, else one that does not; of an unknown log an id that nothing has."""
    alle = rader(v, Overforing, logg_id=logg)
    venter = [r for r in alle if r.tilstand == Overforingstilstand.SENDT]
    return next((r.id for r in (*venter, *alle)), None) or uuid4()


def godta(v: Verden, overforing: UUID, hvem: str = "Siri", hatt: Hatt = Hatt.SAKSBEHANDLER) -> Kvittering:
    """The receiver says yes."""
    return ok(godta_overforing(v.okt(hvem, hatt), overforing))


def holder(v: Verden, logg: UUID) -> UUID:
    svar = en(v, Logg, id=logg).stafettholder_id
    assert isinstance(svar, UUID)
    return svar
