"""Møtemodus as the caseworker meets it: pages, what is done from them, and the way out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import ForesattRolle, Motestatus, Tiltakstype, Utfall
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING
from data.nokler import lag_passordspor
from screens.barnets_logg import BarnetsLogg
from screens.evaluer import Evaluer
from screens.felles.bekreft import Bekreft
from screens.felles.dekke import Dekke
from screens.felles.felt import Passordfelt
from screens.felles.meny import Meny
from screens.felles.tabell import Tabell
from screens.innlogging import Innlogging
from screens.innslag.nytt_lysglimt import NyttLysglimt
from screens.min_side import MinSide
from screens.mote.registrer import RegistrerMote
from screens.mote.skjema import NyttMote
from screens.motegang import MOTE, Motegang
from screens.motemodus.avslutt import AvsluttMote
from screens.motemodus.oppsummering import Oppsummering
from screens.motemodus.pause import Pause
from screens.motemodus.side import Motemodusside
from screens.motepin import Motepin
from screens.moter import Moter
from screens.oppmerksomhet import NyOppmerksomhet
from screens.tiltak import NyttTiltak
from stafett_tui.handlinger.motemodus import sett_motepin
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppgave
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.logghjelp import apne_logg, finn_tiltak
from tests.skjermer.minne import Minne
from tests.skjermer.motehjelp import mote, motene
from tests.skjermer.skjemahjelp import feil_ved, sett, skriv, trykk

if TYPE_CHECKING:
    from screens.app import StafettApp
    from stafett_tui.motemodusvisning import Motemodus
    from stafett_tui.okt import Okt

PASSORD = "fem grå katter under bordet"


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    v = lag_verden(tmp_path / "base")
    lag_passordspor(Nokkelfil.les(v.mappe), "maren", PASSORD, v.base.nokkel, KDF_OVING)
    return v


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    """Two oppmerksomheter; the first with a tiltak of Maren's, and one that both at home have."""
    foresatte = (
        verden.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR, epost="hege@test.invalid"),
        verden.foresattskjema("Geir", "Fjellstad", ForesattRolle.FAR, foreldreansvar=False),
    )
    logg_id = verden.logg("Maren", foresatte=foresatte)
    verden.oppmerksomhet("Maren", logg_id)
    verden.logg("Maren", "Peder", "Lunde")
    return logg_id


@asynccontextmanager
async def i_motet(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int] = STOR
) -> AsyncIterator[Pilot[Any]]:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("f5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await rolig(pilot)
        yield pilot


async def _ut(pilot: Pilot[Any], svar: str = PASSORD) -> None:
    await pilot.press("escape")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, AvsluttMote))
    await skriv(pilot, svar)
    await pilot.press("enter")
    await rolig(pilot)


def _her(pilot: Pilot[Any]) -> str:
    return skjermtekst(pilot.app)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_sidene_blas_som_med_en_presentasjonspeker(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    mote(verden, logg_id, timedelta(days=0), fra=time(15), til=time(16))
    async with i_motet(verden, logg_id, storrelse) as pilot:
        titler = []
        for nr in range(1, 6):
            assert f"{nr} av 5" in _her(pilot)
            assert "Elna" in _her(pilot)
            assert "Fjellstad" not in _her(pilot), "first name only"
            assert "Avslutt møtet" in _her(pilot).splitlines()[-1]
            titler.append(str(pilot.app.screen.query(".saken").first().render()))
            await pilot.press(("right", "pagedown", "space")[nr % 3])
            await rolig(pilot)
        assert titler == ["Dagsorden", titler[1], "Lysglimt", "Referat", "Neste møte"]
        assert "5 av 5" in _her(pilot), "the last page stays"
        await pilot.press("pageup")
        await rolig(pilot)
        assert "4 av 5" in _her(pilot)
        await pilot.press("home")
        await rolig(pilot)
        assert "1 av 5" in _her(pilot)


async def test_det_som_var_aapent_foer_er_borte_fra_minnet(verden: Verden, logg_id: UUID) -> None:
    """Not only from the screen: the pages, and the rows they had read (SPEC 7.2)."""
    minne = Minne(MinSide, BarnetsLogg, Oppgave)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        assert minne.nye() == {"MinSide", "BarnetsLogg", "Oppgave"}
        await pilot.press("f5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await wait_for(pilot, minne.borte())


async def test_de_som_har_et_tiltak_hver_hjemme_star_i_en_rad(verden: Verden, logg_id: UUID) -> None:
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("right", "t")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttTiltak))
        await rolig(pilot)
        i_dag = verden.klokke.i_dag()
        await sett(pilot, type=Tiltakstype.HJEMMET)
        await sett(
            pilot,
            ansvarlig="begge",
            beskrivelse="Lesekvarter før leggetid.",
            start_innen=i_dag,
            frist=i_dag + timedelta(days=30),
        )
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await rolig(pilot)
        assert "Hjemme, Geir og Hege" in _her(pilot)
        assert _her(pilot).count("Lesekvarter") == 1


