"""Mine stafettlogger and Mine aktørlogger: search, filter, card, columns that fall, and what cannot be opened."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from textual import events
from textual.pilot import Pilot

from data.koder import Loggstatus, Samtykkeutfall
from data.modeller import Barn, Logg
from screens.barnets_logg import BarnetsLogg
from screens.felles.fanelinje import Fanelinje
from screens.felles.tabell import Tabell
from screens.min_side import MinSide
from screens.mine_stafettlogger import MineStafettlogger
from screens.nytt_barn import NyttBarn
from screens.passiv_logg import PassivLogg
from screens.sokeside import Sokefelt
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.samtykke import registrer_nei
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.raadata import en, rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst


@pytest.fixture
def tre(verden: Verden) -> dict[str, UUID]:
    """Elna is four days over, Jonas has time, Nora is passive."""
    i_dag = verden.klokke.i_dag()
    ider = {
        navn: verden.logg("Maren", navn, etternavn)
        for navn, etternavn in (("Elna", "Berg"), ("Jonas", "Lie"), ("Nora", "Vik"))
    }
    verden.oppmerksomhet(
        "Maren",
        ider["Elna"],
        "Stopper opp når hun leser",
        start_innen=i_dag - timedelta(30),
        frist=i_dag - timedelta(4),
    )
    verden.oppmerksomhet(
        "Maren", ider["Jonas"], "Står alene i friminuttene", ansvarlig=verden.som_aktor("Rune")
    )
    rett_rad(verden, Logg, ider["Nora"], status=Loggstatus.PASSIV, passiv_fra=i_dag)
    return ider


async def _til_listen(pilot: Pilot[Any], seksjon: str = "2") -> None:
    await pilot.press(seksjon)
    await rolig(pilot)


def _barn(pilot: Pilot[Any]) -> list[str]:
    return [r.celler["barn"].plain for r in pilot.app.screen.query_one("#logger", Tabell).rader]


async def test_den_med_naermest_frist_staar_overst_med_antall_og_merknad(
    verden: Verden, tre: dict[str, UUID]
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        assert _barn(pilot) == ["Elna Berg", "Jonas Lie"]
        tekst = skjermtekst(pilot.app)
        assert "Aktive 2   Passive 1   Alle 3" in tekst
        linje = next(linje for linje in tekst.splitlines() if "4 dager over" in linje)
        for ord_ in ("Elna Berg", " 8 ", "1/1", "8. nov !"):
            assert ord_ in linje


async def test_kolonnene_faller_bakfra(verden: Verden, tre: dict[str, UUID]) -> None:
    async def hode(storrelse: tuple[int, int]) -> str:
        async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
            await _til_listen(pilot)
            return next(
                linje for linje in skjermtekst(pilot.app).splitlines() if linje.lstrip().startswith("Barn")
            )

    assert hode_ord(await hode(TRANG)) == ["Barn", "Alder", "Nivå", "Tiltak", "Frist"]
    assert hode_ord(await hode(LITEN)) == ["Barn", "Alder", "Nivå", "Tiltak", "Frist", "Merknad"]
    bred = " ".join(hode_ord(await hode((160, 40))))
    assert bred.startswith("Barn Alder Nivå Tiltak Frist Merknad Neste møte Status Oppdatert")


def hode_ord(linje: str) -> list[str]:
    return linje.split("│")[0].split()


async def test_kortet_folger_markoren(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        assert "Stopper opp når hun leser" in skjermtekst(pilot.app)
        nummer = en(verden, Barn, logg_id=tre["Elna"]).nummer
        assert f"{nummer[:6]} *****" in skjermtekst(pilot.app)
        assert nummer[6:] not in skjermtekst(pilot.app)
        await pilot.press("down")
        await pilot.pause()
        assert "Står alene i friminuttene" in skjermtekst(pilot.app)
        assert "Rune Bakken" in skjermtekst(pilot.app)
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await _til_listen(pilot)
        assert "Stopper opp når hun leser" not in skjermtekst(pilot.app)


async def test_soket_finner_mens_man_skriver_og_esc_tommer_det(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("s", *"jon")
        assert _barn(pilot) == ["Jonas Lie"]
        await pilot.press("escape")
        assert _barn(pilot) == ["Elna Berg", "Jonas Lie"]
        assert isinstance(pilot.app.focused, Tabell)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


async def test_bokstaver_i_soket_er_ikke_kommandoer(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("s", *"nph2")
        assert isinstance(pilot.app.screen, MineStafettlogger)
        assert pilot.app.screen.query_one(Sokefelt).value == "nph2"


async def test_fra_soket_gar_enter_til_listen_og_enter_igjen_apner(
    verden: Verden, tre: dict[str, UUID]
) -> None:
    nummer = en(verden, Barn, logg_id=tre["Jonas"]).nummer
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("s", *nummer, "enter", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert "Jonas Lie" in skjermtekst(pilot.app)


async def test_limt_navn_med_linjeskift_soker_som_en_linje(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("s")
        pilot.app.screen.query_one(Sokefelt).post_message(events.Paste("Jonas\r\nLie\n"))
        await pilot.pause()
        assert _barn(pilot) == ["Jonas Lie"]


async def test_p_gar_gjennom_passive_og_alle_og_det_gjor_musa_ogsaa(
    verden: Verden, tre: dict[str, UUID]
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("p")
        await pilot.pause()
        assert _barn(pilot) == ["Nora Vik"]
        assert "passiv" in skjermtekst(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        assert _barn(pilot) == ["Elna Berg", "Jonas Lie", "Nora Vik"]
        await pilot.click(Fanelinje, offset=(1, 0))
        await pilot.pause()
        assert _barn(pilot) == ["Elna Berg", "Jonas Lie"]


async def test_en_passiv_logg_sier_hvorfor_den_ikke_apnes(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("p", "enter")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, PassivLogg)
        assert "Ingen kan åpne eller endre en passiv logg." in skjermtekst(pilot.app)
        await pilot.press("enter")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, MineStafettlogger)


async def test_kladder_staar_overst_og_enter_fortsetter(verden: Verden, tre: dict[str, UUID]) -> None:
    skriv_kladd(verden.okt("Maren"), "nytt_barn", {"fornavn": "Leah", "etternavn": "Lund"}, "1")
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        assert _barn(pilot) == ["Leah Lund", "Elna Berg", "Jonas Lie"]
        assert "Bare du ser den" in skjermtekst(pilot.app)
        await pilot.press("home", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttBarn))


async def test_samtykke_som_ikke_gjelder_sies_med_ord(verden: Verden, tre: dict[str, UUID]) -> None:
    okt = verden.okt("Maren")
    ny_id(registrer_nei(okt, tre["Jonas"], Samtykkeutfall.TRUKKET, verden.klokke.i_dag()))
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await _til_listen(pilot)
        assert "samtykke trukket" in skjermtekst(pilot.app)
    verden.ga(days=690)
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await _til_listen(pilot)
        assert "samtykke til 13. okt" in skjermtekst(pilot.app) or "dager over, sam" in skjermtekst(pilot.app)


async def test_aktorlogger_viser_bare_andres_og_navngir_stafettholderen(
    verden: Verden, tre: dict[str, UUID]
) -> None:
    async with kjor_som(verden, "Rune") as pilot:
        await _til_listen(pilot, "3")
        assert _barn(pilot) == ["Jonas Lie"]
        assert "Maren Dahl" in skjermtekst(pilot.app)
        assert "Nytt barn" not in skjermtekst(pilot.app)


@pytest.mark.parametrize(
    ("hvem", "seksjon", "ventet"),
    [
        ("Maren", "2", "Trykk N for å registrere et barn"),
        ("Rune", "2", "merket som både aktør og stafettholder"),
        ("Rune", "3", "der du har et tiltak eller lesetilgang"),
    ],
)
async def test_tomme_lister_sier_hva_de_er_til(verden: Verden, hvem: str, seksjon: str, ventet: str) -> None:
    async with kjor_som(verden, hvem, storrelse=LITEN) as pilot:
        await _til_listen(pilot, seksjon)
        assert ventet in " ".join(skjermtekst(pilot.app).split())


async def test_listen_er_ny_naar_man_kommer_tilbake_og_raden_staar(
    verden: Verden, tre: dict[str, UUID]
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("down", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        verden.logg("Maren", "Ada", "Aas")
        await rolig(pilot)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))
        await rolig(pilot)
        assert _barn(pilot) == ["Elna Berg", "Jonas Lie", "Ada Aas"]
        assert pilot.app.screen.query_one("#logger", Tabell).markert == tre["Jonas"].hex


async def test_storrelsen_kan_endres_uten_at_rad_og_sok_mistes(verden: Verden, tre: dict[str, UUID]) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        await pilot.press("s", *"i", "enter", "down")
        tabell = pilot.app.screen.query_one("#logger", Tabell)
        valgt = tabell.markert
        for storrelse in (TRANG, STOR):
            await pilot.resize_terminal(*storrelse)
            await pilot.pause()
        assert (tabell.markert, pilot.app.screen.query_one(Sokefelt).value) == (valgt, "i")


async def test_lagret_navn_leses_ikke_som_koder(verden: Verden) -> None:
    logg_id = verden.logg("Maren", "[/]", "[red]Berg")
    verden.oppmerksomhet("Maren", logg_id, "[@click=app.quit]trykk[/] her")
    async with kjor_som(verden, "Maren") as pilot:
        await _til_listen(pilot)
        assert "[/] [red]Berg" in skjermtekst(pilot.app)
        assert "[@click=app.quit]trykk[/] her" in skjermtekst(pilot.app)
