"""A gate of speed: the table may never become slower than the widget it was made to outrun."""

from tests.benchmarks.tabell import sammenlign
from tests.conftest import GRUNDIG

MAAL = 1.25
"""at most this many times ``DataTable``'s time"""
SLARK = 2
"""a busy machine may double it before the gate closes"""


async def test_tabellen_er_ikke_langsommere_enn_datatable() -> None:
    antall, runder, steg = (10_000, 7, 60) if GRUNDIG else (2_000, 7, 20)
    forhold = (await sammenlign(antall, runder, steg))["forhold"]
    assert set(forhold) == {"mount", "cursor", "page", "scroll"}
    assert {hva: tall for hva, tall in forhold.items() if tall > MAAL * SLARK} == {}
