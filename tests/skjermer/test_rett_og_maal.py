"""Rett teksten, the goal question and reading access: the three small forms of a log."""

from uuid import UUID

import pytest

from data.koder import Maalsvar, Utfall
from screens.felles.felt import Treff
from screens.felles.tekstvern import lagret
from screens.lesetilgang import GiLesetilgang
from screens.maalsvar import MaalsvarSkjema
from screens.rett import RettTiltak
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import apne, feil_ved, finn, finnes, fokus_i, sett, skriv


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    logg_id = verden.logg("Maren")
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


def _logg(verden: Verden, logg_id: UUID, hvem: str = "Maren") -> Loggvisning:
    svar = hent_logg(verden.okt(hvem), logg_id)
    assert isinstance(svar, Loggvisning)
    return svar


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_teksten_rettes_og_fristen_staar_der(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        tiltak = _logg(verden, logg_id).oppmerksomheter[0].tiltak[0]
        svar = await apne(pilot, RettTiltak(verden.okt("Maren"), tiltak))
        assert "i dag 18.00" in skjermtekst(pilot.app)
        await skriv(pilot, " Også hjemme.")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    rettet = _logg(verden, logg_id).oppmerksomheter[0].tiltak[0]
    assert rettet.beskrivelse == f"{tiltak.beskrivelse} Også hjemme."
    assert [v.tekst for v in rettet.versjoner] == [tiltak.beskrivelse]


async def test_etter_aatte_timer_er_teksten_laast_og_det_som_er_skrevet_staar(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        tiltak = _logg(verden, logg_id).oppmerksomheter[0].tiltak[0]
        svar = await apne(pilot, RettTiltak(verden.okt("Maren"), tiltak))
        await sett(pilot, beskrivelse="For sent")
        verden.ga(hours=8)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: not pilot.app.screen.query_one("#skjemafeil").has_class("skjult"))
        assert finn(pilot, "beskrivelse").inndata.verdi == "For sent"
        assert svar == []
    assert _logg(verden, logg_id).oppmerksomheter[0].tiltak[0].beskrivelse == tiltak.beskrivelse


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_feltet_for_nytt_maal_kommer_naar_det_trengs(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    tiltak = _logg(verden, logg_id).oppmerksomheter[0].tiltak[0]
    verden.ga(hours=1)
    ny_id(evaluer_tiltak(verden.okt("Maren"), tiltak.id, Utfall.ONSKET))
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await apne(
            pilot, MaalsvarSkjema(verden.okt("Maren"), _logg(verden, logg_id).oppmerksomheter[0])
        )
        await pilot.press("down")
        assert not finnes(pilot, "nytt_maal")
        await pilot.press("down")
        await rolig(pilot)
        assert finnes(pilot, "nytt_maal")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "nytt_maal"))
        assert fokus_i(pilot, "nytt_maal")
        await skriv(pilot, "Leser 90 ord")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    o = _logg(verden, logg_id).oppmerksomheter[0]
    assert o.maal == "Leser 90 ord"
    assert o.tidligere_maal[0].svar is Maalsvar.NAADD_NYTT_MAAL


async def test_lesetilgang_til_en_del_krever_at_delen_velges(verden: Verden, logg_id: UUID) -> None:
    o = _logg(verden, logg_id).oppmerksomheter[0]
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne(pilot, GiLesetilgang(verden.okt("Maren"), _logg(verden, logg_id)))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "omfang"))
        siri = verden.ansettelse("Siri").hex
        await sett(pilot, ansatt=Treff(siri, lagret("Siri Aune")), omfang="deler")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "deler"))
        await sett(pilot, deler=[o.id])
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert _logg(verden, logg_id, "Siri").delvis


async def test_lesetilgang_til_alt_finnes_ved_soek(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        svar = await apne(pilot, GiLesetilgang(verden.okt("Maren"), _logg(verden, logg_id)))
        await skriv(pilot, "siri")
        await wait_for(pilot, lambda: "Siri Aune" in skjermtekst(pilot.app))
        await pilot.press("enter", "tab", "down", "ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert not _logg(verden, logg_id, "Siri").delvis
