"""When the goal question waits for its answer (SPEC 5.4)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.lagre.tiltak import Maaltekst
from data.modeller import Oppmerksomhet, Tiltak

if TYPE_CHECKING:
    from data.modeller import Maal


def venter_paa_maalsvar(
    oppmerksomhet: Oppmerksomhet, maal: "Maal | Maaltekst | None", tiltak: Sequence[Tiltak]
) -> bool:
    """An open oppmerksomhet whose tiltak are all evaluated, at least one since the present goal began."""
    if oppmerksomhet.avsluttet is not None or maal is None or any(t.utfall is None for t in tiltak):
        return False
    return any(t.avsluttet is not None and t.avsluttet >= maal.opprettet for t in tiltak)
