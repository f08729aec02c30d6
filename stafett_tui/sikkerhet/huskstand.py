"""How «Husk på denne maskinen» stands, by the key file alone. Light: asked by the log-in page, before the rest of the
log-in is loaded."""

from contextlib import suppress
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


def krev_passord(mappe: Path) -> None:
    """At a lock: no keyring opens before the passphrase has been typed, in whatever process that is. Not being able
    to write it down is no reason not to lock. Blocks for a moment."""
    with suppress(Nokkelfilfeil, OSError):
        ringspor.merk_laast(Nokkelfil.les(mappe), laast=True)


def passord_skrevet(mappe: Path) -> None:
    """After a log-in by passphrase. Not being able to write it down asks for it once more, and stops nobody."""
    with suppress(Nokkelfilfeil, OSError):
        ringspor.merk_laast(Nokkelfil.les(mappe), laast=False)


__all__ = ["HUSK_SLATT_AV", "Huskstand", "krev_passord", "les_stand", "passord_skrevet"]
