"""When the goal question waits for its answer (SPEC 5.4)."""

from collections.abc import Sequence

from data.modeller import Maal, Oppmerksomhet, Tiltak


def venter_paa_maalsvar(oppmerksomhet: Oppmerksomhet, maal: Maal | None, tiltak: Sequence[Tiltak]) -> bool:
    """An open oppmerksomhet whose tiltak are all evaluated, at least one since the present goal began."""
    if oppmerksomhet.avsluttet is not None or maal is None or any(t.utfall is None for t in tiltak):
        return False
    return any(t.avsluttet is not None and t.avsluttet >= maal.opprettet for t in tiltak)
