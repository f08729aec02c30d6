"""Sending, against a server on this machine that answers as servers do (SPEC 6.2)."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from data.koder import Postslag, Posttilstand, Sikring
from data.modeller import Postoppsett, Utpost
from data.utboks import Tjener
from stafett_tui.post.linje import Linje, Utgang
from stafett_tui.post.sending import PAUSER, Sendt, send_ventende
from tests.byggere import Verden
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import TIL, alle, post, send, sett_opp, tilstander
from tests.post.tjenere import BRUKER, HER, PASSORD, Innboks, lag_sertifikat, ledig_port, tjener
from tests.raadata import rader, rett_rad


def test_starttls_og_innlogging(p: Verden, tmp_path: Path) -> None:
    hos_tjeneren, hos_oss = lag_sertifikat(tmp_path)
    innboks = Innboks()
    with tjener(innboks, sertifikat=hos_tjeneren, passord=PASSORD) as port:
        sett_opp(p, port, Sikring.STARTTLS, bruker=BRUKER)
        svar = send(p, PASSORD, kontekst=hos_oss)
        assert (svar.sendt, svar.venter, svar.grunn) == (3, 0, None)
        assert send(p, PASSORD, kontekst=hos_oss).sendt == 0
    assert innboks.til == sorted(TIL)
    assert all(innboks.sikret)
    assert tilstander(p) == alle(Posttilstand.SENDT)
    assert set(innboks.idene()) == {r.message_id for r in rader(p, Utpost, tilstand=Posttilstand.SENDT)}


def test_tls_fra_forste_tegn(p: Verden, tmp_path: Path) -> None:
    hos_tjeneren, hos_oss = lag_sertifikat(tmp_path)
    innboks = Innboks()
    with tjener(innboks, sertifikat=hos_tjeneren, fra_forste_tegn=True) as port:
        sett_opp(p, port, Sikring.TLS)
        assert send(p).grunn is not None, "nobody vouches for the certificate"
        assert send(p, kontekst=hos_oss, straks=True).sendt == 3
    assert innboks.til == sorted(TIL)


def test_linjer_som_begynner_med_punktum_kommer_fram() -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        linje = Linje(Tjener(HER, port, Sikring.INGEN, "", "a@b.no"), "", tidsgrense=5)
        innhold = b"Message-ID: <1@b.no>\r\n\r\n.\r\n..to\n.tre\rfire"
        assert linje.send("a@b.no", "c@d.no", innhold, lambda: True).utgang is Utgang.SENDT
        assert linje.send("a@b.no", "e@d.no", b"", lambda: True).utgang is Utgang.SENDT
        linje.lukk()
    assert innboks.poster[0][1].get_payload() == ".\r\n..to\r\n.tre\r\nfire\r\n"


def test_feil_passord_tar_ingen_forsok(p: Verden, tmp_path: Path) -> None:
    hos_tjeneren, hos_oss = lag_sertifikat(tmp_path)
    with tjener(Innboks(), sertifikat=hos_tjeneren, passord=PASSORD) as port:
        sett_opp(p, port, Sikring.STARTTLS, bruker=BRUKER)
        for _ in range(len(PAUSER) + 2):
            svar = send(p, "noe-annet", kontekst=hos_oss)
            assert (svar.sendt, svar.venter) == (0, 3)
            assert svar.grunn is not None
            assert "passord" in svar.grunn.paa()
            p.ga(days=1 / 100)
        assert {r.forsok for r in rader(p, Utpost)} == {0}
        assert send(p, PASSORD, kontekst=hos_oss, straks=True).sendt == 3


def test_et_sertifikat_ingen_gar_god_for_stanser_alt(p: Verden, tmp_path: Path) -> None:
    hos_tjeneren, _ = lag_sertifikat(tmp_path)
    innboks = Innboks()
    with tjener(innboks, sertifikat=hos_tjeneren, passord=PASSORD) as port:
        sett_opp(p, port, Sikring.STARTTLS, bruker=BRUKER)
        svar = send(p, PASSORD)
    assert svar.grunn is not None
    assert "sertifikat" in svar.grunn.paa()
    assert tilstander(p) == alle(Posttilstand.VENTER)


def test_tjener_uten_starttls_far_ikke_passordet(p: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    innboks = Innboks()
    monkeypatch.setattr("smtplib.SMTP.login", lambda *_a, **_k: pytest.fail("the password was sent"))
    with tjener(innboks) as port:
        sett_opp(p, port, Sikring.STARTTLS, bruker=BRUKER)
        assert send(p, PASSORD).grunn is not None
    assert innboks.poster == []
    assert tilstander(p) == alle(Posttilstand.VENTER)


def test_usikret_linje_bare_til_egen_maskin(p: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    p.base.oving = False
    sett_opp(p, 25, vert="post.example.org")
    monkeypatch.setattr("smtplib.SMTP", lambda *_a, **_k: pytest.fail("a line was opened"))
    assert send(p).grunn is not None
    assert tilstander(p) == alle(Posttilstand.VENTER)


def test_ovingsbase_sender_ikke_ut_av_maskinen(p: Verden) -> None:
    sett_opp(p, 587, Sikring.STARTTLS, vert="post.example.org")
    grunn = send(p).grunn
    assert grunn is not None
    assert "øvingsbase" in grunn.paa()


def test_uten_oppsett_eller_passord_skjer_ingenting(p: Verden) -> None:
    assert send(p).grunn is not None
    sett_opp(p, ledig_port(), bruker=BRUKER)
    assert send(p).grunn is not None
    assert {(r.tilstand, r.forsok) for r in rader(p, Utpost) if r.slag != Postslag.VELKOMST} == {
        ("venter", 0)
    }


def test_tjeneren_er_nede_og_kommer_igjen(p: Verden) -> None:
    port = ledig_port()
    sett_opp(p, port)
    svar = send(p)
    assert (svar.sendt, svar.venter) == (0, 3)
    assert svar.grunn is not None
    assert sorted(r.forsok for r in rader(p, Utpost)) == [0, 0, 0, 1]
    p.ga(minutes=6)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).sendt == 3
    assert innboks.til == sorted(TIL)


def test_en_mottaker_avvises_og_de_andre_far_sitt(p: Verden) -> None:
    innboks = Innboks({TIL[0]: "550 No such user here hege"})
    with tjener(innboks) as port:
        sett_opp(p, port)
        svar = send(p)
        assert (svar.sendt, svar.oppgitt, svar.venter) == (2, 1, 0)
        assert send(p, straks=True).sendt == 0
    rad = post(p, TIL[0])
    assert (rad.tilstand, rad.feilkode) == (Posttilstand.OPPGITT, "mottaker_550")
    assert innboks.til == sorted(TIL[1:])


def test_avvist_avsender_er_ingens_feil_og_stanser(p: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nei(*_: object) -> str:
        return "550 not you"

    innboks = Innboks()
    monkeypatch.setattr(Innboks, "handle_MAIL", nei, raising=False)
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).grunn is not None
    assert tilstander(p) == alle(Posttilstand.VENTER)
    assert {r.forsok for r in rader(p, Utpost)} == {0}


def test_forelopig_nei_gir_lengre_og_lengre_pauser_til_det_er_nok(p: Verden) -> None:
    innboks = Innboks({TIL[0]: "451 later"})
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).sendt == 2
        begynte = p.klokke.naa()
        for nr, pause in enumerate(PAUSER):
            rad = post(p, TIL[0])
            assert (rad.tilstand, rad.forsok, rad.neste_forsok) == ("venter", nr + 1, p.klokke.naa() + pause)
            p.klokke.tid = rad.neste_forsok - timedelta(seconds=1)
            assert send(p).venter == 1
            assert post(p, TIL[0]).forsok == nr + 1, "not before its time"
            p.klokke.tid = rad.neste_forsok
            rett_rad(
                p,
                Utpost,
                rad.id,
                start=rad.neste_forsok + timedelta(days=9),
                slutt=rad.neste_forsok + timedelta(days=9, hours=1),
            )
            send(p)
    rad = post(p, TIL[0])
    assert (rad.tilstand, rad.feilkode) == (Posttilstand.OPPGITT, "mottaker_451")
    assert timedelta(days=4) < p.klokke.naa() - begynte < timedelta(days=5)
    assert TIL[0] not in innboks.til


@pytest.mark.parametrize(
    ("svar", "tilstand"),
    [
        ("452 full", Posttilstand.VENTER),
        ("554 unwanted", Posttilstand.OPPGITT),
        ("250 OK", Posttilstand.SENDT),
    ],
)
def test_svaret_paa_hele_posten_gjelder_den_ene(p: Verden, svar: str, tilstand: Posttilstand) -> None:
    innboks = Innboks(svar_innhold=[svar])
    with tjener(innboks) as port:
        sett_opp(p, port)
        send(p)
    assert sorted(tilstander(p).values()) == sorted([tilstand, "sendt", "sendt"])
    assert len(innboks.poster) == 2 + (tilstand == "sendt")


def test_bare_disse_loggenes_post(p: Verden, f: Postlogg) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send_ventende(p.base, "", logger=[uuid4()], tidsgrense=5) == Sendt()
        assert send_ventende(p.base, "", logger=[], tidsgrense=5) == Sendt()
        assert send_ventende(p.base, "", logger=[f.logg], tidsgrense=5).sendt == 3


def test_innkalling_til_et_mote_som_har_begynt_sendes_ikke(p: Verden) -> None:
    p.ga(days=1)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).sendt == 0
    assert innboks.poster == []
    assert {(r.tilstand, r.feilkode) for r in rader(p, Utpost) if r.slag != "velkomst"} == {
        ("oppgitt", "for_sent")
    }


def test_adresse_som_ikke_kan_brukes_gis_opp(p: Verden) -> None:
    rett_rad(p, Utpost, post(p, TIL[0]).id, til="hege@example.org\r\nBcc: x@example.org")
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(p, port)
        assert send(p).oppgitt == 1
    assert innboks.til == sorted(TIL[1:])


def test_passordet_star_ikke_i_databasen_eller_i_noe_som_vises(p: Verden) -> None:
    sett_opp(p, ledig_port(), bruker=BRUKER)
    svar = send(p, PASSORD)
    assert PASSORD not in repr(svar)
    assert PASSORD not in str(rader(p, Utpost)) + str(rader(p, Postoppsett))
