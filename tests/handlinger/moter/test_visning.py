"""What is shown of meetings, the agenda made from the log, and what was decided at one."""

from datetime import date, time
from uuid import UUID, uuid4

from data.koder import Loggstatus, Maalsvar, Utfall
from data.modeller import Barn, Foresatt, Logg, Mote
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.svar_paa_maal import svar_paa_maal
from stafett_tui.oppslag.logglister import mine_aktorlogger, mine_stafettlogger
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.moter import (
    dagsorden,
    mine_moter,
    mote,
    motelogg,
)
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden, ny_id
from tests.handlinger.moter.hjelp import endre, innkall, lag_logg, nokler, utkast
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad


def test_motelogg_og_mine_moter(v: Verden, logg: UUID) -> None:
    hvem = nokler(v, logg)
    med_rune = ny_id(innkall(v, logg, deltakere=frozenset({hvem["Maren"], hvem["Rune"]})))
    uten_rune = ny_id(innkall(v, logg, fra=time(12), til=time(13)))
    svar = motelogg(v.okt("Rune"), logg)
    assert not isinstance(svar, Avslag)
    assert [m.rad.id for m in svar.moter] == [uten_rune, med_rune], "an aktør sees all of the log's meetings"
    assert all(m.kan == frozenset() for m in svar.moter)
    assert [m.id for m in mine_moter(v.okt("Rune")).kommende] == [med_rune]
    assert [m.id for m in mine_moter(v.okt("Maren")).kommende] == [med_rune, uten_rune]
    kort = mote(v.okt("Maren"), med_rune)
    assert not isinstance(kort, Avslag)
    assert kort.kan >= {"endre", "avlys"}
    assert "registrer" not in kort.kan
    assert [d.post and d.post.paa() for d in kort.deltakere] == ["Venter på å bli sendt"] * 2
    assert kort.rad.deltakere == ("Maren Dahl", "Rune Bakken")
    ok(avlys_mote(v.okt("Maren"), med_rune))
    side = mine_moter(v.okt("Maren"))
    assert ([m.id for m in side.kommende], [m.id for m in side.tidligere]) == ([uten_rune], [med_rune])


def test_neste_mote_i_lister_og_pa_min_side(v: Verden, logg: UUID) -> None:
    lag_logg(v, fornavn="Idun", etternavn="Vestli")
    ny_id(innkall(v, logg, fra=time(12), til=time(13)))
    forst = ny_id(innkall(v, logg))
    neste = {r.barn: r.neste_mote for r in mine_stafettlogger(v.okt("Maren")).rader}
    assert neste == {"Elna Fjellstad": en(v, Mote, id=forst).start, "Idun Vestli": None}
    assert min_side(v.okt("Maren")).neste_moter[0].id == forst
    assert min_side(v.okt("Rune")).neste_moter == ()
    aktor = {r.barn: r.neste_mote for r in mine_aktorlogger(v.okt("Rune")).rader}
    assert aktor["Elna Fjellstad"] == neste["Elna Fjellstad"]


def test_dagsorden_lages_av_loggen(v: Verden, logg: UUID) -> None:
    (sak,) = utkast(v, logg).saker
    okt = v.okt("Maren")
    ny_id(innkall(v, logg, dato=v.klokke.i_dag(), fra=time(11), til=time(12)))
    v.ga(hours=3)
    v.tiltak("Maren", sak.id, beskrivelse="Leser høyt hjemme.", frist=date(2026, 11, 20))
    ny_id(nytt_lysglimt(okt, logg, "Lo av en vits."))
    tekst = dagsorden(okt, logg, frozenset({sak.id}))
    assert isinstance(tekst, str)
    assert tekst.split("\n") == [
        "1. Hva går bra?",
        "   – Lysglimt: «Lo av en vits.»",
        "2. Stopper ofte opp når hun leser høyt",
        "   – Tett oppfølging: Leser høyt hjemme. (Maren Dahl), frist 20. nov",
        "   – 1 nytt tiltak siden sist",
        "3. Veien videre",
    ]
    uten = dagsorden(okt, logg, frozenset())
    assert isinstance(uten, str)
    assert sak.tekst not in uten


