"""The line breaks, the program is killed, two send at once: nothing twice, nothing lost, every state true."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from data import utboks
from data.koder import ForesattRolle, Hatt, Postslag, Posttilstand
from data.modeller import Utpost
from data.nokkeltyper import Nokkel
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.barneskjema import NyForesatt
from stafett_tui.handlinger.postoppsett import opprett_tjeneste
from stafett_tui.oppstart import Database
from stafett_tui.post import sending
from stafett_tui.post.linje import Ingenlinje
from stafett_tui.post.sending import send_ventende
from stafett_tui.post.utboks import ko_avlysninger
from tests.arkitektur.kilde import ROT
from tests.byggere import Verden
from tests.byggere_data import NOKKEL
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import TIL, alle, post, send, sett_opp, tilstander
from tests.post.tjenere import Brytetjener, Innboks, ledig_port, tjener
from tests.raadata import rader, rett_rad

LENGE_SIDEN = datetime(2020, 1, 1, tzinfo=UTC)


def vent_paa_brudd(brytetjener: Brytetjener, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last step is not taken before the server has hung up."""
    forny: Callable[..., Any] = utboks.forny

    def etter_brudd(*a: Any) -> Any:
        assert brytetjener.brutt.wait(5)
        brytetjener.brutt.clear()
        return forny(*a)

    monkeypatch.setattr(utboks, "forny", etter_brudd)


def test_brudd_midt_i_posten_er_ikke_sendt_og_proves_igjen(
    p: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Brytetjener("midt_i") as brytetjener:
        sett_opp(p, brytetjener.port)
        with monkeypatch.context() as m:
            vent_paa_brudd(brytetjener, m)
            svar = send(p)
        assert brytetjener.fikk == []
    assert (svar.sendt, svar.venter, svar.usikre) == (0, 3, 0)
    assert {(r.tilstand, r.feilkode) for r in rader(p, Utpost) if r.slag != "velkomst"} == {
        ("venter", "brudd")
    }
    p.ga(minutes=6)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).sendt == 3
    assert innboks.til == sorted(TIL)


def test_brudd_for_hilsenen_er_ingen_forbindelse(p: Verden) -> None:
    with Brytetjener("hilsen") as brytetjener:
        sett_opp(p, brytetjener.port)
        assert send(p).grunn is not None
    assert tilstander(p) == alle(Posttilstand.VENTER)


@pytest.mark.parametrize("bryter", ["etter_prikk", "tull"])
def test_det_tjeneren_kan_ha_tatt_sendes_aldri_igjen_av_seg_selv(p: Verden, bryter: str) -> None:
    with Brytetjener(bryter) as brytetjener:
        sett_opp(p, brytetjener.port)
        svar = send(p)
        assert len(brytetjener.fikk) == 3
    assert (svar.sendt, svar.venter, svar.usikre) == (0, 0, 3)
    assert tilstander(p) == alle(Posttilstand.USIKKER)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        for _ in range(3):
            p.ga(days=1 / 24)
            send(p, straks=True)
    assert innboks.poster == []
    assert tilstander(p) == alle(Posttilstand.USIKKER)


