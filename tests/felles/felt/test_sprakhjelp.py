"""The line below a text: what it says, the keys, and that it stands still."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

from textual.pilot import Pilot
from textual.widget import Widget

from screens.felles.felt import Avsnittsfelt, Felt, Linjefelt
from screens.felles.felt import sprakhjelp as modul
from screens.felles.felt.sprakhjelp import Sprakhjelp
from screens.felles.skjema import Skjema
from stafett_tui.klarsprak.funn import Rapport
from stafett_tui.klarsprak.sjekk import Sjekker
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer
from tests.hjelpere import wait_for


class Side(Skjema[None]):
    def felt(self) -> Iterator[Widget]:
        yield Felt(T("Mål"), Avsnittsfelt("maal", hoyde=3, sprakhjelp=True))
        yield Felt(T("Annet"), Avsnittsfelt("annet", hoyde=2))
        yield Felt(T("Navn"), Linjefelt("navn"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        raise AssertionError


class Prove(Proveapp):
    def on_mount(self) -> None:
        self.push_screen(Side())


def deler(pilot: Pilot[int]) -> tuple[Avsnittsfelt, Sprakhjelp]:
    felt = pilot.app.screen.query(Avsnittsfelt).first()
    assert felt.sprakhjelp is not None
    return felt, felt.sprakhjelp


async def apnet(pilot: Pilot[int], tekst: str) -> tuple[Avsnittsfelt, Sprakhjelp]:
    """The form, with a text that has been looked at."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, Side))
    felt, hjelp = deler(pilot)
    felt.focus()
    felt.insert(tekst)
    await wait_for(pilot, lambda: "LIX" in hjelp.tekst.plain)
    return felt, hjelp


async def test_linjen_sier_hvor_mange_forslag() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        _, hjelp = await apnet(pilot, "Det ringes hjem snarest.")
        assert hjelp.tekst.plain == "Språk: 2 forslag – F7 viser   LIX 29, svært lett"
        assert any("2 forslag – F7 viser" in linje for linje in linjer(pilot.app))
        assert "F7 Språkhjelp" in linjer(pilot.app)[-1]
        assert "F8" not in linjer(pilot.app)[-1]


async def test_f7_viser_hvorfor_og_f8_setter_inn() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        felt, hjelp = await apnet(pilot, "Alt er fint.\nDet ringes hjem, og man tegner.")
        felt.move_cursor((0, 0))
        await pilot.press("f7")
        assert felt.selected_text == "ringes"
        assert "ser leseren ikke hvem" in hjelp.tekst.plain
        assert "Heller: Vi ringer. F8 setter det inn." in hjelp.tekst.plain
        assert "F7 neste (1 av 2)" in hjelp.tekst.plain
        await wait_for(pilot, lambda: "F8 Sett inn" in linjer(pilot.app)[-1])
        await pilot.press("f8")
        assert felt.text == "Alt er fint.\nVi ringer hjem, og man tegner."
        assert "1 forslag" in hjelp.tekst.plain
        await pilot.press("f7")
        assert felt.selected_text == "man"
        await pilot.press("f8")
        assert felt.text == "Alt er fint.\nVi ringer hjem, og vi tegner."
        await pilot.press("ctrl+z")
        assert "man tegner" in felt.text


async def test_det_bare_skriveren_vet_skrives_over() -> None:
    """«snarest» becomes a day: F8 puts in a place for it, and what one types next comes there."""
    async with Prove().run_test(size=(100, 24)) as pilot:
        felt, hjelp = await apnet(pilot, "Vi ringer snarest.")
        await pilot.press("f7")
        assert "F8 setter inn «innen [dato]»." in hjelp.tekst.plain
        await pilot.press("f8")
        assert felt.selected_text == "[dato]"
        assert hjelp.tekst.plain == "Skriv i stedet for det som er merket."
        await pilot.press(*"10")
        assert felt.text == "Vi ringer innen 10."


