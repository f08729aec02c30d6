"""What is printed for a family: the log without what is hidden, who has read it, and the empty consent form."""

from pathlib import Path

import pytest

from data.koder import Hatt, Malform
from data.modeller import Barn
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.familieutskrift import skriv_familieutskrift
from stafett_tui.handlinger.innsynsutskrift import skriv_innsynsutskrift
from stafett_tui.handlinger.notat import nytt_notat
from stafett_tui.handlinger.samtykkeutskrift import skriv_samtykkeskjema
from stafett_tui.handlinger.til_fil import Filkvittering
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.raadata import en, rett_rad
from tests.utskrift.lest import Lest, les


def lest_fra(svar: object, navn: str) -> Lest:
    assert isinstance(svar, Filkvittering), svar
    assert svar.sti is not None
    assert svar.sti.name == navn
    assert svar.sti.stat().st_mode & 0o777 == 0o600
    return les(svar.sti.read_bytes())


def test_familien_faar_loggen_uten_det_som_er_skjult(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    ny_id(nytt_notat(v.okt("Maren"), f.logg, "Begynner i korpset."))
    lest = lest_fra(skriv_familieutskrift(v.okt("Maren"), f.logg, tmp_path), "utskrift.pdf")
    for ord_ in ("Tuvalise Kvitfjell", "Planter hestehov.", "gåsefot", "Begynner i korpset.", "Til familien"):
        assert ord_.casefold() in lest.tekst.casefold()
    for skjult in ("strandnellik", "smørbukk", "Perlebåt", "Furuveien", "Leste loggen", f.nummer[:6]):
        assert skjult not in "".join(lest.tekst) + lest.tekst.replace(" ", "")
    assert lest.opplysninger["/Title"] == "Stafettlogg for TK"


def test_familiens_utskrift_er_paa_familiens_maal(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, malform=Malform.NYNORSK)
    lest = lest_fra(skriv_familieutskrift(v.okt("Maren"), f.logg, tmp_path), "utskrift.pdf")
    assert lest.sprak == "nn-NO"
    assert "Merksemder" in lest.tekst


def test_innsynsloggen_sier_hvem_og_hva_og_aldri_innhold(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    ny = skriv_innsynsutskrift(v.okt("Maren"), f.logg, tmp_path)
    lest = lest_fra(ny, "innsynslogg.pdf")
    assert "Opprettet loggen" in lest.tekst
    assert "Maren Dahl" in lest.tekst
    assert "hestehov" not in lest.tekst
    andre = lest_fra(skriv_innsynsutskrift(v.okt("Maren"), f.logg, tmp_path), "innsynslogg-2.pdf")
    assert andre.tekst.count("Leste en del av loggen") == lest.tekst.count("Leste en del av loggen") + 1


@pytest.mark.parametrize(
    ("malform", "ord_"), [(Malform.BOKMAAL, "Underskrift"), (Malform.NYNORSK, "Føresette")]
)
def test_samtykkeskjemaet_er_tomt_og_sier_hva_det_gjelder(
    v: Verden, f: FullLogg, tmp_path: Path, malform: Malform, ord_: str
) -> None:
    lest = lest_fra(skriv_samtykkeskjema(v.okt("Maren"), malform, tmp_path), "samtykkeskjema.pdf")
    tekst = " ".join(lest.tekst.split())
    assert ord_ in tekst
    assert "24 m" in tekst
    assert "12 år" in tekst
    assert tekst.count("☐") == 2
    assert "Tuvalise" not in tekst
    assert "Bakkehaugen skole" in tekst
    assert len(lest.sider) <= 2


def test_bare_saksbehandleren_deler_ut_skjemaet(v: Verden, tmp_path: Path) -> None:
    svar = skriv_samtykkeskjema(v.okt("Hilde", Hatt.LEDER), Malform.BOKMAAL, tmp_path)
    assert isinstance(svar, Avslag)
    assert svar.kode == "hatt.ikke_saksbehandler"