def test_krasj_etter_kravet_gir_usikker_etter_ti_minutter(p: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)

        def krasj(*_a: object, **_k: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as m:
            m.setattr(utboks, "merk_sendt", krasj)  # the server has it, and we do not come to write it
            with pytest.raises(KeyboardInterrupt):
                send(p)
        forste = innboks.til[0]
        assert tilstander(p)[forste] == Posttilstand.SENDER
        p.ga(minutes=9)
        assert send(p).sendt == 2
        assert tilstander(p)[forste] == Posttilstand.SENDER
        p.ga(minutes=2)
        assert send(p).sendt == 0
    assert (post(p, forste).tilstand, post(p, forste).feilkode) == (Posttilstand.USIKKER, "avbrutt")
    assert innboks.til == sorted(TIL)


def test_et_krav_som_er_gatt_ut_sender_ikke(p: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine slept between the claim and the last step, and another has been there since."""
    innboks = Innboks()
    forny: Callable[..., Any] = utboks.forny

    def sovnet(*a: Any) -> Any:
        p.ga(hours=2)
        utboks.rydd(p.base.motor, p.klokke.naa())
        return forny(*a)

    with tjener(innboks) as port:
        sett_opp(p, port)
        monkeypatch.setattr(utboks, "forny", sovnet)
        send(p)
    assert innboks.poster == []
    assert tilstander(p) == alle(Posttilstand.USIKKER)


def test_to_som_sender_samtidig_deler_arbeidet(p: Verden, f: Postlogg) -> None:
    for _ in range(12):
        legg(p, f, nytt_mote(p, f, foresatt_id=f.hege))
    innboks, svar, feil = Innboks(), [], []
    klar = threading.Barrier(3)

    def kjor() -> None:
        base = Database(p.mappe, Nokkel(bytearray(NOKKEL)), p.klokke)
        base.oving = True
        try:
            klar.wait(5)
            svar.append(send_ventende(base, "", logger=None, tidsgrense=5))
        except BaseException as e:
            feil.append(e)
            raise
        finally:
            base.lukk()

    with tjener(innboks) as port:
        sett_opp(p, port)
        traader = [threading.Thread(target=kjor) for _ in range(3)]
        for t in traader:
            t.start()
        for t in traader:
            t.join(30)
    assert feil == []
    assert len(innboks.poster) == 15
    assert len(set(innboks.idene())) == 15
    assert sum(s.sendt for s in svar) == 15
    assert {r.tilstand for r in rader(p, Utpost) if r.slag != "velkomst"} == {"sendt"}


def test_en_innkalling_som_kommer_tilbake_etter_avlysningen_gar_ikke_ut(
    v: Verden, f: Postlogg, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was on the line when the meeting was cancelled, and the line broke."""
    for velkomst in rader(v, Utpost):
        rett_rad(v, Utpost, velkomst.id, tilstand=Posttilstand.TRUKKET)
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    port = ledig_port()
    sett_opp(v, port)

    def avlys(*_a: object) -> None:
        legg(v, f, mote, ko_avlysninger, endret=True)
        raise Ingenlinje("ingen_forbindelse", oppsett=False)

    with monkeypatch.context() as m:
        m.setattr(sending, "Linje", avlys)
        send(v)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        send(v, straks=True)
    assert [r.slag for r in rader(v, Utpost, tilstand=Posttilstand.SENDT)] == [Postslag.AVLYSNING]
    assert len(innboks.poster) == 1


def start_varsle(v: Verden, fil: Path) -> "subprocess.Popen[str]":
    """The command in a process of its own, as cron starts it."""
    linje = ["varsle", "--json", "--tjeneste", str(fil), "--mappe", str(v.mappe)]
    program = "import sys; from stafett_tui.cli import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", program, *linje],
        cwd=ROT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def fil(v: Verden, f: Postlogg, tmp_path: Path) -> Path:
    """The service file, and only the welcome waits, due whatever day it is."""
    sti = tmp_path / "tjenestefil"
    assert not isinstance(opprett_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR), sti), Avslag)
    forfalt(v)
    return sti


def forfalt(v: Verden) -> None:
    for rad in rader(v, Utpost):
        rett_rad(v, Utpost, rad.id, neste_forsok=LENGE_SIDEN)


def test_drept_mens_tjeneren_har_posten(v: Verden, fil: Path) -> None:
    with Brytetjener("henger") as brytetjener:
        sett_opp(v, brytetjener.port)
        with start_varsle(v, fil) as program:
            assert brytetjener.har_post.wait(30)
            program.kill()
        brytetjener.slipp.set()
        assert [r.tilstand for r in rader(v, Utpost)] == [Posttilstand.SENDER]
    innboks = Innboks()
    forfalt(v)  # as when ten minutes have gone
    with tjener(innboks) as port:
        sett_opp(v, port)
        for _ in range(2):
            with start_varsle(v, fil) as program:
                assert '"sendt": 0' in program.communicate(timeout=60)[0]
    assert [r.tilstand for r in rader(v, Utpost)] == [Posttilstand.USIKKER]
    assert innboks.poster == []


def test_to_prosesser_sender_hver_post_en_gang(v: Verden, f: Postlogg, fil: Path) -> None:
    for nr in range(8):
        v.logg("Maren", "Idun", f"Vestli{nr}", foresatte=(_med_epost(v, nr),))
    forfalt(v)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        programmer = [start_varsle(v, fil) for _ in range(2)]
        svar = [json.loads(p_.communicate(timeout=60)[0]) for p_ in programmer]
    assert sum(s["sendt"] for s in svar) == 9
    assert len(innboks.poster) == len(set(innboks.idene())) == 9
    assert {r.tilstand for r in rader(v, Utpost)} == {Posttilstand.SENDT}


def _med_epost(v: Verden, nr: int) -> NyForesatt:
    return v.foresattskjema("Hege", "Vestli", ForesattRolle.MOR, epost=f"hege{nr}@example.org")
