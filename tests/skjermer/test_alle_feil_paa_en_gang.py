"""A field that cannot be understood does not hide what is missing above it: all of it is said at once, in order."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Samtykkeutfall
from screens.endre_detaljer import EndreDetaljer
from screens.nytt_barn import NyttBarn
from screens.oppmerksomhet import NyOppmerksomhet
from screens.samtykke import NeiSkjema, SamtykkeSkjema
from screens.tiltak import NyttTiltak
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.visninger import Detaljer, Loggvisning
from tests.byggere import Verden, nummer
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_som, rolig
from tests.skjermer.skjemahjelp import apne, feil_ved, finn, finnes, fokus_i, sett, skriv

UMULIG = "31.4"


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    logg_id = verden.logg("Maren")
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


def _logg(verden: Verden, logg_id: UUID) -> Loggvisning:
    logg = hent_logg(verden.okt("Maren"), logg_id)
    assert isinstance(logg, Loggvisning)
    return logg


def _detaljer(verden: Verden, logg_id: UUID) -> Detaljer:
    detaljer = vis_detaljer(verden.okt("Maren"), logg_id)
    assert isinstance(detaljer, Detaljer)
    return detaljer


def _skjema(verden: Verden, logg_id: UUID, navn: str) -> Any:
    okt, logg = verden.okt("Maren"), _logg(verden, logg_id)
    match navn:
        case "tiltak":
            return NyttTiltak(okt, logg, logg.oppmerksomheter[0])
        case "oppmerksomhet":
            return NyOppmerksomhet(okt, logg)
        case "samtykke":
            return SamtykkeSkjema(okt, _detaljer(verden, logg_id))
        case "nei":
            return NeiSkjema(okt, logg_id)
    return EndreDetaljer(okt, _detaljer(verden, logg_id))


async def _lagre_med_umulig_dato(pilot: Pilot[Any], navn: str) -> None:
    finn(pilot, navn).inndata.sett_kladdverdi(UMULIG)
    await pilot.press("ctrl+s")
    await wait_for(pilot, lambda: feil_ved(pilot, navn))


@pytest.mark.parametrize(
    ("hvilket", "datofelt", "mangler"),
    [
        ("tiltak", "frist", ("type", "beskrivelse", "start_innen", "ansvarlig")),
        ("oppmerksomhet", "start_innen", ("tekst", "kategori", "maal", "type", "frist")),
        ("samtykke", "dato", ("informert", "deling", "foresatt_1")),
        ("nei", "dato", ("utfall",)),
    ],
)
async def test_det_som_mangler_sies_sammen_med_datoen(
    verden: Verden, logg_id: UUID, hvilket: str, datofelt: str, mangler: tuple[str, ...]
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, _skjema(verden, logg_id, hvilket))
        await _lagre_med_umulig_dato(pilot, datofelt)
        assert all(feil_ved(pilot, navn) for navn in mangler)
        assert "31. april finnes ikke" in feil_ved(pilot, datofelt)
        assert fokus_i(pilot, mangler[0])


async def test_endre_sier_hva_som_mangler_og_ikke_noe_om_det_som_er_skjult(verden: Verden) -> None:
    logg_id = verden.logg("Maren", "Ida", sperret_adresse=True)
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, _skjema(verden, logg_id, "endre"))
        await sett(pilot, fornavn="")
        await _lagre_med_umulig_dato(pilot, "fodt")
        assert feil_ved(pilot, "fornavn")
        assert fokus_i(pilot, "fornavn")
        assert [f.navn for f in pilot.app.screen.alle_felt() if feil_ved(pilot, f.navn)] == [
            "fornavn",
            "fodt",
        ]


async def test_en_fil_som_ikke_finnes_skjuler_ikke_resten(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne(pilot, _skjema(verden, logg_id, "endre"))
        await sett(pilot, fornavn="", epost="ida@", bilde="/finnes/ikke.jpg")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "ingen fil" in feil_ved(pilot, "bilde"))
        assert [f.navn for f in pilot.app.screen.alle_felt() if feil_ved(pilot, f.navn)] == [
            "fornavn",
            "epost",
            "bilde",
        ]
        assert fokus_i(pilot, "fornavn")
        assert not svar


async def test_et_nytt_barn_faar_alt_som_mangler(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne(pilot, NyttBarn(verden.okt("Maren")))
        await skriv(pilot, nummer(date(2018, 3, 14), 200))
        await pilot.press("enter")
        await wait_for(pilot, lambda: finnes(pilot, "fornavn"))
        await rolig(pilot)
        await _lagre_med_umulig_dato(pilot, "dato")
        for navn in ("fornavn", "skole", "niva", "foresatt_1_fornavn", "informert", "foresatt_1"):
            assert feil_ved(pilot, navn)
        assert fokus_i(pilot, "fornavn")
        assert not svar


async def test_ingenting_lagres_saa_lenge_en_dato_ikke_kan_leses(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne(pilot, _skjema(verden, logg_id, "nei"))
        await sett(pilot, utfall=Samtykkeutfall.TRUKKET)
        await _lagre_med_umulig_dato(pilot, "dato")
        assert fokus_i(pilot, "dato")
        assert not feil_ved(pilot, "utfall")
        assert not svar
