"""The leder's Min side: what waits for her stands there, and Enter goes to where it is done (SPEC 3.1, 9)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from textual.pilot import Pilot

from data.koder import Hatt, Loggstatus
from data.modeller import Ansatt, Ansettelse, Barn, Logg
from screens.felles.tabell import Tabell
from screens.leder.ansattlogger import AnsattloggerSide
from screens.leder.brukere import Brukere
from screens.leder.engangskode import EngangskodeVisning
from screens.leder.min_side import LederMinSide
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.engangskode import lag_engangskode
from stafett_tui.ledervisninger import Lederminside
from stafett_tui.oppslag.leder_min_side import leder_min_side
from tests.avsluttet import avslutt
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.raadata import en, rett_rad, tabell
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    v = lag_verden(tmp_path / "base")
    for navn in ("Maren", "Siri", "Rune", "Hilde"):
        v.gi_passord(navn)
    return v


def side(v: Verden) -> Lederminside:
    svar = leder_min_side(v.okt("Hilde", Hatt.LEDER))
    assert isinstance(svar, Lederminside)
    return svar


def linjer(v: Verden) -> list[tuple[str, str, int | None]]:
    return [(o.slag, o.barn, o.dager) for o in side(v).oppgaver]


async def _venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


# --- what stands there ---


def test_passive_logger_kommer_naar_de_skal_vurderes(verden: Verden) -> None:
    logg = verden.logg("Maren", "Tuvalise", "Kvitfjell")
    verden.logg("Siri", "Odin", "Berg")
    avslutt(verden, logg)
    assert linjer(verden) == []
    assert (side(verden).ansatte, side(verden).aktive, side(verden).passive) == (4, 1, 1)
    verden.ga(days=181 - 14 - 1)
    assert linjer(verden) == []
    verden.ga(days=1)
    assert linjer(verden) == [("passiv", "Tuvalise Kvitfjell", 14)]
    verden.ga(days=30)
    assert linjer(verden) == [("passiv", "Tuvalise Kvitfjell", -16)]


def test_en_aktiv_logg_uten_stafettholder_haster(verden: Verden) -> None:
    """A passive log keeps nobody from leaving, and taken up again it goes back to one who is not here."""
    verden.logg("Maren", "Tuvalise", "Kvitfjell")
    with verden.base.motor.skrivemotor.begin() as c:
        c.execute(
            sa.update(tabell(Ansettelse))
            .where(tabell(Ansettelse).c.id == verden.ansettelse("Maren"))
            .values(aktiv=False)
        )
    assert linjer(verden) == [("uten_holder", "Tuvalise Kvitfjell", 0)]


def test_den_som_ikke_kan_logge_inn(verden: Verden) -> None:
    rett_rad(verden, Ansatt, verden.folk["Siri"][0], brukernavn="siri2")
    assert linjer(verden) == [("kode", "Siri Aune", None)]
    assert not isinstance(lag_engangskode(verden.okt("Hilde", Hatt.LEDER), verden.ansettelse("Siri")), Avslag)
    assert linjer(verden) == []
    verden.klokke.tid += timedelta(days=8)
    assert linjer(verden) == [("kode", "Siri Aune", None)]
    assert "gått ut" in side(verden).oppgaver[0].hva.paa()


def test_egen_virksomhet_og_ikke_eget_barn(verden: Verden) -> None:
    verden.ansett("Liv", "Moen", "Sundet skole", "rektor", er_leder=True)
    logg = verden.logg("Maren", "Tuvalise", "Kvitfjell")
    avslutt(verden, logg)
    verden.ga(days=190)
    annen = leder_min_side(verden.okt("Liv", Hatt.LEDER))
    assert isinstance(annen, Lederminside)
    assert not [o for o in annen.oppgaver if o.logg_id]
    assert isinstance(leder_min_side(verden.okt("Maren")), Avslag)
    rett_rad(verden, Ansatt, verden.folk["Hilde"][0], fodselsnummer=en(verden, Barn, logg_id=logg).nummer)
    assert not [o for o in side(verden).oppgaver if o.logg_id]


# --- by keys ---


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_enter_gaar_dit_det_gjores(verden: Verden, storrelse: tuple[int, int]) -> None:
    verden.logg("Maren", "Odin", "Berg")
    logg = verden.logg("Maren", "Tuvalise", "Kvitfjell")
    avslutt(verden, logg)
    verden.ga(days=190)
    async with kjor_som(verden, "Hilde", Hatt.LEDER, storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert "1 Min side" in tekst
        assert "Vurder sletting" in tekst
        assert "1 passiv logg" in tekst
        await pilot.press("h")
        await rolig(pilot)
        assert "Tuvalise" not in skjermtekst(pilot.app)
        await pilot.press("h", "enter")
        await _venter(pilot, AnsattloggerSide)
        assert pilot.app.screen.query_one("#stafettbarn", Tabell).markert == logg.hex
        assert pilot.app.screen.tillatt("lederlogg.slett")
        await pilot.press("escape")
        await _venter(pilot, LederMinSide)


async def test_den_uten_kode_faar_den_derfra(verden: Verden) -> None:
    rett_rad(verden, Ansatt, verden.folk["Siri"][0], brukernavn="siri2")
    async with kjor_som(verden, "Hilde", Hatt.LEDER, LITEN) as pilot:
        await pilot.press("enter")
        await wait_for(pilot, lambda: "trenger en engangskode" in skjermtekst(pilot.app))
        await pilot.press("tab", "enter")
        await _venter(pilot, EngangskodeVisning)
        await pilot.press("enter")
        await _venter(pilot, Brukere)
        await pilot.press("escape")
        await _venter(pilot, LederMinSide)
        assert "Ingenting venter på deg." in skjermtekst(pilot.app)


@pytest.mark.parametrize("tast", ["2", "3"])
async def test_tilbake_til_min_side(verden: Verden, tast: str) -> None:
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await pilot.press(tast)
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, LederMinSide))
        await rolig(pilot)
        await pilot.press("escape")
        await _venter(pilot, LederMinSide)


async def test_den_er_fersk_naar_en_kommer_tilbake(verden: Verden) -> None:
    logg = verden.logg("Maren", "Tuvalise", "Kvitfjell")
    avslutt(verden, logg)
    verden.ga(days=190)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await pilot.press("enter")
        await _venter(pilot, AnsattloggerSide)
        rett_rad(verden, Logg, logg, status=Loggstatus.AKTIV, passiv_fra=None)
        await pilot.press("escape")
        await _venter(pilot, LederMinSide)
        assert "Tuvalise" not in skjermtekst(pilot.app)
