"""Innstillinger: the administrator's settings for the municipality, and nothing of children (SPEC 2.4, 3.1)."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import keyring
import pytest
from textual.pilot import Pilot

from data.koder import Hatt, Sikring
from data.modeller import Ansatt
from screens.administrator.innstillinger import Innstillinger
from screens.administrator.kontaktskjema import KontaktSkjema
from screens.administrator.laasetidskjema import LaasetidSkjema
from screens.administrator.postoppsett import PostoppsettSkjema
from screens.administrator.tjeneste import Cronhjelp, TjenesteSkjema
from screens.felles.bekreft import Bekreft
from screens.postpassord import Postpassord
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.kontakt import sett_kontakt
from stafett_tui.handlinger.postoppsett import hent_postoppsett, opprett_tjeneste
from stafett_tui.oppslag.kontakt import Kontakt, hent_kontakt
from stafett_tui.oppslag.laasetid import hent_laasetid
from stafett_tui.post import nokkelring
from stafett_tui.post.oppsett import fjern_oppsett, lagre_oppsett
from stafett_tui.postvisninger import Postoppsettvisning, Postskjema
from stafett_tui.sikkerhet import ring as ring_i_systemet
from tests.byggere import Verden
from tests.handlinger.svar import kode
from tests.hjelpere import wait_for
from tests.post.test_nokkelring import Minne
from tests.post.tjenere import Innboks, ledig_port, tjener
from tests.raadata import rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import behold_kladd, feil_ved, finn, fokus_i, sett, skriv, trykk
from tests.skjermer.test_postgang import sett_opp
from tests.skjermer.vandring import all_tekst


@pytest.fixture(autouse=True)
def _samme_nokkelring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The tests' own keyring is one of those that encrypt."""
    monkeypatch.setattr(ring_i_systemet, "TRYGGE", (*ring_i_systemet.TRYGGE, "tests."))
    for_ = keyring.get_keyring()
    yield
    keyring.set_keyring(for_)


async def _innstillinger(pilot: Pilot[Any]) -> None:
    await pilot.press("2")
    await venter(pilot, Innstillinger)


async def venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_kontakten_vises_og_endres_ved_tastene(verden: Verden, storrelse: tuple[int, int]) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, storrelse) as pilot:
        await _innstillinger(pilot)
        assert "kari@fjordvik.no" in all_tekst(pilot.app)
        await pilot.press("k")
        await venter(pilot, KontaktSkjema)
        await pilot.press("enter", "enter")
        await skriv(pilot, "00 00 00 07")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert "00 00 00 07" in all_tekst(pilot.app)
        assert varsler(pilot.app) == ["Kontakten er lagret."]
    assert hent_kontakt(verden.okt("Maren")) == Kontakt("Kari Moe", "kari@fjordvik.no", "00 00 00 07")


async def test_kontakt_som_ingen_kan_naa_sies_ved_feltene(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, TRANG) as pilot:
        await _innstillinger(pilot)
        trykk(pilot, "kontakt")
        await venter(pilot, KontaktSkjema)
        await sett(pilot, navn="", epost="", telefon="")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "navn")
        assert feil_ved(pilot, "epost")
        assert fokus_i(pilot, "navn")
        await sett(pilot, navn="Kari [b]Moe", epost="kari@", telefon="12")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "navn@kommune.no" in feil_ved(pilot, "epost")
        assert "åtte siffer" in feil_ved(pilot, "telefon")
    assert hent_kontakt(verden.okt("Kari", Hatt.ADMINISTRATOR)).navn == "Kari Moe"


async def test_laasetiden_endres_og_staar_paa_siden(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, TRANG) as pilot:
        await _innstillinger(pilot)
        assert "15 minutter" in all_tekst(pilot.app)
        await pilot.press("l")
        await venter(pilot, LaasetidSkjema)
        for galt in ("", "1", "99", "½", "to"):
            await sett(pilot, minutter=galt)
            await pilot.press("ctrl+s")
            await rolig(pilot)
            assert "fra 2 til 60" in feil_ved(pilot, "minutter")
        await sett(pilot, minutter="5")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert "5 minutter" in all_tekst(pilot.app)
    assert hent_laasetid(verden.okt("Maren")) == 5


