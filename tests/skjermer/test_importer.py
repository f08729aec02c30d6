"""Ansatte fra fil: shown line by line, nothing written before «Legg til»; by keys (SPEC 11.1)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt
from data.modeller import Ansatt
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.leder.brukere import Brukere
from screens.leder.importer import ImporterAnsatte
from stafett_tui.handlinger.brukere import Ansattskjema, opprett_ansatt
from tests.byggere import Verden, nummer, ny_id
from tests.hjelpere import wait_for
from tests.raadata import rader, uendret
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import lim_inn

TIRIL, ODD = nummer(date(1991, 4, 2), 30), nummer(date(1984, 7, 9), 12)
LINJER = (
    "Fornavn;Etternavn;Fødselsnummer;Stilling;E-post;Lønn",
    f"Tiril[/];[@click=app.exit]Åsen;{TIRIL};vikar;;1",
    f"Odd;Lie;{TIRIL};vikar;;2",
    "Per;;123;[b]lærer;ikke adresse;3",
    f"Odd;Lie;{ODD};lærer;;4",
)


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    sti = tmp_path / "ansatte.csv"
    sti.write_text("\n".join(LINJER), encoding="cp1252")
    return sti


async def _apne(pilot: Pilot[Any], fil: object) -> None:
    if not isinstance(pilot.app.screen, Brukere):
        await pilot.press("2")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Brukere))
    await pilot.press("c")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, ImporterAnsatte))
    await lim_inn(pilot, "fil", f"'{fil}'")
    await pilot.press("enter")
    await rolig(pilot)


def _legg_til(pilot: Pilot[Any]) -> Knapp:
    return pilot.app.screen.query_one("#legg_til", Knapp)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_fra_filen_til_listen_over_ansatte(
    verden: Verden, fil: Path, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER, storrelse) as pilot:
        with uendret(verden):
            await _apne(pilot, fil)
            tekst = skjermtekst(pilot.app)
            assert "Tiril[/]" in tekst
            assert "Kolonner som ikke brukes: Lønn." in tekst
            assert "Andre kan lese filen" in tekst
            assert "Legg til 2, utelat 2" in tekst
            assert "2 nye, 2 feil" in tekst
            assert TIRIL not in tekst
        await pilot.press("p")
        await rolig(pilot)
        assert "Samme fødselsnummer som på linje 2." in skjermtekst(pilot.app)
        await pilot.press("p")
        await rolig(pilot)
        tekst = skjermtekst(pilot.app)
        assert "etternavn: Skriv etternavnet." in tekst
        assert "e-post: E-postadressen" in tekst
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Brukere))
        await rolig(pilot)
        assert "2 er lagt til. 2 linjer er utelatt." in " ".join(varsler(pilot.app))
        navn = [r.celler["navn"].plain for r in pilot.app.screen.query_one(Tabell).rader]
        assert {"Odd Lie", "Tiril[/] [@click=app.exit]Åsen"} <= set(navn)


async def test_esc_og_en_annen_sti_gjor_ingenting(verden: Verden, fil: Path) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER, LITEN) as pilot:
        with uendret(verden):
            await _apne(pilot, fil)
            assert not _legg_til(pilot).disabled
            await pilot.press("shift+tab", "shift+tab", "x")
            await rolig(pilot)
            assert _legg_til(pilot).disabled, "what is shown is not of this path"
            assert not pilot.app.screen.query_one(Tabell).rader
            await pilot.press("enter")
            await rolig(pilot)
            assert "Filen kan ikke leses" in skjermtekst(pilot.app)
            assert "Kolonnene øverst i filen: fornavn; etternavn;" in skjermtekst(pilot.app)
            await pilot.press("ctrl+s", "escape")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, Brukere))


async def test_det_som_er_endret_imens_vises_paa_nytt(verden: Verden, fil: Path) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await _apne(pilot, fil)
        annen = Ansattskjema("Odd", "Lie", ODD, "lærer")
        ny_id(opprett_ansatt(verden.okt("Hilde", Hatt.LEDER), annen))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Legg til 1, utelat 2" in skjermtekst(pilot.app))
        assert "ingenting ble lagt til" in " ".join(varsler(pilot.app))
        assert TIRIL not in {a.fodselsnummer for a in rader(verden, Ansatt)}
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Brukere))
        assert TIRIL in {a.fodselsnummer for a in rader(verden, Ansatt)}


async def test_en_fil_uten_noe_nytt_sier_det(verden: Verden, tmp_path: Path) -> None:
    siri = next(a for a in rader(verden, Ansatt) if a.fornavn == "Siri")
    fil = tmp_path / "samme.csv"
    fil.write_text(f"fnr;fornavn\n{siri.fodselsnummer};Siri\n")
    async with kjor_som(verden, "Hilde", Hatt.LEDER, STOR) as pilot:
        await _apne(pilot, fil)
        assert "Filen har ingenting nytt." in skjermtekst(pilot.app)
        assert _legg_til(pilot).disabled
