"""Lysglimt and notes on the log's page: by keys, with wrong input, for each who may see them, at every size."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.modeller import Lysglimt
from screens.barnets_logg import BarnetsLogg
from screens.barnets_logg.lysglimt import Glimt, Glimtliste
from screens.felles.tabell import Tabell
from screens.innslag.nytt_lysglimt import NyttLysglimt
from screens.min_side import MinSide
from screens.til_mappe import TilMappe
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg, full_verden
from tests.hjelpere import wait_for
from tests.raadata import en, rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.innslaghjelp import VONDT, i_fane, vent_paa
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import (
    behold_kladd,
    feil_ved,
    finn,
    finnes,
    fokus_i,
    lim_inn,
    sett,
    skriv,
)

STORRELSER = pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])


@pytest.fixture
def sted(tmp_path: Path) -> Iterator[tuple[Verden, FullLogg]]:
    v, f = full_verden(tmp_path / "base")
    yield v, f
    v.base.lukk()


def glimt(pilot: Pilot[Any]) -> list[str]:
    return [g.rad.tekst for g in pilot.app.screen.query(Glimt)]


# --- lysglimt ---


@STORRELSER
async def test_lysglimt_vises_nyeste_forst_med_hvem_og_nar(
    sted: tuple[Verden, FullLogg], storrelse: tuple[int, int]
) -> None:
    v, f = sted
    v.ga(hours=1)
    ny_id(nytt_lysglimt(v.okt("Rune"), f.logg, "Sa fra selv."))
    async with kjor_som(v, "Maren", storrelse=storrelse) as pilot:
        await i_fane(pilot, f, "lysglimt")
        assert glimt(pilot) == ["Sa fra selv.", "Fant en gåsefot ved bekken."]
        tekst = skjermtekst(pilot.app)
        for ord_ in ("«Sa fra selv.»", "Rune Bakken, i dag", "Nytt lysglimt", "Skriv ut kort", "Notater"):
            assert ord_ in tekst
        await pilot.press("down")
        await rolig(pilot)
        assert pilot.app.screen.query_one(Glimtliste).valgt == f.lysglimt
        tekst = " ".join(skjermtekst(pilot.app).replace("█", " ").split())
        assert "Gropernille Kvitfjell (mor), i dag 10.00 · skrevet av Maren Dahl" in tekst


@STORRELSER
async def test_l_skriver_et_lysglimt_for_barnet_med_taster_alene(
    sted: tuple[Verden, FullLogg], storrelse: tuple[int, int]
) -> None:
    v, f = sted
    v.ga(hours=1)
    async with kjor_som(v, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        assert fokus_i(pilot, "tekst")
        await skriv(pilot, "Jeg klarte det")
        await pilot.press("tab", "down", "down", "ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        assert en(v, Lysglimt, tekst="Jeg klarte det").barnet
        await wait_for(pilot, lambda: glimt(pilot)[:1] == ["Jeg klarte det"])
        side = pilot.app.screen
        assert isinstance(side, BarnetsLogg)
        assert side.seksjon == "lysglimt"
        assert side.query_one(Glimtliste).valgt == en(v, Lysglimt, tekst="Jeg klarte det").id
        assert "Lysglimtet er lagret." in varsler(pilot.app)


async def test_aktoren_skriver_bare_sitt_eget_og_ingen_notater(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Rune") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("a")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, BarnetsLogg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        assert not finnes(pilot, "paa_vegne_av")
        await skriv(pilot, "Bra")
        await pilot.press("ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        assert en(v, Lysglimt, tekst="Bra").skrevet_av == v.ansettelse("Rune")


async def test_den_som_leser_en_del_har_ingen_av_fanene(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Åse") as pilot:
        await apne_logg(pilot, f.logg, seksjon="lysglimt")
        side = pilot.app.screen
        assert isinstance(side, BarnetsLogg)
        assert side.seksjon == "oppmerksomheter"
        tekst = skjermtekst(pilot.app)
        for ord_ in ("Lysglimt", "Notater", "gåsefot", "strandnellik", "Hjemmet:"):
            assert ord_ not in tekst
        for tast in ("l", "a"):
            await pilot.press(tast)
            await rolig(pilot)
            assert pilot.app.screen is side


async def test_tomt_og_for_langt_sies_ved_feltet_og_teksten_star(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "Skriv hva som var fint" in feil_ved(pilot, "tekst")
        await sett(pilot, tekst="x" * 301)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "1 tegn for lang" in feil_ved(pilot, "tekst")
        assert finn(pilot, "tekst").inndata.verdi == "x" * 301
        assert len(rader(v, Lysglimt)) == 1


async def test_innlimt_kode_og_linjeskift_er_bare_tekst(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    v.ga(hours=1)
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        await lim_inn(pilot, "tekst", VONDT)
        await pilot.press("ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        await wait_for(pilot, lambda: glimt(pilot)[:1] == [VONDT])
        assert "[@click=app.quit]x[/]" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await vent_paa(pilot, MinSide)
        assert "[@click=app.quit]x[/]" in skjermtekst(pilot.app), "the latest on Min side"


async def test_kladden_ligger_og_esc_spor(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        await skriv(pilot, "Halv")
        await pilot.press("tab", "down")
        await behold_kladd(pilot)
        await pilot.press("escape")
        await vent_paa(pilot, BarnetsLogg)
        await pilot.press("l")
        await vent_paa(pilot, NyttLysglimt)
        assert finn(pilot, "tekst").inndata.verdi == "Halv"
        assert finn(pilot, "paa_vegne_av").inndata.verdi == f"foresatt:{f.foresatt}"
        await pilot.press("escape")
        await rolig(pilot)
        assert "Gå ut av skjemaet?" in skjermtekst(pilot.app)


async def test_u_skriver_kortet_i_mappen_som_velges(sted: tuple[Verden, FullLogg], tmp_path: Path) -> None:
    v, f = sted
    async with kjor_som(v, "Maren", storrelse=TRANG) as pilot:
        await i_fane(pilot, f, "lysglimt")
        await pilot.press("u")
        await vent_paa(pilot, TilMappe)
        await sett(pilot, mappe=str(tmp_path / "finnes ikke"))
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "Mappen finnes ikke" in feil_ved(pilot, "mappe")
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        kort = tmp_path / "lysglimt.pdf"
        assert kort.read_bytes().startswith(b"%PDF-")
        assert any(str(kort) in melding for melding in varsler(pilot.app))


async def test_uten_lysglimt_sies_hva_som_kommer_og_hvilken_tast(sted: tuple[Verden, FullLogg]) -> None:
    v, _ = sted
    logg = v.logg("Maren", "Idun", "Vestli")
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, logg, seksjon="lysglimt")
        await rolig(pilot)
        assert "Trykk L for å skrive det første" in skjermtekst(pilot.app)
        pilot.app.screen.action_til("notater")  # type: ignore[attr-defined]
        await rolig(pilot)
        assert "Trykk A for å skrive ett" in skjermtekst(pilot.app)


# --- taking part, and Min side ---


async def test_loggens_side_viser_hvem_som_er_med(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        tekst = skjermtekst(pilot.app)
        assert "Hvem er med" in tekst
        assert "Hjemmet: 1 tiltak, 1 lysglimt" in tekst
        assert "Barnet: ikke med ennå" in tekst
        pilot.app.screen.action_til("aktorer")  # type: ignore[attr-defined]
        await rolig(pilot)
        folk = {r.celler["navn"].plain: r.celler for r in pilot.app.screen.query_one("#folk", Tabell).rader}
        assert folk["Gropernille Kvitfjell"]["lysglimt"].plain == "1"
        assert folk["Gropernille Kvitfjell"]["apne"].plain == "1"
        assert folk["Rune Bakken"]["lysglimt"].plain == "0"


async def test_min_side_sier_fra_om_nye_og_enter_gar_dit(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    v.ga(hours=1)
    for n in range(2):
        ny_id(nytt_lysglimt(v.okt("Rune"), f.logg, f"Fint nummer {n}."))
    async with kjor_som(v, "Maren") as pilot:
        assert "Les 2 nye lysglimt" in skjermtekst(pilot.app)
        tabell = pilot.app.screen.query_one("#oppgaver", Tabell)
        tabell.ga_til(f"lysglimt:{f.logg}")
        await pilot.press("enter")
        await vent_paa(pilot, BarnetsLogg)
        assert pilot.app.screen.seksjon == "lysglimt"  # type: ignore[attr-defined]
        assert {"Fint nummer 0.", "Fint nummer 1."} <= set(glimt(pilot))
        await pilot.press("escape")
        await vent_paa(pilot, MinSide)
        assert "nye lysglimt" not in skjermtekst(pilot.app), "they are read"


async def test_h_skjuler_barnets_navn_ogsa_i_lysglimtet(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    v.ga(hours=1)
    ny_id(nytt_lysglimt(v.okt("Maren"), f.logg, "Tuvalise lo.", f"foresatt:{f.foresatt}"))
    async with kjor_som(v, "Maren") as pilot:
        assert "«Tuvalise lo.»" in skjermtekst(pilot.app)
        await pilot.press("h")
        await rolig(pilot)
        tekst = skjermtekst(pilot.app)
        assert "Tuvalise" not in tekst
        assert "Kvitfjell" not in tekst


async def test_mange_lysglimt_ruller_og_pilene_velger(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    ider: list[UUID] = []
    for n in range(50):
        v.ga(minutes=1)
        ider.append(ny_id(nytt_lysglimt(v.okt("Maren"), f.logg, f"Nummer {n}.")))
    async with kjor_som(v, "Maren", storrelse=LITEN) as pilot:
        await i_fane(pilot, f, "lysglimt")
        await pilot.press("end")
        await rolig(pilot)
        assert "gåsefot" in skjermtekst(pilot.app)
        await pilot.press("home", "down", "down")
        await rolig(pilot)
        assert pilot.app.screen.query_one(Glimtliste).valgt == ider[-3]
        assert "«Nummer 47.»" in skjermtekst(pilot.app)
