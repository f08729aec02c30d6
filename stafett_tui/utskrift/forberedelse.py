"""«Før det første møtet» on paper: what to think through, with room to write under each point (SPEC 12.4)."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.regler.hjelpeemner import Emne
from stafett_tui.utskrift.deler import overskrift
from stafett_tui.utskrift.grunnlag import (
    PETROL,
    Flytdel,
    Opplysninger,
    Side,
    avsnitt,
    flyt_pdf,
    stil,
)

_MARG = 25.0
_PLASS = 14 * mm
"""to write in, under each point"""


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Forberedelse(Maskert):
    """The page. It names no child."""

    emne: Emne
    malform: Malform
    naa: datetime


def lag_forberedelse(side: Forberedelse) -> bytes:
    """The page as PDF."""
    om = Opplysninger(side.emne.tittel, side.malform, side.naa)
    return flyt_pdf(om, Side(A4, (_MARG, 20.0, _MARG, 20.0), lambda _lerret: None), _innhold(side.emne))


def _innhold(emne: Emne) -> list[Flytdel]:
    vanlig = stil(11, spaceAfter=4)
    deler: list[Flytdel] = [
        overskrift(emne.tittel, stil(19, fet=True, textColor=PETROL, spaceAfter=8), 1),
        avsnitt(emne.innledning, vanlig),
        Spacer(0, 4 * mm),
    ]
    for punkt in emne.punkter:
        deler.append(
            KeepTogether(
                [
                    overskrift(punkt.navn, stil(12, fet=True, spaceAfter=3), 2),
                    avsnitt(punkt.tekst, vanlig),
                    Spacer(0, _PLASS),
                ]
            )
        )
    return deler