def test_bare_administratoren_endrer_kontakten(verden: Verden) -> None:
    ny = Kontakt("Maren Dahl", "maren@fjordvik.no")
    for okt in (verden.okt("Maren"), verden.okt("Hilde", Hatt.LEDER)):
        assert kode(sett_kontakt(okt, ny))
    assert hent_kontakt(verden.okt("Maren")).navn == "Kari Moe"


async def test_andre_har_ingen_innstillinger(verden: Verden) -> None:
    for fornavn, hatt in (("Maren", Hatt.SAKSBEHANDLER), ("Hilde", Hatt.LEDER)):
        async with kjor_som(verden, fornavn, hatt) as pilot:
            assert "Innstillinger" not in skjermtekst(pilot.app)
            await pilot.press("f2", *"innstillinger")
            await rolig(pilot)
            assert "2 Innstillinger" not in skjermtekst(pilot.app)


# --- mail ---


async def test_uten_oppsett_sies_hva_som_skjer_med_eposten(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        tekst = skjermtekst(pilot.app)
        assert "E-post blir liggende i utboksen" in tekst
        assert "Send en prøve" not in tekst


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_epost_settes_opp_ved_tastene(verden: Verden, storrelse: tuple[int, int]) -> None:
    ring = Minne()
    keyring.set_keyring(ring)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, storrelse) as pilot:
        await _innstillinger(pilot)
        await pilot.press("e")
        await venter(pilot, PostoppsettSkjema)
        await skriv(pilot, "127.0.0.1")
        await pilot.press("enter", *["backspace"] * 3)
        await skriv(pilot, "2525")
        await pilot.press("enter", "tab")
        await skriv(pilot, "stafett")
        await pilot.press("enter")
        await skriv(pilot, "tre baater")
        await pilot.press("enter")
        await skriv(pilot, "post@fjordvik.no")
        assert "tre baater" not in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert varsler(pilot.app) == [
            "Oppsettet for e-post er lagret. Passordet ligger i nøkkelringen.",
        ]
        await wait_for(pilot, lambda: "ligger i nøkkelringen på denne maskinen" in _enkel(pilot))
        assert "127.0.0.1, port 2525" in _enkel(pilot)
        assert "post@fjordvik.no" in _enkel(pilot)
    assert ring.lagret == {(nokkelring.TJENESTE, "stafett@127.0.0.1"): "tre baater"}
    assert _oppsett(verden) == Postskjema("127.0.0.1", 2525, Sikring.STARTTLS, "stafett", "post@fjordvik.no")


