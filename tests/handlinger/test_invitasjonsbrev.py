"""The invitation letter: for those without e-mail alone, in the family's målform, without a word of the child."""

import stat
from pathlib import Path

import pytest

from data.koder import ForesattRolle, Malform
from data.modeller import Barn, Foresatt
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.invitasjonsbrev import skriv_invitasjonsbrev
from stafett_tui.handlinger.til_fil import Filkvittering
from tests.byggere import Verden
from tests.raadata import en, rader, rett_rad
from tests.utskrift.lest import les


@pytest.mark.parametrize("malform", list(Malform))
def test_ett_brev_til_hver_uten_epost(v: Verden, tmp_path: Path, malform: Malform) -> None:
    mor = v.foresattskjema("Gunn", "Myrland", ForesattRolle.MOR, epost="")
    far = v.foresattskjema("Odd", "Myrland", ForesattRolle.FAR, epost="odd@post.no", foreldreansvar=False)
    logg = v.logg("Maren", "Tiril", "Myrland", foresatte=(mor, far), malform=malform)
    svar = skriv_invitasjonsbrev(v.okt("Maren"), logg, tmp_path)
    assert isinstance(svar, Filkvittering)
    (fil,) = tmp_path.iterdir()
    assert fil.name == "invitasjonsbrev.pdf"
    assert stat.S_IMODE(fil.stat().st_mode) == 0o600
    tekst = les(fil.read_bytes()).tekst
    assert "Gunn Myrland" in tekst
    assert "Bakkehaugen skole" in tekst
    assert "Hei, Gunn!" in tekst
    assert ("Velkomen" in tekst) is (malform is Malform.NYNORSK)
    assert "Tiril" not in tekst
    assert "Odd" not in tekst


def test_sperret_adresse_og_alle_har_epost(v: Verden, tmp_path: Path) -> None:
    mor = v.foresattskjema("Gunn", "Myrland", ForesattRolle.MOR, epost="")
    logg = v.logg("Maren", "Tiril", "Myrland", foresatte=(mor,))
    rett_rad(v, Barn, en(v, Barn, logg_id=logg).id, sperret_adresse=True)
    svar = skriv_invitasjonsbrev(v.okt("Maren"), logg, tmp_path)
    assert isinstance(svar, Filkvittering)
    assert svar.sti is not None
    tekst = les(svar.sti.read_bytes()).tekst
    assert "skole" not in tekst
    (f,) = rader(v, Foresatt, logg_id=logg)
    assert f.adresse not in tekst
    rett_rad(v, Foresatt, f.id, epost="gunn@post.no")
    nei = skriv_invitasjonsbrev(v.okt("Maren"), logg, tmp_path)
    assert isinstance(nei, Avslag)
    assert nei.kode == "invitasjonsbrev.alle_har_epost"
