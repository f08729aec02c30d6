"""Who is responsible for a tiltak, in words: an employee with unit, a foresatt with role, or the child."""

from collections.abc import Mapping
from uuid import UUID

from data.koder import Virksomhetstype
from data.lagre.ansatte import Navnekort
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Foresatt, Tiltak
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T

GAAR_I = frozenset({Virksomhetstype.BARNEHAGE, Virksomhetstype.SKOLE})
"""Units where a child is every day. Their names are not told of a shielded child (SPEC 2.7)."""


@dataclass(frozen=True, slots=True, repr=False)
class Ansvarlig(Maskert):
    """The responsible of one tiltak. ``slag`` is ``ansatt``, ``foresatt`` or ``barn``."""

    navn: str
    tjeneste: str
    stilling: str
    slag: str
    rolle: T
    i_barnets_hverdag: bool = False
    """the unit tells where the child is by day"""
    enhet: Virksomhetstype | None = None
    """what kind of unit; it names no school, and may be told of a shielded child too"""


def ansvarlig_for(
    tiltak: Tiltak, kort: Mapping[UUID, Navnekort], foresatte: Mapping[UUID, Foresatt], barnets_navn: str
) -> Ansvarlig:
    """Looks the responsible up among what is already read."""
    if tiltak.ansvarlig_id is not None:
        ansatt = kort[tiltak.ansvarlig_id]
        return Ansvarlig(
            navn=ansatt.navn,
            tjeneste=ansatt.virksomhet,
            stilling=ansatt.stilling,
            slag="ansatt",
            rolle=T("aktør"),
            i_barnets_hverdag=ansatt.type in GAAR_I,
            enhet=ansatt.type,
        )
    if tiltak.foresatt_id is not None:
        foresatt = foresatte.get(tiltak.foresatt_id)
        if foresatt is None:  # a reader of one oppmerksomhet does not see the foresatte
            return Ansvarlig("", "", "", "foresatt", T("foresatt"))
        rolle = FORESATT_ROLLE[foresatt.rolle]
        return Ansvarlig(f"{foresatt.fornavn} {foresatt.etternavn}", "", "", "foresatt", rolle)
    return Ansvarlig(barnets_navn, "", "", "barn", T("barnet"))