async def test_uten_nokkelring_sies_det_og_oppsettet_lagres(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        await pilot.press("e")
        await venter(pilot, PostoppsettSkjema)
        await sett(pilot, **SKJEMA, passord="tre baater")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert "nøkkelringen på denne maskinen kan ikke brukes" in varsler(pilot.app)[0]
        await wait_for(pilot, lambda: "Stafett spør om passordet når e-post sendes" in _enkel(pilot))
    assert _oppsett(verden) is not None
    assert all(b"tre baater" not in fil.read_bytes() for fil in verden.mappe.iterdir())


async def test_feil_i_oppsettet_sies_ved_feltene_og_ingenting_blir_borte(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, TRANG) as pilot:
        await _innstillinger(pilot)
        await pilot.press("e")
        await venter(pilot, PostoppsettSkjema)
        await sett(pilot, tjener="smtp [b] kommune", port="99999", avsender="kari", bruker="æøå")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "uten mellomrom" in feil_ved(pilot, "tjener")
        assert "1 til 65535" in feil_ved(pilot, "port")
        assert feil_ved(pilot, "bruker")
        assert "navn@kommune.no" in feil_ved(pilot, "avsender")
        assert fokus_i(pilot, "tjener")
        await sett(pilot, tjener="smtp.kommune.no", port="")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "denne maskinen" in feil_ved(pilot, "tjener"), "a practice base writes to nobody"
        assert feil_ved(pilot, "port")
        assert finn(pilot, "avsender").inndata.verdi == "kari"
    assert _oppsett(verden) is None


async def test_passordet_staar_aldri_i_skjemaet_igjen_eller_i_kladden(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        await pilot.press("e")
        await venter(pilot, PostoppsettSkjema)
        await sett(pilot, tjener="127.0.0.1", passord="tre baater")
        await behold_kladd(pilot)
        pilot.app.pop_screen()
        await venter(pilot, Innstillinger)
        await pilot.press("e")
        await venter(pilot, PostoppsettSkjema)
        await wait_for(pilot, lambda: finn(pilot, "tjener").inndata.verdi == "127.0.0.1")
        assert finn(pilot, "passord").inndata.verdi == ""


async def test_ny_tjener_tar_det_gamle_passordet_ut_av_ringen(verden: Verden) -> None:
    ring = Minne()
    keyring.set_keyring(ring)
    okt = verden.okt("Kari", Hatt.ADMINISTRATOR)
    gammel = Postskjema("127.0.0.1", 587, Sikring.STARTTLS, "gammel", "post@fjordvik.no")
    ny = Postskjema("127.0.0.1", 587, Sikring.STARTTLS, "ny", "post@fjordvik.no")
    assert isinstance(lagre_oppsett(okt, gammel, "en"), Kvittering)
    assert isinstance(lagre_oppsett(okt, gammel, ""), Kvittering)
    assert list(ring.lagret.values()) == ["en"], "an empty field changes nothing"
    assert isinstance(lagre_oppsett(okt, ny, "to"), Kvittering)
    assert ring.lagret == {(nokkelring.TJENESTE, "ny@127.0.0.1"): "to"}
    for andre in (verden.okt("Maren"), verden.okt("Hilde", Hatt.LEDER)):
        assert isinstance(lagre_oppsett(andre, gammel, "tre"), Avslag)
    assert ring.lagret == {(nokkelring.TJENESTE, "ny@127.0.0.1"): "to"}, "refused: nothing is put anywhere"
    for andre in (verden.okt("Maren"), verden.okt("Hilde", Hatt.LEDER)):
        assert isinstance(fjern_oppsett(andre), Avslag)
    assert len(ring.lagret) == 1
    assert isinstance(fjern_oppsett(okt), Kvittering)
    assert ring.lagret == {}, "nobody asks for it any more"


async def test_proven_gaar_til_administratoren_selv(verden: Verden) -> None:
    rett_rad(verden, Ansatt, verden.folk["Kari"][0], epost="kari@fjordvik.no")
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
            await _innstillinger(pilot)
            trykk(pilot, "prove")
            await wait_for(pilot, lambda: varsler(pilot.app))
            assert "kari@fjordvik.no" in varsler(pilot.app)[0]
    assert innboks.til == ["kari@fjordvik.no"]


async def test_proven_sier_hva_som_er_galt(verden: Verden) -> None:
    rett_rad(verden, Ansatt, verden.folk["Kari"][0], epost="kari@fjordvik.no")
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        await pilot.press("p")
        await wait_for(pilot, lambda: varsler(pilot.app))
        assert "svarer ikke" in varsler(pilot.app)[0]
    sett_opp(verden, ledig_port(), bruker="stafett", sikring=Sikring.STARTTLS)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        await pilot.press("p")
        await venter(pilot, Postpassord)
        await skriv(pilot, "tre baater")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        await wait_for(pilot, lambda: varsler(pilot.app))
        assert "svarer ikke" in varsler(pilot.app)[0]


async def test_oppsettet_fjernes_etter_sporsmaal(verden: Verden) -> None:
    sett_opp(verden, 2525)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        trykk(pilot, "fjern_post")
        await venter(pilot, Bekreft)
        await pilot.press("enter")
        await venter(pilot, Innstillinger)
        assert _oppsett(verden) is not None
        trykk(pilot, "fjern_post")
        await venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await venter(pilot, Innstillinger)
        await wait_for(pilot, lambda: "Ikke satt opp" in skjermtekst(pilot.app))
    assert _oppsett(verden) is None


# --- the service file ---


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_tjenestefil_lages_og_cron_forklares(
    verden: Verden, tmp_path: Path, storrelse: tuple[int, int]
) -> None:
    mappe = tmp_path / "hjemme"
    mappe.mkdir(mode=0o700)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, storrelse) as pilot:
        await _innstillinger(pilot)
        await pilot.press("t")
        await venter(pilot, TjenesteSkjema)
        await sett(pilot, sti=str(mappe / "tjeneste.json"))
        await pilot.press("ctrl+s")
        await venter(pilot, Cronhjelp)
        tekst = all_tekst(pilot.app)
        assert f"varsle --mappe {verden.mappe} --tjeneste {mappe / 'tjeneste.json'}" in tekst
        assert "crontab -e" in tekst
        await pilot.press("end")
        await wait_for(pilot, lambda: "--epost-passord-fil" in skjermtekst(pilot.app))
        await pilot.press("enter")
        await venter(pilot, Innstillinger)
        assert "Tjenestefilen ble laget i dag" in all_tekst(pilot.app)
    assert (mappe / "tjeneste.json").stat().st_mode & 0o077 == 0


async def test_feil_sted_for_tjenestefilen_sies_ved_feltet(verden: Verden, tmp_path: Path) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, TRANG) as pilot:
        await _innstillinger(pilot)
        await pilot.press("t")
        await venter(pilot, TjenesteSkjema)
        for sti in (
            "",
            "tjeneste.json",
            "~finnes_ikke/x",
            str(verden.mappe / "x"),
            str(Path(gettempdir()) / "x"),
            "a\0b",
        ):
            await sett(pilot, sti=sti)
            await pilot.press("ctrl+s")
            await rolig(pilot)
            assert feil_ved(pilot, "sti"), sti
            assert isinstance(pilot.app.screen, TjenesteSkjema)
    assert not (verden.mappe / "x").exists()


