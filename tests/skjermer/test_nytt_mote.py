"""Nytt møte: by keys alone, every fault at its field, warnings asked about, nothing typed is lost."""

from datetime import time, timedelta
from typing import Any
from uuid import UUID

import pytest

from data.koder import ForesattRolle, Motested
from screens.felles.bekreft import Bekreft
from screens.felles.felt import Kalender
from screens.felles.tekstvern import Tekst
from screens.mote.skjema import NyttMote
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.motehjelp import TIRSDAG, apne_skjema, mote, motene, nokkel
from tests.skjermer.skjemahjelp import behold_kladd, finn, fokus_i, lim_inn, sett, skriv, trykk


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    logg_id = verden.logg("Maren")
    verden.oppmerksomhet("Maren", logg_id)
    return logg_id


FYLT: dict[str, Any] = {"dato": TIRSDAG, "fra": time(9), "til": time(10)}


def _alle(verden: Verden, logg_id: UUID) -> list[str]:
    return [nokkel(verden, logg_id, navn) for navn in ("Maren", "Hege")]


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_med_bare_tastatur_sendes_en_invitasjon(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        assert fokus_i(pilot, "dato")
        for tekst in ("ti", "9", "1000"):
            await skriv(pilot, tekst)
            await pilot.press("tab")
        await pilot.press("tab")  # the kind of place stands
        await skriv(pilot, "grupperom 2")
        await pilot.press("tab", "tab", "down", "space", "ctrl+s")
        await wait_for(pilot, lambda: svar)
        await rolig(pilot)
    (m,) = motene(verden, logg_id)
    assert m.rad.sted.endswith("grupperom 2")
    assert (m.rad.slutt - m.rad.start) == timedelta(hours=1)
    assert m.rad.start.isoformat() == "2026-11-17T08:00:00+00:00"
    assert m.rad.deltakere == ("Maren Dahl", "Hege Fjellstad")


async def test_dagen_staar_med_ukedag_og_uke(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        await skriv(pilot, "+5")
        await wait_for(pilot, lambda: "ti. uke 47" in skjermtekst(pilot.app))


async def test_f4_aapner_kalenderen_fra_et_annet_felt(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        finn(pilot, "sted").focus()
        await pilot.press("f4")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Kalender))
        await pilot.press("right", "enter")
        await wait_for(pilot, lambda: finn(pilot, "dato").inndata.verdi is not None)


@pytest.mark.parametrize(
    ("felt", "setning"),
    [
        ({**FYLT, "til": time(8)}, "slutte etter"),
        ({**FYLT, "dato": TIRSDAG - timedelta(days=30)}, "passert"),
        ({**FYLT, "deltakere": []}, "nvite"),
        ({**FYLT, "sted_slag": Motested.ANNET}, "hvor møtet"),
        ({}, "hvilken dag"),
    ],
)
async def test_det_som_er_galt_sies_og_ingenting_gaar_tapt(
    verden: Verden, logg_id: UUID, felt: dict[str, Any], setning: str
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, sted="rom 7", **felt) if felt.get("sted_slag") is None else await sett(
            pilot, **felt
        )
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: setning in skjermtekst(pilot.app))
        assert svar == []
        for navn, verdi in felt.items():
            assert finn(pilot, navn).inndata.verdi == verdi
    assert motene(verden, logg_id) == ()


async def test_et_klokkeslett_som_ikke_finnes_sies_under_raden(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, dato=TIRSDAG, til=time(10))
        finn(pilot, "fra").focus()
        await pilot.pause()
        await skriv(pilot, "25")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Et slikt klokkeslett finnes ikke" in skjermtekst(pilot.app))
        assert fokus_i(pilot, "fra")
        await skriv(pilot, "9")
        await wait_for(pilot, lambda: "Et slikt klokkeslett" not in skjermtekst(pilot.app))
        assert svar == []


async def test_kollisjon_sporres_det_om_og_sendes_etter_ja(verden: Verden, logg_id: UUID) -> None:
    annen = verden.logg("Maren", "Jonas", "Lie")
    mote(verden, annen)
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT, deltakere=_alle(verden, logg_id))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("enter")  # the harmless one goes back
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
        assert motene(verden, logg_id) == ()
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await rolig(pilot)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: svar)
    assert len(motene(verden, logg_id)) == 1


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_kollisjonen_staar_i_skjemaet_mens_det_fylles_ut(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    mote(verden, verden.logg("Maren", "Jonas", "Lie"))
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT)
        await wait_for(pilot, lambda: "om Jonas Lie da, 09.00–" in " ".join(skjermtekst(pilot.app).split()))
        await sett(pilot, fra=time(20), til=time(21))
        await wait_for(pilot, lambda: "Jonas" not in skjermtekst(pilot.app))


