"""The goal question, asked when the last tiltak is evaluated: six answers and what each leads to (SPEC 5.4)."""

from uuid import UUID

import pytest

from data.koder import Maalsvar, Utfall
from data.modeller import Maal, Oppmerksomhet, Tiltak
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.svar_paa_maal import AVSLUTTER, NYTT_MAAL, svar_paa_maal
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, uendret


@pytest.fixture
def o(v: Verden, f: FullLogg) -> UUID:
    """The oppmerksomhet whose last tiltak has just been evaluated."""
    ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, Utfall.NOE))
    v.ga(minutes=1)
    return f.oppmerksomhet


def kort(v: Verden, f: FullLogg, o: UUID) -> Oppmerksomhetkort:
    logg = apne_logg(v.okt("Maren"), f.logg)
    assert isinstance(logg, Loggvisning)
    return next(k for k in logg.oppmerksomheter if k.id == o)


def venter(v: Verden) -> list[UUID | None]:
    return [x.objekt_id for x in min_side(v.okt("Maren")).oppgaver if x.slag == "maal"]


def test_sporsmalet_venter_ikke_mens_et_tiltak_er_apent(v: Verden, f: FullLogg) -> None:
    assert not kort(v, f, f.oppmerksomhet).venter_paa_svar
    with uendret(v):
        svar = svar_paa_maal(v.okt("Maren"), f.oppmerksomhet, Maalsvar.NAADD_FERDIG)
    assert kode(svar) == "maal.venter_ikke"


def test_sporsmalet_venter_i_loggen_og_pa_min_side(v: Verden, f: FullLogg, o: UUID) -> None:
    assert kort(v, f, o).venter_paa_svar
    assert venter(v) == [o]


@pytest.mark.parametrize("svar", Maalsvar)
def test_hvert_svar_forer_dit_det_sier(v: Verden, f: FullLogg, o: UUID, svar: Maalsvar) -> None:
    ok(svar_paa_maal(v.okt("Maren"), o, svar, nytt_maal="Et nytt mål" if svar in NYTT_MAAL else "glemt"))
    assert {m.svar for m in rader(v, Maal, oppmerksomhet_id=o)} >= {svar}
    etter = kort(v, f, o)
    assert (etter.avsluttet is not None) == (svar in AVSLUTTER)
    assert etter.maal == ("Et nytt mål" if svar in NYTT_MAAL else "En blåklokke om dagen.")
    assert len(etter.tidligere_maal) == (0 if svar in AVSLUTTER else 1)
    assert not etter.venter_paa_svar
    assert venter(v) == []
    with uendret(v):
        igjen = svar_paa_maal(v.okt("Maren"), o, Maalsvar.IKKE_AVSLUTT)
    assert kode(igjen) == "maal.venter_ikke"


def test_i_en_ny_periode_venter_det_igjen_etter_neste_tiltak(v: Verden, f: FullLogg, o: UUID) -> None:
    ok(svar_paa_maal(v.okt("Maren"), o, Maalsvar.IKKE_NYTT_TILTAK))
    v.ga(minutes=1)
    neste = v.tiltak("Maren", o)
    assert not kort(v, f, o).venter_paa_svar
    v.ga(days=1)
    ok(evaluer_tiltak(v.okt("Maren"), neste, Utfall.ONSKET))
    assert kort(v, f, o).venter_paa_svar
    ok(svar_paa_maal(v.okt("Maren"), o, Maalsvar.NAADD_FERDIG))
    assert en(v, Oppmerksomhet, id=o).avsluttet is not None


def test_nytt_maal_ma_ha_tekst(v: Verden, o: UUID) -> None:
    for svar in NYTT_MAAL:
        for tekst in ("", " \n ", "x" * 4001):
            with uendret(v):
                assert felt(svar_paa_maal(v.okt("Maren"), o, svar, nytt_maal=tekst)) == ["nytt_maal"]
    with uendret(v):
        assert felt(svar_paa_maal(v.okt("Maren"), o, None)) == ["svar"]


def test_avsluttet_oppmerksomhet_har_ingen_apne_tiltak(v: Verden, o: UUID) -> None:
    ok(svar_paa_maal(v.okt("Maren"), o, Maalsvar.NAADD_FERDIG))
    assert all(t.utfall for t in rader(v, Tiltak, oppmerksomhet_id=o))


def test_aktoren_svarer_ikke(v: Verden, o: UUID) -> None:
    with uendret(v):
        svar = svar_paa_maal(v.okt("Rune"), o, Maalsvar.NAADD_FERDIG)
    assert kode(svar) == "logg.ikke_stafettholder"
