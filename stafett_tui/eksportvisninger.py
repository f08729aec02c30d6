"""Read models of Eksport / Arkiver (SPEC 10.1)."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from data.koder import Virksomhetstype
from data.maskert import Maskert
from stafett_tui.eksport.moduler import Modul
from stafett_tui.lesemodell import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Kopi(Maskert):
    """A copy that was made. ``referanse`` is empty until the archive's is told; ``hel``: every module was in it."""

    filnavn: str
    laget: datetime
    referanse: str
    hel: bool


@dataclass(frozen=True, slots=True, repr=False)
class Eksportvalg(Maskert):
    """What the dialog begins with; ``kopier`` the newest first."""

    logg_id: UUID
    barn: str
    filnavn: str
    pagar: int
    """oppmerksomheter that go on"""
    avsluttet: int
    antall: Mapping[Modul, int]
    enhet: Virksomhetstype
    """of the stafettholder: it decides where the copy belongs"""
    kopier: tuple[Kopi, ...]
    i_dag: date
