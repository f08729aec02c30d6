"""A time of the day as people type it."""

from datetime import time

import pytest

from stafett_tui.avslag import Avslag
from stafett_tui.regler.tidinntasting import tidtekst, tolk_tid


@pytest.mark.parametrize(
    ("tekst", "tid"),
    [
        ("9", time(9)),
        ("09", time(9)),
        ("9.30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("9,30", time(9, 30)),
        ("9 30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("kl. 14.15", time(14, 15)),
        ("Klokka 14", time(14)),
        (" 14 . 15 ", time(14, 15)),
        ("0", time(0)),
        ("0000", time(0)),
        ("23.59", time(23, 59)),
        ("9.", time(9)),
    ],
)
def test_det_folk_skriver_blir_et_klokkeslett(tekst: str, tid: time) -> None:
    assert tolk_tid(tekst) == tid


@pytest.mark.parametrize(
    ("tekst", "kode"),
    [
        ("", "tid.mangler"),
        ("  ", "tid.mangler"),
        ("24", "tid.finnes_ikke"),
        ("2400", "tid.finnes_ikke"),
        ("9.60", "tid.finnes_ikke"),
        ("9.3", "tid.minutter"),
        ("ni", "tid.uforstatt"),
        ("9.30.15", "tid.uforstatt"),
        ("12345", "tid.uforstatt"),
        ("-9", "tid.uforstatt"),
        ("[/]", "tid.uforstatt"),
        ("٩", "tid.uforstatt"),
        ("9" * 10_000, "tid.uforstatt"),
    ],
)
def test_det_som_ikke_er_et_klokkeslett_sies_paa_norsk_ved_feltet(tekst: str, kode: str) -> None:
    svar = tolk_tid(tekst, felt="fra")
    assert isinstance(svar, Avslag)
    assert svar.kode == kode
    assert [f.felt for f in svar.feil] == ["fra"]
    assert svar.setning.paa("nb").endswith(".")


def test_tvetydige_minutter_viser_begge_lesninger() -> None:
    svar = tolk_tid("9.3")
    assert isinstance(svar, Avslag)
    assert "9.03 eller 9.30" in svar.setning.paa("nb")


def test_hvert_minutt_leses_tilbake_som_det_skrives() -> None:
    for m in range(24 * 60):
        tid = time(m // 60, m % 60)
        assert tolk_tid(tidtekst(tid)) == tid
