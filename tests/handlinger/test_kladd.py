"""Drafts: one for each form and key, only for who wrote it, in the hat it was written in (SPEC 3.8)."""

from dataclasses import replace
from uuid import uuid4

from data.koder import Hatt
from data.modeller import Kladd
from screens.kladdport import OktKladd
from screens.overforing.side import OverforLogg
from screens.overforingsfil.lag import OverforFil
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.kladd import les_kladd, nokkel_for, skriv_kladd, slett_kladd
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN, mine_stafettlogger
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.overforingsfil import filvalg
from stafett_tui.oppslag.overforingsvalg import overforingsvalg
from tests.avsluttet import avslutt
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import kode
from tests.innsyn.regler_for_innsyn import passiv
from tests.raadata import en, rader, uendret

INNHOLD = {"beskrivelse": "[/] \u202e 👩‍👧", "frist": None, "antall": 3, "valgt": True}


def test_det_som_er_skrevet_kommer_tilbake_som_det_var(v: Verden) -> None:
    okt = v.okt("Siri")
    assert les_kladd(okt, "notat") is None
    assert skriv_kladd(okt, "notat", INNHOLD) is None
    v.ga(minutes=1)
    assert skriv_kladd(okt, "notat", {**INNHOLD, "antall": 4}) is None
    kladd = les_kladd(okt, "notat")
    assert kladd is not None
    assert (kladd.innhold, kladd.oppdatert) == ({**INNHOLD, "antall": 4}, v.klokke.naa())
    assert nokkel_for(okt, kladd.id) == ""
    slett_kladd(okt, "notat")
    slett_kladd(okt, "notat")
    assert les_kladd(okt, "notat") is None
    assert rader(v, Kladd, skjema="notat") == []


def test_flere_av_samme_skjema_holdes_fra_hverandre(v: Verden) -> None:
    okt = v.okt("Siri")
    for nokkel in ("a", "b"):
        skriv_kladd(okt, "notat", {"n": nokkel}, nokkel)
    slett_kladd(okt, "notat", "a")
    assert les_kladd(okt, "notat", "a") is None
    assert les_kladd(okt, "notat", "b").innhold == {"n": "b"}


def test_bare_forfatteren_i_samme_hatt_ser_den(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    skriv_kladd(maren, SKJEMA_NYTT_BARN, {"fornavn": "Idun", "etternavn": "Vestli"}, "x")
    assert [k.navn for k in mine_stafettlogger(maren).kladder] == ["Idun Vestli"]
    assert "kladd" in {o.slag for o in min_side(maren).oppgaver}
    for annen in (v.okt("Siri"), v.okt("Rune"), v.okt("Maren", Hatt.ADMINISTRATOR)):
        assert les_kladd(annen, SKJEMA_NYTT_BARN, "x") is None
        with uendret(v):
            slett_kladd(annen, SKJEMA_NYTT_BARN, "x")
    assert mine_stafettlogger(v.okt("Siri")).kladder == ()


def test_administratorens_kladd_er_hennes(v: Verden) -> None:
    kari = v.okt("Kari", Hatt.ADMINISTRATOR)
    skriv_kladd(kari, "virksomhet", {"navn": "Åsen"})
    assert les_kladd(kari, "virksomhet").innhold == {"navn": "Åsen"}
    assert les_kladd(v.okt("Kari"), "virksomhet") is None


def test_kladd_i_en_logg_som_er_borte_avslas_og_den_som_var_ses_ikke(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        assert kode(skriv_kladd(v.okt("Siri"), "tiltak", {}, logg_id=f.logg)) == "logg.finnes_ikke"
        assert kode(skriv_kladd(v.okt("Siri"), "tiltak", {}, logg_id=uuid4())) == "logg.finnes_ikke"
    rune = v.okt("Rune")
    skriv_kladd(rune, "evaluer", {"kommentar": "løvetann"}, logg_id=f.logg)
    v.ga(days=800)
    assert les_kladd(rune, "evaluer") is None
    with uendret(v):
        assert kode(skriv_kladd(rune, "evaluer", {}, logg_id=f.logg)) == "logg.finnes_ikke"


def test_kladd_i_en_passiv_logg_avslas_med_en_setning(v: Verden, f: FullLogg) -> None:
    passiv(v, f.logg)
    with uendret(v):
        for _ in range(2):
            assert kode(skriv_kladd(v.okt("Maren"), "tiltak", {}, "ny", logg_id=f.logg)) == "logg.passiv"


def test_det_som_var_begynt_da_loggen_var_aktiv_er_for_seg(v: Verden, f: FullLogg) -> None:
    """The same page on the same log, active and then passive: the first draft is not seen and not written over, and
    is offered again with the active log."""
    ny_id(avlys_mote(v.okt("Maren"), f.mote))

    def kladder(hvem: Okt) -> list[OktKladd]:
        sider = (OverforLogg(hvem, overforingsvalg(hvem, [f.logg])), OverforFil(hvem, filvalg(hvem, f.logg)))
        return [side.kladd for side in sider]

    maren = v.okt("Maren")
    for kladd in (aktive := kladder(maren)):
        kladd.skriv({"grunn": "aktiv"})
    avslutt(v, f.logg)
    for kladd in kladder(maren):
        assert kladd.les() is None
        kladd.skriv({"grunn": "passiv"})
        assert kladd.les().felt == {"grunn": "passiv"}
    ny_id(gjor_aktiv(v.okt("Hilde", Hatt.LEDER), f.logg, v.klokke.i_dag()))
    assert (
        [k.les().felt for k in aktive] == [k.les().felt for k in kladder(maren)] == [{"grunn": "aktiv"}] * 2
    )


def test_i_motemodus_bare_loggens_egne(v: Verden, f: FullLogg) -> None:
    okt = replace(v.okt("Maren"), bare_logg=f.logg)
    skriv_kladd(v.okt("Maren"), SKJEMA_NYTT_BARN, {"fornavn": "Idun"}, "x")
    assert les_kladd(okt, SKJEMA_NYTT_BARN, "x") is None
    assert les_kladd(okt, "tiltak", "k") is not None
    assert nokkel_for(okt, en(v, Kladd, nokkel="x").id) is None
