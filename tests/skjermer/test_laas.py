"""The lock: by key or by the clock, with text in a field or a question open; back to the same place, draft and all."""

import os
import subprocess
import sys
import threading
import time
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual import events
from textual.pilot import Pilot

from data.koder import Hatt
from screens import laas
from screens.app import StafettApp
from screens.barnets_logg import BarnetsLogg
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.dekke import Dekke
from screens.felles.felt import Avsnittsfelt
from screens.innlogging import Innlogging
from screens.innslag.nytt_lysglimt import NyttLysglimt
from screens.innslag.nytt_notat import NyttNotat
from screens.laasetid import Laasetid
from screens.min_side import MinSide
from screens.motemodus.pause import Pause
from screens.motemodus.side import Motemodusside
from screens.nedtelling import Nedtelling
from screens.ulagret import noe_skrevet
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.laasetid import sett_laasetid
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppstart import logg_inn as logg_inn_i
from stafett_tui.sikkerhet import sted
from stafett_tui.sprak.tekst import T
from stafett_tui.terminal import start_igjen
from stafett_tui.visninger import Loggvisning
from tests.byggere import PASSORD, Verden, lag_verden
from tests.hjelpere import wait_for
from tests.innlogging import inne
from tests.skjermer.hjelp import kjor_mappe, rolig, skjermtekst, varsler


@pytest.fixture
def verden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Verden:
    """Theirs is a practice database; here it is guarded as a real one."""
    monkeypatch.setattr(laas, "_vernes", lambda _innlogget: True)
    verden = lag_verden(tmp_path / "base", Klokke().naa())
    verden.gi_passord("Maren")
    return verden


async def logg_inn(pilot: Pilot[Any]) -> None:
    await pilot.press(*"maren", "tab", *["space" if t == " " else t for t in PASSORD], "enter")
    await wait_for(pilot, lambda: not isinstance(pilot.app.screen, Innlogging))
    await rolig(pilot)


def _vist(app: StafettApp, logg: UUID) -> Loggvisning:
    svar = hent_logg(_okt(app), logg)
    assert isinstance(svar, Loggvisning)
    return svar


def _okt(app: StafettApp) -> Okt:
    assert app.okt is not None
    return app.okt


def _er_ved(pilot: Pilot[Any], side: type[Any]) -> bool:
    return isinstance(pilot.app.screen, side)


def laast(pilot: Pilot[Any]) -> bool:
    return cast("StafettApp", pilot.app).laas.laast and pilot.app._exit


async def test_fra_laast_logg_tilbake_med_kladden(verden: Verden) -> None:
    logg = verden.logg("Maren", "Elna", "Fjellstad")
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        app.vis_seksjon("stafettlogger")
        await rolig(pilot)
        app.apne_logg(logg)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        pilot.app.push_screen(NyttNotat(_okt(app), _vist(app, logg)))
        await rolig(pilot)
        await pilot.press(*"Klatret")
        assert noe_skrevet(app)
        await pilot.press("ctrl+l")
        await wait_for(pilot, lambda: laast(pilot))
        assert "Elna" not in skjermtekst(pilot.app)
    (fil,) = verden.mappe.glob("sted-*")
    assert fil.stat().st_mode & 0o777 == 0o600
    assert logg.hex.encode() not in fil.read_bytes()

    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert getattr(pilot.app.screen, "logg_id", None) == logg
        assert any("kladd" in v for v in varsler(pilot.app))
        assert not list(verden.mappe.glob("sted-*"))
        await pilot.press("escape")
        await wait_for(pilot, lambda: getattr(pilot.app.screen, "SEKSJON", "") == "stafettlogger")
        side = NyttNotat(_okt(app), _vist(app, logg))
        pilot.app.push_screen(side)
        await rolig(pilot)
        assert "Klatret" in skjermtekst(pilot.app)


