"""The map of maintaining factors and the tiltakstrapp in the document, as tables."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.modell import EnFaktor, EtTrinn
from stafett_tui.sprak.merkelapper import ARENA, ENDRING, FAKTORSLAG, TILTAKSTYPE


def faktorer(b: Bygger, rader: Sequence[EnFaktor], numre: Mapping[UUID, str]) -> None:
    """What keeps the difficulty going, as it was put on the map; nothing when there is none."""
    ord_ = b.ord
    if not rader:
        return
    b.overskrift(ord_("Opprettholdende faktorer"), 3)
    b.tabell(
        [ord_("Faktor"), ord_("Hva vi ser"), ord_("Hvor"), ord_("Kan endres"), ord_("Tiltak")],
        [
            (
                ord_(FAKTORSLAG[f.slag]),
                f.tekst,
                ord_(ARENA[f.arena]),
                ord_(ENDRING[f.endring]),
                numre.get(f.tiltak, "") if f.tiltak else "",
            )
            for f in rader
        ],
        [38, 64, 30, 22, 16],
    )


def trapp(b: Bygger, rader: Sequence[EtTrinn], numre: Mapping[UUID, str]) -> None:
    """The steps in order; nothing when there is none."""
    ord_ = b.ord
    if not rader:
        return
    b.overskrift(ord_("Tiltakstrapp"), 3)
    b.tabell(
        [ord_("Trinn"), ord_("Hva barnet skal klare"), ord_("Type"), ord_("Tiltak")],
        [
            (str(nr), t.tekst, ord_(TILTAKSTYPE[t.type]), numre.get(t.tiltak, "") if t.tiltak else "")
            for nr, t in enumerate(rader, 1)
        ],
        [14, 94, 46, 16],
    )
