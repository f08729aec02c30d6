"""How «Husk på denne maskinen» stands, by the key file alone. Light: asked by the log-in page, before the rest of the
log-in is loaded."""

from pathlib import Path

from data import ringspor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from data.ringspor import Huskstand
from stafett_tui.sprak.tekst import T

HUSK_SLATT_AV = T(
    "«Husk på denne maskinen» er slått av: nå er det flere i databasen, og alle skriver passordet."
)


def les_stand(mappe: Path) -> Huskstand | None:
    """None when the key file cannot be read: the log-in says what is wrong with it."""
    try:
        return ringspor.stand(Nokkelfil.les(mappe))
    except (Nokkelfilfeil, OSError):
        return None


__all__ = ["HUSK_SLATT_AV", "Huskstand", "les_stand"]
