"""Reading access without a tiltak: given, widened, narrowed, ended, and over by itself (SPEC 2.2)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from data.modeller import Ansatt, Ansettelse, Lesetilgang
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.lesetilgang import DELER, avslutt_lesetilgang, gi_lesetilgang
from stafett_tui.oppslag.logglister import mine_aktorlogger
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad, uendret


def sett(v: Verden, f: FullLogg, hvem: str) -> list[str] | None:
    logg = apne_logg(v.okt(hvem), f.logg)
    return [o.tekst for o in logg.oppmerksomheter] if isinstance(logg, Loggvisning) else None


def test_hvor_mye_ma_sies(v: Verden, f: FullLogg) -> None:
    """No parts would mean all of the log."""
    maren, siri = v.okt("Maren"), v.ansettelse("Siri")
    assert felt(gi_lesetilgang(maren, f.logg, siri, omfang=None)) == ["omfang"]
    assert felt(gi_lesetilgang(maren, f.logg, siri, omfang=DELER)) == ["deler"]
    assert felt(gi_lesetilgang(maren, f.logg, None, omfang=None)) == ["ansatt", "omfang"]
    ok(gi_lesetilgang(maren, f.logg, siri, omfang=DELER, oppmerksomheter=[f.oppmerksomhet]))


def test_hele_eller_navngitte_utvides_og_snevres(v: Verden, f: FullLogg) -> None:
    maren, siri = v.okt("Maren"), v.ansettelse("Siri")
    assert sett(v, f, "Siri") is None
    ok(gi_lesetilgang(maren, f.logg, siri, oppmerksomheter=[f.oppmerksomhet]))
    assert sett(v, f, "Siri") == ["Plukker løvetann i timen"]
    ok(gi_lesetilgang(maren, f.logg, siri))
    assert len(sett(v, f, "Siri") or []) == 2
    ok(gi_lesetilgang(maren, f.logg, siri, oppmerksomheter=[f.lest_av_ase]))
    assert sett(v, f, "Siri") == ["Ser etter løvetann hjemme også"]
    assert len(mine_aktorlogger(v.okt("Siri")).rader) == 1


def test_avsluttes_med_alle_deler(v: Verden, f: FullLogg) -> None:
    siri = v.ansettelse("Siri")
    ok(gi_lesetilgang(v.okt("Maren"), f.logg, siri, oppmerksomheter=[f.oppmerksomhet, f.lest_av_ase]))
    rad = rader(v, Lesetilgang, ansettelse_id=siri)[0]
    ok(avslutt_lesetilgang(v.okt("Maren"), rad.id))
    assert sett(v, f, "Siri") is None
    assert all(r.opphort for r in rader(v, Lesetilgang, ansettelse_id=siri))


def test_datoen_kan_vaere_i_dag_og_ikke_i_gar(v: Verden, f: FullLogg) -> None:
    siri, i_dag = v.ansettelse("Siri"), v.klokke.i_dag()
    with uendret(v):
        svar = gi_lesetilgang(v.okt("Maren"), f.logg, siri, til_dato=i_dag - timedelta(days=1))
    assert felt(svar) == ["til_dato"]
    ok(gi_lesetilgang(v.okt("Maren"), f.logg, siri, til_dato=i_dag))
    assert sett(v, f, "Siri")
    v.ga(days=1)
    assert sett(v, f, "Siri") is None


def test_ukjent_sluttet_inaktiv_og_stafettholderen_selv(v: Verden, f: FullLogg) -> None:
    def gi(ansettelse: object) -> object:
        return gi_lesetilgang(v.okt("Maren"), f.logg, ansettelse)

    with uendret(v):
        for hvem in (None, uuid4(), v.ansettelse("Maren")):
            assert felt(gi(hvem)) == ["ansatt"]
    rett_rad(v, Ansatt, v.folk["Siri"][0], aktiv=False)
    rett_rad(v, Ansettelse, v.ansettelse("Hilde"), aktiv=False)
    with uendret(v):
        for navn in ("Siri", "Hilde"):
            assert felt(gi(v.ansettelse(navn))) == ["ansatt"]


def test_oppmerksomhet_fra_en_annen_logg_finnes_ikke(v: Verden, f: FullLogg) -> None:
    annen = v.oppmerksomhet("Maren", v.logg("Maren", "Idun", "Vestli"))
    for o in (annen, uuid4()):
        with uendret(v):
            svar = gi_lesetilgang(v.okt("Maren"), f.logg, v.ansettelse("Siri"), oppmerksomheter=[o])
        assert kode(svar) == "logg.finnes_ikke"


@pytest.mark.parametrize("hvem", ["Åse", "Rune"])
def test_leseren_avslutter_ikke_selv_og_gir_ikke_videre(v: Verden, f: FullLogg, hvem: str) -> None:
    with uendret(v):
        assert kode(avslutt_lesetilgang(v.okt(hvem), f.lesetilgang)) == "logg.ikke_stafettholder"
        svar = gi_lesetilgang(v.okt(hvem), f.logg, v.ansettelse("Siri"))
    assert kode(svar) == "logg.ikke_stafettholder"


def test_aktorkortet_viser_den_som_leser_til_datoen_er_ute(v: Verden, f: FullLogg) -> None:
    def lesere() -> list[str]:
        logg = apne_logg(v.okt("Maren"), f.logg)
        assert isinstance(logg, Loggvisning)
        return [a.navn for a in logg.aktorer if a.lesetilgang_id]

    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=v.klokke.i_dag())
    assert lesere() == ["Åse Ødegård"]
    v.ga(days=1)
    assert lesere() == []
    assert en(v, Lesetilgang, id=f.lesetilgang).opphort is None
