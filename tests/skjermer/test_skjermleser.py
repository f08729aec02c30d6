"""«Skjermleser»: every screen is worked by keyboard alone, and the terminal's cursor stands on what has focus."""

import re
from pathlib import Path
from typing import Any

import pyte
import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from screens.felles.knapp import Knapp
from screens.felles.kolonner import KANT
from screens.felles.side import Dialog, Felles, Side
from screens.felles.skjermleser import Meldingslinje
from screens.felles.tabell import Tabell
from screens.felles.tegn import ENKLE, OPPLEST
from screens.innlogging import Innlogging
from screens.motemodus.side import Motemodusside
from screens.utseende import Utseende
from stafett_tui.oppslag.innstillinger import hent_visning
from stafett_tui.sprak.tekst import T
from stafett_tui.visningsvalg import ENKLE_TEGN, SKJERMLESER, Visningsvalg
from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.hjelpere import wait_for
from tests.ovingshjelp import DAG, kopi_av_oving
from tests.skjermer.hjelp import LITEN, STOR, kjor_mappe, kjor_som, rolig, skjermtekst
from tests.skjermer.vandring import ROLLER, Sted, bygg_sted, ga_gjennom
from tests.skjermer.veier import Skjerm

TEGNET = re.compile("[\u2500-\u259f●○►▼√]")
"""what is drawn and not said"""
UENKELT = re.compile("[^\x00-\xff]")
"""what an old terminal with Latin letters does not have"""
STORRELSER = {"stafettholder": LITEN, "leder": LITEN}
UTEN_FOKUS = {
    "Dekke": "the cover: any F9 takes it away",
    "Pause": "an empty page",
    "Inngang": "an empty page while the meeting is read",
    "Motemodusside": "its keys belong to the page itself: its mark is looked at instead",
}


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(tmp_path_factory.mktemp("opplest") / "base")


@pytest.mark.parametrize("rolle", ROLLER)
async def test_markoren_star_paa_det_som_har_fokus_og_tab_naar_alt(
    sted: Sted, rolle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SKJERMLESER, "1")
    klasser = sted.skjermer_for(rolle)
    assert await ga_gjennom(sted, rolle, klasser, _ga_rundt, storrelse=STORRELSER.get(rolle, STOR)) == len(
        klasser
    )


async def _ga_rundt(pilot: Pilot[Any], skjerm: Skjerm) -> None:
    """Tab round the page; at each stop the cursor is looked at."""
    app: Any = pilot.app
    assert app.visning.opplest
    assert TEGNET.findall(skjermtekst(pilot.app)) == []
    if isinstance(skjerm, Side | Dialog):
        assert skjerm.has_class("-opplest", "-smal")
        await wait_for(pilot, lambda: skjerm.query(Meldingslinje))
    if isinstance(skjerm, Motemodusside):
        await _bla_gjennom(pilot, skjerm)
    if type(skjerm).__name__ not in UTEN_FOKUS:
        await wait_for(pilot, lambda: skjerm.focused)
    naadd: set[Widget] = set()
    for _ in range(len(skjerm.focus_chain) + 1):
        if pilot.app.screen is not skjerm or skjerm.focused is None:
            break
        naadd.add(skjerm.focused)
        _markoren_er_der(pilot, skjerm.focused)
        await pilot.press("tab")
        await pilot.pause()
    if pilot.app.screen is not skjerm:
        return
    vist = {w for w in skjerm.query("Button, Input, TextArea, Tabell, Inndata") if w.focusable and _vises(w)}
    assert vist - naadd == set(), "a mouse is needed for these"


async def _bla_gjennom(pilot: Pilot[Any], side: Motemodusside) -> None:
    """Every page of the meeting: the cursor stands on its heading, or on the tiltak that the arrows mark."""
    sett: list[str] = []
    for nr in range(len(side._arkene)):
        await wait_for(pilot, lambda: f"{nr + 1} av {len(side._arkene)}" in _sagt(pilot))  # noqa: B023
        await rolig(pilot)
        sett.append(_ved_markoren(pilot))
        rader = len(side._rader())
        assert sett[-1].startswith(">") == bool(rader), sett
        for neste in range(2, rader + 1):
            await pilot.press("down")
            await wait_for(pilot, lambda: f"Tiltak {neste} av {rader}: " in _sagt(pilot))  # noqa: B023
            await rolig(pilot)
            sett.append(_ved_markoren(pilot))
            assert sett[-1].startswith(">"), sett
            assert sett[-1][1:].strip().split(",")[0] in _sagt(pilot), (sett, _sagt(pilot))
        assert skjermtekst(pilot.app).count("> ") == bool(rader), "one mark, and no other line begins so"
        await pilot.press("right")
    assert {"Dagsorden", "Lysglimt", "Referat", "Neste møte"} < {s.strip() for s in sett}
    assert len(sett) > len(side._arkene), "a page with several tiltak"


def _ved_markoren(pilot: Pilot[Any]) -> str:
    """From the terminal's cursor on."""
    sted = pilot.app.cursor_position
    return skjermtekst(pilot.app).split("\n")[sted.y][sted.x :]


def _vises(widget: Widget) -> bool:
    return all(w.display for w in widget.ancestors_with_self if isinstance(w, Widget))


