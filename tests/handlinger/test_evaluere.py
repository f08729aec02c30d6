"""A tiltak is evaluated once, by who is responsible or by the stafettholder on their behalf (SPEC 5.7)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from uuid import UUID

import pytest

from data.koder import Handling, Tiltakstype, Utfall
from data.modeller import Evaluering, RevisjonRad, Tiltak
from data.nokkeltyper import Nokkel
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.oppstart import Database
from stafett_tui.visninger import Evalueringskort, Loggvisning
from tests.byggere import Verden
from tests.byggere_data import NOKKEL
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, kjedefeil, rader, uendret


def kort(v: Verden, f: FullLogg, tiltak: UUID, hvem: str = "Maren") -> Evalueringskort:
    logg = apne_logg(v.okt(hvem), f.logg)
    assert isinstance(logg, Loggvisning)
    (svar,) = (t.evaluering for o in logg.oppmerksomheter for t in o.tiltak if t.id == tiltak)
    assert svar is not None
    return svar


@pytest.mark.parametrize("utfall", Utfall)
def test_hvert_utfall_lagres_en_gang(v: Verden, f: FullLogg, utfall: Utfall) -> None:
    ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, utfall, kommentar="Gikk fint", familien_sa="Bra!"))
    rad = en(v, Tiltak, id=f.tiltak)
    assert (rad.utfall, rad.avsluttet) == (utfall, v.klokke.naa())
    assert en(v, Evaluering, tiltak_id=f.tiltak).pa_vegne_av == ""
    with uendret(v):
        assert kode(evaluer_tiltak(v.okt("Maren"), f.tiltak, Utfall.ONSKET)) == "tiltak.alt_evaluert"


def test_aktor_evaluerer_bare_sitt_eget(v: Verden, f: FullLogg) -> None:
    annens = v.tiltak("Maren", f.oppmerksomhet, ansvarlig=Ansvarligvalg("meg"))
    with uendret(v):
        svar = evaluer_tiltak(v.okt("Rune"), annens, Utfall.ONSKET)
    assert kode(svar) == "tiltak.ikke_ansvarlig"
    assert "Maren Dahl" in svar.setning.paa()


def test_stafettholderen_evaluerer_pa_vegne_av_og_begge_navngis(v: Verden, f: FullLogg) -> None:
    hjemme = next(t.id for t in rader(v, Tiltak, logg_id=f.logg) if t.foresatt_id)
    barnets = v.tiltak("Maren", f.oppmerksomhet, ansvarlig=Ansvarligvalg("barnet"))
    for tiltak, hvem in (
        (f.tiltak, "Rune Bakken"),
        (hjemme, "Gropernille Kvitfjell"),
        (barnets, "Tuvalise Kvitfjell"),
    ):
        ok(evaluer_tiltak(v.okt("Maren"), tiltak, Utfall.ONSKET))
        svar = kort(v, f, tiltak)
        assert (svar.evaluert_av, svar.pa_vegne_av) == ("Maren Dahl", hvem)


def test_eget_tiltak_evalueres_ikke_pa_vegne_av_noen(v: Verden, f: FullLogg) -> None:
    ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, Utfall.ONSKET))
    svar = kort(v, f, f.tiltak)
    assert (svar.evaluert_av, svar.pa_vegne_av) == ("Rune Bakken", "")


def test_leser_evaluerer_ikke(v: Verden, f: FullLogg) -> None:
    hjemme = next(t.id for t in rader(v, Tiltak, logg_id=f.logg) if t.foresatt_id)
    with uendret(v):
        assert kode(evaluer_tiltak(v.okt("Åse"), hjemme, Utfall.ONSKET)) == "tiltak.ikke_ansvarlig"


def test_alle_feil_sies_pa_en_gang(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        svar = evaluer_tiltak(v.okt("Maren"), f.tiltak, None, kommentar="x" * 4001, familien_sa="x" * 4001)
    assert felt(svar) == ["utfall", "kommentar", "familien_sa"]


def test_to_i_samme_oyeblikk_gir_en_evaluering(v: Verden, f: FullLogg) -> None:
    """Eight at once, each with an engine of its own as separate programs have: exactly one receipt."""
    antall = 8
    vent = Barrier(antall, timeout=20)
    baser = [Database(v.mappe, Nokkel(bytearray(NOKKEL)), v.klokke) for _ in range(antall)]
    okter = [v.okt("Maren" if n % 2 else "Rune") for n in range(antall)]

    def evaluer(n: int) -> object:
        okt = replace(okter[n], base=baser[n])
        with okt.les() as s:  # the engine has opened its file before they start
            assert f.logg in s.rekkevidde.hele
        vent.wait()
        return evaluer_tiltak(okt, f.tiltak, Utfall.ONSKET, kommentar=str(n))

    with ThreadPoolExecutor(antall) as tråder:
        svar = list(tråder.map(evaluer, range(antall)))
    for base in baser:
        base.lukk()
    kvitteringer = [s for s in svar if isinstance(s, Kvittering)]
    assert len(kvitteringer) == 1
    assert {kode(s) for s in svar if s is not kvitteringer[0]} == {"tiltak.alt_evaluert"}
    assert len(rader(v, Evaluering, tiltak_id=f.tiltak)) == 1
    fra_for = 1  # the full log has one evaluated tiltak
    assert len(rader(v, RevisjonRad, handling=Handling.TILTAK_EVALUERT.value)) == fra_for + 1
    assert kjedefeil(v) == []


def test_feilregistrert_er_ogsa_hvordan_en_bytter_aktor(v: Verden, f: FullLogg) -> None:
    ok(evaluer_tiltak(v.okt("Maren"), f.tiltak, Utfall.FEILREGISTRERT))
    nytt = v.tiltak("Maren", f.oppmerksomhet, ansvarlig=v.som_aktor("Siri"), type=Tiltakstype.TRENING)
    assert en(v, Tiltak, id=nytt).ansvarlig_id == v.ansettelse("Siri")
    assert kode(apne_logg(v.okt("Rune"), f.logg)) == "logg.finnes_ikke"
    assert isinstance(apne_logg(v.okt("Siri"), f.logg), Loggvisning)
