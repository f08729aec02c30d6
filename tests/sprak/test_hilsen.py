"""The greeting follows the hour in Norway."""

from datetime import UTC, datetime

import pytest

from stafett_tui.sprak.hilsen import hilsen


@pytest.mark.parametrize(
    ("utc", "ventet"),
    [
        ((2026, 11, 12, 3, 59), "God kveld, Maren"),  # 04.59 in Oslo
        ((2026, 11, 12, 4, 0), "God morgen, Maren"),
        ((2026, 11, 12, 9, 59), "God morgen, Maren"),
        ((2026, 11, 12, 10, 0), "God dag, Maren"),
        ((2026, 7, 1, 9, 0), "God dag, Maren"),  # summer time: 11.00
        ((2026, 11, 12, 17, 0), "God kveld, Maren"),
        ((2026, 11, 12, 22, 0), "God kveld, Maren"),
    ],
)
def test_hilsenen_folger_klokka_i_norge(utc: tuple[int, int, int, int, int], ventet: str) -> None:
    assert hilsen(datetime(*utc, tzinfo=UTC), "Maren").paa() == ventet
