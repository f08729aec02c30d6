"""Vis / Endre: shows first, masked; a second press opens for change; saves, conflicts, consent."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Handling, Hatt, Samtykkeutfall
from data.modeller import Barn, Vedlegg
from screens.endre_detaljer import EndreDetaljer
from screens.felles.bekreft import Bekreft
from screens.felles.knapp import Knapp
from screens.samtykke import NeiSkjema, SamtykkeSkjema
from screens.vis_endre import VisEndre
from stafett_tui.handlinger.barneskjema import NyForesatt
from stafett_tui.handlinger.detaljer import Endringer, oppdater_detaljer
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.samtykkealdre import sett_samtykkealdre
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.sprak.merkelapper import HANDLING
from stafett_tui.visninger import Detaljer
from tests.byggere import Verden
from tests.fulle_logger import PNG
from tests.handlinger.svar import ok
from tests.hjelpere import wait_for
from tests.overforing import send
from tests.raadata import en, rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import (
    apne,
    behold_kladd,
    feil_ved,
    finn,
    finnes,
    fokus_i,
    sett,
    skjema,
    trykk,
)


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    return verden.logg("Maren")


def _detaljer(verden: Verden, logg_id: UUID) -> Detaljer:
    svar = vis_detaljer(verden.okt("Maren"), logg_id)
    assert isinstance(svar, Detaljer)
    return svar


def _ganger(verden: Verden, logg_id: UUID, handling: Handling) -> int:
    hendelser = les_historikk(verden.okt("Maren"), logg_id)
    assert isinstance(hendelser, tuple)
    return sum(h.hva == HANDLING[handling] for h in hendelser)


def _side(pilot: Pilot[Any]) -> VisEndre:
    side = pilot.app.screen
    assert isinstance(side, VisEndre)
    return side


async def _apne(pilot: Pilot[Any], verden: Verden, logg_id: UUID) -> list[Any]:
    svar = await apne(pilot, VisEndre(verden.okt("Maren"), logg_id))
    await wait_for(pilot, lambda: "Barnet" in skjermtekst(pilot.app))
    return svar


async def _apne_for_endring(pilot: Pilot[Any], verden: Verden, logg_id: UUID) -> None:
    await _apne(pilot, verden, logg_id)
    await pilot.press("v")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndreDetaljer))
    await rolig(pilot)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_numre_er_skjult_til_tasten_viser_dem_og_det_foeres(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _apne(pilot, verden, logg_id)
        assert "*****" in skjermtekst(pilot.app) or storrelse == TRANG
        await wait_for(pilot, lambda: "Samtykke avslått / trukket" in skjermtekst(pilot.app))
        assert _ganger(verden, logg_id, Handling.NUMMER_VIST) == 0
        await pilot.press("k")
        await wait_for(pilot, lambda: _side(pilot).numre)
        await rolig(pilot)
        assert list(_side(pilot).numre) == [None]
    assert _ganger(verden, logg_id, Handling.NUMMER_VIST) == 1


async def test_sperret_adresse_vises_bare_med_tasten(verden: Verden) -> None:
    logg_id = verden.logg("Maren", sperret_adresse=True)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        assert "Furuveien" not in skjermtekst(pilot.app)
        await pilot.press("v")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndreDetaljer))
        assert not finnes(pilot, "adresse")
        assert not finnes(pilot, "foresatt_1_adresse")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await rolig(pilot)
        await pilot.press("d")
        await wait_for(pilot, lambda: "Furuveien 3, 0150 Oslo" in skjermtekst(pilot.app))
    assert _ganger(verden, logg_id, Handling.ADRESSE_VIST) == 1


async def test_en_adresse_i_kladden_er_der_naar_den_sperrede_vises_igjen(verden: Verden) -> None:
    """Typed while the address was shown, then left as a draft; opened, and saved, without showing it."""
    logg_id = verden.logg("Maren", sperret_adresse=True)

    async def apne(pilot: Pilot[Any], *, vist: bool) -> None:
        await _apne(pilot, verden, logg_id)
        if vist:
            await pilot.press("d")
            await wait_for(pilot, lambda: "Furuveien 3, 0150 Oslo" in skjermtekst(pilot.app))
        await pilot.press("v")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndreDetaljer))
        await rolig(pilot)

    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, vist=True)
        await sett(pilot, adresse="Lerkeveien 9", foresatt_1_telefon="41111111")
        await behold_kladd(pilot)
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, vist=False)
        await wait_for(pilot, lambda: any("Kladden har også en adresse" in v for v in varsler(pilot.app)))
        await sett(pilot, fornavn="Elin")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await rolig(pilot)
    assert en(verden, Barn, logg_id=logg_id).adresse == "Furuveien 3"
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, vist=True)
        await wait_for(pilot, lambda: finn(pilot, "adresse").inndata.verdi == "Lerkeveien 9")
        assert finn(pilot, "foresatt_1_telefon").inndata.verdi == "41111111"
        assert finn(pilot, "fornavn").inndata.verdi == "Elin"


async def test_en_sperret_adresse_som_ikke_er_vist_staar_naar_resten_endres(verden: Verden) -> None:
    logg_id = verden.logg("Maren", sperret_adresse=True)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, fornavn="Elin", sperret_adresse=False)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await wait_for(pilot, lambda: "Elin Fjellstad" in skjermtekst(pilot.app))
    assert _detaljer(verden, logg_id).barn.adresse == "Furuveien 3"


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_oppdater_lagrer_og_siden_viser_det_nye(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, fornavn="Elin", niva=2)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await wait_for(pilot, lambda: "Elin Fjellstad" in skjermtekst(pilot.app))
    detaljer = _detaljer(verden, logg_id)
    assert (detaljer.niva, detaljer.nivaer[0].fra, detaljer.nivaer[0].til) == (2, 1, 2)
    assert [f.fornavn for f in detaljer.foresatte] == ["Hege"]


async def test_avbryt_spoer_og_lagrer_ikke(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, fornavn="Elin")
        trykk(pilot, "avbryt")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "forkast")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
    assert _detaljer(verden, logg_id).barn.fornavn == "Elna"


async def test_feil_sies_ved_feltet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, mobil="12", fodt=date(2027, 1, 1))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "mobil"))
        assert "fremtiden" in feil_ved(pilot, "fodt")
        assert fokus_i(pilot, "fodt")


async def test_en_annen_som_lagret_foerst_nevnes_og_egen_tekst_blir_med_neste_gang(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, fornavn="Elin")
        _endre_i_et_annet_vindu(verden, logg_id, skole="Sundet skole")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Maren Dahl endret opplysningene" in skjermtekst(pilot.app))
        assert finn(pilot, "fornavn").inndata.verdi == "Elin"
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "behold")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await wait_for(pilot, lambda: "Sundet skole" in skjermtekst(pilot.app))
        await rolig(pilot)
        await pilot.press("v")
        await wait_for(pilot, lambda: finn(pilot, "fornavn").inndata.verdi == "Elin")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
    barn = _detaljer(verden, logg_id).barn
    assert (barn.fornavn, barn.skole) == ("Elin", "Sundet skole")


def _endre_i_et_annet_vindu(verden: Verden, logg_id: UUID, **felt: Any) -> None:
    d = _detaljer(verden, logg_id)
    foresatte = tuple(
        NyForesatt(
            fornavn=f.fornavn,
            etternavn=f.etternavn,
            rolle=f.rolle,
            foreldreansvar=f.foreldreansvar,
            adresse=f.adresse,
            postnummer=f.postnummer,
            poststed=f.poststed,
            telefon=f.telefon,
            epost=f.epost,
            id=f.id,
        )
        for f in d.foresatte
    )
    navn = ("fornavn", "etternavn", "fodt", "bor_med", "adresse", "postnummer", "poststed", "mobil", "skole")
    like = {n: getattr(d.barn, n) for n in (*navn, "epost", "malform", "sperret_adresse")}
    endringer = replace(Endringer(**like, niva=d.niva, foresatte=foresatte), **felt)
    oppdater_detaljer(verden.okt("Maren"), logg_id, d.versjon, endringer)


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_nei_sier_hva_som_foelger_og_etterpaa_kan_ingenting_endres(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _apne(pilot, verden, logg_id)
        trykk(pilot, "nei")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NeiSkjema))
        await rolig(pilot)
        await sett(pilot, utfall=Samtykkeutfall.TRUKKET, dato=verden.klokke.i_dag())
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        assert "ingen andre enn du" in skjermtekst(pilot.app)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await wait_for(pilot, lambda: pilot.app.screen.query_one("#endre", Knapp).disabled)
        assert _side(pilot).tillatt("vis_endre.endre") is False
    assert _detaljer(verden, logg_id).samtykke.status is Samtykkestatus.TRUKKET


async def test_et_nytt_samtykke_aapner_igjen(verden: Verden, logg_id: UUID) -> None:
    registrer_nei(verden.okt("Maren"), logg_id, Samtykkeutfall.TRUKKET, verden.klokke.i_dag())
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden, logg_id)
        await pilot.press("n")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, SamtykkeSkjema))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "informert"))
        await sett(pilot, informert=True, deling=True, dato=verden.klokke.i_dag(), foresatt_1=True)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await wait_for(pilot, lambda: not pilot.app.screen.query_one("#endre", Knapp).disabled)
    assert _detaljer(verden, logg_id).samtykke.status is Samtykkestatus.GYLDIG


async def test_aldrene_endres_mens_samtykket_fylles_ut(verden: Verden) -> None:
    """What the municipality asks for now comes into the form: nothing is refused at a field that is not there."""
    logg = verden.logg("Maren", fodt=date(2016, 5, 2))  # ten years
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await _apne(pilot, verden, logg)
        await pilot.press("n")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, SamtykkeSkjema))
        await rolig(pilot)
        assert finn(pilot, "barnet").has_class("skjult")
        ok(sett_samtykkealdre(verden.okt("Kari", Hatt.ADMINISTRATOR), 10, 13, 16))
        await sett(pilot, informert=True, deling=True, dato=verden.klokke.i_dag(), foresatt_1=True)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "endret fra hvilken alder" in " ".join(varsler(pilot.app)))
        await wait_for(pilot, lambda: fokus_i(pilot, "barnet"))
        assert not finn(pilot, "barnet").has_class("skjult")
        await sett(pilot, barnet=["informert"])
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))


async def test_statusen_sier_det_som_regnes_ut_ved_siden_av(verden: Verden, logg_id: UUID) -> None:
    send(verden, logg_id)
    assert _detaljer(verden, logg_id).overfores
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        await _apne(pilot, verden, logg_id)
        assert "Aktiv, overføres" in skjermtekst(pilot.app)
    registrer_nei(verden.okt("Maren"), logg_id, Samtykkeutfall.TRUKKET, verden.klokke.i_dag())
    async with kjor_som(verden, "Maren", storrelse=STOR) as pilot:
        await _apne(pilot, verden, logg_id)
        assert "Aktiv, samtykke trukket" in skjermtekst(pilot.app)


async def test_et_bilde_legges_inn_byttes_og_fjernes(verden: Verden, logg_id: UUID, tmp_path: Path) -> None:
    fil = tmp_path / "Elna.png"
    for innhold in (PNG, PNG + b"nytt"):
        fil.write_bytes(innhold)
        await _oppdater(verden, logg_id, bilde=str(fil))
        assert [v.innhold for v in rader(verden, Vedlegg, slag="bilde")] == [innhold]
    assert _detaljer(verden, logg_id).barn.har_bilde
    await _oppdater(verden, logg_id, fjern_bilde=True)
    assert rader(verden, Vedlegg, slag="bilde") == []


async def test_en_fil_som_ikke_er_et_bilde_sies_ved_feltet_og_veien_staar_ikke_i_kladden(
    verden: Verden, logg_id: UUID, tmp_path: Path
) -> None:
    fil = tmp_path / "Elna.png"
    fil.write_bytes(b"tekst")
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, fornavn="Elma", bilde=str(fil))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "JPEG- eller PNG" in feil_ved(pilot, "bilde"))
        assert not finnes(pilot, "fjern_bilde")
        assert skjema(pilot).kladdverdier() == {"fornavn": "Elma"}


async def test_oppdater_uten_endring_sier_at_ingenting_ble_endret(verden: Verden, logg_id: UUID) -> None:
    for_versjon = _detaljer(verden, logg_id).versjon
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: varsler(pilot.app) == ["Ingenting ble endret."])
    assert _detaljer(verden, logg_id).versjon == for_versjon
    assert _ganger(verden, logg_id, Handling.BARN_ENDRET) == 0


async def _oppdater(verden: Verden, logg_id: UUID, **felt: Any) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne_for_endring(pilot, verden, logg_id)
        await sett(pilot, **felt)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        assert varsler(pilot.app) == ["Opplysningene er oppdatert."]