async def test_et_tiltak_evalueres_og_justeres_uten_a_ga_ut(verden: Verden, logg_id: UUID) -> None:
    mote_id = mote(verden, logg_id, timedelta(days=0), fra=time(11), til=time(12))
    verden.ga(hours=3)
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("right", "e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
        await rolig(pilot)
        await sett(pilot, utfall=Utfall.NOE)
        assert pilot.app.screen.verdier()["mote_id"] == mote_id, "decided at the meeting that is held"
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "lagre")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttTiltak))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await rolig(pilot)
        assert "Evaluert: Har gitt noe virkning" in _her(pilot)
        assert varsler(pilot.app) == []
        await _ut(pilot)
        assert isinstance(pilot.app.screen, Oppsummering)
        assert _her(pilot).count("·") >= 2
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, BarnetsLogg)


@pytest.mark.parametrize(("tast", "skjerm"), [("o", NyOppmerksomhet), ("l", NyttLysglimt), ("m", NyttMote)])
async def test_det_et_mote_trenger_apnes_med_loggens_taster(
    verden: Verden, logg_id: UUID, tast: str, skjerm: type[Any]
) -> None:
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press(tast)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, skjerm))
        await rolig(pilot)
        assert "Peder" not in _her(pilot)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))


async def test_r_skriver_referatet_for_motet_i_dag(verden: Verden, logg_id: UUID) -> None:
    mote(verden, logg_id, timedelta(days=0), fra=time(11), til=time(12))
    verden.ga(hours=3)
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("r")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await sett(pilot, status=Motestatus.FULLFORT)
        await sett(pilot, motte=[motene(verden, logg_id)[0].deltakere[0].nokkel], referat="Vi ble enige.")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await rolig(pilot)
        assert "Vi ble enige." in _her(pilot)
        assert "Til stede" in _her(pilot)


async def test_b_tommer_skjermen_og_enhver_tast_viser_den_igjen(verden: Verden, logg_id: UUID) -> None:
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Pause))
        await rolig(pilot)
        assert _her(pilot).strip() == ""
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await pilot.press("f9")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Dekke))
        await pilot.press("f9")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))


async def test_menyen_har_bare_det_som_horer_til_motet(verden: Verden, logg_id: UUID) -> None:
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("f2")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Meny))
        await rolig(pilot)
        navn = {r.celler["navn"].plain for r in pilot.app.screen.query_one(Tabell).rader}
        assert navn <= {
            *(
                "Neste",
                "Forrige",
                "Pause",
                "Referat",
                "Evaluer",
                "Nytt tiltak",
                "Ny oppmerksomhet",
                "Lysglimt",
            ),
            *("Neste møte", "Neste tiltak", "Forrige tiltak", "Første side", "Siste side", "Hjelp"),
            *("Dekk skjermen", "Lås og logg ut", "Avslutt Stafett"),
        }
        await pilot.press("escape")
        for tast in "12345":
            await pilot.press(tast)
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Motemodusside)


