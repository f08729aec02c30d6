"""Why somebody had to do with a log (SPEC 11.3): the duty they did it in, and the reason among those one chooses from."""

from data.koder import Avslutningsgrunn, Handling, Hatt, Samtykkeutfall
from data.modeller import RevisjonDetalj
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.livsvisninger import Innsynslogg
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.hvorfor import handlingstekst, hvorfor
from stafett_tui.oppslag.innsynslogg import innsynslogg
from tests.avsluttet import avslutt
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import ok
from tests.raadata import kjedefeil, rader


def _siste(v: Verden) -> str:
    (rad,) = [r for r in rader(v, RevisjonDetalj) if r.nr == max(x.nr for x in rader(v, RevisjonDetalj))]
    return handlingstekst(Handling(rad.handling), rad.detalj).paa()


def test_hver_staar_med_sin_plikt(v: Verden, f: FullLogg) -> None:
    for hvem, ventet in (
        ("Maren", "Leste loggen, som stafettholder"),
        ("Rune", "Leste loggen, som aktør"),
        ("Åse", "Leste loggen, med lesetilgang"),
    ):
        apne_logg(v.okt(hvem), f.logg)
        assert _siste(v) == ventet
    assert kjedefeil(v) == []


def test_grunnen_staar_og_er_den_samme_for_holderen_og_lederen(v: Verden, f: FullLogg) -> None:
    hilde = v.okt("Hilde", Hatt.LEDER)
    ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.AVSLATT, v.klokke.i_dag()))
    assert _siste(v) == "Registrerte samtykke, som stafettholder: Samtykke avslått"
    historikk, logg = les_historikk(v.okt("Maren"), f.logg), innsynslogg(hilde)
    assert isinstance(historikk, tuple)
    assert isinstance(logg, Innsynslogg)
    assert [h.hvorfor for h in historikk[:5]] == [x.hvorfor for x in logg.linjer[:5]]
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    avslutt(v, f.logg)
    assert "som stafettholder: Målene er nådd" in _siste(v)
    ok(gjor_aktiv(hilde, f.logg, v.klokke.i_dag()))
    assert _siste(v) == "Gjorde loggen aktiv igjen, som leder"


def test_eldre_rader_og_ukjente_koder_sier_ikke_noe(v: Verden) -> None:
    assert hvorfor(Handling.LOGG_LEST, "{}") is None
    assert hvorfor(Handling.LOGG_LEST, '{"som":"gjest","utskrift":"x"}') is None
    assert hvorfor(Handling.LOGG_PASSIV, f'{{"grunn":"{Avslutningsgrunn.FLYTTER.value}"}}') is not None
