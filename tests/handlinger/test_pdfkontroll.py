"""What may be attached to a note: a PDF that can be read, that is open, and that does nothing by itself."""

import re
from collections.abc import Callable

import pytest

from stafett_tui.handlinger import pdfkontroll
from stafett_tui.handlinger.pdfkontroll import PdfFeil, vurder_pdf
from stafett_tui.handlinger.vedlegg import NOTAT, SAMTYKKESKJEMA, Fil, vurder_fil
from tests.handlinger.svar import felt, kode, setning
from tests.pdfer import AKTIVE, dobbel, last, med_lenke, pdf


def si(innhold: bytes) -> str:
    """The sentence at the field."""
    svar = vurder_fil("fil_1", Fil(innhold), NOTAT)
    assert felt(svar) == ["fil_1"]
    return setning(svar, "fil_1")


@pytest.mark.parametrize("lag", [pdf, med_lenke, lambda: pdf(sider=200)])
def test_en_vanlig_pdf_slipper_inn(lag: Callable[[], bytes]) -> None:
    assert vurder_pdf(lag()) is None
    assert vurder_fil("fil_1", Fil(lag()), NOTAT) is None


@pytest.mark.parametrize("lag", [AKTIVE["skript i et felt"], last, lambda: b"%PDF-1.4 avkortet"])
def test_et_signert_samtykke_kontrolleres_likt(lag: Callable[[], bytes]) -> None:
    assert vurder_fil("samtykkeskjema", Fil(pdf()), SAMTYKKESKJEMA) is None
    svar = vurder_fil("samtykkeskjema", Fil(lag()), SAMTYKKESKJEMA)
    assert setning(svar, "samtykkeskjema") == si(lag())


@pytest.mark.parametrize("hva", AKTIVE)
def test_det_som_lever_nektes_og_sies_hva_er(hva: str) -> None:
    feil = vurder_pdf(AKTIVE[hva]())
    forste = hva.split()[0]
    ventet = {
        "skript": PdfFeil.SKRIPT,
        "starter": PdfFeil.STARTER,
        "åpner": PdfFeil.STARTER,
        "sender": PdfFeil.SENDER,
        "innebygd": PdfFeil.VEDLEGG,
        "fil": PdfFeil.VEDLEGG,
        "film": PdfFeil.MEDIA,
        "lyd": PdfFeil.MEDIA,
        "xfa": PdfFeil.XFA,
    }
    assert feil is ventet[forste]
    ord_ = {
        PdfFeil.SKRIPT: "skript",
        PdfFeil.STARTER: "program",
        PdfFeil.SENDER: "sende",
        PdfFeil.VEDLEGG: "andre filer",
        PdfFeil.MEDIA: "film",
        PdfFeil.XFA: "skjema",
    }
    assert ord_[feil] in si(AKTIVE[hva]())


def test_en_nokkel_som_star_to_ganger_nektes() -> None:
    """pypdf keeps the first, others the last: what was looked through would not be what is opened."""
    skript = "/OpenAction << /S /JavaScript /JS (x) >>"
    assert vurder_pdf(dobbel("/OpenAction null", skript)) is not None
    assert vurder_pdf(dobbel("/Prove 1", "/Prove 2")) is PdfFeil.UOVERSIKTLIG
    assert vurder_pdf(dobbel("/Prove 1", "/Annen 2")) is None


@pytest.mark.parametrize("innhold", [last(), last("", "eier")])
def test_passord_nektes_ogsa_nar_alle_kan_apne(innhold: bytes) -> None:
    assert vurder_pdf(innhold) is PdfFeil.PASSORD
    assert "passord" in si(innhold)


@pytest.mark.parametrize(
    "innhold",
    [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 5000, pdf()[:200], pdf()[:-300].replace(b"/Page", b"/Egap")],
)
def test_odelagt_sies_og_skriver_ingenting(innhold: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert vurder_pdf(innhold) is PdfFeil.ODELAGT
    assert "ødelagt" in si(innhold)
    assert capfd.readouterr() == ("", ""), "what the reader says would be drawn over the screen"


def test_sidens_innhold_ma_kunne_pakkes_ut() -> None:
    hel = pdf(sider=3)
    odelagt = re.sub(rb"(?<!end)(stream\r?\n).{20}", lambda m: m[1] + b"x" * 20, hel, flags=re.DOTALL)
    assert len(odelagt) == len(hel)
    assert vurder_pdf(odelagt) is PdfFeil.ODELAGT


@pytest.mark.parametrize("innhold", [b"Bare tekst.", b"PK\x03\x04docx", b"\x89PNG\r\n\x1a\n", b"MZ\x90"])
def test_annet_med_pdf_i_navnet_er_ingen_pdf(innhold: bytes) -> None:
    assert vurder_pdf(innhold) is PdfFeil.IKKE_PDF
    assert "ikke en PDF" in si(innhold)


def test_for_stor_nektes_for_den_blir_lest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfkontroll, "vurder_pdf", lambda _: pytest.fail("read all the same"))
    svar = vurder_fil("fil_1", Fil(pdf() + b"\0" * 25 * 1024 * 1024), NOTAT)
    assert kode(svar) == "fil.for_stor"
    assert "20 megabyte" in setning(svar, "fil_1")


def test_uendelig_mange_deler_nektes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfkontroll, "MAKS_DELER", 10)
    assert vurder_pdf(pdf()) is PdfFeil.UOVERSIKTLIG
    assert si(pdf())


def test_hver_feil_har_sin_setning() -> None:
    from stafett_tui.handlinger.vedlegg import PDFSETNING

    assert set(PDFSETNING) == set(PdfFeil)
    assert len({s.mal for s in PDFSETNING.values()}) == len(PdfFeil)
