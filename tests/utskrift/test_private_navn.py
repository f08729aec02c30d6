"""Names of the libraries' own that the marking leans on: were one to go, this says so before a page looks wrong."""

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import NullObject
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from stafett_tui.utskrift.grunnlag import avsnitt, stil


def test_lerretet_har_det_vi_skriver_i() -> None:
    lerret = Canvas(BytesIO())
    lerret._code.append("/P <</MCID 0>> BDC")
    lerret.drawString(10, 10, "ord")
    assert lerret._code[0] == "/P <</MCID 0>> BDC", "what is drawn comes after"
    lerret.linkRect("hit", "sted", (0, 0, 1, 1), relative=1)
    assert len(lerret._annotationrefs) == 1
    assert lerret._pagesize[0] > 0
    nr = lerret._pageNumber
    lerret._startPage()
    assert (lerret._pageNumber, lerret._code, lerret._annotationrefs) == (nr + 1, [], [])


def test_et_avsnitt_av_biter_er_som_det_som_er_lest() -> None:
    """Without reading markup, a line becomes what the library would have made of it."""
    vaart, lest = avsnitt("Ett ord og to", stil(10)), Paragraph("Ett ord og to", stil(10))
    assert isinstance(vaart.frags[0], ParaFrag)
    felles = set(vars(lest.frags[0])) - {"__tag__", "italic", "bold"}
    assert {n: vars(vaart.frags[0])[n] for n in felles} == {n: vars(lest.frags[0])[n] for n in felles}
    assert vaart.wrap(60, 500) == lest.wrap(60, 500)
    assert [linje[1] for linje in vaart.blPara.lines] == [linje[1] for linje in lest.blPara.lines]


def test_skriveren_nummererer_etter_rekkefolge() -> None:
    skriver = PdfWriter()
    skriver._objects.append(NullObject())
    assert skriver._add_object(NullObject()).idnum == len(skriver._objects)
