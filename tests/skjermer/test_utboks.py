"""Utboks: the holder sees where each mail stands, and does something about what did not leave (SPEC 6.2)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import ForesattRolle, Hatt, Posttilstand, Sikring
from data.modeller import Ansatt, Utpost
from screens.felles.bekreft import Bekreft
from screens.felles.tabell import Tabell
from screens.min_side import MinSide
from screens.moter import Moter
from screens.postpassord import Postpassord
from screens.til_mappe import TilMappe
from screens.utboks import Utboks
from stafett_tui.post import egne
from stafett_tui.sprak.tekst import T
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.post.tjenere import BRUKER, Innboks, ledig_port, tjener
from tests.raadata import rader, rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import feil_ved, sett, skriv, trykk
from tests.skjermer.test_postgang import sett_opp

STED = {"Hege": "hege@example.org", "Odd": "odd@example.org", "Siv": "siv@example.org"}


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    """Three welcome mails of Maren's, to Hege, Odd and Siv; one of Siri's, to Tuva."""
    v = lag_verden(tmp_path / "base")
    v.ansett("Eva", "Lunde", "Bakkehaugen skole", "lærer", er_aktor=True)
    for fornavn, epost in STED.items():
        _velkomst(v, "Maren", fornavn, epost)
    _velkomst(v, "Siri", "Tuva", "tuva@example.org")
    rett_rad(v, Ansatt, v.folk["Maren"][0], epost="maren@fjordvik.no")
    return v


def _velkomst(v: Verden, holder: str, fornavn: str, epost: str) -> None:
    v.logg(
        holder, f"Barn{fornavn}", foresatte=(v.foresattskjema(fornavn, "Li", ForesattRolle.MOR, epost=epost),)
    )


def _sett(v: Verden, fornavn: str, tilstand: Posttilstand, **felt: Any) -> None:
    (rad,) = rader(v, Utpost, til=STED[fornavn])
    rett_rad(v, Utpost, rad.id, tilstand=tilstand, **felt)


def _tilstand(v: Verden, fornavn: str) -> Posttilstand:
    (rad,) = rader(v, Utpost, til=STED[fornavn])
    return Posttilstand(rad.tilstand)


async def _apne(pilot: Pilot[Any]) -> Tabell:
    await pilot.press("f2", *"utboks", "enter")
    await _venter(pilot, Utboks)
    return pilot.app.screen.query_one(Tabell)


async def _venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


def _ga_til(pilot: Pilot[Any], fornavn: str) -> None:
    tabell = pilot.app.screen.query_one(Tabell)
    nokkel = next(r.nokkel for r in tabell.rader if r.celler["til"].plain.startswith(fornavn))
    tabell.ga_til(nokkel)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_egen_post_vises_med_tilstand_i_ord(verden: Verden, storrelse: tuple[int, int]) -> None:
    _sett(verden, "Hege", Posttilstand.OPPGITT, feilkode="mottaker_550")
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _apne(pilot)
        _ga_til(pilot, "Hege")
        await rolig(pilot)
        tekst = skjermtekst(pilot.app)
        assert "3 e-poster" in tekst
        assert all(f"{navn} Li" in tekst for navn in STED)
        assert "Tuva" not in tekst
        assert "Kunne ikke sendes" in tekst
        assert "Venter på å bli sendt" in tekst
        assert "ikke satt opp" not in tekst
        assert "Mottakerens tjener tok ikke imot" in tekst


async def test_uten_oppsett_sies_det_hva_en_kan_gjore(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        tekst = skjermtekst(pilot.app)
        assert "E-post er ikke satt opp" in tekst
        assert "Ikke sendt" in tekst
        assert "S Send nå" not in tekst.splitlines()[-1]


async def test_tom_utboks_sier_hva_den_viser(verden: Verden) -> None:
    async with kjor_som(verden, "Eva") as pilot:
        await _apne(pilot)
        assert "Her kommer e-posten fra loggene dine" in skjermtekst(pilot.app)


@pytest.mark.parametrize(("fornavn", "hatt"), [("Hilde", Hatt.LEDER), ("Kari", Hatt.ADMINISTRATOR)])
async def test_andre_hatter_har_ingen_utboks(verden: Verden, fornavn: str, hatt: Hatt) -> None:
    async with kjor_som(verden, fornavn, hatt) as pilot:
        forste = pilot.app.screen
        await pilot.press("f2", *"utboks", "enter", "escape")
        await rolig(pilot)
        pilot.app.action_vis_utboks()  # type: ignore[attr-defined]
        await rolig(pilot)
        assert pilot.app.screen is forste


async def test_min_side_forteller_og_gaar_rett_dit(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        linje = next(x for x in skjermtekst(pilot.app).splitlines() if "Ikke sendt" in x)
        assert "Ikke sendt: 3 e-poster" in linje
        assert not any(navn in linje for navn in STED)
        await pilot.press("h", "enter")
        await _venter(pilot, Utboks)
        assert "Hege Li" not in skjermtekst(pilot.app), "names are hidden in every list"
        assert "hege@example.org" not in skjermtekst(pilot.app)
        await pilot.press("escape")
        await _venter(pilot, MinSide)


async def test_min_side_tier_om_det_som_gaar_av_seg_selv(verden: Verden) -> None:
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Maren") as pilot:
        assert "Ikke sendt" not in skjermtekst(pilot.app)
    _sett(verden, "Hege", Posttilstand.OPPGITT)
    _sett(verden, "Odd", Posttilstand.USIKKER)
    async with kjor_som(verden, "Maren") as pilot:
        assert "Ikke sendt: 2 e-poster" in skjermtekst(pilot.app)


async def test_merkede_skrives_til_en_mappe(verden: Verden, tmp_path: Path) -> None:
    ut = tmp_path / "ut"
    ut.mkdir()
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("space", "down", "space", "x")
        await _venter(pilot, TilMappe)
        assert "2 e-poster" in skjermtekst(pilot.app)
        await sett(pilot, mappe=str(tmp_path / "finnes ikke"))
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "mappe")
        assert list(ut.iterdir()) == []
        await sett(pilot, mappe=str(ut))
        await pilot.press("ctrl+s")
        await _venter(pilot, Utboks)
        assert skjermtekst(pilot.app).count("Skrevet ut til fil") == 2
    assert len(list(ut.glob("*.eml"))) == 2
    assert not any(navn.lower() in fil.name.lower() for fil in ut.iterdir() for navn in STED)


async def test_send_paa_nytt_gjelder_det_som_ikke_kom_fram(verden: Verden) -> None:
    innboks = Innboks()
    _sett(verden, "Hege", Posttilstand.OPPGITT, feilkode="mottaker_550")
    for navn in ("Odd", "Siv"):
        _sett(verden, navn, Posttilstand.TRUKKET)
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, "Maren") as pilot:
            await _apne(pilot)
            _ga_til(pilot, "Odd")
            await rolig(pilot)
            await pilot.press("i")
            await rolig(pilot)
            assert varsler(pilot.app) == [], "taken back: not to be sent"
            _ga_til(pilot, "Hege")
            await rolig(pilot)
            await pilot.press("i")
            await wait_for(pilot, lambda: innboks.poster)
            await rolig(pilot)
            assert "Sendt" in skjermtekst(pilot.app)
    assert innboks.til == ["hege@example.org"]
    assert _tilstand(verden, "Hege") is Posttilstand.SENDT


async def test_kanskje_sendt_spor_forst(verden: Verden) -> None:
    sett_opp(verden, ledig_port())
    _sett(verden, "Hege", Posttilstand.USIKKER, feilkode="brudd_etter")
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        _ga_til(pilot, "Hege")
        await rolig(pilot)
        await pilot.press("i")
        await _venter(pilot, Bekreft)
        await pilot.press("enter")
        await _venter(pilot, Utboks)
        assert _tilstand(verden, "Hege") is Posttilstand.USIKKER
        await pilot.press("i")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _venter(pilot, Utboks)
    assert _tilstand(verden, "Hege") is Posttilstand.VENTER


async def test_flere_merkede_legges_i_koen_naar_svaret_om_den_usikre_er_gitt(verden: Verden) -> None:
    """Nothing is done before the answer, so nothing stands in the way after it."""
    _sett(verden, "Hege", Posttilstand.USIKKER, feilkode="brudd_etter")
    for fornavn in ("Odd", "Siv"):
        _sett(verden, fornavn, Posttilstand.OPPGITT, feilkode="mottaker_550")
    async with kjor_som(verden, "Maren") as pilot:
        tabell = await _apne(pilot)
        tabell.sett_merkede([r.nokkel for r in tabell.rader])
        await pilot.press("i")
        await _venter(pilot, Bekreft)
        assert {_tilstand(verden, f) for f in STED} == {Posttilstand.USIKKER, Posttilstand.OPPGITT}
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: {_tilstand(verden, f) for f in STED} == {Posttilstand.VENTER})


async def test_send_naa_venter_ikke_paa_neste_forsok(verden: Verden) -> None:
    innboks = Innboks()
    for navn in STED:
        _sett(verden, navn, Posttilstand.VENTER, neste_forsok=verden.klokke.naa() + timedelta(hours=4))
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, "Maren") as pilot:
            await _apne(pilot)
            trykk(pilot, "send_naa")
            await wait_for(pilot, lambda: varsler(pilot.app))
            await rolig(pilot)
            assert varsler(pilot.app) == ["3 e-poster er sendt."]
            assert "Venter" not in skjermtekst(pilot.app)
    assert innboks.til == sorted(STED.values())


async def test_send_naa_ber_om_passordet_og_husker_det(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    brukt: list[str] = []

    def send(_okt: object, passord: str, *_a: object, **_k: object) -> egne.Sendesvar:
        brukt.append(passord)
        return egne.Sendesvar(sendt=1, ikke_sendt=0)

    monkeypatch.setattr(egne, "_send", send)
    sett_opp(verden, ledig_port(), bruker=BRUKER, sikring=Sikring.STARTTLS)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("s")
        await _venter(pilot, Postpassord)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "postpassord")
        await skriv(pilot, "tre baater")
        assert "tre baater" not in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await _venter(pilot, Utboks)
        await wait_for(pilot, lambda: brukt)
        await rolig(pilot)
        await pilot.press("s")
        await wait_for(pilot, lambda: len(brukt) == 2)
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Utboks), "not asked again"
    assert brukt == ["tre baater", "tre baater"]


async def test_feil_passord_sporres_det_om_igjen(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    nei = egne.Sendesvar(feil_passord=True, ikke_sendt=3, grunn=T("Godtok ikke passordet."))
    monkeypatch.setattr(egne, "_send", lambda *_a, **_k: nei)
    sett_opp(verden, ledig_port(), bruker=BRUKER, sikring=Sikring.STARTTLS)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("s")
        await _venter(pilot, Postpassord)
        await skriv(pilot, "feil")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: varsler(pilot.app))
        await _venter(pilot, Postpassord)
        assert varsler(pilot.app) == ["Godtok ikke passordet."]
        await pilot.press("escape")
        await _venter(pilot, Utboks)


async def test_fra_moter_er_utboksen_ett_tastetrykk_unna(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("5")
        await _venter(pilot, Moter)
        assert "U Utboks" in skjermtekst(pilot.app).splitlines()[-1]
        await pilot.press("u")
        await _venter(pilot, Utboks)
        await pilot.press("escape")
        await _venter(pilot, Moter)
