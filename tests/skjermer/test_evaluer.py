"""Evaluer: nothing chosen beforehand, said and asked before it is saved, once only, and no text lost."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import ForesattRolle, Samtykkeutfall, Tiltakstype, Utfall
from screens.evaluer import Evaluer, Evaluert, Tiltaksteksten
from screens.felles.bekreft import Bekreft
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning, Tiltakskort
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.motehjelp import mote
from tests.skjermer.skjemahjelp import apne, behold_kladd, feil_ved, finn, finnes, fokus_i, lim_inn, skriv


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    logg_id = verden.logg("Maren", foresatte=(verden.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR),))
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


def _logg(verden: Verden, logg_id: UUID) -> Loggvisning:
    svar = hent_logg(verden.okt("Maren"), logg_id)
    assert isinstance(svar, Loggvisning)
    return svar


def _tiltak(verden: Verden, logg_id: UUID) -> Tiltakskort:
    return _logg(verden, logg_id).oppmerksomheter[0].tiltak[-1]


async def _apne(pilot: Pilot[Any], verden: Verden, logg_id: UUID, ansvarlig: str = "Maren Dahl") -> list[Any]:
    logg = _logg(verden, logg_id)
    tiltak = next(t for t in logg.oppmerksomheter[0].tiltak if t.ansvarlig == ansvarlig)
    return await apne(pilot, Evaluer(verden.okt("Maren"), logg, tiltak))


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_med_bare_tastatur_evalueres_tiltaket(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await pilot.press("down", "down", "tab")
        await skriv(pilot, "Elna ber selv om det")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        assert "bare evalueres én gang" in skjermtekst(pilot.app)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: svar)
    assert isinstance(svar[0], Evaluert)
    assert svar[0].utfall is Utfall.NOE
    evaluering = _tiltak(verden, logg_id).evaluering
    assert evaluering is not None
    assert (evaluering.utfall, evaluering.kommentar) == (Utfall.NOE, "Elna ber selv om det")


async def test_det_som_skulle_gjores_staar_der_helt(verden: Verden, logg_id: UUID) -> None:
    """A long text too, in the smallest full window: some of it at a time, with the arrows once it has focus."""
    lang = "Læreren leser sammen med Elna. " * 12 + "Sist kommer slutten."
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        logg = _logg(verden, logg_id)
        tiltak = replace(_tiltak(verden, logg_id), beskrivelse=lang)
        await apne(pilot, Evaluer(verden.okt("Maren"), logg, tiltak))
        teksten = pilot.app.screen.query_one(Tiltaksteksten)
        await wait_for(pilot, lambda: teksten.focusable)
        assert pilot.app.screen.focused is not teksten, "what is to be answered comes first"
        assert "Sist kommer slutten." not in skjermtekst(pilot.app)
        await pilot.press("shift+tab")
        await wait_for(pilot, lambda: pilot.app.screen.focused is teksten)
        await pilot.press("end")
        await wait_for(pilot, lambda: "Sist kommer slutten." in skjermtekst(pilot.app))
        await pilot.press("tab")
        assert pilot.app.screen.focused is not teksten


async def test_ingenting_er_valgt_paa_forhaand_og_uten_valg_sies_det_ved_feltet(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert finn(pilot, "utfall").inndata.verdi is None
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "utfall"))
        assert isinstance(pilot.app.screen, Evaluer)
        assert fokus_i(pilot, "utfall")
    assert _tiltak(verden, logg_id).evaluering is None


async def test_sporsmaalet_begynner_paa_det_ufarlige_svaret_som_ikke_lagrer(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await pilot.press("down", "tab")
        await skriv(pilot, "venter")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
        assert finn(pilot, "kommentar").inndata.verdi == "venter"
    assert _tiltak(verden, logg_id).evaluering is None


async def test_evaluert_i_et_annet_vindu_gir_en_setning_og_teksten_staar(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await pilot.press("down", "tab")
        await skriv(pilot, "min tekst")
        ny_id(evaluer_tiltak(verden.okt("Maren"), _tiltak(verden, logg_id).id, Utfall.ONSKET))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: not pilot.app.screen.query_one("#skjemafeil").has_class("skjult"))
        assert "evaluert" in skjermtekst(pilot.app)
        assert finn(pilot, "kommentar").inndata.verdi == "min tekst"
        assert svar == []
    evaluering = _tiltak(verden, logg_id).evaluering
    assert evaluering is not None
    assert evaluering.utfall is Utfall.ONSKET


async def test_esc_sporr_bare_naar_noe_er_skrevet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await pilot.press("escape")
        await wait_for(pilot, lambda: svar == [None])
        await _apne(pilot, verden, logg_id)
        await pilot.press("down", "escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
        assert finn(pilot, "utfall").inndata.verdi is Utfall.IKKE_ONSKET


async def test_kladden_overlever_at_programmet_dor(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await pilot.press("down", "down", "down", "tab")
        await skriv(pilot, "nesten ferdig")
        await behold_kladd(pilot)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert finn(pilot, "utfall").inndata.verdi is Utfall.ONSKET
        assert finn(pilot, "kommentar").inndata.verdi == "nesten ferdig"
        assert "hentet fram" in skjermtekst(pilot.app)


async def test_det_sies_hvem_det_gjores_paa_vegne_av(verden: Verden, logg_id: UUID) -> None:
    o = _logg(verden, logg_id).oppmerksomheter[0].id
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert "på vegne av" not in skjermtekst(pilot.app)
        await pilot.press("escape")
        verden.tiltak("Maren", o, ansvarlig=verden.som_aktor("Rune"))
        await _apne(pilot, verden, logg_id, "Rune Bakken")
        assert "på vegne av Rune Bakken" in skjermtekst(pilot.app)
        await pilot.press("escape")
        verden.tiltak("Maren", o, type=Tiltakstype.HJEMMET, ansvarlig=Ansvarligvalg("begge"))
        await _apne(pilot, verden, logg_id, "Hege Fjellstad")
        assert "på vegne av Hege Fjellstad" in skjermtekst(pilot.app)


async def test_klammer_og_linjeskift_staar_som_de_er_ogsaa_naar_vinduet_endres(
    verden: Verden, logg_id: UUID
) -> None:
    tekst = "[/] første\n[@click=app.quit]andre[/]"
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await lim_inn(pilot, "kommentar", tekst)
        await pilot.resize_terminal(*TRANG)
        await rolig(pilot)
        assert finn(pilot, "kommentar").inndata.verdi == tekst
        assert "Lagre evaluering" in skjermtekst(pilot.app)


async def test_en_kladd_som_ikke_kan_beholdes_sies_en_gang(verden: Verden, logg_id: UUID) -> None:
    """The consent is withdrawn while an aktør writes: the text is not kept, and that is not silent."""
    o = _logg(verden, logg_id).oppmerksomheter[0]
    verden.tiltak("Maren", o.id, ansvarlig=verden.som_aktor("Rune"))
    logg = _logg(verden, logg_id)
    tiltak = next(t for t in logg.oppmerksomheter[0].tiltak if t.ansvarlig == "Rune Bakken")
    async with kjor_som(verden, "Rune") as pilot:
        await apne(pilot, Evaluer(verden.okt("Rune"), logg, tiltak))
        registrer_nei(verden.okt("Maren"), logg_id, Samtykkeutfall.TRUKKET, verden.klokke.i_dag())
        for _ in range(2):
            await pilot.press("tab")
            await skriv(pilot, "Hun leser mer")
            pilot.app.screen._skriv_kladd()  # type: ignore[attr-defined]
            await rolig(pilot)
        assert [v for v in varsler(pilot.app) if "blir ikke tatt vare på" in v] == varsler(pilot.app)
        assert len(varsler(pilot.app)) == 1
        assert logg.navn not in varsler(pilot.app)[0]


async def test_bestemt_paa_et_mote_som_har_vaert_staar_i_loggen_etterpaa(
    verden: Verden, logg_id: UUID
) -> None:
    mote(verden, logg_id)
    holdt = mote(verden, logg_id, timedelta(days=0), fra=time(11), til=time(12))
    verden.ga(hours=3)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
        await rolig(pilot)
        assert [v.verdi for v in finn(pilot, "mote_id").inndata.valg] == ["", holdt]  # type: ignore[attr-defined]
        await pilot.press("down", "tab", "tab", "tab", "enter", "down", "enter", "ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await rolig(pilot)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: _tiltak(verden, logg_id).evaluering)
    evaluering = _tiltak(verden, logg_id).evaluering
    assert evaluering is not None
    assert evaluering.mote == datetime(2026, 11, 12, 10, 0, tzinfo=UTC)


async def test_uten_moter_spores_det_ikke_om_mote(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert not finnes(pilot, "mote_id")


async def test_en_aktor_kommer_rett_til_sitt_eget_tiltak(verden: Verden, logg_id: UUID) -> None:
    """It stands under the second oppmerksomhet: E is there at once."""
    andre = verden.oppmerksomhet("Maren", logg_id, "Går fra plassen i timene")
    verden.tiltak("Maren", andre, ansvarlig=verden.som_aktor("Rune"), beskrivelse="Setter seg ved siden av.")
    async with kjor_som(verden, "Rune", storrelse=LITEN) as pilot:
        await apne_logg(pilot, logg_id)
        assert "Setter seg ved siden av." in skjermtekst(pilot.app)
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
