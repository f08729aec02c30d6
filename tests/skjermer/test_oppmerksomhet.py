"""Ny oppmerksomhet: counted live, the first tiltak with it, refused where it is wrong, nothing lost."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Kategori, Samtykkeutfall, Tiltakstype
from screens.felles.bekreft import Bekreft
from screens.oppmerksomhet import NyOppmerksomhet
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import (
    apne,
    behold_kladd,
    feil_ved,
    finn,
    fokus_i,
    lim_inn,
    sett,
    skriv,
    trykk,
)


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    return verden.logg("Maren")


def _logg(verden: Verden, logg_id: UUID) -> Loggvisning:
    svar = hent_logg(verden.okt("Maren"), logg_id)
    assert isinstance(svar, Loggvisning)
    return svar


async def _apne(pilot: Pilot[Any], verden: Verden, logg_id: UUID) -> list[Any]:
    return await apne(pilot, NyOppmerksomhet(verden.okt("Maren"), _logg(verden, logg_id)))


async def _fyll(pilot: Pilot[Any], verden: Verden, **felt: Any) -> None:
    i_dag = verden.klokke.i_dag()
    grunnlag = {
        "tekst": "Stopper ofte opp når hun leser høyt",
        "maal": "Leser 60 ord i minuttet",
        "kategori": Kategori.FAGVANSKER,
        "droftet_leder": True,
        "type": Tiltakstype.TETT,
        "beskrivelse": "Leser sammen",
        "start_innen": i_dag,
        "frist": i_dag + timedelta(days=14),
        "ansvarlig": "meg",
    }
    await sett(pilot, **{**grunnlag, **felt})


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_med_bare_tastatur_lages_oppmerksomhet_med_foerste_tiltak(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await skriv(pilot, "Leser sakte")
        await pilot.press("tab")
        await skriv(pilot, "Leser 60 ord")
        await pilot.press("tab", "space", "tab", "tab", "tab", "down", "tab", "down", "tab")
        await skriv(pilot, "+0")
        await pilot.press("tab")
        await skriv(pilot, "+9")
        await pilot.press("tab")
        await skriv(pilot, "Hver dag")
        await pilot.press("tab", "down", "ctrl+s")
        await wait_for(pilot, lambda: svar)
    o = _logg(verden, logg_id).oppmerksomheter[0]
    assert (o.tekst, o.maal, o.kategori) == ("Leser sakte", "Leser 60 ord", Kategori.FAGVANSKER)
    assert (o.droftet_leder, o.droftet_foresatte, o.droftet_barnet) == (True, False, False)
    assert [(t.type, t.ansvarlig, t.beskrivelse) for t in o.tiltak] == [
        (Tiltakstype.GRUPPE, "Maren Dahl", "Hver dag")
    ]


async def test_tegnene_telles_mens_man_skriver_og_101_er_for_mange(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await skriv(pilot, "tolv tegn er")
        assert "12 av 100" in skjermtekst(pilot.app)
        await _fyll(pilot, verden, tekst="x" * 101)
        assert "101 av 100" in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "for lang" in feil_ved(pilot, "tekst"))
        assert fokus_i(pilot, "tekst")
        assert finn(pilot, "tekst").inndata.verdi == "x" * 101
        assert svar == []


async def test_alt_som_mangler_sies_ved_hvert_felt(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "tekst"))
        assert fokus_i(pilot, "tekst")
        for navn in ("maal", "kategori", "type", "beskrivelse", "start_innen", "frist", "ansvarlig"):
            assert feil_ved(pilot, navn), navn


async def test_limte_linjeskift_og_klammer_blir_en_linje_med_de_samme_tegnene(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, tekst="")
        await lim_inn(pilot, "tekst", "Roper [/]\nnår [barn] leker")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert _logg(verden, logg_id).oppmerksomheter[0].tekst == "Roper [/] når [barn] leker"


async def test_kladden_overlever_at_programmet_doer_og_kan_forkastes(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden)
        await behold_kladd(pilot)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert finn(pilot, "maal").inndata.verdi == "Leser 60 ord i minuttet"
        assert finn(pilot, "kategori").inndata.verdi is Kategori.FAGVANSKER
        assert finn(pilot, "ansvarlig").inndata.verdi == "meg"
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "forkast")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, Bekreft | NyOppmerksomhet))
        await rolig(pilot)
        await _apne(pilot, verden, logg_id)
        assert finn(pilot, "maal").inndata.verdi == ""


async def test_trukket_samtykke_i_et_annet_vindu_gir_setning_og_teksten_staar(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden)
        registrer_nei(verden.okt("Maren"), logg_id, Samtykkeutfall.TRUKKET, verden.klokke.i_dag())
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: not pilot.app.screen.query_one("#skjemafeil").has_class("skjult"))
        assert "trukket" in skjermtekst(pilot.app)
        assert finn(pilot, "tekst").inndata.verdi == "Stopper ofte opp når hun leser høyt"
        assert svar == []


async def test_teksten_staar_naar_vinduet_endres(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden)
        for storrelse in (TRANG, LITEN, STOR):
            await pilot.resize_terminal(*storrelse)
            await rolig(pilot)
            assert "Legg til" in skjermtekst(pilot.app)
        assert finn(pilot, "beskrivelse").inndata.verdi == "Leser sammen"
