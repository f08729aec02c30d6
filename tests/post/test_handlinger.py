"""What the holder does with mail, and how the administrator sets it up."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from data.koder import Handling, Hatt, Postslag, Posttilstand, Sikring
from data.lagre import utpost
from data.modeller import Ansatt, Ansettelse, Barn, Foresatt, Postoppsett, RevisjonDetalj, Utpost
from stafett_tui.handlinger.postoppsett import fjern_postoppsett, hent_postoppsett, sett_postoppsett
from stafett_tui.handlinger.postprove import send_prove
from stafett_tui.handlinger.utboks import Epostfiler, send_igjen, skriv_ut
from stafett_tui.okt import Okt
from stafett_tui.oppslag.utboks import utboks
from stafett_tui.post.sending import send_ventende
from stafett_tui.post.utboks import ko_avlysninger
from stafett_tui.postvisninger import Postoppsettvisning, Postskjema, Utpostrad
from tests.byggere import Verden
from tests.handlinger.svar import felt, kode, ok
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import sett_opp
from tests.post.tjenere import BRUKER, PASSORD, Innboks, lag_sertifikat, ledig_port, tjener
from tests.raadata import en, kjedefeil, rader, rett_rad, uendret

NAA = datetime(2026, 11, 12, 9, tzinfo=UTC)


@pytest.fixture
def maren(v: Verden) -> Okt:
    return v.okt("Maren")


@pytest.fixture
def admin(v: Verden) -> Okt:
    rett_rad(v, Ansatt, v.folk["Kari"][0], epost="kari@fjordvik.no")
    return v.okt("Kari", Hatt.ADMINISTRATOR)


@pytest.fixture
def innkalling(v: Verden, f: Postlogg) -> UUID:
    legg(v, f, nytt_mote(v, f, foresatt_id=f.hege))
    rad_id: UUID = en(v, Utpost, slag=Postslag.INNKALLING).id
    return rad_id


def sett(v: Verden, utpost_id: UUID, tilstand: Posttilstand, feilkode: str = "") -> None:
    sendt = v.klokke.naa() if tilstand is Posttilstand.SENDT else None
    rett_rad(v, Utpost, utpost_id, tilstand=tilstand, feilkode=feilkode, sendt=sendt, forsok=10)


def rad(okt: Okt, utpost_id: UUID) -> Utpostrad:
    (funnet,) = [r for r in utboks(okt).rader if r.id == utpost_id]
    return funnet


# --- the outbox


def test_utboksen_viser_egne_loggers_post(v: Verden, f: Postlogg, maren: Okt, innkalling: UUID) -> None:
    side = utboks(maren)
    assert not side.oppsatt
    assert {(r.slag, r.mottaker, r.barn) for r in side.rader} == {
        (Postslag.INNKALLING, "Hege Fjellstad", "Elna Fjellstad"),
        (Postslag.VELKOMST, "Hege Fjellstad", "Elna Fjellstad"),
    }
    assert utboks(v.okt("Siri")).rader == ()
    assert utboks(v.okt("Hilde", Hatt.LEDER)).rader == ()
    assert rad(maren, innkalling).kan == {"skriv"}
    assert rad(maren, innkalling).neste == v.klokke.naa()


@pytest.mark.parametrize(
    ("tilstand", "kan"),
    [
        (Posttilstand.VENTER, {"skriv"}),
        (Posttilstand.OPPGITT, {"skriv", "igjen"}),
        (Posttilstand.USIKKER, {"igjen"}),
        (Posttilstand.SKREVET_UT, {"skriv"}),
        (Posttilstand.SENDT, set()),
        (Posttilstand.SENDER, set()),
        (Posttilstand.TRUKKET, set()),
    ],
)
def test_hva_som_kan_gjores_er_det_som_far_lov(
    v: Verden,
    f: Postlogg,
    maren: Okt,
    innkalling: UUID,
    tmp_path: Path,
    tilstand: Posttilstand,
    kan: set[str],
) -> None:
    sett(v, innkalling, tilstand)
    assert rad(maren, innkalling).kan == kan
    if "skriv" not in kan:
        assert kode(skriv_ut(maren, [innkalling], tmp_path)) == "post.kan_ikke_skrives"
    if "igjen" not in kan:
        assert kode(send_igjen(maren, innkalling)) == "post.kan_ikke_sendes_igjen"
    v.ga(days=2)
    assert rad(maren, innkalling).kan == set(), "the meeting is over"
    assert kode(send_igjen(maren, innkalling, bekreftet=True)) == "post.kan_ikke_sendes_igjen"


@pytest.mark.parametrize(
    ("feilkode", "ord_"),
    [
        ("mottaker_550", "adressen er riktig. Tjeneren svarte 550."),
        ("ingen_forbindelse", "svarer ikke"),
        ("brudd_etter", "kan være framme"),
        ("avbrutt", "kan være framme"),
        ("for_sent", "begynt"),
        ("noe_nytt", "(noe_nytt)"),
    ],
)
def test_feilen_sies_med_ord(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, feilkode: str, ord_: str
) -> None:
    sett(v, innkalling, Posttilstand.OPPGITT, feilkode)
    feil = rad(maren, innkalling).feil
    assert feil is not None
    assert ord_ in feil.paa()


# --- to files


def test_skrives_til_private_noytrale_filer(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path
) -> None:
    alle = [r.id for r in rader(v, Utpost)]
    svar = skriv_ut(maren, alle, tmp_path)
    assert isinstance(svar, Epostfiler)
    assert sorted(fil.suffix for fil in svar.filer) == [".eml", ".eml", ".ics"]
    for fil in svar.filer:
        assert fil.stat().st_mode & 0o777 == 0o600
        assert fil.name.startswith("e-post-")
        innhold = fil.read_bytes() + fil.name.encode()
        assert not any(navn in innhold for navn in (b"Elna", b"Fjellstad", b"Hege"))
    epost = message_from_bytes(next(f_.read_bytes() for f_ in svar.filer if f_.suffix == ".eml"))
    assert (epost["From"], epost["X-Unsent"]) == ("maren@fjordvik.no", "1")
    assert {r.tilstand for r in rader(v, Utpost)} == {Posttilstand.SKREVET_UT}
    assert len(rader(v, RevisjonDetalj, handling=Handling.POST_SKREVET_UT)) == 1
    assert kjedefeil(v) == []
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        send_ventende(v.base, "", logger=None, tidsgrense=5)
    assert innboks.poster == []


def test_alt_eller_ingenting(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alle = [r.id for r in rader(v, Utpost)]
    rett_rad(v, Foresatt, f.odd, epost="ikke en adresse")
    rett_rad(v, Utpost, alle[1], foresatt_id=f.odd, til="ikke en adresse")
    with uendret(v):
        assert kode(skriv_ut(maren, alle, tmp_path / "finnes ikke")) == "mappe.finnes_ikke"
        ut = tmp_path / "ut"
        ut.mkdir()
        assert kode(skriv_ut(maren, alle, ut)) == "post.ugyldig_adresse"
        assert list(ut.iterdir()) == []
        assert kode(skriv_ut(v.okt("Siri"), alle, tmp_path)) == "logg.finnes_ikke"
        assert kode(skriv_ut(maren, [], tmp_path)) == "logg.finnes_ikke"


def test_det_som_ikke_er_framme_vises_hvor_mye_som_er_kommet_siden(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    """The list has an end, but what still waits is never beyond it."""
    (velkomst,) = rader(v, Utpost, slag=Postslag.VELKOMST)
    sett(v, velkomst.id, Posttilstand.SENDT)
    with maren.les() as sesjon:
        vist = utpost.i_egne_logger(sesjon, maren.ansettelse_id, v.klokke.naa(), maks=0)
        assert [r.id for r in vist] == [innkalling]
        om_to_dager = v.klokke.naa() + timedelta(days=2)
        assert utpost.i_egne_logger(sesjon, maren.ansettelse_id, om_to_dager, maks=0) == []
        assert len(utpost.i_egne_logger(sesjon, maren.ansettelse_id, om_to_dager, maks=5)) == 2


# --- again


def test_send_igjen_bruker_adressen_som_den_er_naa(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    sett(v, innkalling, Posttilstand.OPPGITT, "mottaker_550")
    rett_rad(v, Foresatt, f.hege, epost="rettet@example.org")
    ok(send_igjen(maren, innkalling))
    ny = en(v, Utpost, id=innkalling)
    assert (ny.til, ny.tilstand, ny.feilkode, ny.forsok) == ("rettet@example.org", "venter", "", 0)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        send_ventende(v.base, "", logger=None, tidsgrense=5)
    assert "rettet@example.org" in innboks.til


def test_det_som_kan_vaere_framme_ma_bekreftes(v: Verden, f: Postlogg, maren: Okt, innkalling: UUID) -> None:
    sett(v, innkalling, Posttilstand.USIKKER, "brudd_etter")
    with uendret(v):
        assert kode(send_igjen(maren, innkalling)) == "post.bekreft_usikker"
    for_ = en(v, Utpost, id=innkalling).message_id
    ok(send_igjen(maren, innkalling, bekreftet=True))
    assert en(v, Utpost, id=innkalling).message_id == for_, "a server can know it again"


def test_det_en_nyere_post_har_overtatt_sendes_ikke_igjen(v: Verden, f: Postlogg, maren: Okt) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    gammel = en(v, Utpost, slag=Postslag.INNKALLING).id
    sett(v, gammel, Posttilstand.USIKKER)
    legg(v, f, mote, endret=True)
    assert kode(send_igjen(maren, gammel, bekreftet=True)) == "post.kan_ikke_sendes_igjen"


def test_barnets_og_den_ansattes_adresse(v: Verden, f: Postlogg, maren: Okt) -> None:
    legg(v, f, nytt_mote(v, f, barnet=True))
    legg(v, f, nytt_mote(v, f, ansettelse_id=v.ansettelse("Rune")))
    rett_rad(v, Barn, en(v, Barn).id, epost="ny@example.org")
    rett_rad(v, Ansatt, v.folk["Rune"][0], epost="")
    til = {r.til: r.id for r in rader(v, Utpost, slag=Postslag.INNKALLING)}
    for rad_id in til.values():
        sett(v, rad_id, Posttilstand.OPPGITT)
    ok(send_igjen(maren, til["elna@example.org"]))
    assert en(v, Utpost, id=til["elna@example.org"]).til == "ny@example.org"
    with uendret(v):
        assert kode(send_igjen(maren, til["rune@fjordvik.no"])) == "post.uten_mottaker"
    rett_rad(v, Ansatt, v.folk["Rune"][0], epost="ny@fjordvik.no")
    ok(send_igjen(maren, til["rune@fjordvik.no"]))
    assert en(v, Utpost, id=til["rune@fjordvik.no"]).til == "ny@fjordvik.no"


@pytest.mark.parametrize("borte", [{"fjernet": NAA}, {"epost": ""}])
def test_det_skrives_ikke_til_den_som_er_borte(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path, borte: dict[str, Any]
) -> None:
    rett_rad(v, Foresatt, f.hege, **borte)
    sett(v, innkalling, Posttilstand.OPPGITT)
    with uendret(v):
        assert kode(send_igjen(maren, innkalling)) == "post.uten_mottaker"
        assert kode(skriv_ut(maren, [innkalling], tmp_path)) == "post.uten_mottaker"


def test_avlysningen_gar_ogsa_til_den_som_er_borte(v: Verden, f: Postlogg, maren: Okt) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    sett(v, en(v, Utpost, slag=Postslag.INNKALLING).id, Posttilstand.SENDT)
    legg(v, f, mote, ko_avlysninger, endret=True)
    rett_rad(v, Foresatt, f.hege, fjernet=NAA, epost="")
    avlysning = en(v, Utpost, slag=Postslag.AVLYSNING)
    sett(v, avlysning.id, Posttilstand.OPPGITT)
    ok(send_igjen(maren, avlysning.id))
    assert en(v, Utpost, id=avlysning.id).til == "hege@example.org"


@pytest.mark.parametrize("borte", [Ansettelse, Ansatt])
def test_det_skrives_ikke_til_den_som_har_sluttet(
    v: Verden, f: Postlogg, maren: Okt, borte: type[Ansatt] | type[Ansettelse]
) -> None:
    legg(v, f, nytt_mote(v, f, ansettelse_id=v.ansettelse("Rune")))
    rad_id = en(v, Utpost, slag=Postslag.INNKALLING).id
    sett(v, rad_id, Posttilstand.OPPGITT)
    rett_rad(v, borte, v.ansettelse("Rune") if borte is Ansettelse else v.folk["Rune"][0], aktiv=False)
    assert kode(send_igjen(maren, rad_id)) == "post.uten_mottaker"


# --- the set-up

RIKTIG = Postskjema("localhost", 587, Sikring.STARTTLS, "stafett", "stafett@fjordvik.no")


def test_oppsettet_lagres_og_fjernes(v: Verden, admin: Okt) -> None:
    ok(sett_postoppsett(admin, replace(RIKTIG, tjener="  localhost ")))
    ok(sett_postoppsett(admin, RIKTIG))
    svar = hent_postoppsett(admin)
    assert isinstance(svar, Postoppsettvisning)
    assert (svar.skjema, svar.tjeneste_laget) == (RIKTIG, None)
    ok(fjern_postoppsett(admin))
    assert rader(v, Postoppsett) == []
    assert kode(fjern_postoppsett(admin)) == "postoppsett.mangler"


@pytest.mark.parametrize(
    ("endring", "feltene"),
    [
        ({"tjener": ""}, ["tjener"]),
        ({"tjener": "smtp kommune"}, ["tjener"]),
        ({"tjener": "smtp.kommune.no\r\nX: y"}, ["tjener"]),
        ({"tjener": "smtp.kommune.no"}, ["tjener"]),  # from a practice base
        ({"port": None}, ["port"]),
        ({"port": 0}, ["port"]),
        ({"port": 65536}, ["port"]),
        ({"sikring": None}, ["sikring"]),
        ({"avsender": ""}, ["avsender"]),
        ({"avsender": "Stafett <a@b.no>"}, ["avsender"]),
        ({"avsender": "blåbær@kommune.no"}, ["avsender"]),
        ({"bruker": "åse"}, ["bruker"]),
        ({"bruker": "x" * 300}, ["bruker"]),
    ],
)
def test_feil_i_oppsettet(v: Verden, admin: Okt, endring: dict[str, Any], feltene: list[str]) -> None:
    with uendret(v):
        assert felt(sett_postoppsett(admin, replace(RIKTIG, **endring))) == feltene


def test_usikret_bare_til_egen_maskin(v: Verden, admin: Okt) -> None:
    v.base.oving = False
    ok(sett_postoppsett(admin, replace(RIKTIG, tjener="smtp.kommune.no")))
    for vert in ("smtp.kommune.no", "10.0.0.1", "127.0.0.1.kommune.no"):
        assert felt(sett_postoppsett(admin, replace(RIKTIG, tjener=vert, sikring=Sikring.INGEN))) == [
            "sikring"
        ]
    for vert in ("localhost", "127.0.0.1", "::1"):
        ok(sett_postoppsett(admin, replace(RIKTIG, tjener=vert, sikring=Sikring.INGEN)))


@pytest.mark.parametrize(("hvem", "hatt"), [("Maren", Hatt.SAKSBEHANDLER), ("Hilde", Hatt.LEDER)])
def test_bare_administratoren(v: Verden, hvem: str, hatt: Hatt) -> None:
    with uendret(v):
        for svar in (
            hent_postoppsett(v.okt(hvem, hatt)),
            sett_postoppsett(v.okt(hvem, hatt), RIKTIG),
            fjern_postoppsett(v.okt(hvem, hatt)),
            send_prove(v.okt(hvem, hatt), ""),
        ):
            assert kode(svar).startswith(("hatt", "tilgang"))


# --- a mail to oneself


@pytest.fixture
def kontekster(tmp_path: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    return lag_sertifikat(tmp_path)


def test_proven_kommer_fram(v: Verden, admin: Okt, kontekster: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    innboks = Innboks()
    with tjener(innboks, sertifikat=kontekster[0], passord=PASSORD) as port:
        sett_opp(v, port, Sikring.STARTTLS, bruker=BRUKER)
        assert kode(send_prove(admin, "feil", kontekst=kontekster[1])) == "post.innlogging"
        ok(send_prove(admin, PASSORD, kontekst=kontekster[1]))
    assert innboks.til == ["kari@fjordvik.no"]
    assert rader(v, Utpost) == []


def test_proven_sier_hva_som_er_galt(v: Verden, admin: Okt) -> None:
    assert kode(send_prove(admin, "")) == "postoppsett.mangler"
    sett_opp(v, ledig_port())
    assert kode(send_prove(admin, "")) == "post.ingen_forbindelse"
    with tjener(Innboks({"kari@fjordvik.no": "550 no"})) as port:
        sett_opp(v, port)
        svar = send_prove(admin, "")
        assert kode(svar) == "post.prove_ikke_sendt"
    rett_rad(v, Ansatt, admin.ansatt_id, epost="")
    assert kode(send_prove(admin, "")) == "post.uten_adresse"
