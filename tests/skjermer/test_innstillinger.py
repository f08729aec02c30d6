"""Innstillinger: the administrator's settings for the municipality, and nothing of children (SPEC 2.4, 3.1)."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt
from screens.administrator.innstillinger import Innstillinger
from screens.administrator.kontaktskjema import KontaktSkjema
from stafett_tui.handlinger.kontakt import sett_kontakt
from stafett_tui.oppslag.kontakt import Kontakt, hent_kontakt
from tests.byggere import Verden, lag_verden
from tests.handlinger.svar import kode
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import feil_ved, fokus_i, sett, skriv, trykk


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    return lag_verden(tmp_path / "base")


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
        assert "kari@fjordvik.no" in skjermtekst(pilot.app)
        await pilot.press("k")
        await venter(pilot, KontaktSkjema)
        await pilot.press("enter", "enter")
        await skriv(pilot, "00 00 00 07")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert "00 00 00 07" in skjermtekst(pilot.app)
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
