"""Nytt stafettbarn: the number first, fields by age, files, foresatte, drafts that survive, refusals at the field."""

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader, PdfWriter
from textual.pilot import Pilot

from data.koder import BorMed, ForesattRolle, Malform
from screens.felles.bekreft import Bekreft
from screens.felles.knapp import Knapp
from screens.nytt_barn import NyttBarn
from screens.til_mappe import TilMappe
from stafett_tui.avslag import Kvittering
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.visninger import Detaljer
from tests.byggere import Verden, nummer
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import (
    apne,
    feil_ved,
    finn,
    finnes,
    fokus_i,
    lim_inn,
    sett,
    skjema,
    skriv,
    trykk,
)

FODT = date(2018, 3, 14)


def _pdf(fil: Path) -> Path:
    skriver = PdfWriter()
    skriver.add_blank_page(72, 72)
    skriver.write(fil)
    return fil


async def _apne(pilot: Pilot[Any], verden: Verden, **valg: Any) -> list[Any]:
    return await apne(pilot, NyttBarn(verden.okt("Maren"), **valg))


async def _sok(pilot: Pilot[Any], siffer: str) -> None:
    await skriv(pilot, siffer)
    await pilot.press("enter")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft) or finnes(pilot, "fornavn"))
    await rolig(pilot)


async def _fyll(pilot: Pilot[Any], verden: Verden, **felt: Any) -> None:
    grunnlag = {
        "fornavn": "Elna",
        "etternavn": "Fjellstad",
        "adresse": "Furuveien 3",
        "postnummer": "0150",
        "bor_med": BorMed.BEGGE,
        "mobil": "40000000",
        "skole": "Bakkehaugen skole",
        "foresatt_1_fodselsnummer": nummer(date(1985, 5, 5), 300),
        "foresatt_1_fornavn": "Hege",
        "foresatt_1_etternavn": "Fjellstad",
        "foresatt_1_rolle": ForesattRolle.MOR,
        "foresatt_1_adresse": "Furuveien 3",
        "foresatt_1_postnummer": "0150",
        "foresatt_1_poststed": "Oslo",
        "foresatt_1_telefon": "40000001",
        "foresatt_1": True,
        "informert": True,
        "deling": True,
        "dato": verden.klokke.i_dag(),
        "niva": 1,
    }
    await sett(pilot, **{**grunnlag, **felt})


def _detaljer(verden: Verden, svar: list[Any]) -> Detaljer:
    assert isinstance(svar[0], Kvittering)
    assert svar[0].id is not None
    detaljer = vis_detaljer(verden.okt("Maren"), UUID(svar[0].id))
    assert isinstance(detaljer, Detaljer)
    return detaljer


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_fra_nummer_til_logg(verden: Verden, storrelse: tuple[int, int]) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        svar = await _apne(pilot, verden)
        assert not finnes(pilot, "fornavn")
        await _sok(pilot, nummer(FODT, 200))
        assert finn(pilot, "fodt").inndata.verdi == FODT
        assert fokus_i(pilot, "fornavn")
        await skriv(pilot, "Elna")
        await _fyll(pilot, verden)
        assert finn(pilot, "poststed").inndata.verdi == "Oslo"
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
        await rolig(pilot)  # the draft is thrown away
    detaljer = _detaljer(verden, svar)
    assert (detaljer.barn.fornavn, detaljer.barn.poststed, detaljer.niva) == ("Elna", "Oslo", 1)
    assert [f.fornavn for f in detaljer.foresatte] == ["Hege"]
    assert mine_stafettlogger(verden.okt("Maren")).kladder == ()


@pytest.mark.parametrize(
    ("siffer", "setning"),
    [("12345678901", "ikke finnes"), ("1234", "4 siffer"), ("abc", "bare ha siffer"), ("", "Skriv inn")],
)
async def test_galt_nummer_sier_hva_som_er_galt(verden: Verden, siffer: str, setning: str) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await skriv(pilot, siffer)
        await pilot.press("enter")
        await wait_for(pilot, lambda: setning in feil_ved(pilot, "nummer"))
        assert fokus_i(pilot, "nummer")
        assert not finnes(pilot, "fornavn")


async def test_galt_kontrollsiffer_sies_for_barn_og_foresatt(verden: Verden) -> None:
    rett = nummer(FODT, 200)
    galt = rett[:-1] + str((int(rett[-1]) + 1) % 10)
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await skriv(pilot, galt)
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Kontrollsifrene" in feil_ved(pilot, "nummer"))
        await sett(pilot, nummer=rett)
        await pilot.press("enter")
        await wait_for(pilot, lambda: finnes(pilot, "fornavn"))
        await _fyll(pilot, verden, foresatt_1_fodselsnummer=galt)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Kontrollsifrene" in feil_ved(pilot, "foresatt_1_fodselsnummer"))
        assert fokus_i(pilot, "foresatt_1_fodselsnummer")
        assert finn(pilot, "fornavn").inndata.verdi == "Elna"
        assert svar == []


