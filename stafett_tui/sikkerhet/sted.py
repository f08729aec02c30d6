"""Where somebody was when the program was locked, kept sealed until they are back (SPEC 3.8)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from data import forseglet
from data.koder import Hatt
from data.maskert import Maskert
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from stafett_tui.klokke import Klokke
from stafett_tui.okt import ApenDatabase

GJELDER = timedelta(hours=12)
"""the next morning one begins anew"""


@dataclass(frozen=True, slots=True, repr=False)
class Sted(Maskert):
    """A hat, a section, and the log that was open."""

    hatt: Hatt
    virksomhet_id: UUID | None
    seksjon: str
    logg_id: UUID | None
    kladd: bool
    """whether something was being written"""


def husk(base: ApenDatabase, brukernavn: str, sted: Sted) -> None:
    """Keeps it for this user. Not being able to is no reason not to lock."""
    innhold = {
        "tid": Klokke().naa().isoformat(),
        "hatt": sted.hatt.value,
        "virksomhet": None if sted.virksomhet_id is None else sted.virksomhet_id.hex,
        "seksjon": sted.seksjon,
        "logg": None if sted.logg_id is None else sted.logg_id.hex,
        "kladd": sted.kladd,
    }
    with suppress(OSError, Nokkelfilfeil):
        forseglet.skriv(_sti(base, brukernavn), Nokkelfil.les(base.mappe), base.nokkel, innhold)


def hent(base: ApenDatabase, brukernavn: str) -> Sted | None:
    """What was kept for this user, once."""
    sti = _sti(base, brukernavn)
    if not sti.exists():
        return None
    try:
        lest = forseglet.les(sti, Nokkelfil.les(base.mappe), base.nokkel)
        sti.unlink(missing_ok=True)
        if lest is None or not timedelta() <= Klokke().naa() - datetime.fromisoformat(lest["tid"]) < GJELDER:
            return None
        return Sted(
            Hatt(lest["hatt"]),
            UUID(lest["virksomhet"]) if lest["virksomhet"] else None,
            str(lest["seksjon"]),
            UUID(lest["logg"]) if lest["logg"] else None,
            bool(lest["kladd"]),
        )
    except (OSError, KeyError, TypeError, ValueError, Nokkelfilfeil):
        return None


def _sti(base: ApenDatabase, brukernavn: str) -> Path:
    return base.mappe / f"sted-{sha256(brukernavn.encode()).hexdigest()[:16]}"
