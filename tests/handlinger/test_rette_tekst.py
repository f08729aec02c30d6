"""The text of a tiltak may be corrected for eight hours, by who wrote it; each wording is kept (SPEC 5.6)."""

from datetime import timedelta
from uuid import UUID

import pytest

from data.koder import Handling, Utfall
from data.modeller import RevisjonRad, Tekstversjon, Tiltak
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.rett_tiltak import rett_tiltak
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad, uendret

FOR = "Leser sammen på biblioteket."


@pytest.fixture
def tiltak(v: Verden, f: FullLogg) -> UUID:
    """New, written by Maren now; Rune is responsible."""
    rett_rad(v, Tiltak, f.tiltak, opprettet=v.klokke.naa(), beskrivelse=FOR)
    return f.tiltak


def test_teksten_rettes_og_den_gamle_beholdes(v: Verden, tiltak: UUID) -> None:
    ok(rett_tiltak(v.okt("Maren"), tiltak, "  Leser høyt.\r\nHver dag. ", forrige=FOR))
    assert en(v, Tiltak, id=tiltak).beskrivelse == "Leser høyt.\nHver dag."
    gammel = en(v, Tekstversjon, tiltak_id=tiltak)
    assert (gammel.tekst, gammel.skrevet_av) == (FOR, v.ansettelse("Maren"))
    assert rader(v, RevisjonRad, handling=Handling.TILTAK_RETTET.value)


@pytest.mark.parametrize(
    ("etter", "lov"),
    [
        (timedelta(), True),
        (timedelta(hours=8) - timedelta(microseconds=1), True),
        (timedelta(hours=8), False),
        (timedelta(days=1), False),
        (-timedelta(hours=1), True),
        (-timedelta(hours=8), False),
    ],
)
def test_vinduet_er_atte_timer(v: Verden, tiltak: UUID, etter: timedelta, lov: bool) -> None:
    """A clock set back further than the window does not open it again."""
    v.klokke.tid += etter
    svar = rett_tiltak(v.okt("Maren"), tiltak, "Ny tekst", forrige=FOR)
    if lov:
        ok(svar)
    else:
        assert kode(svar) == "tiltak.rettefrist_ute"
        assert en(v, Tiltak, id=tiltak).beskrivelse == FOR


def test_loggen_viser_hvor_lenge_og_hvem_som_kan(v: Verden, f: FullLogg, tiltak: UUID) -> None:
    def kort(hvem: str) -> object:
        logg = apne_logg(v.okt(hvem), f.logg)
        assert isinstance(logg, Loggvisning)
        return next(t.rettefrist for o in logg.oppmerksomheter for t in o.tiltak if t.id == tiltak)

    assert kort("Maren") == v.klokke.naa() + timedelta(hours=8)
    assert kort("Rune") is None
    v.ga(hours=8)
    assert kort("Maren") is None


def test_den_ansvarlige_retter_ikke_det_en_annen_skrev(v: Verden, tiltak: UUID) -> None:
    with uendret(v):
        svar = rett_tiltak(v.okt("Rune"), tiltak, "Ny tekst", forrige=FOR)
    assert kode(svar) == "tiltak.ikke_skribent"
    assert "Maren Dahl" in svar.setning.paa()


def test_evaluert_tiltak_rettes_ikke(v: Verden, tiltak: UUID) -> None:
    ok(evaluer_tiltak(v.okt("Maren"), tiltak, Utfall.ONSKET))
    with uendret(v):
        assert kode(rett_tiltak(v.okt("Maren"), tiltak, "Ny", forrige=FOR)) == "tiltak.alt_evaluert"


def test_endret_i_et_annet_vindu_sies_og_ingenting_gar_tapt(v: Verden, tiltak: UUID) -> None:
    ok(rett_tiltak(v.okt("Maren"), tiltak, "Fra det andre vinduet.", forrige=FOR))
    with uendret(v):
        assert felt(rett_tiltak(v.okt("Maren"), tiltak, "Min tekst.", forrige=FOR)) == ["beskrivelse"]


def test_samme_tekst_to_ganger_lager_ikke_en_versjon(v: Verden, tiltak: UUID) -> None:
    ok(rett_tiltak(v.okt("Maren"), tiltak, "Ny.", forrige=FOR))
    with uendret(v):
        ok(rett_tiltak(v.okt("Maren"), tiltak, "Ny.", forrige=FOR))


@pytest.mark.parametrize("tekst", ["", "  \n", "\u200d", "x" * 4001])
def test_tom_og_for_lang_tekst_avslas_ved_feltet(v: Verden, tiltak: UUID, tekst: str) -> None:
    with uendret(v):
        assert felt(rett_tiltak(v.okt("Maren"), tiltak, tekst, forrige=FOR)) == ["beskrivelse"]


def test_hver_versjon_beholdes(v: Verden, f: FullLogg, tiltak: UUID) -> None:
    forrige = FOR
    for ny in ("En.", "To.", "Tre."):
        v.ga(minutes=10)
        ok(rett_tiltak(v.okt("Maren"), tiltak, ny, forrige=forrige))
        forrige = ny
    logg = apne_logg(v.okt("Maren"), f.logg)
    assert isinstance(logg, Loggvisning)
    (kort,) = (t for o in logg.oppmerksomheter for t in o.tiltak if t.id == tiltak)
    assert [x.tekst for x in kort.versjoner] == ["To.", "En.", FOR]
    hos_aktoren = apne_logg(v.okt("Rune"), f.logg)
    assert isinstance(hos_aktoren, Loggvisning)
    assert not any(t.versjoner for o in hos_aktoren.oppmerksomheter for t in o.tiltak), "they are history"