async def test_et_sted_som_avslorer_sporres_det_om_paa_nytt_nar_det_er_endret(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT, deltakere=_alle(verden, logg_id), sted_slag=Motested.ANNET, sted="BUP Nord")
        for _ in range(2):
            await pilot.press("ctrl+s")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
            await pilot.press("escape")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
            await sett(pilot, sted="BUP Sør")
        assert svar == []
        assert finn(pilot, "sted").inndata.verdi == "BUP Sør"


async def test_stripen_teller_dem_som_faar_epost_og_nevner_dem_som_ikke_gjor_det(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        stripe = pilot.app.screen.query_one("#om_epost", Tekst)
        await sett(pilot, deltakere=[])
        assert "Kryss av" in stripe.tekst.plain
        await sett(pilot, deltakere=[nokkel(verden, logg_id, "Hege")])
        assert "Hege" in stripe.tekst.plain or "1 person" in stripe.tekst.plain


async def test_dagsordenen_folger_det_motet_gjelder_til_noen_skriver_i_den(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        saken = finn(pilot, "saker").inndata.verdi
        assert "Stopper ofte opp" in finn(pilot, "dagsorden").inndata.verdi
        await sett(pilot, saker=[])
        await wait_for(pilot, lambda: "Stopper ofte opp" not in finn(pilot, "dagsorden").inndata.verdi)
        await sett(pilot, saker=saken)
        await wait_for(pilot, lambda: "Stopper ofte opp" in finn(pilot, "dagsorden").inndata.verdi)
        await sett(pilot, dagsorden="Bare dette")
        await sett(pilot, saker=[])
        assert finn(pilot, "dagsorden").inndata.verdi == "Bare dette"


async def test_velg_alle_krysser_av_alle_oppmerksomhetene(verden: Verden, logg_id: UUID) -> None:
    verden.oppmerksomhet("Maren", logg_id, tekst="Står alene i friminuttet")
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, saker=[])
        trykk(pilot, "velg_alle")
        await wait_for(pilot, lambda: len(finn(pilot, "saker").inndata.verdi) == 2)


async def test_ledeteksten_ved_stedet_folger_slaget(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, sted_slag=Motested.TELEFON)
        await wait_for(pilot, lambda: "Nummer (valgfritt)" in skjermtekst(pilot.app))
        await sett(pilot, sted_slag=Motested.ANNET)
        await wait_for(pilot, lambda: "Hvor?" in skjermtekst(pilot.app))


async def test_limte_klammer_og_linjeskift_staar_som_de_er(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT, deltakere=_alle(verden, logg_id))
        await lim_inn(pilot, "sted", "[/] rom\n2 [b]")
        finn(pilot, "dagsorden").inndata.verdi = ""
        await lim_inn(pilot, "dagsorden", "[@click=app.quit]x[/]\n2. Slutt")
        assert "[/] rom 2 [b]" in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    (m,) = motene(verden, logg_id)
    assert m.dagsorden == "[@click=app.quit]x[/]\n2. Slutt"
    assert m.rad.sted.endswith("[/] rom 2 [b]")


async def test_esc_sporer_nar_noe_er_skrevet_og_kladden_kommer_tilbake(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT, sted_slag=Motested.VIDEO, sted="lenke", deltakere=[])
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
        await behold_kladd(pilot)
        await pilot.press("escape")
        await wait_for(pilot, lambda: svar == [None])
        await apne_skjema(pilot, verden, logg_id)
        await wait_for(pilot, lambda: "hentet fram" in skjermtekst(pilot.app))
        verdier = {n: finn(pilot, n).inndata.verdi for n in ("dato", "fra", "til", "sted_slag", "sted")}
        assert verdier == {**FYLT, "sted_slag": Motested.VIDEO, "sted": "lenke"}
        assert finn(pilot, "deltakere").inndata.verdi == []
        assert "ti. uke 47" in skjermtekst(pilot.app)
        assert "Lenke (valgfritt)" in skjermtekst(pilot.app)


async def test_ny_storrelse_beholder_det_som_er_skrevet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        await sett(pilot, **FYLT)
        for storrelse in (TRANG, LITEN, STOR):
            await pilot.resize_terminal(*storrelse)
            await rolig(pilot)
            assert {n: finn(pilot, n).inndata.verdi for n in FYLT} == FYLT
            assert "Send invitasjon" in skjermtekst(pilot.app)


async def test_foresatte_staar_med_rolle(verden: Verden) -> None:
    logg_id = verden.logg(
        "Maren",
        foresatte=(verden.foresattskjema("Hege", "Berg", ForesattRolle.MOR, epost="hege@test.invalid"),),
    )
    async with kjor_som(verden, "Maren") as pilot:
        await apne_skjema(pilot, verden, logg_id)
        tekst = skjermtekst(pilot.app)
        assert "Hege Berg, mor" in tekst
        assert "Maren Dahl, stafettholder" in tekst
        assert "Loggen har ingen åpne oppmerksomheter." in tekst