def test_alt_en_skal_tilbake_til_lastes_foer_en_er_der(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the section would come after the log that was opened over it, and take it away."""
    okt = verden.okt("Maren")
    husket = sted.Sted(okt.hatt, okt.virksomhet_id, "moter", None, False)
    innlogget = inne(logg_inn_i(verden.mappe, "maren", PASSORD))
    sted.husk(innlogget.base, "maren", husket)
    lastet: list[str] = []
    monkeypatch.setattr(laas, "import_module", lastet.append)
    laas.Laas(StafettApp(verden.mappe)).hent(innlogget)
    innlogget.base.lukk()
    assert {"screens.moter", "screens.barnets_logg"} <= set(lastet)


def _grense(app: StafettApp, sekunder: float) -> None:
    assert app.innlogget is not None
    app.innlogget.base.laas_etter = sekunder / 60  # type: ignore[assignment]


async def test_tiden_er_den_administratoren_har_valgt(verden: Verden) -> None:
    assert isinstance(sett_laasetid(verden.okt("Kari", Hatt.ADMINISTRATOR), 5), Kvittering)
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        monotonic = time.monotonic()
        for gaatt, hva in ((3.9 * 60, MinSide), (4.1 * 60, Nedtelling)):
            app.taster.rort = monotonic - gaatt
            app.laas._se()
            await wait_for(pilot, partial(_er_ved, pilot, hva))
        await wait_for(pilot, lambda: "Stafett låses om" in skjermtekst(pilot.app))


async def test_etter_en_stund_med_nedtelling(verden: Verden) -> None:
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        vakt = app.laas
        naa = time.monotonic()
        _grense(app, time.monotonic() - app.taster.rort + 30)
        vakt._se()
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Nedtelling))
        await wait_for(pilot, lambda: "Stafett låses om" in skjermtekst(pilot.app))
        await pilot.press("x")  # one key to stay
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        assert not vakt.laast
        assert time.monotonic() - naa < 30
        _grense(app, time.monotonic() - app.taster.rort + 1)
        vakt._se()
        await wait_for(pilot, lambda: laast(pilot))  # nobody came


async def _i_motet(pilot: Pilot[Any], logg: UUID) -> StafettApp:
    app = cast("StafettApp", pilot.app)
    await logg_inn(pilot)
    app.apne_logg(logg)
    await wait_for(pilot, lambda: isinstance(app.screen, BarnetsLogg))
    await rolig(pilot)
    await pilot.press("f5")
    await wait_for(pilot, lambda: isinstance(app.screen, Motemodusside))
    await rolig(pilot)
    return app


def _har_vaert_borte(app: StafettApp, minutter: float) -> None:
    app.taster.rort = time.monotonic() - minutter * 60
    app.laas._se()


def _motelinjen(app: StafettApp) -> str:
    return str(app.screen.query_one("#beskjed").render())


async def test_et_mote_laases_etter_fire_ganger_saa_lenge(verden: Verden) -> None:
    """The page's own line counts down, in words that tell of nobody; a key stays, and does nothing else."""
    logg = verden.logg("Maren", "Elna", "Fjellstad")
    verden.oppmerksomhet("Maren", logg)
    async with kjor_mappe(verden.mappe) as pilot:
        app = await _i_motet(pilot, logg)
        for minutter in (16, 58.9):
            _har_vaert_borte(app, minutter)
            assert not app.laas._teller
        assert "låses" not in skjermtekst(app)
        _har_vaert_borte(app, 59.1)
        assert len(app.screen_stack) == 1, "nothing lies over the page"
        assert _motelinjen(app).startswith("Møtet låses om 5")
        assert "Elna" not in _motelinjen(app)
        app.taster.rort -= 30
        await wait_for(pilot, lambda: _motelinjen(app).startswith("Møtet låses om 2"))
        forst = app.screen.query_one(".hvor").render()
        await pilot.press("right")
        await rolig(pilot)
        assert "låses" not in skjermtekst(app)
        assert app.screen.query_one(".hvor").render() == forst
        await pilot.press("right")
        await wait_for(pilot, lambda: app.screen.query_one(".hvor").render() != forst)
        _har_vaert_borte(app, 60 - 1 / 60)
        await wait_for(pilot, lambda: laast(pilot))  # nobody came
        assert "Elna" not in skjermtekst(app)
        assert not app.motegang.i_gang
    async with kjor_mappe(verden.mappe) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Innlogging))
        await logg_inn(pilot)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))


