"""Transfers of the practice database: one that waits for an answer, and one that was lent to a colleague and back."""

from random import Random
from uuid import UUID

from data.koder import Handling, Overforingsdor, Overforingstilstand
from data.modeller import Overforing
from stafett_tui.oving.ansettelser import Bemanning, Kollega
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.tid import ny_uuid

_LAANT, _TILBAKE = (-120, "Jeg har permisjon fram til høsten."), (-60, "Permisjonen er over.")
_SENDT = (-2, "Barnet bytter gruppe, og dere kjenner hverandre fra før.")
_BEGYNNER = (-3, "Barnet begynner på skolen, og familien vil ha loggen med dit.")


def overfor(familie: Familie, bemanning: Bemanning, nr: int) -> None:
    """Transfers of the log when its plan says so. Draws from a seed of its own, as ``avslutning``."""
    plan = familie.plan
    rng = Random(f"overforing/{nr}")  # noqa: S311 - an invented log
    if plan.laant_til:
        kollega = bemanning.folk[plan.laant_til]
        _send(familie, rng, familie.holder, kollega, _LAANT, mottatt=True)
        _send(familie, rng, kollega, familie.holder, _TILBAKE, mottatt=True)
    if plan.sendt_til:
        til = bemanning.folk[plan.sendt_til]
        annen = til.virksomhet_id != familie.holder.virksomhet_id
        _send(familie, rng, familie.holder, til, _BEGYNNER if annen else _SENDT, mottatt=False)


def _send(
    familie: Familie, rng: Random, fra: Kollega, til: Kollega, naar: tuple[int, str], *, mottatt: bool
) -> None:
    dag, grunn = naar
    som_leder = "s" not in til.plan.merker
    samme = fra.virksomhet_id == til.virksomhet_id
    rad = Overforing(
        id=ny_uuid(rng),
        logg_id=familie.logg.id,
        dor=Overforingsdor.SAMME_ENHET if samme else Overforingsdor.ANNEN_ENHET,
        tilstand=Overforingstilstand.MOTTATT if mottatt else Overforingstilstand.SENDT,
        fra_id=fra.ansettelse_id,
        til_id=None if som_leder else til.ansettelse_id,
        til_virksomhet_id=til.virksomhet_id if som_leder else None,
        grunn=grunn,
        familien_dag=familie.kalender.dag(dag - 1),
        familien_hvordan="Samtale da barnet ble hentet." if samme else "",
        sendt_av=fra.ansettelse_id,
        sendt=familie.kalender.tid(dag, 13, rng),
        besvart=familie.kalender.tid(dag + 1, 9, rng) if mottatt else None,
        besvart_av=til.ansettelse_id if mottatt else None,
    )
    familie.rader.append(rad)
    _hendt(familie, rad, fra, Handling.OVERFORING_SENDT, rad.id)
    if mottatt:
        _hendt(familie, rad, til, Handling.OVERFORING_MOTTATT, rad.id)


def _hendt(familie: Familie, rad: Overforing, hvem: Kollega, handling: Handling, overforing: UUID) -> None:
    """Not by ``Familie.hendt``: to hand a log over changes nothing that is written in it."""
    tid = rad.sendt if handling is Handling.OVERFORING_SENDT else rad.besvart
    assert tid is not None
    familie.for_inn(tid, hvem, handling, som="stafettholder", overforing=overforing.hex)
