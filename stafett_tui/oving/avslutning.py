"""How the passive logs of the practice database were ended: the reason, and the copy that the archive has."""

from hashlib import sha256
from random import Random

from data.koder import Avslutningsgrunn, Handling, Samtykkeutfall
from data.modeller import Arkivbevis, Avslutning
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.tid import ny_uuid

REFERANSE = "ØVING"
"""what every copy is called in the archive that is not there, so that deleting can be practised"""


def avslutt(familie: Familie, nr: int) -> None:
    """Ends the log when its plan says so. Draws from a seed of its own: the other families stay as they are."""
    dager = familie.plan.passiv
    if dager is None:
        return
    rng = Random(f"slutt/{nr}")  # noqa: S311 - an invented log
    kalender, holder, logg = familie.kalender, familie.holder, familie.logg
    arkivert = kalender.tid(dager, 12, rng)
    tid = kalender.tid(dager, 14, rng)
    trukket = logg.samtykke_utfall is Samtykkeutfall.TRUKKET
    grunn = Avslutningsgrunn.SAMTYKKE_TRUKKET if trukket else Avslutningsgrunn.MAAL_NAADD
    familie.rader += [
        Arkivbevis(
            id=ny_uuid(rng),
            logg_id=logg.id,
            filnavn="stafettlogg.pdf",
            sha256=sha256(logg.id.bytes).hexdigest(),
            storrelse=rng.randint(30_000, 90_000),
            fullstendig=True,
            logg_oppdatert=logg.oppdatert,
            laget=arkivert,
            laget_av=holder.ansettelse_id,
            referanse=REFERANSE,
            arkivert=arkivert,
            arkivert_av=holder.ansettelse_id,
        ),
        Avslutning(
            id=ny_uuid(rng),
            logg_id=logg.id,
            grunn=grunn,
            besluttet=kalender.dag(dager),
            registrert_av=holder.ansettelse_id,
            registrert=tid,
        ),
    ]
    familie.for_inn(tid, holder, Handling.LOGG_PASSIV, som="stafettholder", grunn=grunn.value)
