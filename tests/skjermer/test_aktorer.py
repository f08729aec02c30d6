"""Aktører: who does what for each child, everyone once, and the way from a person to what they do."""

from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from screens.barnets_logg import BarnetsLogg
from screens.felles.fanelinje import Fanelinje
from screens.felles.tabell import Tabell
from screens.min_side import MinSide
from screens.sokeside import Sokefelt
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst


@pytest.fixture
def to(verden: Verden) -> dict[str, UUID]:
    """Elna has a tiltak of Maren's and one of Rune's; Jonas has one of Rune's."""
    navn = (("Elna", "Berg"), ("Jonas", "Lie"))
    ider = {fornavn: verden.logg("Maren", fornavn, etternavn) for fornavn, etternavn in navn}
    o = verden.oppmerksomhet("Maren", ider["Elna"], beskrivelse="Leser høyt.")
    verden.tiltak("Maren", o, beskrivelse="Går tur.", ansvarlig=verden.som_aktor("Rune"))
    verden.oppmerksomhet(
        "Maren", ider["Jonas"], beskrivelse="Spiller sjakk.", ansvarlig=verden.som_aktor("Rune")
    )
    return ider


async def _apne(pilot: Pilot[Any]) -> None:
    await pilot.press("4")
    await rolig(pilot)


def _rader(pilot: Pilot[Any], hvilken: str) -> list[dict[str, str]]:
    tabell = pilot.app.screen.query_one(f"#{hvilken}", Tabell)
    return [{k: c.plain for k, c in r.celler.items()} for r in tabell.rader]


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_hvem_gjor_hva_for_hvert_barn(
    verden: Verden, to: dict[str, UUID], storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _apne(pilot)
        rader = [(r.get("barn", ""), r.get("person", ""), r["oppgave"]) for r in _rader(pilot, "gjor")]
        assert rader == [
            ("Elna Berg", "Maren Dahl", "Tett oppfølging: Leser høyt."),
            ("", "Rune Bakken", "Tett oppfølging: Går tur."),
            ("", "Hege Berg", "–"),
            ("Jonas Lie", "Maren Dahl", "–"),
            ("", "Rune Bakken", "Tett oppfølging: Spiller sjakk."),
            ("", "Hege Lie", "–"),
        ]
        assert "Rune Bakken" in skjermtekst(pilot.app)


async def test_enter_apner_barnets_logg(verden: Verden, to: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("end", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert "Jonas Lie" in skjermtekst(pilot.app)


async def test_alle_aktorer_en_gang_og_enter_viser_det_personen_gjor(
    verden: Verden, to: dict[str, UUID]
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        assert "Alle aktører 4" in skjermtekst(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        assert [(r["person"], r["barn"], r["apne"]) for r in _rader(pilot, "alle")] == [
            ("Maren Dahl", "Elna Berg, Jonas Lie", "1"),
            ("Rune Bakken", "Elna Berg, Jonas Lie", "2"),
            ("Hege Berg", "Elna Berg", "0"),
            ("Hege Lie", "Jonas Lie", "0"),
        ]
        await pilot.press("down", "enter")
        await pilot.pause()
        assert pilot.app.screen.query_one(Fanelinje).valgt == "gjor"
        assert [r["oppgave"] for r in _rader(pilot, "gjor")] == [
            "Tett oppfølging: Går tur.",
            "Tett oppfølging: Spiller sjakk.",
        ]
        assert isinstance(pilot.app.focused, Tabell)


async def test_soket_ser_etter_barn_person_og_tjeneste(verden: Verden, to: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("s", *"jonas", "space", *"run")
        assert [r["oppgave"] for r in _rader(pilot, "gjor")] == ["Tett oppfølging: Spiller sjakk."]
        await pilot.press("escape")
        assert len(_rader(pilot, "gjor")) == 6
        assert pilot.app.screen.query_one(Sokefelt).value == ""
        await pilot.press("s", *"ingen")
        assert "Ingen treff" in skjermtekst(pilot.app)
        await pilot.press("escape", "escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


async def test_skjulte_navn_skjuler_familiens_ogsaa(verden: Verden, to: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot)
        await pilot.press("h")
        await pilot.pause()
        tekst = skjermtekst(pilot.app)
        assert "Berg" not in tekst
        assert "Hege" not in tekst
        assert "Rune Bakken" in tekst


async def test_en_aktor_uten_egne_logger_ser_ingen(verden: Verden, to: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Rune") as pilot:
        await _apne(pilot)
        assert "Her kommer alle som er med i loggene dine" in skjermtekst(pilot.app)
        assert "Elna" not in skjermtekst(pilot.app)