async def test_tjenestefilen_tas_ut_av_bruk(verden: Verden, tmp_path: Path) -> None:
    okt = verden.okt("Kari", Hatt.ADMINISTRATOR)
    mappe = tmp_path / "hjemme"
    mappe.mkdir(mode=0o700)
    assert isinstance(opprett_tjeneste(okt, mappe / "t.json"), Kvittering)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        trykk(pilot, "fjern_tjeneste")
        await venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await venter(pilot, Innstillinger)
        await wait_for(pilot, lambda: "Ingen tjenestefil" in skjermtekst(pilot.app))


async def test_siden_viser_ingenting_om_barn(verden: Verden) -> None:
    verden.logg("Maren", "Tuvalise", "Kvitfjell")
    sett_opp(verden, 2525)
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR) as pilot:
        await _innstillinger(pilot)
        tekst = all_tekst(pilot.app)
        assert "Tuvalise" not in tekst
        assert "Kvitfjell" not in tekst


SKJEMA = {"tjener": "127.0.0.1", "port": "587", "bruker": "stafett", "avsender": "post@fjordvik.no"}


def _enkel(pilot: Pilot[Any]) -> str:
    """What the page holds, its lines run together: a long value is broken."""
    return " ".join(all_tekst(pilot.app).split())


def _oppsett(verden: Verden) -> Postskjema | None:
    svar = hent_postoppsett(verden.okt("Kari", Hatt.ADMINISTRATOR))
    assert isinstance(svar, Postoppsettvisning)
    return svar.skjema
