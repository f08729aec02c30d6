"""Logging in: by keys alone, by mistake, by one-time code, and out again."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from data.koder import Hatt
from screens.app import StafettApp
from screens.felles.felt import Felt, Linjefelt, Passordfelt
from screens.hattevalg import Hattevalgside
from screens.innlogging import Innlogging
from screens.min_side import MinSide
from screens.nytt_passord import NyttPassord
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import Innlogget, logg_inn
from stafett_tui.sprak.tekst import T
from tests.byggere import PASSORD, Verden, lag_verden
from tests.hjelpere import wait_for
from tests.ovingshjelp import DAG, kopi_av_oving
from tests.skjermer.hjelp import LITEN, TRANG, kjor_mappe, rolig, skjermtekst

NYTT_PASSORD = "blå traktor kjører baklengs"


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    verden = lag_verden(tmp_path / "base", Klokke().naa())  # the log-in itself goes by the real clock
    verden.gi_passord("Maren", "Hilde")
    return verden


async def _skriv(pilot: Pilot[Any], *tekst: str) -> None:
    for i, linje in enumerate(tekst):
        if i:
            await pilot.press("tab")
        await pilot.press(*["space" if t == " " else t for t in linje])


@pytest.mark.parametrize("storrelse", [LITEN, TRANG])
async def test_navn_og_passord_med_bare_tastatur_forer_til_min_side(
    verden: Verden, storrelse: tuple[int, int]
) -> None:
    async with kjor_mappe(verden.mappe, storrelse) as pilot:
        assert isinstance(pilot.app.screen, Innlogging)
        await _skriv(pilot, "Maren", PASSORD)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


@pytest.mark.parametrize(("navn", "passord"), [("maren", "feil passord her"), ("finnesikke", PASSORD)])
async def test_feil_navn_og_feil_passord_faar_samme_svar_ved_feltet(
    verden: Verden, navn: str, passord: str
) -> None:
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, navn, passord)
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Brukernavn eller passord er feil" in skjermtekst(pilot.app))
        felt = pilot.app.screen.query_one(Passordfelt)
        assert felt.value == ""
        assert pilot.app.focused is felt
        assert pilot.app.screen.query_one(Linjefelt).value == navn


async def test_passordet_vises_aldri(verden: Verden) -> None:
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, "maren", "hemmelighet")
        assert "hemmelighet" not in skjermtekst(pilot.app)
        assert "●" * 11 in skjermtekst(pilot.app)


async def test_engangskoden_krever_eget_passord_foer_noe_vises(verden: Verden) -> None:
    kode = lag_engangskode(verden.okt("Hilde", Hatt.LEDER), verden.ansettelse("Rune"))
    assert isinstance(kode, Engangskode)
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, "rune", kode.kode)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttPassord))
        await _skriv(pilot, "kort", "kort")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: pilot.app.screen.query(Felt).first().has_class("-feil"))
        for felt in pilot.app.screen.query(Passordfelt):
            felt.verdi = NYTT_PASSORD
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, "rune", kode.kode)
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Brukernavn eller passord er feil" in skjermtekst(pilot.app))


async def test_den_som_har_flere_roller_velger_en(verden: Verden) -> None:
    verden.ansett(
        "Tuva", "Haugland", "Sundet skole", "rektor", er_leder=True, er_aktor=True, er_stafettholder=True
    )
    verden.gi_passord("Tuva")
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, "tuva", PASSORD)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Hattevalgside))
        assert "virksomhetsleder" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


async def test_ctrl_l_lukker_og_tar_med_seg_alt_som_sto_paa_skjermen(verden: Verden) -> None:
    verden.logg("Maren", "Elna", "Fjellstad")
    async with kjor_mappe(verden.mappe) as pilot:
        await _skriv(pilot, "maren", PASSORD)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        await pilot.press("2")
        await wait_for(pilot, lambda: "Elna Fjellstad" in skjermtekst(pilot.app))
        pilot.app.si(T("%(navn)s er lagt til.", navn="Elna Fjellstad"))  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: "er lagt til" in skjermtekst(pilot.app))
        await pilot.press("ctrl+l")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Innlogging))
        await rolig(pilot)
        assert "Fjellstad" not in skjermtekst(pilot.app)
        assert pilot.app.okt is None  # type: ignore[attr-defined]
        assert len(pilot.app.screen_stack) == 2


async def test_det_en_innlogging_hentet_vises_aldri_for_en_annen(verden: Verden) -> None:
    """A log-in that came to nothing (the page was gone) leaves its first page behind; the next is somebody else."""
    verden.logg("Maren", "Elna", "Fjellstad")
    verden.gi_passord("Siri")
    async with kjor_mappe(verden.mappe) as pilot:
        forste = logg_inn(verden.mappe, "maren", PASSORD)
        andre = logg_inn(verden.mappe, "siri", PASSORD)
        assert isinstance(forste, Innlogget)
        assert isinstance(andre, Innlogget)
        pilot.app.forbered(forste)  # type: ignore[attr-defined]
        pilot.app.ta_imot(andre)  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        await rolig(pilot)
        assert pilot.app.okt.ansatt_id == andre.ansatt_id  # type: ignore[attr-defined]
        forste.base.lukk()


async def test_en_laast_oving_kan_aapnes_igjen_uten_passord_og_bare_den(
    verden: Verden, tmp_path: Path
) -> None:
    app = StafettApp(kopi_av_oving(tmp_path / "oving").mappe, i_dag=DAG)
    await asyncio.to_thread(app.apne_oving, "jorunn")
    async with app.run_test(size=LITEN) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, MinSide))
        await pilot.press("ctrl+l")
        await wait_for(pilot, lambda: isinstance(app.screen, Innlogging) and bool(app.screen.query("#oving")))
        app.screen.query_one("#oving", Button).press()
        await wait_for(pilot, lambda: isinstance(app.screen, MinSide))
        await rolig(pilot)
    assert app.innlogget is not None
    app.innlogget.base.lukk()

    vanlig = StafettApp(verden.mappe)
    await asyncio.to_thread(vanlig.apne_oving, "jorunn")
    async with vanlig.run_test(size=LITEN) as pilot:
        await wait_for(pilot, lambda: isinstance(vanlig.screen, Innlogging))
        assert not vanlig.screen.query("#oving")