@pytest.mark.parametrize(("tast", "side"), [("l", NyttLysglimt), ("b", Pause)])
async def test_over_noe_annet_i_motet_kommer_nedtellingen_paa_en_tom_side(
    verden: Verden, monkeypatch: pytest.MonkeyPatch, tast: str, side: type[Any]
) -> None:
    """The line of the page is not seen then. What is typed is kept. In a terminal of few colours a dialog has no
    ground of its own, and what lies below would be seen."""
    monkeypatch.delenv("COLORTERM")
    logg = verden.logg("Maren", "Elna", "Fjellstad")
    async with kjor_mappe(verden.mappe) as pilot:
        app = await _i_motet(pilot, logg)
        await pilot.press(tast)
        await wait_for(pilot, lambda: isinstance(app.screen, side))
        await rolig(pilot)
        if side is NyttLysglimt:
            await pilot.press(*"Lo")
        _har_vaert_borte(app, 59.5)
        await wait_for(pilot, lambda: isinstance(app.screen, Nedtelling))
        await wait_for(pilot, lambda: "Møtet låses om" in skjermtekst(app))
        await rolig(pilot)
        bildet = unescape(app.export_screenshot()).replace("\xa0", " ")
        assert "Møtet låses om" in bildet
        assert [o for o in ("Elna", "fint", "lysglimt") if o in bildet] == [], "what lies below"
        await pilot.press("x")
        await wait_for(pilot, lambda: isinstance(app.screen, side))
        await rolig(pilot)
        assert not app.laas.laast
        assert side is Pause or app.screen.query_one(Avsnittsfelt).verdi == "Lo"
        _har_vaert_borte(app, 60 - 1 / 60)
        await wait_for(pilot, lambda: laast(pilot))


async def test_en_som_har_staatt_for_lenge_laases_uten_nedtelling(verden: Verden) -> None:
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        _grense(app, 0.0)
        app.laas._se()
        await wait_for(pilot, lambda: laast(pilot))


@pytest.mark.parametrize("sted", ["side", "nedtelling", "møte"])
async def test_en_maskin_som_har_sovet_laases_straks(
    verden: Verden, monkeypatch: pytest.MonkeyPatch, sted: str
) -> None:
    """However few minutes it was left for: who opens the lid may be another."""
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        if sted == "nedtelling":
            _grense(app, time.monotonic() - app.taster.rort + 30)
            app.laas._se()
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, Nedtelling))
        elif sted == "møte":
            monkeypatch.setattr(type(app.motegang), "i_gang", True)
        app.laas._se()
        assert not app.laas.laast
        sovet = laas.sovetid() + laas.SOVNET + 1
        monkeypatch.setattr(laas, "sovetid", lambda: sovet)
        app.laas._se()
        await wait_for(pilot, lambda: laast(pilot))


