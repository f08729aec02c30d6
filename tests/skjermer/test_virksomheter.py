"""Virksomheter: the administrator keeps units and their leaders, and sees nothing of children (SPEC 2.4)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt, Virksomhetstype
from screens.administrator.virksomhet import VirksomhetSkjema
from screens.administrator.virksomheter import Virksomheter
from screens.felles.bekreft import Bekreft
from screens.felles.knapp import Knapp
from screens.felles.linjer import Topplinje
from screens.felles.tabell import Tabell
from screens.leder.ansatt import AnsattSkjema
from screens.leder.engangskode import EngangskodeVisning
from screens.leder.importer import ImporterAnsatte
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet, virksomheter
from stafett_tui.visninger import Ansattrad, Virksomhetsrad
from tests.byggere import Verden, nummer
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import feil_ved, fokus_i, lim_inn, sett, skriv, trykk


def _administrator(verden: Verden, storrelse: tuple[int, int] = STOR) -> Any:
    return kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, storrelse)


def _enheter(verden: Verden) -> dict[str, Virksomhetsrad]:
    svar = virksomheter(verden.okt("Kari", Hatt.ADMINISTRATOR))
    assert isinstance(svar, tuple)
    return {v.navn: v for v in svar}


def _ansatte(verden: Verden, enhet: str) -> dict[str, Ansattrad]:
    svar = ansatte_i_virksomhet(verden.okt("Kari", Hatt.ADMINISTRATOR), verden.enheter[enhet])
    assert isinstance(svar, tuple)
    return {r.fornavn: r for r in svar}


async def _til_enhet(pilot: Pilot[Any], navn: str) -> None:
    tabell = pilot.app.screen.query_one("#enheter", Tabell)
    tabell.focus()
    await pilot.press("home")
    nr = next(n for n, r in enumerate(tabell.rader) if r.celler["navn"].plain == navn)
    await pilot.press(*["down"] * nr)
    await rolig(pilot)


async def _venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_listen_viser_enheter_ledere_og_de_ansatte_i_den_valgte(
    verden: Verden, storrelse: tuple[int, int]
) -> None:
    async with _administrator(verden, storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert "3 virksomheter" in tekst
        skole = next(linje for linje in tekst.splitlines() if linje.strip().startswith("Bakkehaugen skole  "))
        assert "Hilde Strand" in skole
        assert "mangler leder" in tekst
        assert "Maren Dahl" in tekst
        await _til_enhet(pilot, "Fjordvik helsestasjon")
        assert "Åse Ødegård" in skjermtekst(pilot.app)
        assert "Maren Dahl" not in skjermtekst(pilot.app)


async def test_ny_virksomhet_ved_tastene_staar_i_listen_og_er_valgt(verden: Verden) -> None:
    async with _administrator(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, VirksomhetSkjema)
        await skriv(pilot, "Solbakken")
        await pilot.press("enter", "space", "ctrl+s")
        await _venter(pilot, Virksomheter)
        tabell = pilot.app.screen.query_one("#enheter", Tabell)
        assert tabell.markert == _enheter(verden)["Solbakken"].id.hex
        assert "Ingen ansatte ennå" in skjermtekst(pilot.app)
    assert _enheter(verden)["Solbakken"].type is Virksomhetstype.BARNEHAGE


async def test_uten_navn_og_type_sies_det_ved_feltene(verden: Verden) -> None:
    async with _administrator(verden, TRANG) as pilot:
        await pilot.press("n")
        await _venter(pilot, VirksomhetSkjema)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "navn")
        assert feil_ved(pilot, "type")
        assert fokus_i(pilot, "navn")
        await sett(pilot, navn="bakkehaugen SKOLE")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "allerede" in feil_ved(pilot, "navn")


async def test_enhet_med_ansatte_tas_ikke_ut_av_bruk(verden: Verden) -> None:
    async with _administrator(verden) as pilot:
        await pilot.press("v")
        await _venter(pilot, VirksomhetSkjema)
        await sett(pilot, aktiv=False)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "har ansatte" in feil_ved(pilot, "aktiv")
        await sett(pilot, aktiv=True, navn="Bakkehaugen barneskole")
        await pilot.press("ctrl+s")
        await _venter(pilot, Virksomheter)
        assert "Bakkehaugen barneskole" in skjermtekst(pilot.app)


async def test_ny_leder_merkes_og_faar_kode(verden: Verden) -> None:
    async with _administrator(verden) as pilot:
        await _til_enhet(pilot, "Fjordvik helsestasjon")
        trykk(pilot, "ny_ansatt")
        await _venter(pilot, AnsattSkjema)
        await sett(
            pilot,
            fornavn="Tiril",
            etternavn="Åsen",
            fodselsnummer=nummer(date(1991, 4, 2), 30),
            stilling="leder",
            brukernavn="tiril",
            er_leder=True,
        )
        await pilot.press("ctrl+s")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _venter(pilot, EngangskodeVisning)
        assert "Tiril Åsen logger inn som tiril" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await _venter(pilot, Virksomheter)
        await wait_for(pilot, lambda: skjermtekst(pilot.app).count("Tiril Åsen") == 2)
    assert _ansatte(verden, "Fjordvik helsestasjon")["Tiril"].er_leder


async def test_ansatte_fra_fil_til_virksomheten_en_staar_paa(verden: Verden, tmp_path: Path) -> None:
    """The leder's own page, for the chosen unit; leders may be marked."""
    fil = tmp_path / "ansatte.csv"
    fil.write_text(
        f"Fornavn;Etternavn;Fødselsnummer;Stilling;Leder\nTiril;Åsen;{nummer(date(1991, 4, 2), 30)};leder;ja\n",
        encoding="utf-8",
    )
    async with _administrator(verden, TRANG) as pilot:
        await _til_enhet(pilot, "Fjordvik helsestasjon")
        await pilot.press("c")
        await _venter(pilot, ImporterAnsatte)
        assert "Ansatte fra fil: Fjordvik helsestasjon" in skjermtekst(pilot.app)
        assert pilot.app.screen.query_one(Topplinje)._valgt == "virksomheter"
        await lim_inn(pilot, "fil", str(fil))
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Tiril Åsen" in skjermtekst(pilot.app))
        await pilot.press("ctrl+s")
        await _venter(pilot, Virksomheter)
        await wait_for(pilot, lambda: "Tiril Åsen" in skjermtekst(pilot.app))
        trykk(pilot, "fra_fil")
        await _venter(pilot, ImporterAnsatte)
        await pilot.press("escape")
        await _venter(pilot, Virksomheter)
    assert _ansatte(verden, "Fjordvik helsestasjon")["Tiril"].er_leder


