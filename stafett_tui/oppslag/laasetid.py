"""After how many minutes the program locks itself."""

from dataclasses import dataclass

from data.lagre import ansatte
from data.modeller import Ansatt
from stafett_tui.okt import Okt
from stafett_tui.regler.laasetid import gjelder


@dataclass(frozen=True, slots=True)
class EgenLaasetid:
    """Minutes without a key: the municipality's, and the user's own when she has chosen one."""

    kommunens: int
    egen: int | None

    @property
    def gjelder(self) -> int:
        """What holds for her."""
        return gjelder(self.kommunens, self.egen)


def hent_laasetid(okt: Okt) -> int:
    """Minutes without a key. For everyone who is logged in."""
    with okt.les() as sesjon:
        return ansatte.kommunehode(sesjon).laas_etter


def hent_egen_laasetid(okt: Okt) -> EgenLaasetid:
    """The same, with what the user has chosen for herself."""
    with okt.les() as sesjon:
        ansatt = sesjon.get(Ansatt, okt.ansatt_id)
        return EgenLaasetid(
            ansatte.kommunehode(sesjon).laas_etter, None if ansatt is None else ansatt.laas_etter
        )