async def test_egen_aktiv_logg_paa_nummeret_tilbys_aapnet(verden: Verden) -> None:
    skjema = verden.barneskjema()
    logg_id = verden.logg("Maren", nummer=skjema.nummer)
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, skjema.nummer)
        assert "allerede en logg" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: svar)
    assert svar[0].id == logg_id.hex


async def test_andres_logg_paa_nummeret_gir_ikke_noe_tegn(verden: Verden) -> None:
    skjema = verden.barneskjema()
    verden.logg("Siri", nummer=skjema.nummer)
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, skjema.nummer)
        assert isinstance(pilot.app.screen, NyttBarn)
        assert "logg på dette nummeret" not in skjermtekst(pilot.app)


async def test_duf_som_ikke_stemmer_spor_om_grunn(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, "201212345600")
        assert finnes(pilot, "nummer_grunn")
        assert finn(pilot, "fodt").inndata.verdi is None
        await _fyll(pilot, verden, fodt=FODT)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "nummer_grunn"))
        assert fokus_i(pilot, "nummer_grunn")
        await sett(pilot, nummer_grunn="Står slik på kortet")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)


@pytest.mark.parametrize(
    ("fodt", "vises", "signeres", "foresatt"),
    [
        (date(2018, 3, 14), False, False, True),
        (date(2014, 11, 12), True, False, True),
        (date(2011, 11, 12), True, True, True),
        (date(2010, 11, 12), True, True, False),
    ],
)
async def test_barnets_eget_ord_foelger_alderen(
    verden: Verden, fodt: date, *, vises: bool, signeres: bool, foresatt: bool
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(fodt, 200))
        assert finnes(pilot, "barnet") is vises
        assert finnes(pilot, "foresatt_1") is foresatt
        merker = [v.verdi for v in finn(pilot, "barnet").inndata.valg]  # type: ignore[attr-defined]
        assert ("signert" in merker) is signeres


async def test_utgaar_staar_tom_til_datoen_er_skrevet(verden: Verden) -> None:
    async with kjor_som(verden, "Maren", storrelse=(120, 90)) as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        assert "Utgår: —" in skjermtekst(pilot.app)
        await sett(pilot, dato=date(2026, 11, 1))
        assert "Utgår: onsdag 1. november 2028" in skjermtekst(pilot.app)


async def test_mangler_samtykke_sies_ved_den_som_ikke_har_gitt_det(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await _fyll(pilot, verden, foresatt_1=False)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "foreldreansvar må ha samtykket" in feil_ved(pilot, "foresatt_1"))
        assert fokus_i(pilot, "foresatt_1")


async def test_et_poststed_som_fylles_inn_er_ikke_lenger_feil(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "poststed"))
        await sett(pilot, postnummer="0150")
        await wait_for(pilot, lambda: not feil_ved(pilot, "poststed"))


async def test_en_foresatt_kan_slettes_og_resten_rykker_opp(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await sett(pilot, foresatt_1_fornavn="Feil")
        trykk(pilot, "legg_til_foresatt")
        await wait_for(pilot, lambda: finnes(pilot, "foresatt_2_fornavn"))
        await sett(pilot, foresatt_2_fornavn="Geir")
        next(b for b in pilot.app.screen.query(Knapp) if (b.id or "").startswith("slett_")).press()
        await wait_for(pilot, lambda: not finnes(pilot, "foresatt_2_fornavn"))
        assert finn(pilot, "foresatt_1_fornavn").inndata.verdi == "Geir"
        await _fyll(pilot, verden, foresatt_1_fornavn="Geir", foresatt_1_rolle=ForesattRolle.FAR)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert [f.fornavn for f in _detaljer(verden, svar).foresatte] == ["Geir"]


async def test_at_en_foresatt_mangler_staar_bare_til_en_er_lagt_til(verden: Verden) -> None:
    mangler = "Legg til minst én foresatt."
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        next(b for b in pilot.app.screen.query(Knapp) if (b.id or "").startswith("slett_")).press()
        await wait_for(pilot, lambda: not finnes(pilot, "foresatt_1_fornavn"))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: mangler in skjermtekst(pilot.app))
        trykk(pilot, "legg_til_foresatt")
        await wait_for(pilot, lambda: mangler not in skjermtekst(pilot.app))
        assert "felt må rettes" in skjermtekst(pilot.app)