def test_den_som_er_husket_er_kommet_naa(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has pressed a key when the keyring opens; a click counts, and a mouse that is only pushed does not."""
    app = StafettApp(verden.mappe)
    innlogget = inne(logg_inn_i(verden.mappe, "maren", PASSORD))
    monkeypatch.setattr(app, "set_interval", lambda *_: None)
    app.taster.rort = 0.0
    app.laas.fortsett(innlogget)
    assert time.monotonic() - app.taster.rort < 30
    for hendelse, teller in (
        (events.MouseMove, False),
        (events.MouseScrollDown, True),
        (events.MouseDown, True),
    ):
        app.taster.rort = 0.0
        app.taster.tar(hendelse(None, 1, 1, 0, 0, 1, False, False, False))
        assert bool(app.taster.rort) is teller
    innlogget.base.lukk()


async def test_den_som_er_borte_til_neste_dag_begynner_paa_nytt(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = verden.base
    husket = sted.Sted(verden.okt("Maren").hatt, verden.okt("Maren").virksomhet_id, "moter", None, False)
    sted.husk(base, "maren", husket)
    assert sted.hent(base, "rune") is None
    assert sted.hent(base, "maren") == husket
    assert sted.hent(base, "maren") is None  # once
    sted.husk(base, "maren", husket)
    (fil,) = verden.mappe.glob("sted-*")
    fil.write_bytes(fil.read_bytes()[:-1] + b"\0")
    assert sted.hent(base, "maren") is None
    sted.husk(base, "maren", husket)
    monkeypatch.setattr(sted, "GJELDER", -sted.GJELDER)
    assert sted.hent(base, "maren") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows spawns instead")
def test_prosessen_byttes_og_tar_ingenting_med(tmp_path: Path) -> None:
    """The new one has the same number, another memory, and only the folder on its line."""
    kode = (
        "import sys; from data import plattform; hemmelig = 'Tuvalise' * 3\n"
        "plattform.erstatt_prosessen([sys.executable, '-c',"
        " 'import os, sys; print(os.getpid(), sys.argv[1:])', 'mappe'])"
    )
    with subprocess.Popen([sys.executable, "-c", kode], stdout=subprocess.PIPE, text=True) as prosess:
        ut, _ = prosess.communicate(timeout=30)
    assert ut.split(maxsplit=1) == [str(prosess.pid), "['mappe']\n"]
    assert os.getpid() != prosess.pid


def test_bare_mappen_staar_paa_linjen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    linjer: list[list[str]] = []

    def slutt(linje: list[str]) -> None:
        linjer.append(linje)
        raise SystemExit

    monkeypatch.setattr("data.plattform.erstatt_prosessen", slutt)
    with pytest.raises(SystemExit):
        start_igjen(tmp_path)
    assert linjer == [[sys.executable, "-P", "-m", "stafett_tui.cli", "--mappe", str(tmp_path)]]


async def test_ens_egen_kortere_tid_velges_fra_menyen(verden: Verden) -> None:
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        app.action_velg_laasetid()
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Laasetid))
        await wait_for(pilot, lambda: "på 15" in skjermtekst(pilot.app))
        await rolig(pilot)
        await pilot.press(*"20", "ctrl+s")
        await wait_for(pilot, lambda: "Skriv et tall" in skjermtekst(pilot.app))
        await pilot.press("backspace", "backspace", "5", "ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        assert any("for deg etter 5 minutter" in v for v in varsler(pilot.app))
        app.taster.rort = time.monotonic() - 4.1 * 60
        app.laas._se()
        await wait_for(pilot, lambda: "Stafett låses om" in skjermtekst(pilot.app))


async def test_laasen_venter_ikke_paa_et_sporsmal_eller_paa_arbeid_som_henger(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laas, "TAALMOD", 1.0)
    slipp = threading.Event()
    async with kjor_mappe(verden.mappe) as pilot:
        app = cast("StafettApp", pilot.app)
        await logg_inn(pilot)
        cast("MinSide", app.screen).kjor(slipp.wait, 30, ferdig=lambda _svar: None, gruppe="henger")
        app.i_bakgrunnen(lambda: slipp.wait(30))
        svart: list[str | None] = []
        app.push_screen(Bekreft(T("Slette?"), T("Alt blir borte."), [Svar("ja", T("Ja"))]), svart.append)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("ctrl+l")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Dekke))
        for tast in ("escape", "enter"):  # nothing uncovers it, or answers what lies below
            app.post_message(events.Key(tast, None))
        await wait_for(pilot, lambda: laast(pilot))
        assert svart == []
        assert "Alt blir borte" not in skjermtekst(app)
        slipp.set()