async def test_paa_nynorsk_forklares_reglene_paa_nynorsk() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        pilot.app.sprak = "nn"  # type: ignore[attr-defined]
        _, hjelp = await apnet(pilot, "Han får hjelp av læreren hvis mulig.")
        assert hjelp.tekst.plain.endswith("svært lett")
        await pilot.press("f7")
        assert "Lesaren veit ikkje om det blir gjort." in hjelp.tekst.plain
        assert "F8 stryk det." in hjelp.tekst.plain


async def test_f7_gaar_rundt_og_en_lang_setning_merkes_ikke() -> None:
    lang = "Vi leser " + "og leser " * 13 + "i dag."
    async with Prove().run_test(size=(100, 24)) as pilot:
        felt, hjelp = await apnet(pilot, f"{lang} Man ler.")
        await pilot.press("f7")
        assert felt.selected_text == ""
        assert felt.cursor_location == (0, 0)
        assert "Setningen har 30 ord." in hjelp.tekst.plain
        await pilot.press("f8")
        assert felt.text == f"{lang} Man ler."
        await pilot.press("f7")
        assert felt.selected_text == "Man"
        await pilot.press("f7")
        assert felt.selected_text == ""


async def test_et_forslag_som_gaar_videre_har_ett_slutt() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        _, hjelp = await apnet(pilot, "Leksene følges opp av læreren.")
        await pilot.press("f7")
        assert hjelp.tekst.plain.endswith("Heller: læreren følger opp. ")


async def test_f7_virker_for_pausen_er_over(monkeypatch: Any) -> None:
    monkeypatch.setattr(modul, "PAUSE", 60)
    async with Prove().run_test(size=(100, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Side))
        felt, hjelp = deler(pilot)
        felt.focus()
        await pilot.press("m", "a", "n", "f7")
        await wait_for(pilot, lambda: felt.selected_text == "man")
        assert hjelp._timer is None, "the pause would take away what is shown when it ends"
        await pilot.press("v", "i")
        assert felt.text == "vi"
        assert "Heller" not in hjelp.tekst.plain
        await pilot.press("f7")
        await wait_for(pilot, lambda: hjelp.tekst.plain.startswith("Ingen forslag."))


async def test_teksten_sees_paa_i_en_traad(monkeypatch: Any) -> None:
    """The rules are read from a file and made ready the first time; later a long note takes some milliseconds."""
    traader: list[threading.Thread] = []
    ekte = Sjekker.sjekk

    def sjekk(selv: Sjekker, tekst: str) -> Rapport:
        traader.append(threading.current_thread())
        return ekte(selv, tekst)

    monkeypatch.setattr(Sjekker, "sjekk", sjekk)
    async with Prove().run_test(size=(100, 24)) as pilot:
        felt, _ = await apnet(pilot, "Man leser.")
        await pilot.press("x", "f7")
        await wait_for(pilot, lambda: felt.selected_text == "Man")
    assert len(traader) == 2
    assert threading.main_thread() not in traader


async def test_linjen_flytter_ingenting_mens_man_skriver() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Side))
        felt, hjelp = deler(pilot)
        felt.focus()
        await wait_for(pilot, lambda: hjelp.region.height == 1)
        neste = pilot.app.screen.query(Linjefelt).first()
        rad = neste.region.y
        felt.insert("Man leser.")
        await wait_for(pilot, lambda: "1 forslag" in hjelp.tekst.plain)
        assert neste.region.y == rad


async def test_leseren_byttes() -> None:
    async with Prove().run_test(size=(100, 24), notifications=True) as pilot:
        _, hjelp = await apnet(pilot, "Vi skal evaluere planen.")
        assert "forslag" not in hjelp.tekst.plain
        await pilot.press("f6")
        await wait_for(pilot, lambda: "Språk til barnet: 1 forslag" in hjelp.tekst.plain)


async def test_andre_felt_har_tastene_i_fred() -> None:
    async with Prove().run_test(size=(100, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Side))
        annet = pilot.app.screen.query(Avsnittsfelt).last()
        annet.focus()
        annet.insert("Man leser.")
        await pilot.press("f7")
        assert annet.selected_text == "Man leser."
        assert "F7" not in linjer(pilot.app)[-1]
