"""The archive copy, fifty pages of it, is made at forty pages a second or better, tags, tables, data and all; and at
least four times as fast as WeasyPrint renders the same text in the same run.

Time is the processor's own, since other programs may run. It is set beside the bare library laying out the same
words, without tags, contents or conformance, too: what they cost is seen.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html import escape
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

SIDER, SIDER_I_SEKUNDET = 50, 40
WEASYPRINT = 4
"""how many times as fast as it"""
TILTAK, MOTER = (200, 60) if GRUNDIG else (140, 40)


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
    assert len(sider) >= SIDER

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


@pytest.mark.filterwarnings("ignore:HarfBuzz-Subset:DeprecationWarning")
def test_fire_ganger_weasyprint(eksport: Eksport) -> None:
    from weasyprint import HTML  # here: it warns when a library that it wants is not on the machine

    tekst = "\n".join(side.extract_text() for side in PdfReader(BytesIO(lag_pdf(eksport))).pages)
    html = _html(tekst.splitlines())

    def vaar() -> float:
        start = time.process_time()
        lag_pdf(eksport)
        return time.process_time() - start

    def weasyprint() -> float:
        start = time.process_time()
        ferdig = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        brukt = time.process_time() - start
        assert len(PdfReader(BytesIO(ferdig)).pages) >= SIDER // 2, "it rendered something else"
        return brukt

    tider = etter_tur({"vaar": vaar, "weasyprint": weasyprint}, 5 if GRUNDIG else 2)
    ganger = 1 / forhold(tider["vaar"], tider["weasyprint"])
    krev("against WeasyPrint", WEASYPRINT / ganger, 1, ganger=ganger, sekunder=min(tider["weasyprint"]))


def _html(linjer: list[str]) -> str:
    """The same words, a line of the document a paragraph. It is tagged as ours; no tables, which would cost it more."""
    avsnitt = "".join(f"<p>{escape(linje)}</p>" for linje in linjer)
    return f'<html lang="nb"><title>Stafettlogg</title><style>body {{ font: 10pt DejaVu Sans }}</style>{avsnitt}</html>'


def _bart(linjer: list[str]) -> None:
    stil = getSampleStyleSheet()["Normal"]
    fra = [Paragraph(linje.replace("&", "&amp;").replace("<", "&lt;"), stil) for linje in linjer]
    SimpleDocTemplate(BytesIO()).build(fra)
