"""Menu, help and cover: every command by name, help for this very place, nothing to be seen under the cover."""

import pytest

from screens.felles.felt import Linjefelt
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.kommandoer import Kommando
from screens.felles.meny import Meny
from screens.felles.tabell import Tabell
from stafett_tui.sprak.tekst import T
from tests.felles.prove import linjer
from tests.felles.provelogg import Prove, Provelogg, begynn


@pytest.mark.parametrize("tast", ["f2", "ctrl+p"])
async def test_menyen_finner_hver_kommando_paa_navn(tast: str) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press(tast)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Meny)
        rader = {r.celler["navn"].plain for r in pilot.app.screen.query_one(Tabell).rader}
        assert rader >= {"Nytt tiltak", "Sett passiv", "Møtemodus", "Dekk skjermen", "Avslutt Stafett"}
        assert "Nytt tiltak" in "\n".join(linjer(pilot.app))
        await pilot.press(*"passiv", "enter")
        await pilot.pause()
        assert pilot.app.screen is side
        assert side.gjort == ["passiv"]


@pytest.mark.parametrize(
    ("sokt", "finner"),
    [("nye tiltaket", "Nytt tiltak"), ("dekke skjerm", "Dekk skjermen"), ("mørkt tema", None)],
)
async def test_menyen_finner_med_egne_ord(sokt: str, finner: str | None) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        await begynn(pilot)
        await pilot.press("f2", *sokt)
        await pilot.pause()
        rader = [r.celler["navn"].plain for r in pilot.app.screen.query_one(Tabell).rader]
        assert rader[:1] == ([finner] if finner else [])


async def test_menyen_har_ikke_det_man_ikke_faar_gjore() -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        side.kan = {"logg.passiv": False}
        await pilot.press("f2")
        await pilot.pause()
        assert "Sett passiv" not in "\n".join(linjer(pilot.app))


async def test_menyen_finner_hver_seksjon_paa_navn_og_gaar_dit(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        await begynn(pilot)
        valgt: list[str] = []
        monkeypatch.setattr(pilot.app, "action_seksjon", lambda seksjon: valgt.append(seksjon), raising=False)
        await pilot.press("f2", *"mine aktør")
        await pilot.pause()
        tekst = "\n".join(linjer(pilot.app))
        assert tekst.count("Mine aktørlogger") == 2, "the tab, and the row of the menu"
        assert "Dekk skjermen" not in tekst
        await pilot.press("enter")
        await pilot.pause()
    assert valgt == ["aktorlogger"]


async def test_menyen_lukkes_uten_aa_gjore_noe_og_kan_klikkes() -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press("f2", "escape")
        await pilot.pause()
        assert pilot.app.screen is side
        assert side.gjort == []
        await pilot.press("f2")
        await pilot.pause()
        y = next(nr for nr, linje in enumerate(linjer(pilot.app)) if "Nytt tiltak" in linje)
        await pilot.click(offset=(60, y))
        await pilot.pause()
        if isinstance(pilot.app.screen, Meny):
            await pilot.click(offset=(60, y))
            await pilot.pause()
        assert side.gjort == ["tiltak"]


@pytest.mark.parametrize("tast", ["f1", "question_mark"])
async def test_hjelpen_handler_om_dette_stedet_og_har_tastene(tast: str) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press(tast)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Hjelpeside)
        tekst = "\n".join(linjer(pilot.app))
        for del_ in (
            "Barnets logg",
            "Her står alt om barnet.",
            "Lager et tiltak.",
            "F9",
            "Skjermen blir tom",
        ):
            assert del_ in tekst, del_
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is side


async def test_f9_dekker_alt_ogsaa_over_en_dialog_og_i_et_felt_og_avdekker_igjen() -> None:
    async with Prove().run_test(size=(120, 40), notifications=True) as pilot:
        side = await begynn(pilot)
        side.query_one(Linjefelt).focus()
        side.si(T("Eira er lagret."))
        await pilot.press("h", "e", "f9")
        await pilot.pause()
        tekst = "\n".join(linjer(pilot.app))
        assert "Skjermen er dekket" in tekst
        for hemmelig in ("Eira", "Innhold", "Dahl", "he"):
            assert hemmelig not in tekst.replace("Skjermen er dekket. Trykk F9 for å fortsette.", "")
        side.si(T("Jonas er lagret."))
        await pilot.pause()
        assert "Jonas" not in "\n".join(linjer(pilot.app))
        await pilot.press("x", "f9")
        await pilot.pause()
        assert side.query_one(Linjefelt).verdi == "he"
        assert pilot.app.screen is side
        await pilot.press("f2", "f9")
        await pilot.pause()
        assert "Nytt tiltak" not in "\n".join(linjer(pilot.app))
        await pilot.press("f9")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Meny)


class ToMedEnTast(Provelogg):
    KOMMANDOER = (
        *Provelogg.KOMMANDOER,
        Kommando("logg.endre_mote", "e", T("Endre møtet"), "evaluer"),
    )


@pytest.mark.parametrize(("nei", "ja"), [("evaluer", "Endre møtet"), ("endre_mote", "Evaluer")])
async def test_hjelpen_sier_hva_en_tast_gjoer_her_naar_flere_har_den(nei: str, ja: str) -> None:
    async with Prove(ToMedEnTast()).run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        side.kan = {f"logg.{nei}": False, "logg.tiltak": False}
        await pilot.press("f1")
        await pilot.pause()
        tekst = [linje.split("│")[1].split() for linje in linjer(pilot.app) if linje.count("│") == 2]
        assert [" ".join(rest) for tast, *rest in filter(None, tekst) if tast == "E"] == [ja]
        assert [
            "T",
            *"Nytt tiltak. Lager et tiltak.".split(),
        ] in tekst  # one alone is told also when it is off


@pytest.mark.parametrize("bredde", [120, 60])
async def test_en_lang_forklaring_gaar_videre_under_seg_selv(bredde: int) -> None:
    async with Prove().run_test(size=(bredde, 40)) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Hjelpeside(T("Sted"), [], [LANG]))
        await pilot.pause()
        alle = linjer(pilot.app)
        forste = next(nr for nr, linje in enumerate(alle) if "Lang. Gjør noe" in linje)
        kolonne = alle[forste].index("Lang. Gjør noe")
        assert alle[forste][:kolonne].rstrip(" ").endswith("X")
        neste = alle[forste + 1]
        assert neste[kolonne] not in " ", neste
        assert neste[:kolonne].strip(" │") == ""


LANG = Kommando(
    "prove.lang",
    "x",
    T("Lang"),
    "lang",
    T(
        "Gjør noe som det tar lang tid å si, og som derfor ikke får plass på en eneste linje i hjelpen, uansett "
        "hvor bredt vinduet er, og fortsetter på den neste."
    ),
)
