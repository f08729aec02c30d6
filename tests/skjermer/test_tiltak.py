"""Nytt tiltak: who is responsible, refusals at the field, prefilled from the one before."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import ForesattRolle, Tiltakstype
from screens.felles.felt import Soker
from screens.felles.tekstvern import Tekst
from screens.ny_aktor import NyAktor
from screens.tiltak import NyttTiltak
from stafett_tui.avslag import Kvittering
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import apne, behold_kladd, feil_ved, finn, finnes, fokus_i, sett, skriv, trykk


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    foresatte = (
        verden.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR),
        verden.foresattskjema("Geir", "Fjellstad", ForesattRolle.FAR, foreldreansvar=False),
    )
    logg_id = verden.logg("Maren", foresatte=foresatte)
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


def _logg(verden: Verden, logg_id: UUID) -> Loggvisning:
    svar = hent_logg(verden.okt("Maren"), logg_id)
    assert isinstance(svar, Loggvisning)
    return svar


def _oppmerksomhet(verden: Verden, logg_id: UUID) -> Oppmerksomhetkort:
    return _logg(verden, logg_id).oppmerksomheter[0]


def _nytt(verden: Verden, logg_id: UUID, svar: list[Any]) -> Tiltakskort:
    """The tiltak that the receipt is about."""
    assert isinstance(svar[0], Kvittering)
    return next(t for t in _oppmerksomhet(verden, logg_id).tiltak if t.id.hex == svar[0].id)


async def _apne(pilot: Pilot[Any], verden: Verden, logg_id: UUID, **valg: Any) -> list[Any]:
    logg = _logg(verden, logg_id)
    return await apne(pilot, NyttTiltak(verden.okt("Maren"), logg, logg.oppmerksomheter[0], **valg))


async def _fyll(pilot: Pilot[Any], verden: Verden, **felt: Any) -> None:
    i_dag = verden.klokke.i_dag()
    grunnlag = {
        "type": Tiltakstype.TRENING,
        "beskrivelse": "Leser høyt hver dag.",
        "start_innen": i_dag,
        "frist": i_dag + timedelta(days=14),
        "ansvarlig": "barnet",
    }
    await sett(pilot, **{**grunnlag, **felt})


async def test_stripen_om_nivaa_1_nevner_ikke_skolen_til_et_skjermet_barn(verden: Verden) -> None:
    logger = {sperret: verden.logg("Maren", "Ida", sperret_adresse=sperret) for sperret in (False, True)}
    for sperret, logg_id in logger.items():
        verden.oppmerksomhet("Maren", logg_id)
        async with kjor_som(verden, "Maren") as pilot:
            await _apne(pilot, verden, logg_id)
            await sett(pilot, ansvarlig="ansatt")
            stripe = pilot.app.screen.query_one("#niva1", Tekst).tekst.plain
        assert ("Bakkehaugen skole" in stripe) is not sperret
        assert ("din egen virksomhet" in stripe) is sperret


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_med_bare_tastatur_soeker_man_fram_en_kollega(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await pilot.press(*["down"] * 7, "tab")
        await skriv(pilot, "+1")
        await pilot.press("tab")
        await skriv(pilot, "+20")
        await pilot.press("tab")
        await skriv(pilot, "Leser sammen")
        await pilot.press("tab", "down", "down", "tab")
        await wait_for(pilot, lambda: "nivå 1" in skjermtekst(pilot.app))  # when the help is gone
        await skriv(pilot, "rune")
        await wait_for(pilot, lambda: "Rune Bakken" in skjermtekst(pilot.app))
        await pilot.press("enter")
        await wait_for(pilot, lambda: finn(pilot, "ansvarlig_sok").inndata.verdi is not None)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    nytt = _nytt(verden, logg_id, svar)
    assert (nytt.type, nytt.ansvarlig, nytt.beskrivelse) == (
        Tiltakstype.TRENING,
        "Rune Bakken",
        "Leser sammen",
    )
    assert nytt.frist - nytt.start_innen == timedelta(days=19)


async def test_i_hjemmet_velges_foresatt_og_begge_faar_hvert_sitt(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, type=Tiltakstype.HJEMMET, ansvarlig="begge")
        assert "Geir Fjellstad, Far" in skjermtekst(pilot.app)
        assert "En annen ansatt" not in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    hjemme = [t for t in _oppmerksomhet(verden, logg_id).tiltak if t.type is Tiltakstype.HJEMMET]
    assert {t.ansvarlig for t in hjemme} == {"Hege Fjellstad", "Geir Fjellstad"}


async def test_et_annet_aapent_tiltak_sies_ved_feltet_og_ingenting_gaar_tapt(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, ansvarlig="meg")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "allerede et åpent tiltak" in feil_ved(pilot, "ansvarlig"))
        assert fokus_i(pilot, "ansvarlig")
        assert finn(pilot, "beskrivelse").inndata.verdi == "Leser høyt hver dag."
        await sett(pilot, ansvarlig="ansatt")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "fra listen" in feil_ved(pilot, "ansvarlig_sok"))
        assert fokus_i(pilot, "ansvarlig_sok")
        assert svar == []


async def test_frist_foer_start_og_datoer_som_ikke_finnes_sies_ved_feltet(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, frist=verden.klokke.i_dag() - timedelta(days=1))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "før det er satt i gang" in feil_ved(pilot, "frist"))
        assert fokus_i(pilot, "frist")
        finn(pilot, "start_innen").inndata.sett_kladdverdi("31.2")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "start_innen"))
        assert fokus_i(pilot, "start_innen")


async def test_et_justert_tiltak_er_fylt_ut_og_henger_sammen_med_det_gamle(
    verden: Verden, logg_id: UUID
) -> None:
    verden.tiltak("Maren", _oppmerksomhet(verden, logg_id).id, ansvarlig=verden.som_aktor("Rune"))
    gammelt = next(t for t in _oppmerksomhet(verden, logg_id).tiltak if t.ansvarlig == "Rune Bakken")
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id, forgjenger=gammelt)
        assert finn(pilot, "beskrivelse").inndata.verdi == gammelt.beskrivelse
        assert "Rune Bakken" in skjermtekst(pilot.app)
        await sett(pilot, ansvarlig="barnet")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    nytt = _nytt(verden, logg_id, svar)
    assert nytt.forgjenger_id == gammelt.id
    assert nytt.type is gammelt.type


async def test_en_frist_som_er_gaatt_ut_blir_ikke_med_over_i_det_justerte(
    verden: Verden, logg_id: UUID
) -> None:
    i_dag = verden.klokke.i_dag()
    verden.tiltak("Maren", _oppmerksomhet(verden, logg_id).id, ansvarlig=verden.som_aktor("Rune"))
    gammelt = next(t for t in _oppmerksomhet(verden, logg_id).tiltak if t.ansvarlig == "Rune Bakken")
    for frist, ventet in ((i_dag - timedelta(days=1), None), (i_dag, i_dag)):
        fra = replace(gammelt, start_innen=i_dag - timedelta(days=9), frist=frist)
        async with kjor_som(verden, "Maren") as pilot:
            await _apne(pilot, verden, logg_id, forgjenger=fra)
            assert finn(pilot, "beskrivelse").inndata.verdi == gammelt.beskrivelse
            assert finn(pilot, "frist").inndata.verdi == ventet


async def test_paa_nivaa_1_finnes_bare_egne_og_knappen_registrerer_en_ny(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, ansvarlig="ansatt")
        soker = finn(pilot, "ansvarlig_sok").query_one(Soker)
        assert list(soker._sok("Åse")) == []
        trykk(pilot, "ny_aktor")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyAktor))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "fornavn"))
        await sett(pilot, fornavn="Tor", etternavn="Vik", stilling="assistent")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttTiltak))
        await wait_for(pilot, lambda: "Tor Vik" in skjermtekst(pilot.app))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert _nytt(verden, logg_id, svar).ansvarlig == "Tor Vik"


async def test_kladden_husker_hvem_som_var_valgt(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await _fyll(pilot, verden, type=Tiltakstype.HJEMMET, ansvarlig="begge")
        await behold_kladd(pilot)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await wait_for(pilot, lambda: finn(pilot, "ansvarlig").inndata.verdi == "begge")
        assert finn(pilot, "beskrivelse").inndata.verdi == "Leser høyt hver dag."
        assert not finnes(pilot, "ansvarlig_sok")
