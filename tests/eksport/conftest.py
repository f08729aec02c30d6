"""The fixtures over a full log, and one copy of it that many tests read."""

import pytest

from stafett_tui.eksport.dokument import lag_pdf
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from tests.byggere import Verden
from tests.eksport.konvolutt import Apnet, apne
from tests.fulle_fixturer import _slitt, f, lest, v
from tests.fulle_logger import FullLogg

__all__ = ["_slitt", "f", "lest", "v"]


@pytest.fixture(scope="session")
def uttrekk(lest: tuple[Verden, FullLogg]) -> Uttrekk:
    verden, full = lest
    svar = les_eksport(verden.okt("Maren"), full.logg, ALLE)
    assert isinstance(svar, Uttrekk)
    return svar


@pytest.fixture(scope="session")
def kopi(uttrekk: Uttrekk) -> bytes:
    """The document without the pages of attachments."""
    return lag_pdf(uttrekk.eksport)


@pytest.fixture(scope="session")
def apnet(kopi: bytes) -> Apnet:
    return apne(kopi)