def test_en_avsluttet_sak_kan_sta_men_ikke_velges(v: Verden, logg: UUID) -> None:
    (sak,) = utkast(v, logg).saker
    mote_id = ny_id(innkall(v, logg, saker=frozenset({sak.id})))
    kort = hent_logg(v.okt("Maren"), logg)
    assert isinstance(kort, Loggvisning)
    ok(evaluer_tiltak(v.okt("Maren"), kort.oppmerksomheter[0].tiltak[0].id, Utfall.ONSKET))
    ok(svar_paa_maal(v.okt("Maren"), sak.id, Maalsvar.NAADD_FERDIG))
    ok(endre(v, mote_id, fra=time(8)))
    assert utkast(v, logg).saker == ()
    assert felt(innkall(v, logg, fra=time(12), til=time(13), saker=frozenset({sak.id}))) == ["saker"]


def test_bestemt_pa_motet(v: Verden, logg: UUID) -> None:
    kommer = ny_id(innkall(v, logg))
    naa = ny_id(innkall(v, logg, dato=v.klokke.i_dag(), fra=time(10, 30), til=time(11)))
    annet = ny_id(innkall(v, lag_logg(v, fornavn="Idun"), dato=v.klokke.i_dag(), fra=time(12), til=time(13)))
    v.ga(hours=2, minutes=30)
    visning = hent_logg(v.okt("Maren"), logg)
    assert isinstance(visning, Loggvisning)
    assert [m.id for m in visning.moter] == [naa], "only those that have begun can be chosen"
    tiltak = visning.oppmerksomheter[0].tiltak[0].id
    for feil_mote in (kommer, annet, uuid4()):
        svar = evaluer_tiltak(v.okt("Maren"), tiltak, Utfall.NOE, mote_id=feil_mote)
        assert felt(svar) == ["mote_id"]
    ok(evaluer_tiltak(v.okt("Rune"), tiltak, Utfall.NOE, mote_id=naa))
    etter = hent_logg(v.okt("Maren"), logg)
    assert isinstance(etter, Loggvisning)
    evaluering = etter.oppmerksomheter[0].tiltak[0].evaluering
    assert evaluering is not None
    assert evaluering.mote == visning.moter[0].start


def test_passiv_logg_har_ingen_moter_a_vise(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg))
    rett_rad(v, Logg, logg, status=Loggstatus.PASSIV, passiv_fra=date(2026, 11, 12))
    assert mine_moter(v.okt("Maren")).kommende == ()
    assert min_side(v.okt("Maren")).neste_moter == ()
    assert kode(mote(v.okt("Maren"), mote_id)) == "logg.finnes_ikke"
    assert kode(motelogg(v.okt("Maren"), logg)) == "logg.passiv"


def test_foresatt_som_er_tatt_av_star_i_motet(v: Verden, logg: UUID) -> None:
    mor = nokler(v, logg)["Hege"]
    mote_id = ny_id(innkall(v, logg, deltakere=frozenset({mor, v.inviterbar("Maren")})))
    (rad,) = [f for f in rader(v, Foresatt, logg_id=logg) if f.fornavn == "Hege"]
    rett_rad(v, Foresatt, rad.id, fjernet=v.klokke.naa())
    assert "Hege" not in nokler(v, logg)
    ok(endre(v, mote_id, dagsorden="Uendret krets"))
    kort = mote(v.okt("Maren"), mote_id)
    assert not isinstance(kort, Avslag)
    assert "Hege Fjellstad" in kort.rad.deltakere
    assert en(v, Barn, logg_id=logg).fornavn == "Elna"