async def test_tre_feil_svar_laser_programmet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        from stafett_tui.oppstart import logg_inn
        from tests.innlogging import inne

        innlogget = inne(logg_inn(verden.mappe, "maren", PASSORD))
        pilot.app.ta_imot(innlogget)
        await rolig(pilot)
        await apne_logg(pilot, logg_id)
        await pilot.press("f5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await _ut(pilot, "feil")
        assert "2 forsøk igjen" in feil_ved(pilot, "svar")
        assert pilot.app.screen.query_one(Passordfelt).value == ""
        await pilot.press("escape")
        await _ut(pilot, "galt")
        assert "ett forsøk igjen" in feil_ved(pilot, "svar"), "counted through the meeting"
        await skriv(pilot, "også galt")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Innlogging))
        await rolig(pilot)
        assert "Elna" not in _her(pilot)


async def test_pin_koden_settes_fra_menyen_og_avslutter_motet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        pilot.app.action_sett_motepin()
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motepin))
        await rolig(pilot)
        await sett(pilot, pin="123456", gjentatt="123456")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "lett å gjette" in feil_ved(pilot, "pin")
        await sett(pilot, pin="274918", gjentatt="274918")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        await apne_logg(pilot, logg_id)
        await pilot.press("f5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await _ut(pilot, "274918")
        assert isinstance(pilot.app.screen, BarnetsLogg), "nothing was done: nothing to sum up"
        assert pilot.app.okt.bare_logg is None
        assert pilot.app.theme == "stafett-lys"


async def test_beskjeder_venter_til_motet_er_over(verden: Verden, logg_id: UUID) -> None:
    async with i_motet(verden, logg_id) as pilot:
        pilot.app.si(T("Et varsel om noe annet."))
        pilot.app.notify("Textual says something", markup=False)
        await rolig(pilot)
        assert "Et varsel" not in _her(pilot)
        assert varsler(pilot.app) == []
        sett_motepin(verden.okt("Maren"), "274918", "274918")
        await _ut(pilot, "274918")
        assert varsler(pilot.app) == ["Et varsel om noe annet."]


async def test_fra_moter_apnes_det_valgte_motet(verden: Verden, logg_id: UUID) -> None:
    mote(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Moter))
        await rolig(pilot)
        await pilot.press("f5")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Motemodusside))
        await rolig(pilot)
        assert "møte " in _her(pilot).splitlines()[1]


async def test_uten_lov_blir_en_der_en_er_med_grunnen(verden: Verden, logg_id: UUID) -> None:
    """Someone else took the log meanwhile, or consent ran out for an aktør."""
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        pilot.app.motegang.begynn(verden.okt("Siri"), logg_id)
        await rolig(pilot)
        assert isinstance(pilot.app.screen, BarnetsLogg)
        assert not pilot.app.motegang.i_gang
        assert len(varsler(pilot.app)) == 1


async def test_ingen_mote_i_dag_sier_hva_en_kan_gjore(verden: Verden, logg_id: UUID) -> None:
    async with i_motet(verden, logg_id) as pilot:
        await pilot.press("r")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Motemodusside)
        assert "Trykk M" in _her(pilot)
    assert finn_tiltak(verden, logg_id, "") is not None


async def test_et_mote_som_ble_forlatt_paa_vei_inn_apnes_ikke(
    verden: Verden, logg_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locked or logged out in the moment before it stands: it would lie on top of the cover."""
    paa_vei: list[tuple[Okt, Motemodus]] = []
    async with kjor_som(verden, "Maren") as pilot:
        app = cast("StafettApp", pilot.app)
        await apne_logg(pilot, logg_id)
        with monkeypatch.context() as m:
            m.setattr(Motegang, "_inn", lambda _gang, *hva: paa_vei.append(hva))
            await pilot.press("f5")
            await wait_for(pilot, lambda: bool(paa_vei))
        okt = app.okt
        app.motegang.forlat()
        app.motegang._inn(*paa_vei[0])
        assert app.current_mode != MOTE
        assert app.okt is okt
