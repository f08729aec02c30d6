"""Notes on the log's page: read, written with PDF attachments, refused files, copies saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.modeller import Notat, Vedlegg
from screens.barnets_logg import BarnetsLogg
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.innslag.nytt_notat import NyttNotat
from screens.til_mappe import TilMappe
from stafett_tui.handlinger.notat import nytt_notat
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg, full_verden
from tests.hjelpere import wait_for
from tests.pdfer import last, pdf
from tests.raadata import en, rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.innslaghjelp import VONDT, i_fane, vent_paa
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import (
    behold_kladd,
    feil_ved,
    finn,
    finnes,
    sett,
    skriv,
    trykk,
)

STORRELSER = pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])


@pytest.fixture
def sted(tmp_path: Path) -> Iterator[tuple[Verden, FullLogg]]:
    v, f = full_verden(tmp_path / "base")
    yield v, f
    v.base.lukk()


def notatet(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one("#notattekst", Tekst).tekst.plain


@STORRELSER
async def test_notatet_vises_i_fullt_med_grunn_og_vedlegg(
    sted: tuple[Verden, FullLogg], storrelse: tuple[int, int]
) -> None:
    v, f = sted
    v.ga(hours=1)
    ny_id(nytt_notat(v.okt("Maren"), f.logg, f"Svømmer på tirsdager. {VONDT}"))
    async with kjor_som(v, "Rune", storrelse=storrelse) as pilot:
        await i_fane(pilot, f, "notater")
        assert VONDT in notatet(pilot)
        assert not pilot.app.screen.query_one("#skjultstripe").display
        await pilot.press("down")
        await rolig(pilot)
        assert "Sett på strandnellik." in notatet(pilot)
        tekst = skjermtekst(pilot.app)
        for ord_ in ("skjult", "Skjult for de foresatte: Et smørbukk.", "Skrevet av Maren Dahl"):
            assert ord_ in tekst
        vedlegg = pilot.app.screen.query_one("#vedlegg", Tabell)
        assert [r.celler["tittel"].plain for r in vedlegg.rader] == ["Perlebåt"]
        await pilot.resize_terminal(80, 24)
        await rolig(pilot)
        assert "Sett på strandnellik." in notatet(pilot)


async def test_kopien_lagres_fra_tastaturet_og_aktoren_har_lov(
    sted: tuple[Verden, FullLogg], tmp_path: Path
) -> None:
    v, f = sted
    async with kjor_som(v, "Rune", storrelse=LITEN) as pilot:
        await i_fane(pilot, f, "notater")
        await pilot.press("enter", "enter")
        await vent_paa(pilot, TilMappe)
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        kopi = tmp_path / "vedlegg.pdf"
        assert kopi.read_bytes() == en(v, Vedlegg, id=f.vedlegg).innhold
        assert kopi.stat().st_mode & 0o777 == 0o600


@STORRELSER
async def test_a_skriver_et_skjult_notat_med_to_vedlegg(
    sted: tuple[Verden, FullLogg], tmp_path: Path, storrelse: tuple[int, int]
) -> None:
    v, f = sted
    v.ga(hours=1)
    for navn in ("en.pdf", "to.pdf"):
        (tmp_path / navn).write_bytes(pdf(navn))
    async with kjor_som(v, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("a")
        await vent_paa(pilot, NyttNotat)
        await skriv(pilot, "PPT skriver")
        assert not finnes(pilot, "grunn")
        await pilot.press("tab", "space")
        await rolig(pilot)
        assert finnes(pilot, "grunn")
        await pilot.press("tab")
        await skriv(pilot, "Etter avtale")
        assert not finnes(pilot, "fil_2")
        await sett(pilot, fil_1=str(tmp_path / "en.pdf"), tittel_1="Rapport")
        assert finnes(pilot, "fil_2")
        await sett(pilot, fil_2=str(tmp_path / "to.pdf"), tittel_2="Brev")
        await pilot.press("ctrl+s")
        await vent_paa(pilot, BarnetsLogg)
        notat = en(v, Notat, tekst="PPT skriver")
        assert (notat.skjult_for_foresatte, notat.skjult_grunn) == (True, "Etter avtale")
        assert {r.tittel for r in rader(v, Vedlegg, notat_id=notat.id)} == {"Rapport", "Brev"}
        await wait_for(pilot, lambda: "PPT skriver" in notatet(pilot))
        side: Any = pilot.app.screen
        assert side.notatdel.notat.id == notat.id


async def test_alle_filfeil_sies_ved_sine_felt_og_ingenting_gar_tapt(
    sted: tuple[Verden, FullLogg], tmp_path: Path
) -> None:
    v, f = sted
    (tmp_path / "tekst.pdf").write_text("Bare tekst.")
    (tmp_path / "laast.pdf").write_bytes(last())
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("a")
        await vent_paa(pilot, NyttNotat)
        await sett(
            pilot,
            tekst="Noe",
            fil_1=str(tmp_path / "tekst.pdf"),
            tittel_1="En",
            fil_2=str(tmp_path / "laast.pdf"),
        )
        await sett(pilot, tittel_2="To")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "ikke en PDF" in feil_ved(pilot, "fil_1")
        assert "passord" in feil_ved(pilot, "fil_2")
        await sett(pilot, fil_1=str(tmp_path / "borte.pdf"), tekst="")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "Det finnes ingen fil der" in feil_ved(pilot, "fil_1")
        assert "Skriv notatet" in feil_ved(pilot, "tekst")
        assert finn(pilot, "tittel_2").inndata.verdi == "To"
        assert len(rader(v, Notat)) == 1


async def test_kladden_har_teksten_og_aldri_filens_navn(sted: tuple[Verden, FullLogg]) -> None:
    v, f = sted
    async with kjor_som(v, "Maren") as pilot:
        await apne_logg(pilot, f.logg)
        await pilot.press("a")
        await vent_paa(pilot, NyttNotat)
        await sett(pilot, tekst="Halvt", skjult=True, fil_1="~/Kvitveis.pdf", tittel_1="Rapport")
        await sett(pilot, grunn="Fordi")
        await behold_kladd(pilot)
        await pilot.press("escape")
        await vent_paa(pilot, BarnetsLogg)
        await pilot.press("a")
        await vent_paa(pilot, NyttNotat)
        verdier = {n: finn(pilot, n).inndata.verdi for n in ("tekst", "grunn", "fil_1", "tittel_1")}
        assert verdier == {"tekst": "Halvt", "grunn": "Fordi", "fil_1": "", "tittel_1": "Rapport"}
        trykk(pilot, "kladd_vekk")
        await rolig(pilot)
        assert finn(pilot, "tekst").inndata.verdi == ""
        assert not finnes(pilot, "grunn")