async def test_tastene_gjelder_listen_som_har_fokus(verden: Verden) -> None:
    async with _administrator(verden, LITEN) as pilot:
        bunn = skjermtekst(pilot.app).splitlines()[-1]
        assert "Ny virksomhet" in bunn
        assert "Engangskode" not in bunn
        pilot.app.screen.query_one("#ansatte").focus()
        await rolig(pilot)
        bunn = skjermtekst(pilot.app).splitlines()[-1]
        assert "Ny leder eller ansatt" in bunn
        assert "Engangskode" in bunn
        await pilot.press("enter")
        await _venter(pilot, AnsattSkjema)
        assert "Leder av virksomheten" in skjermtekst(pilot.app)


async def test_administratoren_tar_ikke_merket_fra_seg_selv(verden: Verden) -> None:
    async with _administrator(verden) as pilot:
        await _til_enhet(pilot, "Sundet skole")
        pilot.app.screen.query_one("#ansatte").focus()
        await pilot.press("enter")
        await _venter(pilot, AnsattSkjema)
        assert "Administrator i kommunen" not in skjermtekst(pilot.app)
        await sett(pilot, stilling="rektor")
        await pilot.press("ctrl+s")
        await _venter(pilot, Virksomheter)
    kari = _ansatte(verden, "Sundet skole")["Kari"]
    assert (kari.er_administrator, kari.stilling) == (True, "rektor")


async def test_enhet_som_ikke_er_i_bruk_tar_ingen_ansatte(verden: Verden) -> None:
    async with _administrator(verden) as pilot:
        await pilot.press("n")
        await _venter(pilot, VirksomhetSkjema)
        await sett(pilot, navn="Nedlagt", type=Virksomhetstype.SKOLE)
        await pilot.press("ctrl+s")
        await _venter(pilot, Virksomheter)
        await pilot.press("v")
        await _venter(pilot, VirksomhetSkjema)
        await sett(pilot, aktiv=False)
        await pilot.press("ctrl+s")
        await _venter(pilot, Virksomheter)
        assert "ikke i bruk" in skjermtekst(pilot.app)
        assert pilot.app.screen.query_one("#ny_ansatt", Knapp).disabled
        pilot.app.screen.query_one("#ansatte").focus()
        await pilot.press("n")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Virksomheter)
