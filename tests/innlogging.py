"""What the tests of logging in share: a code that is good by the real clock, and reading the answers."""

from datetime import UTC, datetime, timedelta

from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING
from data.nokler import lag_kodespor
from stafett_tui.oppstart import Innlogget, MaSettePassord
from tests.byggere import Verden

NYTT_PASSORD = "seks blå hester danser"


def inne(svar: object) -> Innlogget:
    assert isinstance(svar, Innlogget), svar
    return svar


def ma_sette(svar: object) -> MaSettePassord:
    assert isinstance(svar, MaSettePassord), svar
    return svar


def lag_kode(v: Verden, hvem: str, *, dager: float = 7, navn: str = "") -> str:
    """A code that is good for some days of the real clock, which is what the log-in reads."""
    utloper = datetime.now(UTC) + timedelta(days=dager)
    return lag_kodespor(Nokkelfil.les(v.mappe), hvem.lower(), v.base.nokkel, utloper, KDF_OVING)
