"""How «Husk på denne maskinen» stands, by the key file alone. Light: asked by the log-in page, before the rest of the
log-in is loaded."""

from pathlib import Path

from data import ringspor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from data.ringspor import Huskstand


def les_stand(mappe: Path) -> Huskstand | None:
    """None when the key file cannot be read: the log-in says what is wrong with it."""
    try:
        return ringspor.stand(Nokkelfil.les(mappe))
    except (Nokkelfilfeil, OSError):
        return None


__all__ = ["Huskstand", "les_stand"]
