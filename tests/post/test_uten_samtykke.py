"""Mail when consent is withdrawn, or has run out: nobody is invited to share in the log (SPEC 4.4)."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import Postslag, Posttilstand, Samtykkeutfall
from data.modeller import Logg, Utpost
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.utboks import send_igjen, skriv_ut
from stafett_tui.okt import Okt
from stafett_tui.oppslag.utboks import utboks
from stafett_tui.post.utboks import ko_avlysninger
from tests.byggere import Verden
from tests.handlinger.svar import kode, ok
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import send, sett_opp
from tests.post.tjenere import Innboks, tjener
from tests.raadata import en, kjedefeil, rader, rett_rad, uendret


@pytest.fixture
def maren(v: Verden) -> Okt:
    return v.okt("Maren")


@pytest.fixture
def innkalling(v: Verden, f: Postlogg) -> UUID:
    legg(v, f, nytt_mote(v, f, foresatt_id=f.hege))
    rad_id: UUID = en(v, Utpost, slag=Postslag.INNKALLING).id
    return rad_id


def sett(v: Verden, rad_id: UUID, tilstand: Posttilstand) -> None:
    sendt = v.klokke.naa() if tilstand is Posttilstand.SENDT else None
    rett_rad(v, Utpost, rad_id, tilstand=tilstand, sendt=sendt)


def la_utlope(v: Verden, f: Postlogg) -> None:
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag() - timedelta(days=740))


def si_nei(v: Verden, f: Postlogg) -> str:
    return ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag())).setning.paa()


def sendes(v: Verden) -> list[str]:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        send(v, straks=True)
    return innboks.til


@pytest.mark.parametrize("tilstand", [Posttilstand.VENTER, Posttilstand.OPPGITT])
def test_trukket_samtykke_trekker_det_som_venter(
    v: Verden, f: Postlogg, innkalling: UUID, tilstand: Posttilstand
) -> None:
    for rad in rader(v, Utpost):
        sett(v, rad.id, tilstand)
    assert "2 e-poster" in si_nei(v, f)
    assert {r.tilstand for r in rader(v, Utpost)} == {Posttilstand.TRUKKET}
    assert sendes(v) == []
    assert kjedefeil(v) == []


def test_avlysningen_gar_likevel(v: Verden, f: Postlogg, maren: Okt, tmp_path: Path) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    sett(v, en(v, Utpost, slag=Postslag.INNKALLING).id, Posttilstand.SENDT)
    legg(v, f, mote, ko_avlysninger, endret=True)
    assert "1 e-post " in si_nei(v, f), "the welcome alone"
    avlysning = en(v, Utpost, slag=Postslag.AVLYSNING)
    assert avlysning.tilstand == Posttilstand.VENTER
    ok(skriv_ut(maren, [avlysning.id], tmp_path))
    sett(v, avlysning.id, Posttilstand.OPPGITT)
    ok(send_igjen(maren, avlysning.id))
    assert sendes(v) == ["hege@example.org"]


@pytest.mark.parametrize("uten", [la_utlope, si_nei])
def test_uten_samtykke_kan_ikke_innkallingen_sendes_for_hand(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path, uten: object
) -> None:
    assert callable(uten)
    sett(v, innkalling, Posttilstand.USIKKER)
    uten(v, f)
    with uendret(v):
        assert kode(send_igjen(maren, innkalling, bekreftet=True)).startswith("samtykke.")
        assert kode(skriv_ut(maren, [innkalling], tmp_path)).startswith("samtykke.")
    assert all(r.kan == set() for r in utboks(maren).rader)


def test_det_som_venter_nar_samtykket_loper_ut_venter_til_det_er_fornyet(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    la_utlope(v, f)
    assert sendes(v) == []
    assert {r.tilstand for r in rader(v, Utpost)} == {Posttilstand.VENTER}
    feil = [r.feil.paa() for r in utboks(maren).rader if r.feil is not None]
    assert len(feil) == 2
    assert "Samtykket gjelder ikke" in feil[0]
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag())
    assert sendes(v) == ["hege@example.org", "hege@example.org"]


@pytest.mark.parametrize(("dag", "gaar"), [(0, True), (1, False)])
def test_siste_dag_med_samtykke(v: Verden, f: Postlogg, dag: int, gaar: bool) -> None:
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag().replace(year=2024))
    v.ga(days=dag)
    assert bool(sendes(v)) is gaar
