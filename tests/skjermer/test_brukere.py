"""Brukere: the leder adds, marks, gives codes and ends; by keys, refused where it must be (SPEC 2.3, 11.1)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Handling, Hatt
from data.modeller import Ansettelse, Kladd, RevisjonRad
from screens.felles.bekreft import Bekreft
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.leder.ansatt import AnsattSkjema
from screens.leder.ansattlogger import AnsattloggerSide
from screens.leder.brukere import Brukere
from screens.leder.engangskode import EngangskodeVisning
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet
from stafett_tui.oppstart import logg_inn
from stafett_tui.visninger import Ansattrad
from tests.byggere import Verden, nummer
from tests.hjelpere import wait_for
from tests.innlogging import ma_sette
from tests.raadata import rader, rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import feil_ved, fokus_i, lim_inn, sett, skriv

NYTT_NUMMER = nummer(date(1991, 4, 2), 30)


@asynccontextmanager
async def _leder(verden: Verden, storrelse: tuple[int, int] = STOR) -> AsyncIterator[Pilot[Any]]:
    async with kjor_som(verden, "Hilde", Hatt.LEDER, storrelse) as pilot:
        await pilot.press("2")
        await _venter(pilot, Brukere)
        yield pilot


def _ansatte(verden: Verden) -> dict[str, Ansattrad]:
    svar = ansatte_i_virksomhet(verden.okt("Hilde", Hatt.LEDER))
    assert isinstance(svar, tuple)
    return {r.fornavn: r for r in svar}


async def _til(pilot: Pilot[Any], fornavn: str) -> None:
    """The cursor to an employee, by keys."""
    tabell = pilot.app.screen.query_one("#ansatte", Tabell)
    await pilot.press("home")
    nr = next(n for n, r in enumerate(tabell.rader) if r.celler["navn"].plain.startswith(fornavn))
    await pilot.press(*["down"] * nr)


async def _venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


def _koden(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one("#kode", Tekst).tekst.plain


async def _fyll_ut(pilot: Pilot[Any], **felt: str) -> None:
    vanlig = {"fornavn": "Tiril", "etternavn": "Åsen", "fodselsnummer": NYTT_NUMMER, "stilling": "vikar"}
    await sett(pilot, **(vanlig | felt))


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_listen_viser_hvem_som_kan_logge_inn(verden: Verden, storrelse: tuple[int, int]) -> None:
    verden.gi_passord("Maren")
    async with _leder(verden, storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert "4 ansatte" in tekst
        maren = next(linje for linje in tekst.splitlines() if "Maren" in linje)
        assert "stafettholder, aktør" in maren
        assert "har passord" in maren
        assert "ingen innlogging" in next(linje for linje in tekst.splitlines() if "Siri" in linje)
        assert "Åse" not in tekst, "she works in another unit"


async def test_antall_logger_staar_uten_noe_om_barna(verden: Verden) -> None:
    verden.logg("Maren", "Eskil", "Kvamme")
    async with _leder(verden) as pilot:
        rad = next(r for r in pilot.app.screen.query_one(Tabell).rader if "Maren" in r.celler["navn"].plain)
        assert rad.celler["logger"].plain == "1"
        assert "Eskil" not in skjermtekst(pilot.app)
        assert "Kvamme" not in skjermtekst(pilot.app)


async def test_ny_ansatt_faar_merker_og_kode(verden: Verden) -> None:
    """From N to a code on paper, by keys alone."""
    async with _leder(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await skriv(pilot, "Tiril")
        await pilot.press("enter")
        await skriv(pilot, "Asen")
        await pilot.press("enter")
        await skriv(pilot, NYTT_NUMMER)
        await pilot.press("enter")
        await skriv(pilot, "vikar")
        await pilot.press("enter", "enter", "enter")
        await skriv(pilot, "tiril")
        await pilot.press("enter", "space", "tab", "space", "ctrl+s")
        await _venter(pilot, Bekreft)
        assert "Tiril Asen trenger en engangskode" in skjermtekst(pilot.app)
        await pilot.press("tab", "enter")
        await _venter(pilot, EngangskodeVisning)
        assert "torsdag 19. november" in skjermtekst(pilot.app)
        kode = _koden(pilot)
        await pilot.press("enter")
        await _venter(pilot, Brukere)
        assert kode not in skjermtekst(pilot.app)
        tabell = pilot.app.screen.query_one(Tabell)
        ny_rad = next(r for r in tabell.rader if r.nokkel == tabell.markert)
        assert [ny_rad.celler[k].plain for k in ("navn", "innlogging")] == ["Tiril Asen", "kode til 19. nov"]
    ny = _ansatte(verden)["Tiril"]
    assert (ny.stilling, ny.er_stafettholder, ny.er_aktor, ny.er_leder) == ("vikar", True, True, False)
    assert ny.kode_utloper == verden.klokke.naa() + timedelta(days=7)


async def test_koden_som_vises_er_den_som_virker(verden: Verden) -> None:
    verden.klokke.tid = datetime.now(UTC)  # the log-in reads the real clock
    async with _leder(verden) as pilot:
        await _til(pilot, "Rune")
        await pilot.press("k")
        await _venter(pilot, EngangskodeVisning)
        kode = _koden(pilot)
    ma_sette(logg_inn(verden.mappe, "rune", kode)).base.lukk()


@pytest.mark.parametrize("tast", ["escape", "enter"])
async def test_koden_er_borte_naar_den_er_lukket(verden: Verden, tast: str) -> None:
    async with _leder(verden, LITEN) as pilot:
        await _til(pilot, "Rune")
        await pilot.press("k")
        await _venter(pilot, EngangskodeVisning)
        kode = _koden(pilot)
        await pilot.press(tast)
        await _venter(pilot, Brukere)
        await pilot.press("f2")
        await rolig(pilot)
        assert kode not in skjermtekst(pilot.app)
        assert not any(kode in v for v in varsler(pilot.app))


async def test_den_som_har_passord_faar_ikke_ny_kode_uten_sporsmaal(verden: Verden) -> None:
    verden.gi_passord("Maren")
    async with _leder(verden) as pilot:
        await _til(pilot, "Maren")
        await pilot.press("k")
        await _venter(pilot, Bekreft)
        await pilot.press("enter")  # focus begins on the harmless answer
        await _venter(pilot, Brukere)
    assert not [r for r in rader(verden, RevisjonRad) if r.handling is Handling.KODE_UTSTEDT]


async def test_uten_brukernavn_apnes_skjemaet_der_det_skrives(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await _fyll_ut(pilot)
        await pilot.press("ctrl+s")
        await _venter(pilot, Brukere)
        await pilot.press("k")
        await _venter(pilot, AnsattSkjema)
        assert fokus_i(pilot, "brukernavn")


async def test_feil_staar_ved_feltene_og_ingenting_gaar_tapt(verden: Verden) -> None:
    async with _leder(verden, LITEN) as pilot:
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await _fyll_ut(pilot, fodselsnummer="12345678901", brukernavn="maren", epost="tull")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "fodselsnummer")
        assert "er i bruk" in feil_ved(pilot, "brukernavn")
        assert feil_ved(pilot, "epost")
        assert fokus_i(pilot, "fodselsnummer")
        assert pilot.app.screen.verdier()["fornavn"] == "Tiril"
        assert "Tiril" not in _ansatte(verden)


async def test_limt_navn_med_linjeskift_og_klammer_lagres_som_det_staar(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await _fyll_ut(pilot, fornavn="")
        await lim_inn(pilot, "fornavn", "Anne\n[/] [@click=app.quit]x[/]")
        await pilot.press("ctrl+s")
        await _venter(pilot, Brukere)
        assert "Anne [/] [@click=app.quit]x[/]" in skjermtekst(pilot.app)
    assert "Anne [/] [@click=app.quit]x[/]" in _ansatte(verden)


async def test_lederen_endrer_merker_og_beholder_nummeret(verden: Verden) -> None:
    for_ = _ansatte(verden)["Rune"]
    async with _leder(verden, TRANG) as pilot:
        await _til(pilot, "Rune")
        await pilot.press("v")
        await _venter(pilot, AnsattSkjema)
        tekst = skjermtekst(pilot.app)
        assert for_.fodselsnummer_maskert in tekst
        assert "Leder av virksomheten" not in tekst
        await sett(pilot, er_stafettholder=True, telefon="40000009")
        await pilot.press("ctrl+s")
        await _venter(pilot, Brukere)
        assert pilot.app.screen.query_one(Tabell).markert == for_.id.hex
    assert _ansatte(verden)["Rune"] == replace(for_, er_stafettholder=True, telefon="40000009")


async def test_avslutning_spor_forst_og_viser_hvem_som_har_sluttet(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await _til(pilot, "Rune")
        await pilot.press("delete")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _venter(pilot, Brukere)
        await wait_for(pilot, lambda: "sluttet" in skjermtekst(pilot.app))
        assert "3 ansatte" in skjermtekst(pilot.app)
        await _til(pilot, "Rune")
        bunn = skjermtekst(pilot.app).splitlines()[-1]
        assert "Engangskode" not in bunn
        assert "Avslutt" not in bunn
        await pilot.press("k", "v", "enter")
        await _venter(pilot, AnsattloggerSide)
        assert "lærer, har sluttet" in skjermtekst(pilot.app), "the logs of one who has left can be seen to"
    assert not _ansatte(verden)["Rune"].aktiv


async def test_den_som_har_plikter_kan_ikke_avsluttes(verden: Verden) -> None:
    verden.logg("Maren")
    async with _leder(verden) as pilot:
        await _til(pilot, "Maren")
        await pilot.press("delete")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: "Kan ikke avsluttes ennå" in skjermtekst(pilot.app))
        dialog = " ".join(t.tekst.plain for t in pilot.app.screen.query(Tekst))
        assert "Overfør den til en annen først." in dialog
        await pilot.press("tab", "enter")
        await _venter(pilot, AnsattloggerSide)
        assert "Maren Dahl" in skjermtekst(pilot.app), "where it is handed on"
        await pilot.press("escape")
        await _venter(pilot, Brukere)
    assert _ansatte(verden)["Maren"].aktiv


async def test_lederen_kan_ikke_avslutte_seg_selv(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await _til(pilot, "Hilde")
        await pilot.press("delete")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Brukere)


async def test_kladden_kommer_igjen(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await sett(pilot, fornavn="Tiril")
        await pilot.press("escape")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")  # keep the draft
        await _venter(pilot, Brukere)
        await wait_for(pilot, lambda: rader(verden, Kladd))
        await pilot.press("n")
        await _venter(pilot, AnsattSkjema)
        await wait_for(pilot, lambda: "hentet fram" in skjermtekst(pilot.app))
        assert pilot.app.screen.verdier()["fornavn"] == "Tiril"


async def test_annen_storrelse_beholder_raden(verden: Verden) -> None:
    async with _leder(verden) as pilot:
        await _til(pilot, "Rune")
        assert "Fødselsnummer" in skjermtekst(pilot.app)
        await pilot.resize_terminal(*TRANG)
        await rolig(pilot)
        assert pilot.app.screen.query_one(Tabell).markert == verden.ansettelse("Rune").hex
        assert "Fødselsnummer" not in skjermtekst(pilot.app)


async def test_overskriften_teller_de_som_arbeider_der_og_de_som_har_sluttet(verden: Verden) -> None:
    antall = len(_ansatte(verden))
    async with _leder(verden) as pilot:
        assert f"{antall} ansatte " in skjermtekst(pilot.app).replace("\n", " ")
    rett_rad(verden, Ansettelse, verden.ansettelse("Rune"), aktiv=False)
    async with _leder(verden) as pilot:
        assert f"{antall - 1} ansatte, 1 har sluttet" in skjermtekst(pilot.app)
