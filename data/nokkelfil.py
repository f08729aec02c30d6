"""The key file as a file: read whole, checked, changed under a lock, replaced at one stroke.

Fields and kinds of slot that this version does not know (keyring, recovery, anchors) are kept as they are.
"""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.nokkeltyper import Nokkelfilfeil, Nokkelfilkode, Sporslag
from data.plattform import fillas
from data.private_filer import skriv_privat

FILNAVN = "nokler.json"
VERSJON = 2
"""slots with a key pair (``nokkelpar``); a file of the first version is one from the first slot that has one"""
LESES = (1, VERSJON)
_FORSOK = 5


class Nokkelfil:
    """The file as it was read. Changes go through ``endring``, which reads it again under the lock."""

    def __init__(self, sti: Path, innhold: dict[str, Any]) -> None:
        self.sti = sti
        self._innhold = innhold

    @classmethod
    def les(cls, mappe: Path) -> "Nokkelfil":
        """The key file of the database in this folder."""
        sti = mappe / FILNAVN
        return cls(sti, _les(sti))

    @classmethod
    def opprett(cls, mappe: Path, innhold: dict[str, Any]) -> "Nokkelfil":
        """The first key file of a folder; refused when there is one."""
        sti = mappe / FILNAVN
        with _las(sti):
            if sti.exists():
                raise Nokkelfilfeil(Nokkelfilkode.FINNES_FRA_FOR)
            _skriv(sti, innhold)
        return cls(sti, innhold)

    @property
    def database(self) -> str:
        """The database's random id, in hex; every slot is bound to it."""
        return str(self._innhold["database"])

    @property
    def oving(self) -> bool:
        """Whether the file says that it belongs to a practice database; see ``krev_samsvar``."""
        return bool(self._innhold["oving"])

    @property
    def spor(self) -> list[dict[str, Any]]:
        """All slots, those of unknown kinds too."""
        alle: list[dict[str, Any]] = self._innhold["spor"]
        return alle

    def felt(self, navn: str) -> Any:
        """Another field of the file; None when it is not there."""
        return self._innhold.get(navn)

    def finn(self, bruker: str, slag: Sporslag) -> dict[str, Any] | None:
        """The user's slot of this kind."""
        navn = normaliser_bruker(bruker)
        return next((s for s in self.spor if s.get("slag") == slag and s.get("bruker") == navn), None)

    def hode(self, bruker: str, slag: Sporslag, *, med_par: bool = True) -> dict[str, Any]:
        """What a slot is bound to besides its own parameters; those from the first version have no key pair."""
        return {
            "v": VERSJON if med_par else 1,
            "database": self.database,
            "oving": self.oving,
            "bruker": normaliser_bruker(bruker),
            "slag": slag.value,
        }

    @contextmanager
    def endring(self) -> Iterator[dict[str, Any]]:
        """The content as it stands on the disk now, written back at the end unless the block fails."""
        with _las(self.sti):
            innhold = _les(self.sti)
            if innhold["database"] != self.database:
                raise Nokkelfilfeil(Nokkelfilkode.FEIL_DATABASE)
            yield innhold
            _skriv(self.sti, innhold)
            self._innhold = innhold


def normaliser_bruker(bruker: str) -> str:
    """Log-in names are the same whatever their case, and however their letters are composed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", bruker).casefold()).strip()


@contextmanager
def _las(sti: Path) -> Iterator[None]:
    try:
        with fillas(sti.with_name(f"{sti.name}.las")):
            yield
    except TimeoutError:
        raise Nokkelfilfeil(Nokkelfilkode.OPPTATT) from None


def _les(sti: Path) -> dict[str, Any]:
    try:
        innhold = json.loads(_bytes(sti))
    except FileNotFoundError:
        raise Nokkelfilfeil(Nokkelfilkode.FINNES_IKKE) from None
    except (ValueError, RecursionError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None
    if isinstance(innhold, dict) and innhold.get("v") not in LESES:
        raise Nokkelfilfeil(Nokkelfilkode.UKJENT_VERSJON)
    if not _er_hel(innhold):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET)
    ferdig: dict[str, Any] = innhold
    return ferdig


def _bytes(sti: Path) -> bytes:
    """The file; read again when it was replaced, and so written over with zeros, while we read it."""
    for _ in range(_FORSOK):
        lest = sti.read_bytes()
        if lest.strip(b"\0"):
            break
    return lest


def _er_hel(innhold: object) -> bool:
    return (
        isinstance(innhold, dict)
        and isinstance(innhold.get("database"), str)
        and isinstance(innhold.get("oving"), bool)
        and isinstance(innhold.get("spor"), list)
        and all(isinstance(s, dict) and isinstance(s.get("slag"), str) for s in innhold["spor"])
    )


def _skriv(sti: Path, innhold: dict[str, Any]) -> None:
    # an old passphrase would open an old slot, and an old key an old backup, for as long as they lay on the disk
    skriv_privat(sti, json.dumps(innhold, indent=1).encode(), makuler=True)
