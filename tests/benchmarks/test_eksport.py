"""The archive copy is made at forty pages a second or better, tags, tables, data and all.

Time is the processor's own, since other programs may run. It is set beside the bare library laying out the same
words, without tags, contents or conformance: what they cost is seen, too.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from stafett_tui.eksport.dokument import lag_pdf
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from tests.benchmarks.maaling import etter_tur, forhold, krev, skriv
from tests.conftest import GRUNDIG
from tests.fulle_logger import full_verden

SIDER_I_SEKUNDET = 40
TILTAK, MOTER = (200, 60) if GRUNDIG else (60, 20)


@pytest.fixture
def eksport(tmp_path: Path) -> Iterator[Eksport]:
    """A log of many years."""
    v, f = full_verden(tmp_path / "base")
    uttrekk = les_eksport(v.okt("Maren"), f.logg, ALLE)
    assert isinstance(uttrekk, Uttrekk)
    logg = uttrekk.eksport.logg
    o, m = logg.oppmerksomheter[0], logg.moter
    mange = tuple(
        replace(o, tiltak=tuple(replace(o.tiltak[n % 2], id=uuid4()) for n in range(10)))
        for _ in range(TILTAK // 10)
    )
    moter = tuple(replace(m[n % 2], start=m[0].start + timedelta(days=n)) for n in range(MOTER))
    stor = replace(logg, oppmerksomheter=mange, moter=moter, vedlegg=())
    yield replace(uttrekk.eksport, logger=(stor,))
    v.base.lukk()


def test_forti_sider_i_sekundet(eksport: Eksport) -> None:
    ferdig = lag_pdf(eksport)
    sider = [side.extract_text() for side in PdfReader(BytesIO(ferdig)).pages]
    assert len(sider) >= TILTAK // 5

    def vaar() -> float:
        start = time.process_time()
        lag_pdf(eksport)
        return time.process_time() - start

    def bar() -> float:
        start = time.process_time()
        _bart("\n".join(sider).splitlines())
        return time.process_time() - start

    tider = etter_tur({"vaar": vaar, "bar": bar}, 5 if GRUNDIG else 3)
    skriv("against the bare library", ganger=forhold(tider["vaar"], tider["bar"]), kb=len(ferdig) // 1024)
    beste = len(sider) / min(tider["vaar"])
    krev("archive copy", SIDER_I_SEKUNDET / beste, 1, sider=len(sider), i_sekundet=beste)


def _bart(linjer: list[str]) -> None:
    stil = getSampleStyleSheet()["Normal"]
    fra = [Paragraph(linje.replace("&", "&amp;").replace("<", "&lt;"), stil) for linje in linjer]
    SimpleDocTemplate(BytesIO()).build(fra)
