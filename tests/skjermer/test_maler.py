"""Ctrl+T puts a template into a form; a tiltak is saved as one without the child's name (SPEC 12.4)."""

from functools import partial
from uuid import UUID

import pytest

from data.koder import Tiltakstype
from data.modeller import Tekstmal
from screens.felles.felt import Avsnittsfelt
from screens.maler import LagreMal, Malvalg
from screens.ny_aktor import NyAktor
from screens.oppmerksomhet import NyOppmerksomhet
from screens.tiltak import NyttTiltak
from stafett_tui.regler.maler import medfolgende
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.raadata import en
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.logghjelp import apne_logg, les
from tests.skjermer.skjemahjelp import apne, behold_kladd, finn, sett


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    logg_id = verden.logg("Maren")
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_i_et_tiltak_settes_type_og_tekst_inn_og_kan_angres(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    logg = les(verden, logg_id)
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne(pilot, NyttTiltak(verden.okt("Maren"), logg, logg.oppmerksomheter[0]))
        await rolig(pilot)
        await pilot.press("ctrl+t")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Malvalg))
        await rolig(pilot)
        assert logg.fornavn in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttTiltak))
        forste = next(m for m in medfolgende() if m.type is not None)
        felt = finn(pilot, "beskrivelse").inndata
        assert isinstance(felt, Avsnittsfelt)
        assert felt.verdi == forste.med_navn(logg.fornavn)
        assert finn(pilot, "type").inndata.verdi is Tiltakstype.TETT
        await pilot.press("ctrl+z")
        assert felt.verdi == ""


async def test_en_annen_mal_har_sin_egen_type_men_brukerens_valg_staar(verden: Verden, logg_id: UUID) -> None:
    logg = les(verden, logg_id)
    skjema = NyttTiltak(verden.okt("Maren"), logg, logg.oppmerksomheter[0])
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, skjema)
        skjema.sett_tiltak(Tiltakstype.TETT, "Tar imot i døra.")
        skjema.sett_tiltak(Tiltakstype.HJEMMET, "Jeg spiser frokost sammen med Elna.")
        assert finn(pilot, "type").inndata.verdi is Tiltakstype.HJEMMET
        await sett(pilot, type=Tiltakstype.TRENING)
        skjema.sett_tiltak(Tiltakstype.TETT, "Tar imot i døra.")
        assert finn(pilot, "type").inndata.verdi is Tiltakstype.TRENING


async def test_i_maalet_kommer_maal_og_ellers_tiltak(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, NyOppmerksomhet(verden.okt("Maren"), les(verden, logg_id)))
        await rolig(pilot)
        finn(pilot, "maal").inndata.focus()
        await pilot.press("ctrl+t")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Malvalg))
        await rolig(pilot)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyOppmerksomhet))
        assert "matpakken" in finn(pilot, "maal").inndata.verdi
        assert finn(pilot, "beskrivelse").inndata.verdi == ""


async def test_et_tiltak_lagres_som_mal_uten_barnets_navn(verden: Verden, logg_id: UUID) -> None:
    logg = les(verden, logg_id)
    verden.tiltak(
        "Maren",
        logg.oppmerksomheter[0].id,
        ansvarlig=verden.som_aktor("Rune"),
        beskrivelse=f"Møter {logg.fornavn}.",
    )
    tiltak = next(
        t for t in les(verden, logg_id).oppmerksomheter[0].tiltak if t.beskrivelse.startswith("Møter")
    )
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, tiltak_id=tiltak.id)
        await pilot.press("f2")
        await rolig(pilot)
        await pilot.press(*"mal", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LagreMal))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, LagreMal))
    assert en(verden, Tekstmal).tekst == "Møter {barnet}."


async def test_en_halv_mal_og_en_halv_aktor_er_der_neste_gang(verden: Verden, logg_id: UUID) -> None:
    """As after the lock, or when the program is closed: nothing that is typed is lost (SPEC 3.8)."""
    maren, logg = verden.okt("Maren"), les(verden, logg_id)
    tiltak = logg.oppmerksomheter[0].tiltak[0]
    skjemaer = (
        ("tekst", partial(LagreMal, maren, tiltak, logg.navn)),
        ("stilling", partial(NyAktor, maren, logg_id)),
    )
    async with kjor_som(verden, "Maren") as pilot:
        for felt, lag in skjemaer:
            under = pilot.app.screen
            await apne(pilot, lag())
            await sett(pilot, **{felt: "Halvferdig"})
            await behold_kladd(pilot)
            await pilot.press("escape")
            await wait_for(pilot, lambda under=under: pilot.app.screen is under)
            await apne(pilot, lag())
            assert finn(pilot, felt).inndata.verdi == "Halvferdig"
