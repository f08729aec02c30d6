"""The leder's way to a log of the unit, for an act in an employee's stead (SPEC 8.3)."""

from uuid import UUID

from data import lederinnsyn
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.tilgang.leder import finnes_ikke_for_leder


def slipp_inn_lederen(rom: Handlingsrom, logg_id: UUID) -> Avslag | None:
    """Lets the act go on with the log, whatever its status; she is shown nothing of it."""
    okt = rom.okt
    if (
        krev_leder(rom.sesjon, okt)
        or lederinnsyn.logg_i_enheten(rom.sesjon, okt.ansatt_id, okt.virksomhet_id, logg_id) is None
    ):
        return finnes_ikke_for_leder()
    rom.sesjon.slipp_inn(logg_id)
    return None
