"""Who has a passphrase, and who a one-time code and until when; the secrets themselves are not in the key file."""

from collections import defaultdict
from pathlib import Path

Spor = dict[str, dict[str, str]]
"""by user name: the kind of slot, and when it runs out («» for one that does not)"""


def les_spor(mappe: Path) -> Spor:
    """Of everybody who has a slot in the key file of this database."""
    from data.nokler import Nokkelfil

    spor: Spor = defaultdict(dict)
    for s in Nokkelfil.les(mappe).spor:
        spor[str(s.get("bruker", ""))][str(s["slag"])] = str(s.get("utloper", ""))
    return spor