async def test_filer_leses_og_navnet_lagres_ikke(verden: Verden, tmp_path: Path) -> None:
    fil = _pdf(tmp_path / "Hemmelig navn.pdf")
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await _fyll(pilot, verden, bilde="/finnes/ikke.jpg", samtykkeskjema=str(fil))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "ingen fil der" in feil_ved(pilot, "bilde"))
        assert fokus_i(pilot, "bilde")
        assert "Hemmelig" not in str(skjema(pilot).kladdverdier())
        await sett(pilot, bilde="")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert _detaljer(verden, svar).samtykker[0].har_vedlegg


async def test_kladden_overlever_at_programmet_doer_med_alle_foresatte(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        trykk(pilot, "legg_til_foresatt")
        await wait_for(pilot, lambda: finnes(pilot, "foresatt_2_fornavn"))
        await _fyll(pilot, verden, foresatt_2_fornavn="Geir")
        await wait_for(pilot, lambda: _kladdnavn(verden) == ["Elna Fjellstad"])  # kept by itself, in a moment
    kladd = mine_stafettlogger(verden.okt("Maren")).kladder[0]
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden, kladd_id=kladd.id)
        await wait_for(pilot, lambda: finnes(pilot, "foresatt_2_fornavn"))
        await rolig(pilot)
        for navn, verdi in (
            ("fornavn", "Elna"),
            ("fodt", FODT),
            ("bor_med", BorMed.BEGGE),
            ("foresatt_1_fornavn", "Hege"),
            ("foresatt_1_rolle", ForesattRolle.MOR),
            ("foresatt_1", True),
            ("foresatt_2_fornavn", "Geir"),
            ("niva", 1),
        ):
            assert finn(pilot, navn).inndata.verdi == verdi, navn
        assert "hentet fram" in skjermtekst(pilot.app)
        slett = [b for b in pilot.app.screen.query(Knapp) if (b.id or "").startswith("slett_")]
        slett[1].press()
        await wait_for(pilot, lambda: not finnes(pilot, "foresatt_2_fornavn"))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
        await rolig(pilot)
    assert _kladdnavn(verden) == []


def _kladdnavn(verden: Verden) -> list[str]:
    return [k.navn for k in mine_stafettlogger(verden.okt("Maren")).kladder]


async def test_lagre_tar_vare_paa_kladden_og_sier_det_og_nummeret_finner_den_igjen(verden: Verden) -> None:
    siffer = nummer(FODT, 200)
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, siffer)
        await sett(pilot, fornavn="Elna")
        trykk(pilot, "behold")
        await wait_for(pilot, lambda: svar == [None])
        assert any("kladd" in v for v in varsler(pilot.app))
        await _apne(pilot, verden)
        await _sok(pilot, siffer)
        assert "Du har en kladd" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: finn(pilot, "fornavn").inndata.verdi == "Elna")


async def test_esc_gaar_rett_ut_naar_ingenting_er_skrevet_og_ellers_spoerres_det(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        svar = await _apne(pilot, verden)
        await pilot.press("escape")
        await wait_for(pilot, lambda: svar == [None])
        svar = await _apne(pilot, verden)
        await skriv(pilot, "123")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "bli")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttBarn))
        assert finn(pilot, "nummer").inndata.verdi == "123"
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "forkast")
        await wait_for(pilot, lambda: svar == [None])
        svar = await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await skriv(pilot, "El")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "forkast")
        await wait_for(pilot, lambda: svar == [None])
        await rolig(pilot)
    assert _kladdnavn(verden) == []


async def test_limt_navn_med_linjeskift_og_klammer(verden: Verden) -> None:
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        svar = await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await _fyll(pilot, verden, fornavn="")
        await lim_inn(pilot, "fornavn", "Elna\n[@click=app.quit]Marie[/]")
        await pilot.resize_terminal(*STOR)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: svar)
    assert _detaljer(verden, svar).barn.fornavn == "Elna [@click=app.quit]Marie[/]"


async def test_mer_informasjon_folder_ut_en_forklaring(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        assert "Aktørene er kolleger" not in skjermtekst(pilot.app)
        trykk(pilot, "mer_om_niva")
        await wait_for(pilot, lambda: "Aktørene er kolleger" in skjermtekst(pilot.app))


async def test_samtykkeskjemaet_skrives_ut_i_valgt_malform(verden: Verden, tmp_path: Path) -> None:
    """Before there is a log: the family signs on paper first."""
    async with kjor_som(verden, "Maren") as pilot:
        await _apne(pilot, verden)
        await _sok(pilot, nummer(FODT, 200))
        await sett(pilot, malform=Malform.NYNORSK)
        pilot.app.screen.action_skriv_ut_samtykkeskjema()  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await rolig(pilot)
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttBarn))
    tekst = PdfReader(tmp_path / "samtykkeskjema.pdf").pages[0].extract_text()
    assert "Ein stafettlogg er ein felles plan" in tekst