def _markoren_er_der(pilot: Pilot[Any], widget: Widget) -> None:
    app = pilot.app
    sted_ = app.cursor_position
    synlig = app.screen.find_widget(widget).visible_region
    assert synlig.contains_point(sted_), (widget, synlig, sted_)
    linje = skjermtekst(app).split("\n")[sted_.y].ljust(app.size.width)
    if isinstance(widget, Knapp):
        assert linje[sted_.x :].startswith(str(widget.label).translate(OPPLEST).strip()), linje
    elif isinstance(widget, Tabell) and widget.rader:
        rad = next(r for r in widget.rader if r.nokkel == widget.markert)
        forste = next(c.plain for c in rad.celler.values() if c.plain.strip())
        assert forste[:10].strip() in linje[sted_.x :], linje
    elif isinstance(widget, Input) and widget.value and widget.cursor_position == len(widget.value):
        assert linje[: sted_.x].endswith("x" * len(widget.value) if widget.password else widget.value), linje
    elif isinstance(widget, Input) and widget.placeholder and not widget.value:
        assert linje[sted_.x :].startswith(str(widget.placeholder)[:8]), linje


async def test_det_som_endrer_seg_blir_sagt_i_linjen(sted: Sted, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page, the row in full with the names of its columns, a message, a fault in a field."""
    monkeypatch.setenv(SKJERMLESER, "ja")
    async with kjor_som(sted.verden, "Maren", storrelse=LITEN) as pilot:
        assert "Min side" in _sagt(pilot)
        assert "Ingenting haster" not in _sagt(pilot), "the list is not empty, it had not been read"
        await pilot.press("2")
        await wait_for(pilot, lambda: "Mine stafettlogger" in _sagt(pilot))
        await wait_for(pilot, lambda: "Rad 1 av" in _sagt(pilot))
        assert "Nivå: " in _sagt(pilot), "the name of a column stands with what is in it"
        app: Any = pilot.app
        app.si(T("Lagret."))
        await wait_for(pilot, lambda: _sagt(pilot).endswith("Lagret"))
        assert [t for t in pilot.app.screen.query("Toast") if t.display] == []


def _sagt(pilot: Pilot[Any]) -> str:
    linjer = pilot.app.screen.query(Meldingslinje)
    return linjer.first().tekst.plain if linjer else ""


async def test_valget_gjelder_straks_paa_alle_sider_og_huskes(sted: Sted) -> None:
    async with kjor_som(sted.verden, "Maren", storrelse=LITEN) as pilot:
        app: Any = pilot.app
        app.action_velg_tema()
        await wait_for(pilot, lambda: isinstance(app.screen, Utseende))
        await rolig(pilot)
        for_ = skjermtekst(app)
        assert TEGNET.findall(for_)
        await pilot.press("tab", "tab", "space")
        await rolig(pilot)
        assert UENKELT.findall(skjermtekst(app)) == []
        assert app.visning.valg == Visningsvalg(enkle_tegn=True)
        await pilot.press("shift+tab", "space")
        await rolig(pilot)
        assert TEGNET.findall(skjermtekst(app)) == []
        assert [s for s in app.screen_stack if isinstance(s, Felles) and not s.has_class("-opplest")] == []
        assert hent_visning(app.okt) == Visningsvalg(skjermleser=True, enkle_tegn=True)
        await pilot.press("space", "tab", "space", "shift+tab", "shift+tab")
        await rolig(pilot)
        assert skjermtekst(app) == for_, "all is as it was"
        assert hent_visning(app.okt) == Visningsvalg()


async def test_paa_innloggingen_gjelder_det_maskinen_ber_om(
    sted: Sted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENKLE_TEGN, "1")
    monkeypatch.setenv(SKJERMLESER, "nei")
    async with kjor_mappe(sted.verden.mappe, storrelse=LITEN) as pilot:
        app: Any = pilot.app
        assert isinstance(app.screen, Innlogging)
        assert app.visning.valg == Visningsvalg(enkle_tegn=True)
        assert UENKELT.findall(skjermtekst(app)) == []


@pytest.mark.parametrize("tabell", [ENKLE, OPPLEST])
def test_hvert_tegn_blir_ett(tabell: dict[int, str]) -> None:
    assert {len(enkelt) for enkelt in tabell.values()} == {1}
    assert all(enkelt.isascii() for enkelt in tabell.values())


def test_i_en_virkelig_terminal_staar_markoren_paa_det_som_har_fokus(tmp_path: Path) -> None:
    """The bytes themselves, drawn by a terminal: the cursor is shown, and goes along with the arrows."""
    base = kopi_av_oving(tmp_path / "oving")
    kommando = [*STAFETT, "demo", "--skjermleser", "--mappe", str(base.mappe), "--i-dag", DAG.isoformat()]
    with Terminal(kommando, storrelse=LITEN) as terminal:
        terminal.vent_paa("Rad 1 av")
        terminal.rolig()
        skjerm = _tegnet(terminal)
        assert not skjerm.cursor.hidden
        rad = skjerm.cursor.y
        assert skjerm.cursor.x == 1 + KANT
        fra = terminal.trykk("\x1b[B")
        terminal.vent_paa("Rad 2 av", fra)
        terminal.rolig()
        skjerm = _tegnet(terminal)
        assert (skjerm.cursor.y, skjerm.cursor.hidden) == (rad + 1, False)
        assert not TEGNET.search("\n".join(skjerm.display))


def _tegnet(terminal: Terminal) -> pyte.Screen:
    skjerm = pyte.Screen(*LITEN)
    strom = pyte.ByteStream(skjerm)
    strom.feed(b"".join(bolk for _, bolk in terminal._bolker).replace(b"\x1b[22;0t", b""))
    return skjerm
